/// `str.encode`, `bytes.decode` and files: codecs by name, with Python's errors.
enum Codecs {
  static func codec(_ vm: Interpreter, _ name: String) throws -> TextCodec {
    guard let codec = TextCodec(name) else {
      throw vm.error(.lookupError, "unknown encoding: \(name)")
    }
    return codec
  }

  private static func name(_ vm: Interpreter, _ value: Value, _ missing: String, _ words: String) throws
    -> String
  {
    if value.isUndefined { return missing }
    return try vm.text(value, words).swiftString
  }

  static func encode(
    _ vm: Interpreter, _ text: Value, encoding: Value, errors: Value, function: String = "encode"
  ) throws -> [UInt8] {
    let asked = try name(vm, encoding, "utf-8", "\(function)() argument 'encoding' must be str")
    let mode = TextCodec.ErrorMode(try name(vm, errors, "strict", "\(function)() argument 'errors' must be str"))
    let codec = try codec(vm, asked)
    return try named(vm, "encoding", asked) { try encode(vm, text.string.buffer, codec, mode) }
  }

  static func decode(
    _ vm: Interpreter, _ bytes: TextBytes, encoding: Value, errors: Value, function: String = "decode"
  ) throws -> [UInt8] {
    let asked = try name(vm, encoding, "utf-8", "\(function)() argument 'encoding' must be str")
    let mode = TextCodec.ErrorMode(try name(vm, errors, "strict", "\(function)() argument 'errors' must be str"))
    // Nothing is text in any encoding, also in one that is not known.
    if bytes.isEmpty { return [] }
    let codec = try codec(vm, asked)
    return try named(vm, "decoding", asked) { try decode(vm, bytes, codec, mode) }
  }

  /// CPython goes to all but a few encodings by way of a registry, which adds its words to what a handler says.
  private static func named(
    _ vm: Interpreter, _ action: String, _ encoding: String, _ body: () throws -> [UInt8]
  ) throws -> [UInt8] {
    do {
      return try body()
    } catch let raised as Raised {
      if directEncodings.contains(encoding.lowercased().replacing("-", with: "_")) { throw raised }
      for (type, name) in [(ExceptionType.lookupError, "LookupError"), (.typeError, "TypeError")]
      where vm.isError(raised, type) {
        throw vm.error(type, "\(action) with '\(encoding)' codec failed (\(name): \(vm.soleText(raised) ?? ""))")
      }
      throw raised
    }
  }

  private static let directEncodings: Set<String> = [
    "utf_8", "utf8", "utf_16", "utf16", "utf_32", "utf32", "ascii", "us_ascii", "latin1", "latin_1", "iso_8859_1",
    "iso8859_1",
  ]

  static func encode(
    _ vm: Interpreter, _ text: TextBytes, _ codec: TextCodec, _ mode: TextCodec.ErrorMode
  ) throws -> [UInt8] {
    do throws(TextCodec.Failure) {
      return try codec.encode(text, errors: mode)
    } catch {
      throw raised(vm, error, mode, .unicodeEncodeError) { vm.makeText(Array(text)) }
    }
  }

  static func decode(
    _ vm: Interpreter, _ bytes: TextBytes, _ codec: TextCodec, _ mode: TextCodec.ErrorMode
  ) throws -> [UInt8] {
    do throws(TextCodec.Failure) {
      return try codec.decode(bytes, errors: mode)
    } catch {
      if mode == .xmlcharrefreplace || mode == .namereplace {
        throw vm.typeError("don't know how to handle UnicodeDecodeError in error callback")
      }
      throw raised(vm, error, mode, .unicodeDecodeError) { vm.heap.makeBytes(Array(bytes)) }
    }
  }

  /// The exception with its five arguments; its text is made of them.
  private static func raised(
    _ vm: Interpreter, _ failure: TextCodec.Failure, _ mode: TextCodec.ErrorMode, _ type: ExceptionType,
    _ object: () -> Value
  ) -> Raised {
    if case .unknown(let name) = mode {
      return vm.error(.lookupError, "unknown error handler name '\(name)'")
    }
    let exception = vm.makeException(vm.typeObject(type))
    exception.exception.pointee.arguments.release()
    exception.exception.pointee.arguments = vm.heap.makeTuple(owned: [
      vm.makeText(failure.codec), object(), Value(failure.start), Value(failure.end), vm.makeText(failure.reason),
    ])
    return Raised(exception: vm.ref(owned: exception))
  }
}

/// UnicodeEncodeError and UnicodeDecodeError: five arguments, which are attributes too, and a text made of them.
extension Interpreter {
  private static let unicodeErrorNames = ["encoding", "object", "start", "end", "reason"]

  private func isUnicodeError(_ value: Value, _ arguments: Value) -> Bool {
    guard arguments.isTuple, arguments.tuple.pointee.count == 5 else { return false }
    let type = typeOf(value)
    return type.isSubclass(of: typeObject(.unicodeEncodeError)) || type.isSubclass(of: typeObject(.unicodeDecodeError))
  }

  /// One of the five by name, owned; nil where it is none.
  func unicodeErrorAttribute(_ value: Value, _ arguments: Value, _ name: String) -> Value? {
    guard let index = Self.unicodeErrorNames.firstIndex(of: name), isUnicodeError(value, arguments) else { return nil }
    return arguments.tuple.items[index].retained()
  }

  /// The text of such an error; nil for other exceptions and where the arguments are not what they should be.
  func unicodeErrorText(_ value: Value, _ arguments: Value) -> String? {
    guard isUnicodeError(value, arguments) else { return nil }
    let items = arguments.tuple.buffer
    let (object, start, end) = (items[1], items[2], items[3])
    guard items[0].isString, items[4].isString, start.isInt, end.isInt else { return nil }
    var fault: [UInt32] = []
    if start.int >= 0, end.int == start.int &+ 1 {
      if object.isAnyBytes, start.int < object.bytes.pointee.count {
        fault = [UInt32(object.bytes.buffer[start.int])]
      } else if object.isString, start.int < object.string.pointee.length {
        let offset = object.string.byteOffset(ofScalar: start.int)
        fault = [TextIndex.scalar(object.string.buffer, offset).value]
      }
    }
    return TextCodec.Failure(
      start: start.int, end: end.int, reason: items[4].string.swiftString, codec: items[0].string.swiftString,
      isDecoding: typeOf(value).isSubclass(of: typeObject(.unicodeDecodeError)), fault: fault
    ).message
  }
}
