import LapisDiagnostics

/// `OneHotEncoder`, `ArrayFeatureExtractor`, `FeatureVectorizer` of `ai.onnx.ml`.
enum FeatureEncoding {
  static let definitions: [OperatorDefinition] = [
    OperatorDefinition("OneHotEncoder", domain: Opset.learning) { node throws(Diagnostic) in
      let ints = try node.ints("cats_int64s")
      let strings = try node.strings("cats_strings")
      guard ints.isEmpty != strings.isEmpty else {
        throw OperatorFault.attribute("One and only one of the 'cats_*' attributes must be defined")
      }
      return OneHotEncoderOperator(
        ints: ints, strings: strings, allowsUnknown: try node.int("zeros", default: 1) != 0)
    },
    OperatorDefinition("ArrayFeatureExtractor", domain: Opset.learning, inputs: 2...2) { _ in
      ArrayFeatureExtractorOperator()
    },
    OperatorDefinition("FeatureVectorizer", domain: Opset.learning, inputs: 1...Int.max) {
      node throws(Diagnostic) in
      FeatureVectorizerOperator(widths: try node.ints("inputdimensions").map { Int($0) })
    },
  ]
}

private struct OneHotEncoderOperator: TensorOperator {
  let strings: [String]
  let allowsUnknown: Bool
  private let width: Int
  private let stringPlaces: [String: Int]
  private let intPlaces: [Int64: Int]

  init(ints: [Int64], strings: [String], allowsUnknown: Bool) {
    self.strings = strings
    self.allowsUnknown = allowsUnknown
    width = max(ints.count, strings.count)
    // The last of equal categories wins, as in a table that is filled in order.
    stringPlaces = Dictionary(zip(strings, strings.indices)) { $1 }
    intPlaces = Dictionary(zip(ints, ints.indices)) { $1 }
  }

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let places: [Int?]
    switch input.storage {
    case .string(let values) where !strings.isEmpty: places = values.map { stringPlaces[$0] }
    case .int64(let values) where strings.isEmpty: places = values.map { intPlaces[$0] }
    case .int32(let values) where strings.isEmpty: places = values.map { intPlaces[Int64($0)] }
    case .float(let values) where strings.isEmpty:
      places = values.map { Int64(exactly: $0.rounded(.towardZero)).flatMap { intPlaces[$0] } }
    case .double(let values) where strings.isEmpty:
      places = values.map { Int64(exactly: $0.rounded(.towardZero)).flatMap { intPlaces[$0] } }
    default: throw OperatorFault.typeNotSupported(input)
    }
    let shape = input.shape + [width]
    var values = [Float](repeating: 0, count: try Broadcast.checkedCount(shape))
    for (i, place) in places.enumerated() {
      if let place {
        values[i * width + place] = 1
      } else if !allowsUnknown {
        throw OperatorFault.type("Unknown Category and zeros = 0.")
      }
    }
    return [Tensor(unchecked: .float(values), shape: shape)]
  }
}

private struct ArrayFeatureExtractorOperator: TensorOperator {
  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let wanted = try inputs.required(1).integers()
    guard let columns = input.shape.last, !wanted.isEmpty else {
      throw OperatorFault.shape("Invalid argument: X input has empty dimensions.")
    }
    guard let worst = wanted.first(where: { !(0..<columns).contains($0) }) else {
      let rows = Array(input.shape.dropLast()).product
      var indices: [Int] = []
      for row in 0..<rows { for column in wanted { indices.append(row * columns + column) } }
      // One dimension in gives one row out.
      let leading = input.shape.count == 1 ? [1] : Array(input.shape.dropLast())
      return [input.picking(indices, shape: leading + [wanted.count])]
    }
    throw OperatorFault.shape(
      "Invalid Y argument: index is out of range: Y value (\(worst)) is not below the \(columns) columns")
  }
}

private struct FeatureVectorizerOperator: TensorOperator {
  let widths: [Int]

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let parts = try inputs.all()
    let rows = try inputs.required(0).tableShape().rows
    guard widths.isEmpty || widths.count == parts.count else {
      throw OperatorFault.attribute("\(widths.count) input dimensions were given for \(parts.count) inputs")
    }
    var columns: [(values: [Float], has: Int, wanted: Int)] = []
    for (i, part) in parts.enumerated() {
      let (partRows, width) = try part.tableShape()
      guard partRows == rows else { throw OperatorFault.shape("the inputs have different numbers of rows") }
      let wanted = widths.isEmpty ? width : widths[i]
      guard (0...1 << 24).contains(wanted) else {
        throw OperatorFault.attribute("an input dimension of \(wanted) is not possible")
      }
      columns.append((try part.asFloats(), width, wanted))
    }
    let total = columns.reduce(0) { $0 + $1.wanted }
    var values: [Float] = []
    values.reserveCapacity(try Broadcast.checkedCount([rows, total]))
    for row in 0..<rows {
      for part in columns {
        // Shorter inputs are filled up with zeros, longer ones cut.
        for column in 0..<part.wanted {
          values.append(column < part.has ? part.values[row * part.has + column] : 0)
        }
      }
    }
    return [Tensor(unchecked: .float(values), shape: [rows, total])]
  }
}
