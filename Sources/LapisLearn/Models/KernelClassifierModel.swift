public import LapisDiagnostics
public import LapisFrame
public import LapisONNX

/// A classifier whose class is not always that of the largest probability.
public protocol DecidingModel: FittedModel {
  /// The class codes of the rows.
  func decide(_ x: FeatureMatrix) throws(Diagnostic) -> [Int32]
  /// Scores ahead of the decision, row-major; one a row for two classes.
  func scores(_ x: FeatureMatrix) throws(Diagnostic) -> [Double]
}

/// A support vector machine with a kernel: a score for each pair of classes, the pairs vote.
public struct KernelClassifierModel: DecidingModel {
  public static let kind = "kernel-classifier"
  let classLabels: [ClassLabel]
  /// Rows that count, class by class, each class in the order of the rows.
  public let supportVectors: FeatureMatrix
  /// Their indices in the rows of the fit.
  public let support: [Int]
  /// How many are of each class.
  public let supportCounts: [Int]
  /// (classes − 1) × support vectors: a vector of class i has its factor against class j in row j, or j − 1 above i.
  public let dualCoefficients: [Double]
  /// One a pair (i, j), i < j: a score above zero is for i.
  public let intercepts: [Double]
  let function: KernelFunction
  /// A and B of each pair, where probabilities were asked for.
  public let sigmoids: [Double]

  public var featureCount: Int { supportVectors.columns }
  public var labels: [ClassLabel]? { classLabels }
  public var gamma: Double { function.gamma }

  /// Scores of all pairs, rows × pairs.
  public func pairScores(_ x: FeatureMatrix) throws(Diagnostic) -> [Double] {
    try InputChecks.features(x, for: "SVC", expecting: featureCount, missing: false)
    let classes = classLabels.count
    let vectors = support.count
    let table = KernelTable(supportVectors, rows: Array(0..<vectors), function)
    var starts = [0]
    for count in supportCounts { starts.append((starts.last ?? 0) + count) }
    let pairs = classes * (classes - 1) / 2
    var result = [Double](repeating: 0, count: x.rows * pairs)
    var values = [Double](repeating: 0, count: vectors)
    x.values.withUnsafeBufferPointer { x_ in
      values.withUnsafeMutableBufferPointer { values in
        guard let base = x_.baseAddress, let values = values.baseAddress else { return }
        for row in 0..<x.rows {
          var square = 0.0
          for column in 0..<x.columns { square += base[row * x.columns + column] * base[row * x.columns + column] }
          table.values(base + row * x.columns, stride: 1, square: square, into: values)
          var pair = 0
          for i in 0..<classes {
            for j in i + 1..<max(classes, i + 1) {
              var sum = 0.0
              for k in starts[i]..<starts[i + 1] { sum += dualCoefficients[(j - 1) * vectors + k] * values[k] }
              for k in starts[j]..<starts[j + 1] { sum += dualCoefficients[i * vectors + k] * values[k] }
              result[row * pairs + pair] = sum + intercepts[pair]
              pair += 1
            }
          }
        }
      }
    }
    return try InputChecks.finite(result, for: "SVC")
  }

  public func decide(_ x: FeatureMatrix) throws(Diagnostic) -> [Int32] {
    let scores = try pairScores(x)
    let classes = classLabels.count
    let pairs = classes * (classes - 1) / 2
    return (0..<x.rows).map { row in
      var votes = [Int](repeating: 0, count: classes)
      var pair = row * pairs
      for i in 0..<classes {
        for j in i + 1..<max(classes, i + 1) {
          votes[scores[pair] > 0 ? i : j] += 1
          pair += 1
        }
      }
      var best = 0
      for code in 1..<classes where votes[code] > votes[best] { best = code }
      return Int32(best)
    }
  }

  /// Two classes: the score of the second. More: votes, and within a vote the sum of the scores.
  public func scores(_ x: FeatureMatrix) throws(Diagnostic) -> [Double] {
    let scores = try pairScores(x)
    let classes = classLabels.count
    if classes == 2 { return scores.map { -$0 } }
    let pairs = classes * (classes - 1) / 2
    var result = [Double](repeating: 0, count: x.rows * classes)
    for row in 0..<x.rows {
      var votes = [Double](repeating: 0, count: classes)
      var sums = votes
      var pair = row * pairs
      for i in 0..<classes {
        for j in i + 1..<max(classes, i + 1) {
          let score = -scores[pair]
          sums[i] -= score
          sums[j] += score
          votes[score > 0 ? j : i] += 1
          pair += 1
        }
      }
      for code in 0..<classes {
        result[row * classes + code] = votes[code] + sums[code] / (3 * (abs(sums[code]) + 1))
      }
    }
    return result
  }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    let classes = classLabels.count
    if sigmoids.isEmpty {
      let scores = try self.scores(x)
      return .probabilities(
        classes == 2 ? Link.logistic(scores) : Link.softmax(scores, classes: classes), labels: classLabels)
    }
    let scores = try pairScores(x)
    let pairs = classes * (classes - 1) / 2
    var result: [Double] = []
    result.reserveCapacity(x.rows * classes)
    for row in 0..<x.rows {
      var shares = [Double](repeating: 0, count: classes * classes)
      var pair = 0
      for i in 0..<classes {
        for j in i + 1..<max(classes, i + 1) {
          let raw = Link.sigmoid(-(sigmoids[2 * pair] * scores[row * pairs + pair] + sigmoids[2 * pair + 1]))
          let share = min(max(raw, 1e-7), 1 - 1e-7)
          shares[i * classes + j] = share
          shares[j * classes + i] = 1 - share
          pair += 1
        }
      }
      result += classes == 2 ? [shares[1], shares[2]] : PlattScaling.couple(shares, classes: classes)
    }
    return .probabilities(result, labels: classLabels)
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> LoweredModel {
    throw Diagnostic(
      "onnx.not-exportable", .notSupported, "A support vector machine with a kernel cannot be written as ONNX.",
      hint: "LinearSVC and LogisticRegression can.")
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(classLabels)
    supportVectors.encode(into: &writer)
    writer.write(support)
    writer.write(supportCounts)
    writer.write(dualCoefficients)
    writer.write(intercepts)
    function.encode(into: &writer)
    writer.write(sigmoids)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    classLabels = try reader.labels()
    supportVectors = try reader.matrix()
    support = try reader.ints()
    supportCounts = try reader.ints()
    dualCoefficients = try reader.doubles()
    intercepts = try reader.doubles()
    function = try KernelFunction(from: &reader)
    sigmoids = try reader.doubles()
    let classes = classLabels.count
    let pairs = classes * (classes - 1) / 2
    var total = 0
    for count in supportCounts where count >= 0 && count <= support.count { total += count }
    guard classes >= 2, support.count == supportVectors.rows, supportCounts.count == classes,
      total == support.count, supportCounts.allSatisfy({ $0 >= 0 }),
      dualCoefficients.count == (classes - 1) * support.count, intercepts.count == pairs,
      sigmoids.isEmpty || sigmoids.count == 2 * pairs
    else { throw ModelReader.corrupt("the support vectors do not fit the classes") }
  }

  init(
    labels: [ClassLabel], supportVectors: FeatureMatrix, support: [Int], supportCounts: [Int],
    dualCoefficients: [Double], intercepts: [Double], function: KernelFunction, sigmoids: [Double]
  ) {
    classLabels = labels
    self.supportVectors = supportVectors
    self.support = support
    self.supportCounts = supportCounts
    self.dualCoefficients = dualCoefficients
    self.intercepts = intercepts
    self.function = function
    self.sigmoids = sigmoids
  }
}

extension FeatureMatrix {
  func encode(into writer: inout ModelWriter) {
    writer.write(rows)
    writer.write(columns)
    writer.write(values)
  }
}

extension ModelReader {
  mutating func matrix() throws(Diagnostic) -> FeatureMatrix {
    let rows = try int(in: 0...Int(Int32.max))
    let columns = try int(in: 0...Int(Int32.max))
    return try FeatureMatrix(rows: rows, columns: columns, values: try doubles(count: rows * columns))
  }
}

extension KernelFunction {
  func encode(into writer: inout ModelWriter) {
    writer.write(kind.rawValue)
    writer.write(gamma)
    writer.write(coef0)
    writer.write(degree)
  }

  init(from reader: inout ModelReader) throws(Diagnostic) {
    guard let kind = Kind(rawValue: try reader.int()) else {
      throw ModelReader.corrupt("the kernel of a support vector machine is not known")
    }
    self.kind = kind
    gamma = try reader.double()
    coef0 = try reader.double()
    degree = try reader.int(in: 0...1000)
  }
}
