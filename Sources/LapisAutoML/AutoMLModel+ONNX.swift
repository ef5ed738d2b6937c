public import LapisDiagnostics
public import LapisFrame
public import LapisLearn
public import LapisONNX

extension AutoMLModel {
  /// The whole pipeline as an ONNX model.
  ///
  /// A table of numbers has one float32 input of shape (N, raw columns), in the order of training. A
  /// table with text has one input of shape (N, 1) for each raw column that is used, under its name:
  /// float32 for numbers, string for text.
  ///
  /// - Throws: `onnx.not-exportable` where a step has no ONNX form.
  public func onnx(input: String = "input") throws(Diagnostic) -> Model {
    if !featurizer.readsText {
      let name = ONNXExport.inputName(input)
      return try ONNXExport.model(
        inputs: [.rows(name, .float, featurizer.rawNames.count)], labels: model.labels
      ) { (builder) throws(Diagnostic) in try lower(into: &builder, input: name) }
    }
    let names = inputNames
    let inputs = featurizer.usedColumns.map { column in
      ValueInfo.rows(names[column], featurizer.isText(column) ? .string : .float, 1)
    }
    return try ONNXExport.model(inputs: inputs, labels: model.labels) {
      (builder) throws(Diagnostic) in
      let features = featurizer.lower(into: &builder, columns: names)
      return try model.lower(into: &builder, input: features)
    }
  }

  /// From one matrix of all raw columns.
  ///
  /// - Throws: `onnx.not-exportable` where a raw column holds text: only `onnx(input:)` has an input for it.
  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    if let text = plansWithText.first {
      throw Diagnostic(
        "onnx.not-exportable", .notSupported,
        "column '\(featurizer.rawNames[text])' holds text, which a matrix of numbers cannot carry.",
        hint: "Export the AutoML model itself: it gets one input a column.")
    }
    let features = try featurizer.lower(into: &graph, input: input)
    return try model.lower(into: &graph, input: features)
  }

  private var plansWithText: [Int] { featurizer.rawNames.indices.filter { featurizer.isText($0) } }

  /// What an inference session over `onnx(input:)` is fed for the rows of a frame.
  public func feeds(_ frame: DataFrame, input: String = "input") throws(Diagnostic) -> [String: Tensor] {
    let columns = try featurizer.columns(of: frame)
    if !featurizer.readsText {
      let matrix = try DataFrame(names: featurizer.rawNames.map { .string($0) }, columns: columns)
        .featureMatrix()
      return [ONNXExport.inputName(input): try ONNXExport.tensor(matrix)]
    }
    let names = inputNames
    var feeds: [String: Tensor] = [:]
    for column in featurizer.usedColumns {
      let values = columns[column]
      let storage: Tensor.Storage
      if featurizer.isText(column) {
        storage = .string(values.scalars.map { $0.isMissing ? "" : $0.description })
      } else {
        storage = .float((values.doubles ?? []).map { Float($0) })
      }
      feeds[names[column]] = try Tensor(shape: [frame.rowCount, 1], storage)
    }
    return feeds
  }

  /// One distinct input name a raw column.
  private var inputNames: [String] {
    var taken: Set<String> = []
    return featurizer.rawNames.enumerated().map { number, raw in
      var name = ONNXExport.inputName(raw.isEmpty ? "column_\(number)" : raw)
      while !taken.insert(name).inserted { name += "_\(number)" }
      return name
    }
  }
}

extension Featurizer {
  /// Whether a column that is used holds categories.
  var readsText: Bool { plans.indices.contains { isText($0) } }

  func isText(_ column: Int) -> Bool {
    if case .categories = plans[column] { true } else { false }
  }

  /// The raw columns that are not dropped.
  var usedColumns: [Int] {
    plans.indices.filter { if case .dropped = plans[$0] { false } else { true } }
  }

  /// Each raw column by its own tensor of shape (N, 1): imputed with its marker, or one-hot.
  func lower(into graph: inout GraphBuilder, columns names: [String]) -> String {
    var parts: [String] = []
    for column in usedColumns {
      switch plans[column] {
      case .dropped: continue
      case .raw: parts.append(names[column])
      case .numeric(let fill, let hasMarker):
        parts.append(
          graph.node(
            "Imputer", [names[column]], as: "imputed",
            attributes: [
              "imputed_value_floats": .floats([Float(fill)]), "replaced_value_float": .float(.nan),
            ], domain: Opset.learning))
        if hasMarker {
          let flags = graph.node("IsNaN", [names[column]], as: "missing")
          parts.append(graph.node("Cast", [flags], as: "marker", attributes: ["to": .int(1)]))
        }
      case .categories(let values):
        guard !values.isEmpty else { continue }
        let encoded = graph.node(
          "OneHotEncoder", [names[column]], as: "encoded",
          attributes: ["cats_strings": .strings(values), "zeros": .int(1)], domain: Opset.learning)
        let shape = graph.constant(Tensor(.int64([-1, Int64(values.count)])), name: "shape")
        parts.append(graph.node("Reshape", [encoded, shape], as: "onehot"))
      }
    }
    if parts.count == 1 { return parts[0] }
    return graph.node("Concat", parts, as: "features", attributes: ["axis": .int(1)])
  }

  /// Imputation, markers and the choice of columns, from one matrix of all raw columns. There must be no
  /// categorical column.
  func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> String {
    var kept: [Int] = []
    var fills: [Double] = []
    var indicated: [Int] = []
    // Places of the engineered columns among what the imputer gives: all kept ones, then the markers.
    var isMarker: [Bool] = []
    var isRaw = true
    for (number, plan) in plans.enumerated() {
      switch plan {
      case .dropped, .categories: isRaw = false
      case .raw: kept.append(number)
      case .numeric(let fill, let hasMarker):
        isRaw = false
        kept.append(number)
        fills.append(fill)
        isMarker.append(false)
        if hasMarker {
          indicated.append(number)
          isMarker.append(true)
        }
      }
    }
    if isRaw { return input }
    let imputer = FittedImputer(names: rawNames, kept: kept, fills: fills, indicated: indicated)
    let imputed = try imputer.lower(into: &graph, input: input)
    guard !indicated.isEmpty else { return imputed }
    var nextKept = 0
    var nextMarker = kept.count
    var order: [Int64] = []
    for marker in isMarker {
      if marker {
        order.append(Int64(nextMarker))
        nextMarker += 1
      } else {
        order.append(Int64(nextKept))
        nextKept += 1
      }
    }
    let columns = graph.constant(Tensor(.int64(order)), name: "order")
    return graph.node("Gather", [imputed, columns], as: "features", attributes: ["axis": .int(1)])
  }
}
