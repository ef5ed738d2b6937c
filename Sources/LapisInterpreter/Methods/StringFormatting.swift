import BigInt

typealias TextArguments = UnsafeBufferPointer<Value>

/// `str.format`, `%` and `format()` over values.
enum StringFormatting {
  /// `template.format(*arguments, **names)`; `names` is a dict, or any mapping for `format_map`.
  static func format(
    _ vm: Interpreter, _ template: String, _ arguments: TextArguments, _ names: Value, isMap: Bool
  ) throws -> [UInt8] {
    var numbering = Numbering()
    return try format(vm, template, arguments, names, isMap, &numbering, depth: 2)
  }

  /// Whether fields count by themselves or are numbered; a template does one or the other.
  private struct Numbering {
    var next = 0
    var isAutomatic: Bool?
  }

  private static func format(
    _ vm: Interpreter, _ template: String, _ arguments: TextArguments, _ names: Value, _ isMap: Bool,
    _ numbering: inout Numbering, depth: Int
  ) throws -> [UInt8] {
    if depth == 0 { throw vm.valueError("Max string recursion exceeded") }
    var out: [UInt8] = []
    for part in vm.templates.format(template).parts {
      switch part {
      case .literal(let text): out += text.utf8
      case .failure(let error): throw error
      case .field(let field):
        var value = try origin(vm, field.origin, arguments, names, isMap, &numbering)
        defer { value.release() }
        for step in field.steps {
          let next: Value
          switch step {
          case .attribute(let name): next = try vm.getAttribute(value, vm.intern(name))
          case .failure(let error): throw error
          case .index(let index): next = try vm.getItem(value, Value(index))
          case .key(let key):
            let text = vm.makeText(key)
            defer { text.release() }
            next = try vm.getItem(value, text)
          }
          value.release()
          value = next
        }
        if let conversion = field.conversion {
          let text: Value
          switch conversion {
          case "r": text = vm.makeText(try vm.reprText(value))
          case "s": text = vm.makeText(try vm.strText(value))
          case "a":
            var shown = try vm.reprText(value)
            text = vm.makeText(shown.withUTF8 { TextEscape.asciiOnly($0) })
          default:
            let shown =
              conversion.value > 32 && conversion.value < 127
              ? String(Character(conversion)) : "\\x" + String(conversion.value, radix: 16)
            throw vm.valueError("Unknown conversion specifier \(shown)")
          }
          value.release()
          value = text
        }
        let spec =
          field.spec.utf8.contains(UInt8(ascii: "{")) || field.spec.utf8.contains(UInt8(ascii: "}"))
          ? String(
            decoding: try format(vm, field.spec, arguments, names, isMap, &numbering, depth: depth - 1),
            as: UTF8.self)
          : field.spec
        if value.isString, spec.isEmpty {
          out += value.string.buffer
        } else {
          out += try vm.formatValue(value, spec: spec).utf8
        }
      }
    }
    return out
  }

  /// What a field starts from, owned.
  private static func origin(
    _ vm: Interpreter, _ origin: FormatTemplate.Origin, _ arguments: TextArguments, _ names: Value,
    _ isMap: Bool, _ numbering: inout Numbering
  ) throws -> Value {
    let index: Int
    switch origin {
    case .name(let name):
      let key = vm.makeText(name)
      defer { key.release() }
      if isMap { return try vm.getItem(names, key) }
      guard let found = names.dict.value(key.string) else { throw vm.keyError(key) }
      return found.retained()
    case .automatic:
      if numbering.isAutomatic == false {
        throw vm.valueError(
          "cannot switch from manual field specification to automatic field numbering")
      }
      numbering.isAutomatic = true
      index = numbering.next
      numbering.next += 1
    case .position(let position):
      if numbering.isAutomatic == true {
        throw vm.valueError(
          "cannot switch from automatic field numbering to manual field specification")
      }
      numbering.isAutomatic = false
      index = position
    }
    if isMap { throw vm.valueError("Format string contains positional fields") }
    guard index < arguments.count else {
      throw vm.indexError(
        "Replacement index \(index) out of range for positional args tuple")
    }
    return arguments[index].retained()
  }

  /// `template % values`.
  static func percent(_ vm: Interpreter, _ template: TextBytes, _ values: Value) throws -> [UInt8] {
    try percent(vm, vm.templates.percent(template), values)
  }

  /// `special` converts what is not converted as in text; `key` makes the key of a name in the template.
  /// Could the value be asked for `%(name)s`?
  private static func canSubscript(_ vm: Interpreter, _ value: Value) -> Bool {
    switch value.tag {
    case Tag.dict, Tag.list, Tag.range, Tag.wideRange, Tag.bytes, Tag.byteArray, Tag.host: true
    case Tag.instance, Tag.exception:
      value.instancePayload.map { !$0.isString && canSubscript(vm, $0) } ?? false
        || vm.typeOf(value).lookup(vm.names.getitem) != nil
    default: false
    }
  }

  static func percent(
    _ vm: Interpreter, _ parsed: PercentTemplate, _ given: Value,
    special: ((PercentTemplate.Conversion, Value, Int, Int?) throws -> [UInt8]?)? = nil,
    key: ((String) -> Value)? = nil
  ) throws -> [UInt8] {
    // A namedtuple is as good as a tuple.
    var values = given
    if let payload = given.instancePayload, payload.isTuple { values = payload }
    let isTuple = values.isTuple
    var next = 0
    let isMapping = !isTuple && !values.isString && !(special != nil && values.isAnyBytes) && canSubscript(vm, values)
    func take() throws -> Value {
      if isTuple {
        guard next < values.tuple.pointee.count else {
          throw vm.typeError("not enough arguments for format string")
        }
        next += 1
        return values.tuple.items[next - 1]
      }
      guard next == 0 else { throw vm.typeError("not enough arguments for format string") }
      next = 1
      return values
    }
    var out: [UInt8] = []
    for part in parsed.parts {
      switch part {
      case .literal(let bytes): out += bytes
      case .openKey:
        throw isMapping ? vm.valueError("incomplete format key") : vm.typeError("format requires a mapping")
      case .conversion(let conversion):
        func amount(_ given: PercentTemplate.Amount, within: ClosedRange<Int>, _ type: String) throws -> Int? {
          switch given {
          case .none: return nil
          case .number(let value): return value
          case .argument:
            let value = try take()
            guard value.isInteger else { throw vm.typeError("* wants int") }
            guard value.tag != Tag.bigInt, within.contains(value.int) else {
              throw vm.error(.overflowError, "Python int too large to convert to C \(type)")
            }
            return value.int
          }
        }
        var conversion = conversion
        var keyed = Value.undefined
        defer { keyed.release() }
        if let name = conversion.key {
          guard isMapping else { throw vm.typeError("format requires a mapping") }
          let text = key?(name) ?? vm.makeText(name)
          defer { text.release() }
          keyed = try vm.getItem(values, text)
          next = 1
        }
        var width = try amount(conversion.width, within: Int.min...Int.max, "ssize_t") ?? 0
        if width < 0 {
          conversion.leftAligned = true
          width = width == Int.min ? Int.max : -width
        }
        let precision = try amount(
          conversion.precision, within: Int(Int32.min)...Int(Int32.max), "int"
        ).map { max(0, $0) }
        if let failure = conversion.failure { throw failure }
        try vm.checkAllocation(width, 4)
        if let precision { try vm.checkAllocation(precision, 4) }
        let value = keyed.isUndefined ? try take() : keyed
        out +=
          try special?(conversion, value, width, precision)
          ?? converted(vm, conversion, value, width, precision)
      }
    }
    if isTuple ? next < values.tuple.pointee.count : next == 0 && !isMapping {
      throw vm.typeError(
        "not all arguments converted during \(special == nil ? "string" : "bytes") formatting")
    }
    return out
  }

  static func converted(
    _ vm: Interpreter, _ conversion: PercentTemplate.Conversion, _ value: Value, _ width: Int,
    _ precision: Int?
  ) throws -> [UInt8] {
    typealias Conversion = PercentTemplate.Conversion
    switch conversion.type {
    case "s", "r", "a":
      var text: [UInt8] = []
      if conversion.type == "s" {
        try vm.appendText(of: value, to: &text)
      } else {
        text = Array(try vm.reprText(value).utf8)
        if conversion.type == "a" { text = text.withUnsafeBufferPointer { TextEscape.asciiOnly($0) } }
      }
      if let precision {
        text = text.withUnsafeBufferPointer { Array(TextIndex.prefix($0, scalars: precision)) }
      }
      return Conversion.padded(text, conversion: conversion, width: width)
    case "c":
      if value.isString, value.string.pointee.length == 1 {
        return Conversion.padded(Array(value.string.buffer), conversion: conversion, width: width)
      }
      guard let code = try vm.integerByIndex(value) else { throw vm.typeError("%c requires int or char") }
      guard let small = code.int, small >= 0, small < 0x110000 else {
        throw vm.error(.overflowError, "%c arg not in range(0x110000)")
      }
      var text: [UInt8] = []
      TextIndex.append(UInt32(small), to: &text)
      return Conversion.padded(text, conversion: conversion, width: width)
    case "d", "i", "u", "o", "x", "X":
      let isDecimal = conversion.type == "d" || conversion.type == "i" || conversion.type == "u"
      func unfit() -> Raised {
        vm.typeError(
          "%\(conversion.type) format: \(isDecimal ? "a real number" : "an integer") is required, not \(vm.typeName(of: value))")
      }
      func converted() throws -> Value? {
        do {
          return try vm.callSpecial(value, vm.intern("__int__"))
        } catch where vm.isError(error, .typeError) {
          throw unfit()
        }
      }
      let number: BigInt
      if isDecimal, value.isFloat {
        let x = value.double
        if x.isNaN { throw vm.valueError("cannot convert float NaN to integer") }
        if x.isInfinite {
          throw vm.error(.overflowError, "cannot convert float infinity to integer")
        }
        number = BigInt(x.rounded(.towardZero))
      } else if isDecimal, value.isInstanceLike, !value.core.isInteger,
        let converted = try converted()
      {
        defer { converted.release() }
        guard let whole = converted.core.asBigInt else { throw unfit() }
        number = whole
      } else if let found = try vm.integerByIndex(value) {
        number = found
      } else if isDecimal, value.tag == Tag.host, let x = value.hostObject?.asDouble, x.isFinite {
        number = BigInt(x.rounded(.towardZero))
      } else {
        throw unfit()
      }
      let radix = isDecimal ? 10 : conversion.type == "o" ? 8 : 16
      return Conversion.integer(
        negative: number.sign == .minus && !number.isZero,
        digits: Array(
          (radix == 10
            ? try vm.decimalText(BigInt(number.magnitude)) : String(number.magnitude, radix: radix))
            .utf8), conversion: conversion,
        width: width, precision: precision)
    case "e", "E", "f", "F", "g", "G":
      return Conversion.float(
        try vm.double(value), conversion: conversion, width: width, precision: precision)
    default: throw Conversion.unsupported(conversion)
    }
  }

  /// `format(value, spec)` of the core types; nil where the type has no format of its own.
  /// `typeName` stands in errors, where the value is of a class derived from the core type.
  static func core(_ vm: Interpreter, _ value: Value, _ text: String, typeName: String? = nil) throws -> [UInt8]? {
    switch value.tag {
    case Tag.string:
      if text.isEmpty { return Array(value.string.buffer) }
      return try vm.templates.spec(text, typeName ?? "str", isText: true).apply(to: value.string.buffer, typeName: typeName ?? "str")
    case Tag.float:
      if text.isEmpty { return FloatText.repr(value.double) }
      return try vm.templates.spec(text, typeName ?? "float").apply(to: value.double, typeName: typeName ?? "float")
    case Tag.int, Tag.bigInt, Tag.bool:
      if text.isEmpty { return Array(try vm.strText(value).utf8) }
      let name = typeName ?? (value.isBool ? "bool" : "int")
      let spec = try vm.templates.spec(text, name)
      let number = value.asBigInt ?? 0
      return try spec.apply(
        negative: number.sign == .minus && !number.isZero, typeName: name, code: number.int,
        digits: { radix in
          if value.isInt { return Array(String(value.int.magnitude, radix: radix).utf8) }
          return radix == 10
            ? Array(try vm.decimalText(BigInt(number.magnitude)).utf8)
            : Array(String(number.magnitude, radix: radix).utf8)
        },
        double: { try vm.finiteDouble(number) })
    default: return nil
    }
  }
}

extension Interpreter {
  /// `format(value, spec)`.
  func formatValue(_ value: Value, spec: String) throws -> String {
    if let known = try StringFormatting.core(self, value, spec) {
      return String(decoding: known, as: UTF8.self)
    }
    switch value.tag {
    case Tag.host:
      if let object = value.hostObject {
        if let text = try object.format(self, spec: spec) { return text }
        if !spec.isEmpty, let x = object.asDouble {
          let isWhole = x.rounded(.towardZero) == x && !typeName(of: value).hasPrefix("float")
          if isWhole, let int = Int(exactly: x) { return try formatValue(Value(int), spec: spec) }
          return try formatValue(Value(x), spec: spec)
        }
      }
    case Tag.instance, Tag.exception:
      if let method = typeOf(value).lookup(names.format), method.tag != Tag.native {
        let argument = heap.makeString(spec)
        defer { argument.release() }
        let result = try callSpecial(value, names.format, argument) ?? .none
        defer { result.release() }
        guard result.isString else {
          throw typeError("__format__ must return a str, not \(typeName(of: result))")
        }
        return result.string.swiftString
      }
      if let payload = value.instancePayload, !spec.isEmpty,
        payload.isInteger || payload.isFloat || payload.isString
      {
        let text = try StringFormatting.core(self, payload, spec, typeName: typeName(of: value))
        return String(decoding: text ?? [], as: UTF8.self)
      }
    default: break
    }
    if spec.isEmpty { return try strText(value) }
    throw typeError("unsupported format string passed to \(typeName(of: value)).__format__")
  }

  /// `template % values`; the caller owns the result.
  func formatPercent(_ template: Value, _ values: Value) throws -> Value {
    if template.isAnyBytes {
      return BytesMethods.like(self, template, try BytesFormatting.percent(self, template.bytes.buffer, values))
    }
    return heap.makeString(try StringFormatting.percent(self, template.string.buffer, values))
  }
}
