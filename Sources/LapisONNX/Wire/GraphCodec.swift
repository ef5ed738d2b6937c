import LapisDiagnostics

/// Reads and writes `GraphProto`, `NodeProto` and `AttributeProto`.
enum GraphCodec {
  static func decode(_ message: ProtobufReader) throws(Diagnostic) -> Graph {
    var reader = message
    var graph = Graph(name: "", nodes: [], inputs: [], outputs: [])
    while let field = try reader.nextField() {
      switch field.number {
      case 1: graph.nodes.append(try node(try reader.message(field)))
      case 2: graph.name = try reader.string(field)
      case 5:
        let (name, tensor) = try TensorCodec.decode(try reader.message(field))
        graph.initializers.append(Graph.Initializer(name: name, tensor: tensor))
      case 10: graph.documentation = try reader.string(field)
      case 11: graph.inputs.append(try ValueInfoCodec.decode(try reader.message(field)))
      case 12: graph.outputs.append(try ValueInfoCodec.decode(try reader.message(field)))
      case 15: throw ModelCodec.unsupported("sparse initializers")
      default: try reader.skip(field)
      }
    }
    return graph
  }

  static func encode(_ graph: Graph, into writer: inout ProtobufWriter) {
    for node in graph.nodes {
      writer.message(1) { encode(node, into: &$0) }
    }
    writer.string(2, graph.name)
    for initializer in graph.initializers {
      writer.message(5) { TensorCodec.encode(initializer.tensor, name: initializer.name, into: &$0) }
    }
    if !graph.documentation.isEmpty { writer.string(10, graph.documentation) }
    for input in graph.inputs {
      writer.message(11) { ValueInfoCodec.encode(input, into: &$0) }
    }
    for output in graph.outputs {
      writer.message(12) { ValueInfoCodec.encode(output, into: &$0) }
    }
  }

  private static func node(_ message: ProtobufReader) throws(Diagnostic) -> Node {
    var reader = message
    var node = Node(opType: "", inputs: [], outputs: [])
    while let field = try reader.nextField() {
      switch field.number {
      case 1: node.inputs.append(try reader.string(field))
      case 2: node.outputs.append(try reader.string(field))
      case 3: node.name = try reader.string(field)
      case 4: node.opType = try reader.string(field)
      case 5:
        let (name, value) = try attribute(try reader.message(field))
        node.attributes[name] = value
      case 7: node.domain = try reader.string(field)
      default: try reader.skip(field)
      }
    }
    return node
  }

  private static func encode(_ node: Node, into writer: inout ProtobufWriter) {
    for input in node.inputs { writer.string(1, input) }
    for output in node.outputs { writer.string(2, output) }
    if !node.name.isEmpty { writer.string(3, node.name) }
    writer.string(4, node.opType)
    for name in node.attributes.keys.sorted() {
      guard let value = node.attributes[name] else { continue }
      writer.message(5) { encode(value, name: name, into: &$0) }
    }
    if !node.domain.isEmpty { writer.string(7, node.domain) }
  }

  /// The numbers of `AttributeProto.AttributeType`.
  private enum Kind: Int {
    case float = 1
    case int = 2
    case string = 3
    case tensor = 4
    case floats = 6
    case ints = 7
    case strings = 8
  }

  private static func attribute(_ message: ProtobufReader) throws(Diagnostic) -> (String, Attribute) {
    var reader = message
    var name = ""
    var kind = 0
    var single: Attribute?
    var floats: [Float] = []
    var ints: [Int64] = []
    var strings: [String] = []
    while let field = try reader.nextField() {
      switch field.number {
      case 1: name = try reader.string(field)
      case 2: single = .float(try reader.float(field))
      case 3: single = .int(try reader.int64(field))
      case 4: single = .string(try reader.string(field))
      case 5: single = .tensor(try TensorCodec.decode(try reader.message(field)).tensor)
      case 6, 11: throw ModelCodec.unsupported("subgraphs (loops, scans and branches)")
      case 7: try reader.appendFloats(field, to: &floats)
      case 8: try reader.appendInt64s(field, to: &ints)
      case 9: strings.append(try reader.string(field))
      case 20: kind = try reader.int(field)
      case 22, 23: throw ModelCodec.unsupported("sparse attributes")
      default: try reader.skip(field)
      }
    }
    // Old files leave the type out, and proto3 writers leave out a zero or an empty string.
    switch Kind(rawValue: kind) {
    case .floats: return (name, .floats(floats))
    case .ints: return (name, .ints(ints))
    case .strings: return (name, .strings(strings))
    case .float: return (name, single ?? .float(0))
    case .int: return (name, single ?? .int(0))
    case .string: return (name, single ?? .string(""))
    case .tensor, nil: break
    }
    if let single { return (name, single) }
    if !floats.isEmpty { return (name, .floats(floats)) }
    if !strings.isEmpty { return (name, .strings(strings)) }
    if kind != 0 {
      throw ModelCodec.unsupported("attributes of type \(kind) ('\(name)')")
    }
    return (name, .ints(ints))
  }

  private static func encode(_ value: Attribute, name: String, into writer: inout ProtobufWriter) {
    writer.string(1, name)
    let kind: Kind
    switch value {
    case .float(let number):
      writer.float(2, number)
      kind = .float
    case .int(let number):
      writer.int(3, number)
      kind = .int
    case .string(let text):
      writer.string(4, text)
      kind = .string
    case .tensor(let tensor):
      writer.message(5) { TensorCodec.encode(tensor, name: "", into: &$0) }
      kind = .tensor
    case .floats(let numbers):
      writer.floats(7, numbers)
      kind = .floats
    case .ints(let numbers):
      writer.ints(8, numbers)
      kind = .ints
    case .strings(let texts):
      for text in texts { writer.string(9, text) }
      kind = .strings
    }
    writer.int(20, Int64(kind.rawValue))
  }
}
