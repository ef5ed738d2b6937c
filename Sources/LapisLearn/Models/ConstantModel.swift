import Glibc
public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisONNX

/// Answers every row alike: the mean of the target, or the shares of the classes. Or, as a baseline of
/// chance, with classes drawn by lot: the n-th row of every prediction gets the same one.
public struct ConstantModel: FittedModel {
  public static let kind = "constant"

  /// What is drawn by lot.
  enum Lot: UInt8, Sendable {
    case nothing = 0
    /// A class, all alike, for the predicted label; the probabilities are the shares.
    case label = 1
    /// A class by its share, for the label and as the probabilities.
    case shares = 2
  }

  public let featureCount: Int
  public let labels: [ClassLabel]?
  /// One share a class, or the one number.
  public let values: [Double]
  /// The shares of the classes in the training rows, whatever is answered.
  public let priors: [Double]
  let lot: Lot
  let seed: UInt32

  init(
    featureCount: Int, labels: [ClassLabel]?, values: [Double], priors: [Double] = [], lot: Lot = .nothing,
    seed: UInt32 = 0
  ) {
    self.featureCount = featureCount
    self.labels = labels
    self.values = values
    self.priors = priors
    self.lot = lot
    self.seed = seed
  }

  /// The labels' codes where they are drawn apart from the probabilities; else nil.
  public func drawnCodes(rows: Int) -> [Int32]? {
    guard lot == .label else { return nil }
    var random = MersenneTwister(seed: seed)
    return (0..<rows).map { _ in Int32(random.int(in: 0, values.count)) }
  }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    try InputChecks.features(x, for: "ConstantBaseline", expecting: featureCount, missing: true)
    guard let labels else { return .numbers([Double](repeating: values[0], count: x.rows)) }
    var shares: [Double] = []
    shares.reserveCapacity(x.rows * values.count)
    if lot == .shares {
      var random = MersenneTwister(seed: seed)
      for _ in 0..<x.rows { shares.append(contentsOf: draw(&random)) }
    } else {
      for _ in 0..<x.rows { shares.append(contentsOf: values) }
    }
    return .probabilities(shares, labels: labels)
  }

  /// One class by the shares, drawn as numpy's `multinomial(1, shares)` does: class by class, whether it is
  /// this one.
  private func draw(_ random: inout MersenneTwister) -> [Double] {
    var result = [Double](repeating: 0, count: values.count)
    var rest = 1.0
    for code in 0..<max(values.count - 1, 0) {
      let share = rest > 0 ? values[code] / rest : 0
      if isHit(share, &random) {
        result[code] = 1
        return result
      }
      rest -= values[code]
    }
    if !result.isEmpty { result[result.count - 1] = 1 }
    return result
  }

  /// A binomial number of one trial by inversion.
  private func isHit(_ share: Double, _ random: inout MersenneTwister) -> Bool {
    if share <= 0 { return false }
    let isMirrored = share > 0.5
    let p = isMirrored ? 1 - share : share
    if p <= 0 { return isMirrored }
    let q = exp(log(1 - p))
    while true {
      var uniform = random.uniform()
      if uniform <= q { return isMirrored }
      uniform -= q
      if uniform <= p / (1 - p) * q { return !isMirrored }
    }
  }

  /// Zero times the first column would keep its NaN, so the row count comes from the shape.
  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    guard lot == .nothing else {
      throw Diagnostic(
        "onnx.not-exportable", .notSupported, "A baseline that draws its answers by lot cannot be written as ONNX.",
        hint: "Use the strategy prior or most_frequent.")
    }
    let shape = graph.node("Shape", [input], as: "shape")
    let first = graph.constant(Tensor(.int64([0])), name: "zero")
    let rows = graph.node("Gather", [shape, first], as: "rows", attributes: ["axis": .int(0)])
    let width = graph.constant(Tensor(.int64([1])), name: "one")
    let repeats = graph.node("Concat", [rows, width], as: "repeats", attributes: ["axis": .int(0)])
    let row = Tensor(unchecked: .float(values.map { Float($0) }), shape: [1, values.count])
    let constant = graph.constant(row, name: "constant")
    let answer = graph.node("Tile", [constant, repeats], as: "answer")
    guard let labels else { return .regressor(value: answer) }
    return .classifier(
      label: LabelLowering.pick(labels, from: answer, into: &graph), probabilities: answer)
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(featureCount)
    writer.write(labels != nil)
    writer.write(labels ?? [])
    writer.write(values)
    writer.write(priors)
    writer.write(lot.rawValue)
    writer.write(seed)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    featureCount = try reader.int(in: 0...Int(Int32.max))
    let isClassifier = try reader.bool()
    let names = try reader.labels()
    labels = isClassifier ? names : nil
    values = try reader.doubles(count: isClassifier ? names.count : 1)
    guard !values.isEmpty else { throw ModelReader.corrupt("a classifier has no class") }
    priors = try reader.doubles()
    guard let lot = Lot(rawValue: try reader.byte()) else {
      throw ModelReader.corrupt("a baseline draws what it answers in an unknown way")
    }
    self.lot = lot
    var seed: UInt32 = 0
    for shift in stride(from: UInt32(0), to: 32, by: 8) { seed |= UInt32(try reader.byte()) << shift }
    self.seed = seed
  }
}
