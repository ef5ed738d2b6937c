public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// Transformers in series, then a learner.
public struct Pipeline: Sendable {
  public let transformers: [any Transformer]
  public let learner: any Learner

  public init(_ transformers: [any Transformer], _ learner: any Learner) {
    self.transformers = transformers
    self.learner = learner
  }

  /// Fits the steps one after the other, each on what the earlier ones give.
  public func fit(_ data: Dataset, _ context: FitContext) throws(Diagnostic) -> FittedPipeline {
    let precision: Precision = type(of: learner).readsSingle ? .single : .double
    var x = data.x
    var fitted: [any FittedTransformer] = []
    for transformer in transformers {
      try context.checkStop()
      let step = try transformer.fit(x, context)
      x = try step.transform(x, precision)
      fitted.append(step)
    }
    let model = try learner.fit(try Dataset(x: x, y: data.y, weights: data.weights), context)
    return FittedPipeline(transformers: fitted, model: model, precision: precision)
  }
}

/// Fitted transformers in series, then a fitted model.
public struct FittedPipeline: FittedModel {
  public static let kind = "pipeline"
  public let transformers: [any FittedTransformer]
  public let model: any FittedModel
  /// Single ahead of trees, so that exported and native pipelines agree on every branch.
  public let precision: Precision

  public init(transformers: [any FittedTransformer], model: any FittedModel, precision: Precision) {
    self.transformers = transformers
    self.model = model
    self.precision = precision
  }

  public var featureCount: Int { transformers.first?.inputCount ?? model.featureCount }
  public var labels: [ClassLabel]? { model.labels }

  /// What the model sees.
  public func transform(_ x: FeatureMatrix) throws(Diagnostic) -> FeatureMatrix {
    var x = x
    for step in transformers { x = try step.transform(x, precision) }
    return x
  }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    try model.predict(try transform(x))
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    var name = input
    for step in transformers { name = try step.lower(into: &graph, input: name) }
    return try model.lower(into: &graph, input: name)
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(precision.rawValue)
    writer.write(transformers.count)
    for step in transformers { writer.write(transformer: step) }
    writer.write(model: model)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    guard let precision = Precision(rawValue: try reader.int(in: 0...1)) else {
      throw ModelReader.corrupt("a pipeline has an unknown precision")
    }
    self.precision = precision
    let count = try reader.count(ofWidth: 8)
    var steps: [any FittedTransformer] = []
    for _ in 0..<count { steps.append(try reader.transformer()) }
    transformers = steps
    model = try reader.model()
  }
}
