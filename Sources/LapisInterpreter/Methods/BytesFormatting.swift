/// `template % values` for bytes. Bytes are taken as the characters of the same numbers, so that the
/// templates of str serve here too.
enum BytesFormatting {
  static func percent(_ vm: Interpreter, _ template: TextBytes, _ values: Value) throws -> [UInt8] {
    let text = TextIndex.utf8(template.map { UInt32($0) })
    let parsed = text.withUnsafeBufferPointer { vm.templates.percent($0) }
    // Names in a template of bytes are bytes, and so are the keys of the mapping.
    let formatted = try StringFormatting.percent(vm, parsed, values) { conversion, value, width, precision in
      try converted(vm, conversion, value, width, precision)
    } key: { name in
      vm.heap.makeBytes(name.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    }
    return formatted.withUnsafeBufferPointer { TextIndex.scalars($0).map { UInt8(truncatingIfNeeded: $0) } }
  }

  /// nil: as in text.
  private static func converted(
    _ vm: Interpreter, _ conversion: PercentTemplate.Conversion, _ value: Value, _ width: Int, _ precision: Int?
  ) throws -> [UInt8]? {
    var bytes: [UInt8]
    switch conversion.type {
    case "s", "b":
      if let found = try vm.bytesLike(value) {
        bytes = found
      } else if value.isInstanceLike, let made = try vm.bytesByMethod(value) {
        bytes = made
      } else {
        throw vm.typeError(
          "%b requires a bytes-like object, or an object that implements __bytes__, not "
            + "'\(vm.typeName(of: value))'")
      }
      if let precision { bytes = Array(bytes.prefix(precision)) }
    case "c":
      if value.isAnyBytes, value.bytes.pointee.count == 1 {
        bytes = Array(value.bytes.buffer)
      } else {
        guard let code = try vm.integerByIndex(value) else {
          throw vm.typeError("%c requires an integer in range(256) or a single byte")
        }
        guard let byte = UInt8(exactly: code) else {
          throw vm.error(.overflowError, "%c arg not in range(256)")
        }
        bytes = [byte]
      }
    case "r":
      var ascii = conversion
      ascii.type = "a"
      return try StringFormatting.converted(vm, ascii, value, width, precision)
    default: return nil
    }
    return PercentTemplate.Conversion.padded(
      TextIndex.utf8(bytes.map { UInt32($0) }), conversion: conversion, width: width)
  }
}
