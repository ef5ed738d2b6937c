public import LapisDiagnostics

/// The element types of ONNX tensors that Lapis reads and writes, with the numbers of the wire format
/// (`TensorProto.DataType` in the ONNX specification).
public enum ElementType: Int, Sendable, Hashable, CaseIterable {
  case float = 1
  case int32 = 6
  case int64 = 7
  case string = 8
  case bool = 9
  case double = 11

  /// As ONNX writes it inside `tensor(…)`.
  public var name: String {
    switch self {
    case .float: "float"
    case .int32: "int32"
    case .int64: "int64"
    case .string: "string"
    case .bool: "bool"
    case .double: "double"
    }
  }
}

/// A dense array of one element type, row-major.
public struct Tensor: Sendable, Hashable {
  /// The elements, in row-major order.
  public enum Storage: Sendable, Hashable {
    case float([Float])
    case double([Double])
    case int32([Int32])
    case int64([Int64])
    case string([String])
    case bool([Bool])
  }

  public let shape: [Int]
  public let storage: Storage

  /// - Throws: `onnx.shape` where the shape has a negative dimension, is too large, or does not hold
  ///   exactly the elements given.
  public init(shape: [Int], _ storage: Storage) throws(Diagnostic) {
    guard let count = Tensor.elementCount(of: shape), count == Tensor.count(storage) else {
      throw Diagnostic(
        "onnx.shape", .value,
        "a tensor of shape \(Tensor.text(shape)) cannot hold \(Tensor.count(storage)) elements")
    }
    self.shape = shape
    self.storage = storage
  }

  /// For operators, which know their shape.
  package init(unchecked storage: Storage, shape: [Int]) {
    self.shape = shape
    self.storage = storage
  }

  /// A tensor of one dimension.
  public init(_ storage: Storage) {
    self.shape = [Tensor.count(storage)]
    self.storage = storage
  }

  public var count: Int { Tensor.count(storage) }

  public var elementType: ElementType {
    switch storage {
    case .float: .float
    case .double: .double
    case .int32: .int32
    case .int64: .int64
    case .string: .string
    case .bool: .bool
    }
  }

  /// The elements, where the tensor has this type.
  public var floats: [Float]? { if case .float(let values) = storage { values } else { nil } }
  public var doubles: [Double]? { if case .double(let values) = storage { values } else { nil } }
  public var int32s: [Int32]? { if case .int32(let values) = storage { values } else { nil } }
  public var int64s: [Int64]? { if case .int64(let values) = storage { values } else { nil } }
  public var strings: [String]? { if case .string(let values) = storage { values } else { nil } }
  public var bools: [Bool]? { if case .bool(let values) = storage { values } else { nil } }

  /// The same elements under another shape of the same size.
  public func reshaped(to shape: [Int]) throws(Diagnostic) -> Tensor {
    try Tensor(shape: shape, storage)
  }

  /// No part of a shape may ask for more elements than this, even beside a dimension of zero, so that
  /// products of dimensions never overflow and walks over them end.
  package static let largestCount = 1 << 31

  /// The product of the dimensions; nil where one is negative or the product is too large.
  package static func elementCount(of shape: [Int]) -> Int? {
    var total = 1
    for dimension in shape {
      guard dimension >= 0 else { return nil }
      let (product, overflow) = total.multipliedReportingOverflow(by: max(dimension, 1))
      guard !overflow, product <= largestCount else { return nil }
      total = product
    }
    return shape.contains(0) ? 0 : total
  }

  private static func count(_ storage: Storage) -> Int {
    switch storage {
    case .float(let values): values.count
    case .double(let values): values.count
    case .int32(let values): values.count
    case .int64(let values): values.count
    case .string(let values): values.count
    case .bool(let values): values.count
    }
  }

  /// `{2,3}`, as onnxruntime prints shapes.
  package static func text(_ shape: [Int]) -> String {
    "{" + shape.map { String($0) }.joined(separator: ",") + "}"
  }
}
