/// `str.encode`, `bytes.decode` and files: codecs by name, with Python's errors.
enum Codecs {
  static func codec(_ vm: Interpreter, _ name: String) throws -> TextCodec {
    guard let codec = TextCodec(name) else {
      throw vm.error(.lookupError, "unknown encoding: \(name)")
    }
    return codec
  }

  static func mode(_ vm: Interpreter, _ name: String) throws -> TextCodec.ErrorMode {
    guard let mode = TextCodec.ErrorMode(rawValue: name) else {
      throw vm.error(.lookupError, "unknown error handler name '\(name)'")
    }
    return mode
  }

  private static func name(_ vm: Interpreter, _ value: Value, _ missing: String, _ words: String) throws
    -> String
  {
    if value.isUndefined { return missing }
    return try vm.text(value, words).swiftString
  }

  static func encode(_ vm: Interpreter, _ text: Value, encoding: Value, errors: Value) throws -> [UInt8] {
    let codec = try codec(vm, name(vm, encoding, "utf-8", "encode() argument 'encoding' must be str"))
    let mode = try mode(vm, name(vm, errors, "strict", "encode() argument 'errors' must be str"))
    return try encode(vm, text.string.buffer, codec, mode)
  }

  static func decode(_ vm: Interpreter, _ bytes: TextBytes, encoding: Value, errors: Value, function: String = "decode") throws
    -> [UInt8]
  {
    let codec = try codec(vm, name(vm, encoding, "utf-8", "\(function)() argument 'encoding' must be str"))
    let mode = try mode(vm, name(vm, errors, "strict", "\(function)() argument 'errors' must be str"))
    return try decode(vm, bytes, codec, mode)
  }

  static func encode(
    _ vm: Interpreter, _ text: TextBytes, _ codec: TextCodec, _ mode: TextCodec.ErrorMode
  ) throws -> [UInt8] {
    do throws(TextCodec.Failure) {
      return try codec.encode(text, errors: mode)
    } catch {
      throw vm.error(.unicodeEncodeError, error.message(codec.shown))
    }
  }

  static func decode(
    _ vm: Interpreter, _ bytes: TextBytes, _ codec: TextCodec, _ mode: TextCodec.ErrorMode
  ) throws -> [UInt8] {
    do throws(TextCodec.Failure) {
      return try codec.decode(bytes, errors: mode)
    } catch {
      throw vm.error(.unicodeDecodeError, error.message(codec.shown))
    }
  }
}
