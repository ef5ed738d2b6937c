import LapisDiagnostics

/// `LabelEncoder` of `ai.onnx.ml`: a table from one value to another.
///
/// Version 1 maps strings to their place and back, version 2 has typed keys and values, version 4 adds
/// tensors of them.
enum LabelEncoder {
  static let definitions: [OperatorDefinition] = [
    OperatorDefinition("LabelEncoder", domain: Opset.learning) { node throws(Diagnostic) in
      let classes = try node.strings("classes_strings")
      if !classes.isEmpty || node.opset < 2 {
        return StringPlacesOperator(
          classes: classes, defaultPlace: Int64(try node.int("default_int64", default: -1)),
          defaultString: try node.string("default_string", default: "_Unused"))
      }
      let keys = try list(node, "keys")
      let values = try list(node, "values")
      guard let keys, let values, keys.count == values.count else {
        throw OperatorFault.attribute("the keys and values must be lists of one length")
      }
      return LabelEncoderOperator(
        keys: keys.storage, values: values, fallback: try fallback(node, like: values),
        missingIsKey: node.opset >= 4)
    }
  ]

  private static func list(_ node: NodeAttributes, _ name: String) throws(Diagnostic) -> Tensor? {
    if let tensor = try node.tensor("\(name)_tensor") { return tensor }
    if node.has("\(name)_strings") { return Tensor(.string(try node.strings("\(name)_strings"))) }
    if node.has("\(name)_int64s") { return Tensor(.int64(try node.ints("\(name)_int64s"))) }
    if node.has("\(name)_floats") { return Tensor(.float(try node.floats("\(name)_floats"))) }
    return nil
  }

  private static func fallback(
    _ node: NodeAttributes, like values: Tensor
  ) throws(Diagnostic) -> Tensor {
    if let tensor = try node.tensor("default_tensor"), tensor.count == 1 {
      return try Cast.apply(tensor, to: values.elementType)
    }
    switch values.elementType {
    case .string: return Tensor(.string([try node.string("default_string", default: "_Unused")]))
    case .int64: return Tensor(.int64([Int64(try node.int("default_int64", default: -1))]))
    case .float: return Tensor(.float([try node.float("default_float", default: -0.0)]))
    default: return try Cast.apply(Tensor(.int64([-1])), to: values.elementType)
    }
  }
}

private struct StringPlacesOperator: TensorOperator {
  let classes: [String]
  let defaultPlace: Int64
  let defaultString: String

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    switch input.storage {
    case .string(let values):
      let places = Dictionary(zip(classes, classes.indices)) { first, _ in first }
      let result = values.map { places[$0].map { Int64($0) } ?? defaultPlace }
      return [Tensor(unchecked: .int64(result), shape: input.shape)]
    case .int64(let values):
      let result = values.map { value in
        Int(exactly: value).flatMap { classes.indices.contains($0) ? classes[$0] : nil } ?? defaultString
      }
      return [Tensor(unchecked: .string(result), shape: input.shape)]
    default: throw OperatorFault.typeNotSupported(input)
    }
  }
}

private struct LabelEncoderOperator: TensorOperator {
  /// A key of any type; floats by their bits, with all NaNs and both zeros made one.
  private enum Key: Hashable {
    case string(String)
    case int(Int64)
    case number(UInt64)

    init(_ value: Double) {
      self = .number(value.isNaN ? Double.nan.bitPattern : value == 0 ? 0 : value.bitPattern)
    }
  }

  private let places: [Key: Int]
  private let keyType: ElementType
  /// The values, with the fallback behind the last of them.
  private let table: Tensor

  /// - Parameter missingIsKey: whether a key of NaN finds NaN, as it does since version 4.
  init(keys: Tensor.Storage, values: Tensor, fallback: Tensor, missingIsKey: Bool) {
    let keyTensor = Tensor(keys)
    keyType = keyTensor.elementType
    var places: [Key: Int] = [:]
    for (place, key) in LabelEncoderOperator.keys(keyTensor).enumerated() where places[key] == nil {
      if !missingIsKey, key == Key(.nan) { continue }
      places[key] = place
    }
    self.places = places
    let joined: Tensor.Storage
    switch (values.storage, fallback.storage) {
    case (.string(let a), .string(let b)): joined = .string(a + b)
    case (.int64(let a), .int64(let b)): joined = .int64(a + b)
    case (.int32(let a), .int32(let b)): joined = .int32(a + b)
    case (.float(let a), .float(let b)): joined = .float(a + b)
    case (.double(let a), .double(let b)): joined = .double(a + b)
    case (.bool(let a), .bool(let b)): joined = .bool(a + b)
    default: joined = values.storage
    }
    table = Tensor(joined)
  }

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    guard input.elementType == keyType, table.count > 0 else {
      throw OperatorFault.type(
        "the keys are tensor(\(keyType.name)), but the input is tensor(\(input.elementType.name))")
    }
    let fallback = table.count - 1
    let indices = LabelEncoderOperator.keys(input).map { places[$0] ?? fallback }
    return [table.picking(indices, shape: input.shape)]
  }

  private static func keys(_ tensor: Tensor) -> [Key] {
    switch tensor.storage {
    case .string(let values): values.map { .string($0) }
    case .int64(let values): values.map { .int($0) }
    case .int32(let values): values.map { .int(Int64($0)) }
    case .bool(let values): values.map { .int($0 ? 1 : 0) }
    case .float(let values): values.map { Key(Double($0)) }
    case .double(let values): values.map { Key($0) }
    }
  }
}
