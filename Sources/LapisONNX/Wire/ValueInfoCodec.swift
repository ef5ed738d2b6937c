import LapisDiagnostics

/// Reads and writes `ValueInfoProto` with its `TypeProto`.
enum ValueInfoCodec {
  static func decode(_ message: ProtobufReader) throws(Diagnostic) -> ValueInfo {
    var reader = message
    var name = ""
    var typeMessage: ProtobufReader?
    while let field = try reader.nextField() {
      switch field.number {
      case 1: name = try reader.string(field)
      case 2: typeMessage = try reader.message(field)
      default: try reader.skip(field)
      }
    }
    guard let typeMessage, let type = try decode(type: typeMessage, name: name) else {
      throw Diagnostic("onnx.type", .value, "The model declares no type for '\(name)'.")
    }
    return ValueInfo(name: name, type: type)
  }

  private static func decode(type message: ProtobufReader, name: String) throws(Diagnostic) -> ValueType? {
    var reader = message
    var type: ValueType?
    while let field = try reader.nextField() {
      switch field.number {
      case 1: type = try tensor(try reader.message(field), name: name)
      case 4: type = try mapSequence(try reader.message(field), name: name)
      case 5, 8, 9:
        throw ModelCodec.unsupported("maps, sparse tensors or optional values as '\(name)'")
      default: try reader.skip(field)
      }
    }
    return type
  }

  private static func tensor(_ message: ProtobufReader, name: String) throws(Diagnostic) -> ValueType {
    var reader = message
    var element = 0
    var shape: [Dimension]?
    while let field = try reader.nextField() {
      switch field.number {
      case 1: element = try reader.int(field)
      case 2:
        var dimensions: [Dimension] = []
        var inner = try reader.message(field)
        while let field = try inner.nextField() {
          guard field.number == 1 else {
            try inner.skip(field)
            continue
          }
          dimensions.append(try dimension(try inner.message(field)))
        }
        shape = dimensions
      default: try reader.skip(field)
      }
    }
    guard let type = ElementType(rawValue: element) else {
      throw ModelCodec.unsupported("'\(name)' of element type \(TensorCodec.typeName(element))")
    }
    return .tensor(type, shape: shape)
  }

  private static func dimension(_ message: ProtobufReader) throws(Diagnostic) -> Dimension {
    var reader = message
    var result = Dimension.unknown
    while let field = try reader.nextField() {
      switch field.number {
      case 1:
        // Zero and negative sizes are how some exporters write "any number of rows".
        let size = try reader.int(field)
        result = size > 0 ? .fixed(size) : .unknown
      case 2:
        let name = try reader.string(field)
        result = name.isEmpty ? .unknown : .symbolic(name)
      default: try reader.skip(field)
      }
    }
    return result
  }

  /// `seq(map(key, tensor(value)))`: the element type of field 1 is a type whose field 5 is the map.
  private static func mapSequence(
    _ message: ProtobufReader, name: String
  ) throws(Diagnostic) -> ValueType {
    var reader = message
    while let field = try reader.nextField() {
      guard field.number == 1 else {
        try reader.skip(field)
        continue
      }
      var element = try reader.message(field)
      while let field = try element.nextField() {
        guard field.number == 5 else {
          try element.skip(field)
          continue
        }
        return try map(try element.message(field), name: name)
      }
    }
    throw ModelCodec.unsupported("sequences of anything but maps ('\(name)')")
  }

  private static func map(_ message: ProtobufReader, name: String) throws(Diagnostic) -> ValueType {
    var reader = message
    var key = 0
    var value: ValueType?
    while let field = try reader.nextField() {
      switch field.number {
      case 1: key = try reader.int(field)
      case 2:
        var inner = try reader.message(field)
        while let field = try inner.nextField() {
          if field.number == 1 {
            value = try tensor(try inner.message(field), name: name)
          } else {
            try inner.skip(field)
          }
        }
      default: try reader.skip(field)
      }
    }
    guard let keyType = ElementType(rawValue: key), case .tensor(let valueType, _) = value else {
      throw ModelCodec.unsupported("maps of these types ('\(name)')")
    }
    return .mapSequence(key: keyType, value: valueType)
  }

  static func encode(_ info: ValueInfo, into writer: inout ProtobufWriter) {
    writer.string(1, info.name)
    writer.message(2) { writer in
      switch info.type {
      case .tensor(let element, let shape):
        writer.message(1) { encode(element: element, shape: shape, into: &$0) }
      case .mapSequence(let key, let value):
        writer.message(4) {
          $0.message(1) {
            $0.message(5) {
              $0.int(1, Int64(key.rawValue))
              $0.message(2) { $0.message(1) { encode(element: value, shape: nil, into: &$0) } }
            }
          }
        }
      }
    }
  }

  private static func encode(
    element: ElementType, shape: [Dimension]?, into writer: inout ProtobufWriter
  ) {
    writer.int(1, Int64(element.rawValue))
    guard let shape else { return }
    writer.message(2) {
      for dimension in shape {
        $0.message(1) {
          switch dimension {
          case .fixed(let size): $0.int(1, Int64(size))
          case .symbolic(let name): $0.string(2, name)
          case .unknown: break
          }
        }
      }
    }
  }
}
