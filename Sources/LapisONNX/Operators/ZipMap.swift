import LapisDiagnostics

/// `ZipMap` of `ai.onnx.ml`: class probabilities as one map a row.
enum ZipMap {
  static let definitions: [OperatorDefinition] = [
    OperatorDefinition("ZipMap", domain: Opset.learning) { node throws(Diagnostic) in
      guard let names = try ClassNames(node) else {
        throw OperatorFault.attribute("the class labels are missing")
      }
      return ZipMapOperator(names: names)
    }
  ]
}

private struct ZipMapOperator: Operator {
  let names: ClassNames

  func run(_ inputs: [GraphValue?]) throws(Diagnostic) -> [GraphValue] {
    guard let input = (inputs.first ?? nil)?.tensor, let values = input.floats else {
      throw OperatorFault.type("ZipMap takes a tensor(float)")
    }
    let (rows, columns) = try input.tableShape()
    guard columns == names.count else {
      throw OperatorFault.shape(
        "Input features_per_batch[\(columns)] != number of classlabels[\(names.count)]")
    }
    switch names {
    case .ints(let keys): return [.maps(MapSequence(keys: .int64(keys), rows: rows, values: values))]
    case .strings(let keys): return [.maps(MapSequence(keys: .string(keys), rows: rows, values: values))]
    }
  }
}
