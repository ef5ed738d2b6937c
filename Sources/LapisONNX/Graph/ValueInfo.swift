/// One dimension of a declared shape.
public enum Dimension: Sendable, Hashable {
  case fixed(Int)
  /// Any size, but the same wherever the name stands.
  case symbolic(String)
  /// Any size.
  case unknown
}

/// The declared type of a graph's input or output.
public enum ValueType: Sendable, Hashable {
  /// `shape` is nil where the model declares none.
  case tensor(ElementType, shape: [Dimension]?)
  /// A sequence of maps, as `ZipMap` makes it: one map a row.
  case mapSequence(key: ElementType, value: ElementType)

  /// As onnxruntime prints it: `tensor(float)`, `seq(map(int64,tensor(float)))`.
  public var name: String {
    switch self {
    case .tensor(let type, _): "tensor(\(type.name))"
    case .mapSequence(let key, let value): "seq(map(\(key.name),tensor(\(value.name))))"
    }
  }
}

/// A named input or output of a graph with its declared type.
public struct ValueInfo: Sendable, Hashable {
  public var name: String
  public var type: ValueType

  public init(name: String, type: ValueType) {
    self.name = name
    self.type = type
  }

  /// A tensor of some rows: `rows("input", .float, 4)` has shape (N, 4), `rows("label", .int64)` (N).
  public static func rows(_ name: String, _ type: ElementType, _ columns: Int? = nil) -> ValueInfo {
    let shape = [Dimension.unknown] + (columns.map { [Dimension.fixed($0)] } ?? [])
    return ValueInfo(name: name, type: .tensor(type, shape: shape))
  }
}
