import LapisDiagnostics

/// The attributes of one node with the opset they are to be read at.
struct NodeAttributes {
  let opset: Int
  let outputCount: Int
  private let values: [String: Attribute]

  init(_ node: Node, opset: Int) {
    self.opset = opset
    outputCount = node.outputs.count
    values = node.attributes
  }

  func has(_ name: String) -> Bool { values[name] != nil }

  func int(_ name: String) throws(Diagnostic) -> Int? {
    switch values[name] {
    case nil: return nil
    case .int(let value): return Int(value)
    default: throw wrong(name, "an int")
    }
  }

  func int(_ name: String, default other: Int) throws(Diagnostic) -> Int {
    try int(name) ?? other
  }

  func float(_ name: String) throws(Diagnostic) -> Float? {
    switch values[name] {
    case nil: return nil
    case .float(let value): return value
    default: throw wrong(name, "a float")
    }
  }

  func float(_ name: String, default other: Float) throws(Diagnostic) -> Float {
    try float(name) ?? other
  }

  func string(_ name: String, default other: String) throws(Diagnostic) -> String {
    switch values[name] {
    case nil: return other
    case .string(let value): return value
    default: throw wrong(name, "a string")
    }
  }

  func tensor(_ name: String) throws(Diagnostic) -> Tensor? {
    switch values[name] {
    case nil: return nil
    case .tensor(let value): return value
    default: throw wrong(name, "a tensor")
    }
  }

  /// Empty where the node has no such attribute. An empty list of another kind passes too, because a
  /// file may leave its kind open.
  func ints(_ name: String) throws(Diagnostic) -> [Int64] {
    switch values[name] {
    case nil, .floats([]), .strings([]): return []
    case .ints(let values): return values
    default: throw wrong(name, "a list of ints")
    }
  }

  func floats(_ name: String) throws(Diagnostic) -> [Float] {
    switch values[name] {
    case nil, .ints([]), .strings([]): return []
    case .floats(let values): return values
    default: throw wrong(name, "a list of floats")
    }
  }

  func strings(_ name: String) throws(Diagnostic) -> [String] {
    switch values[name] {
    case nil, .ints([]), .floats([]): return []
    case .strings(let values): return values
    default: throw wrong(name, "a list of strings")
    }
  }

  private func wrong(_ name: String, _ expected: String) -> Diagnostic {
    OperatorFault.attribute("the attribute '\(name)' must be \(expected)")
  }
}
