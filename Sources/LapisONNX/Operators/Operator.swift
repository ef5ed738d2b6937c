public import LapisDiagnostics

/// One node's computation, with its attributes read and checked.
public protocol Operator: Sendable {
  /// - Parameter inputs: in the order of the node; nil where an optional input is left out. The session has
  ///   checked their number against the definition.
  func run(_ inputs: [GraphValue?]) throws(Diagnostic) -> [GraphValue]
}

/// An operator that takes and gives one tensor or several.
protocol TensorOperator: Operator {
  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor]
}

extension TensorOperator {
  func run(_ inputs: [GraphValue?]) throws(Diagnostic) -> [GraphValue] {
    var tensors: [Tensor?] = []
    for input in inputs {
      switch input {
      case nil: tensors.append(nil)
      case .tensor(let tensor): tensors.append(tensor)
      case .maps: throw OperatorFault.type("a tensor was expected, but a sequence of maps came")
      }
    }
    return try run(TensorInputs(tensors: tensors)).map { .tensor($0) }
  }
}

/// The tensors a node was given; the session has checked that the required ones are there.
struct TensorInputs {
  let tensors: [Tensor?]

  var count: Int { tensors.count }

  subscript(optional index: Int) -> Tensor? {
    tensors.indices.contains(index) ? tensors[index] : nil
  }

  func required(_ index: Int) throws(Diagnostic) -> Tensor {
    guard let tensor = self[optional: index] else {
      throw OperatorFault.shape("input \(index) is missing")
    }
    return tensor
  }

  /// What an attribute gave in old opsets and an input gives in new ones; nil where neither does.
  func integers(_ attribute: [Int]?, else index: Int) throws(Diagnostic) -> [Int]? {
    if let attribute { return attribute }
    return try self[optional: index]?.integers()
  }

  func all() throws(Diagnostic) -> [Tensor] {
    var result: [Tensor] = []
    for index in tensors.indices { result.append(try required(index)) }
    return result
  }
}

/// The words in which operators refuse their inputs; the session adds the node's name.
enum OperatorFault {
  static func type(_ message: String) -> Diagnostic { Diagnostic("onnx.type", .value, message) }
  static func shape(_ message: String) -> Diagnostic { Diagnostic("onnx.shape", .value, message) }
  static func attribute(_ message: String) -> Diagnostic {
    Diagnostic("onnx.attribute", .value, message)
  }
  static func unsupported(_ message: String) -> Diagnostic {
    Diagnostic("onnx.unsupported", .notSupported, message)
  }
  static func typeNotSupported(_ tensor: Tensor) -> Diagnostic {
    type("tensor(\(tensor.elementType.name)) is not supported as input here")
  }
}

/// What the registry knows of an operator: its name, since which opset it is read this way, and how a node
/// becomes a computation.
public struct OperatorDefinition: Sendable {
  public let domain: String
  public let opType: String
  /// The first opset whose meaning is covered.
  public let sinceVersion: Int
  let inputs: ClosedRange<Int>
  let outputs: ClosedRange<Int>
  let make: @Sendable (NodeAttributes) throws(Diagnostic) -> any Operator

  init(
    _ opType: String, domain: String = "", since: Int = 1, inputs: ClosedRange<Int> = 1...1,
    outputs: ClosedRange<Int> = 1...1,
    make: @escaping @Sendable (NodeAttributes) throws(Diagnostic) -> any Operator
  ) {
    self.domain = domain
    self.opType = opType
    sinceVersion = since
    self.inputs = inputs
    self.outputs = outputs
    self.make = make
  }
}
