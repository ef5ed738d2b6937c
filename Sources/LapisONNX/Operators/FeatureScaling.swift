import LapisDiagnostics

/// `Scaler`, `Normalizer`, `Imputer`, `Binarizer` of `ai.onnx.ml`: numeric features in, float32 out.
enum FeatureScaling {
  static let definitions: [OperatorDefinition] = [
    OperatorDefinition("Scaler", domain: Opset.learning) { node throws(Diagnostic) in
      let offset = try node.floats("offset")
      let scale = try node.floats("scale")
      return ScalerOperator(offset: offset.isEmpty ? [0] : offset, scale: scale.isEmpty ? [1] : scale)
    },
    OperatorDefinition("Normalizer", domain: Opset.learning) { node throws(Diagnostic) in
      let name = try node.string("norm", default: "MAX")
      guard let norm = NormalizerOperator.Norm(rawValue: name) else {
        throw OperatorFault.attribute("the attribute 'norm' must be MAX, L1 or L2. Got \(name).")
      }
      return NormalizerOperator(norm: norm)
    },
    OperatorDefinition("Imputer", domain: Opset.learning) { node throws(Diagnostic) in
      let floats = try node.floats("imputed_value_floats")
      let ints = try node.ints("imputed_value_int64s")
      guard floats.isEmpty != ints.isEmpty else {
        throw OperatorFault.attribute("Expected one of 'imputed_value_floats' and 'imputed_value_int64s'.")
      }
      return ImputerOperator(
        floats: floats, missingFloat: try node.float("replaced_value_float", default: 0), ints: ints,
        missingInt: Int64(try node.int("replaced_value_int64", default: 0)))
    },
    OperatorDefinition("Binarizer", domain: Opset.learning) { node throws(Diagnostic) in
      BinarizerOperator(threshold: try node.float("threshold", default: 1))
    },
  ]
}

private struct ScalerOperator: TensorOperator {
  let offset: [Float]
  let scale: [Float]

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let columns = input.shape.last ?? 1
    guard [1, columns].contains(offset.count), [1, columns].contains(scale.count) else {
      throw OperatorFault.shape(
        "Either both scale and offset can be of feature size (\(columns)) or 1")
    }
    var values = try input.asFloats()
    for i in values.indices {
      let column = i % columns
      values[i] = (values[i] - offset[offset.count == 1 ? 0 : column]) * scale[scale.count == 1 ? 0 : column]
    }
    return [Tensor(unchecked: .float(values), shape: input.shape)]
  }
}

private struct NormalizerOperator: TensorOperator {
  enum Norm: String { case max = "MAX", l1 = "L1", l2 = "L2" }
  let norm: Norm

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let (rows, columns) = try input.tableShape()
    var values = try input.asFloats()
    for row in 0..<rows {
      let range = row * columns..<(row + 1) * columns
      switch norm {
      case .max:
        var largest = -Float.greatestFiniteMagnitude
        for i in range { largest = Swift.max(largest, values[i]) }
        if largest != 0 { for i in range { values[i] /= largest } }
      case .l1:
        var sum: Float = 0
        for i in range { sum += abs(values[i]) }
        if sum != 0 { for i in range { values[i] /= sum } }
      case .l2:
        var sum: Float = 0
        for i in range { sum += values[i] * values[i] }
        guard sum != 0 else { continue }
        for i in range {
          let size = (values[i] * values[i] / sum).squareRoot()
          values[i] = values[i] < 0 ? -size : size
        }
      }
    }
    return [Tensor(unchecked: .float(values), shape: input.shape)]
  }
}

private struct ImputerOperator: TensorOperator {
  let floats: [Float]
  let missingFloat: Float
  let ints: [Int64]
  let missingInt: Int64

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let columns = input.shape.last ?? 1
    let count = floats.isEmpty ? ints.count : floats.count
    guard count == 1 || count == columns else {
      throw OperatorFault.shape("\(count) imputed values do not fit \(columns) columns")
    }
    switch input.storage {
    case .float(var values) where !floats.isEmpty:
      for i in values.indices
      where values[i] == missingFloat || missingFloat.isNaN && values[i].isNaN {
        values[i] = floats[floats.count == 1 ? 0 : i % columns]
      }
      return [Tensor(unchecked: .float(values), shape: input.shape)]
    case .int64(var values) where !ints.isEmpty:
      for i in values.indices where values[i] == missingInt {
        values[i] = ints[ints.count == 1 ? 0 : i % columns]
      }
      return [Tensor(unchecked: .int64(values), shape: input.shape)]
    default:
      throw OperatorFault.type(
        "the imputed values are no tensor(\(input.elementType.name)), but the input is")
    }
  }
}

private struct BinarizerOperator: TensorOperator {
  let threshold: Float

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let values = try input.asFloats().map { $0 > threshold ? 1 : 0 as Float }
    return [Tensor(unchecked: .float(values), shape: input.shape)]
  }
}
