import Glibc
public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// One normal distribution a class and column, and the classes' priors.
public struct GaussianNBModel: FittedModel {
  public static let kind = "gaussian-nb"
  public let featureCount: Int
  private let classLabels: [ClassLabel]
  /// Classes × features.
  public let means: [Double]
  public let variances: [Double]
  public let priors: [Double]
  /// Weight of the training rows of each class.
  public let counts: [Double]
  /// What was added to all variances.
  public let floor: Double

  init(
    featureCount: Int, labels: [ClassLabel], means: [Double], variances: [Double], priors: [Double],
    counts: [Double], floor: Double
  ) {
    self.featureCount = featureCount
    self.classLabels = labels
    self.means = means
    self.variances = variances
    self.priors = priors
    self.counts = counts
    self.floor = floor
  }

  public var labels: [ClassLabel]? { classLabels }

  /// What of the log joint density does not depend on the row.
  private var offsets: [Double] {
    classLabels.indices.map { code in
      var offset = log(priors[code])
      for column in 0..<featureCount {
        offset -= 0.5 * log(2 * Double.pi * variances[code * featureCount + column])
      }
      return offset
    }
  }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    try InputChecks.features(x, for: "GaussianNB", expecting: featureCount, missing: false)
    let classes = classLabels.count
    let offsets = self.offsets
    var scores = [Double](repeating: 0, count: x.rows * classes)
    for row in 0..<x.rows {
      for code in 0..<classes {
        var sum = 0.0
        for column in 0..<featureCount {
          let distance = x.values[row * featureCount + column] - means[code * featureCount + column]
          sum += distance * distance / variances[code * featureCount + column]
        }
        scores[row * classes + code] = offsets[code] - 0.5 * sum
      }
    }
    return .probabilities(Link.softmax(scores, classes: classes), labels: classLabels)
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    let classes = classLabels.count
    let axis = graph.constant(Tensor(.int64([1])), name: "axis")
    let rows = graph.node("Unsqueeze", [input, axis], as: "rows")
    let shape = [1, classes, featureCount]
    let centre = graph.constant(
      Tensor(unchecked: .float(means.map { Float($0) }), shape: shape), name: "means")
    let factor = graph.constant(
      Tensor(unchecked: .float(variances.map { Float(-0.5 / $0) }), shape: shape), name: "precisions")
    let distance = graph.node("Sub", [rows, centre], as: "distance")
    let square = graph.node("Mul", [distance, distance], as: "square")
    let terms = graph.node("Mul", [square, factor], as: "terms")
    let last = graph.constant(Tensor(.int64([2])), name: "axis")
    let sums = graph.node("ReduceSum", [terms, last], as: "sums", attributes: ["keepdims": .int(0)])
    let constants = graph.constant(
      Tensor(unchecked: .float(offsets.map { Float($0) }), shape: [1, classes]), name: "offsets")
    let scores = graph.node("Add", [sums, constants], as: "scores")
    let shares = graph.node("Softmax", [scores], as: "probabilities", attributes: ["axis": .int(1)])
    return .classifier(
      label: LabelLowering.pick(classLabels, from: shares, into: &graph), probabilities: shares)
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(featureCount)
    writer.write(classLabels)
    writer.write(means)
    writer.write(variances)
    writer.write(priors)
    writer.write(counts)
    writer.write(floor)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    featureCount = try reader.int(in: 1...Int(Int32.max))
    classLabels = try reader.labels()
    let (cells, overflow) = classLabels.count.multipliedReportingOverflow(by: featureCount)
    guard !overflow, cells > 0 else { throw ModelReader.corrupt("a model has no classes") }
    means = try reader.doubles(count: cells)
    variances = try reader.doubles(count: cells)
    priors = try reader.doubles(count: classLabels.count)
    counts = try reader.doubles(count: classLabels.count)
    floor = try reader.double()
  }
}
