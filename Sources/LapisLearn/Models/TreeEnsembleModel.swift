import Glibc
public import LapisDiagnostics
public import LapisFrame

/// The sum or mean of trees, through a link: what every tree learner fits.
public struct TreeEnsembleModel: FittedModel {
  public static let kind = "tree-ensemble"

  /// How the trees' values become an answer.
  public enum Combination: UInt8, Sendable {
    /// Regression: the mean of the trees.
    case meanValue = 0
    /// Regression: the base value plus the sum of the trees.
    case sumValue = 1
    /// Classification: each leaf holds a share per class, the answer is their mean.
    case meanShares = 2
    /// Two classes: the logistic of the base value plus the sum.
    case logistic = 3
    /// More classes: tree t adds to the score of class t mod classes, then softmax.
    case softmax = 4
    /// Regression: the exponential of the base value plus the sum of the trees.
    case exponential = 5

    var isClassification: Bool { self == .meanShares || self == .logistic || self == .softmax }
  }

  public let featureCount: Int
  private let classLabels: [ClassLabel]
  public let combination: Combination
  public let trees: [Tree]
  /// The scores ahead of the first tree: one an output.
  public let base: [Double]
  /// Impurity decrease (forests, trees) or gain (boosting) by column, not normalised.
  public let gains: [Double]
  /// Of a forest that was asked for it.
  public internal(set) var outOfBag: OutOfBag?

  package init(
    featureCount: Int, labels: [ClassLabel], combination: Combination, trees: [Tree],
    base: [Double], gains: [Double]
  ) {
    self.featureCount = featureCount
    self.classLabels = labels
    self.combination = combination
    self.trees = trees
    self.base = base
    self.gains = gains
  }

  public var labels: [ClassLabel]? { classLabels.isEmpty ? nil : classLabels }

  /// The share of each column in all gains; zeros where no tree split.
  public var featureImportances: [Double] {
    let total = gains.reduce(0, +)
    return total > 0 ? gains.map { $0 / total } : gains.map { _ in 0 }
  }

  /// How many nodes split on each column.
  public var splitCounts: [Int] {
    var counts = [Int](repeating: 0, count: featureCount)
    for tree in trees { for node in tree.nodes where !node.isLeaf { counts[Int(node.feature)] += 1 } }
    return counts
  }

  var outputs: Int {
    switch combination {
    case .meanValue, .sumValue, .exponential, .logistic: 1
    case .meanShares, .softmax: classLabels.count
    }
  }

  /// Whether its trees add up to a score, rather than a mean.
  package var isBoosted: Bool { combination != .meanValue && combination != .meanShares }

  /// Rounds of boosting, or trees of a forest.
  package var roundCount: Int { trees.count / treesPerRound }

  private var treesPerRound: Int { combination == .softmax ? max(outputs, 1) : 1 }

  /// The model of some of its rounds, from one on; the base value stays.
  package func rounds(_ start: Int = 0, count: Int) -> TreeEnsembleModel {
    let first = min(max(0, start), roundCount)
    let last = first + min(max(0, count), roundCount - first)
    return TreeEnsembleModel(
      featureCount: featureCount, labels: classLabels, combination: combination,
      trees: Array(trees[first * treesPerRound..<last * treesPerRound]), base: base, gains: gains)
  }

  /// The node that every row ends in, in every tree: rows × trees.
  public func leafNodes(_ x: FeatureMatrix) throws(Diagnostic) -> [Int] {
    try InputChecks.features(
      x, for: "TreeEnsemble", expecting: featureCount, missing: true, single: true)
    let features = x.withValues { $0.map { Float($0) } }
    var result = [Int](repeating: 0, count: x.rows * trees.count)
    features.withUnsafeBufferPointer { features in
      guard let base = features.baseAddress else { return }
      for (number, tree) in trees.enumerated() {
        for row in 0..<x.rows { result[row * trees.count + number] = tree.leafNode(base + row * x.columns) }
      }
    }
    return result
  }

  public func predict(_ x: FeatureMatrix) throws(Diagnostic) -> Prediction {
    var scores = try rawScores(x)
    switch combination {
    case .sumValue: return .numbers(scores)
    case .exponential: return .numbers(scores.map { exp($0) })
    case .meanValue:
      let count = Double(max(trees.count, 1))
      for index in scores.indices { scores[index] /= count }
      return .numbers(scores)
    case .meanShares:
      let count = Double(max(trees.count, 1))
      for index in scores.indices { scores[index] /= count }
      return .probabilities(scores, labels: classLabels)
    case .logistic: return .probabilities(Link.logistic(scores), labels: classLabels)
    case .softmax:
      return .probabilities(Link.softmax(scores, classes: classLabels.count), labels: classLabels)
    }
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(featureCount)
    writer.write(combination.rawValue)
    writer.write(classLabels)
    writer.write(base)
    writer.write(gains)
    writer.write(trees.count)
    for tree in trees { writer.write(tree) }
    writer.write(outOfBag != nil)
    outOfBag?.encode(into: &writer)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    featureCount = try reader.int(in: 0...Int(Int32.max))
    guard let combination = Combination(rawValue: try reader.byte()) else {
      throw ModelReader.corrupt("a tree ensemble combines its trees in an unknown way")
    }
    self.combination = combination
    classLabels = try reader.labels()
    base = try reader.doubles()
    gains = try reader.doubles()
    let isClassifier = combination.isClassification
    let outputs =
      combination == .meanShares || combination == .softmax ? classLabels.count : 1
    guard isClassifier != classLabels.isEmpty, base.count == outputs, gains.count == featureCount,
      combination != .logistic || classLabels.count == 2
    else { throw ModelReader.corrupt("a tree ensemble does not fit its classes") }
    let count = try reader.count(ofWidth: 64)
    var trees: [Tree] = []
    trees.reserveCapacity(count)
    for _ in 0..<count {
      trees.append(
        try reader.tree(
          features: featureCount, width: combination == .meanShares ? outputs : 1))
    }
    self.trees = trees
    outOfBag = try reader.bool() ? try OutOfBag(from: &reader) : nil
  }
}

extension ModelReader {
  /// A tree whose every way ends in a leaf: children stand after their parents.
  mutating func tree(features: Int, width: Int) throws(Diagnostic) -> Tree {
    let found = try int()
    let hasCategories = found == width + ModelWriter.categoriesFollow
    guard found == width || hasCategories else { throw ModelReader.corrupt("a tree has leaves of the wrong width") }
    let values = try doubles()
    let feature = try int32s()
    let threshold = try floats()
    let left = try int32s()
    let right = try int32s()
    let missing = try bools()
    let cover = try doubles()
    let impurities = try doubles()
    let samples = try int32s()
    let innerValues = try doubles()
    let count = feature.count
    guard count > 0, threshold.count == count, left.count == count, right.count == count,
      missing.count == count, cover.count == count
    else { throw ModelReader.corrupt("the columns of a tree differ in length") }
    guard impurities.isEmpty || impurities.count == count, samples.isEmpty || samples.count == count,
      innerValues.isEmpty || innerValues.count == count * width
    else { throw ModelReader.corrupt("the statistics of a tree do not fit its nodes") }
    let leaves = width > 0 ? values.count / width : 0
    var categories = [Int32](repeating: -1, count: count)
    var sets: [[Int32]] = []
    if hasCategories {
      categories = try int32s()
      for _ in 0..<(try self.count(ofWidth: 8)) { sets.append(try int32s()) }
      guard categories.count == count, categories.allSatisfy({ $0 >= -1 && Int($0) < sets.count }) else {
        throw ModelReader.corrupt("a tree asks for categories that it does not have")
      }
    }
    var nodes: [TreeNode] = []
    nodes.reserveCapacity(count)
    for index in 0..<count {
      let isLeaf = feature[index] < 0
      let fits =
        isLeaf
        ? left[index] >= 0 && Int(left[index]) < leaves
        : Int(feature[index]) < features
          && Int(left[index]) > index && Int(left[index]) < count
          && Int(right[index]) > index && Int(right[index]) < count
      guard fits else { throw ModelReader.corrupt("node \(index) of a tree points nowhere") }
      nodes.append(
        TreeNode(
          feature: isLeaf ? -1 : feature[index], threshold: threshold[index], left: left[index],
          right: right[index], missingGoesLeft: missing[index], cover: cover[index],
          categories: categories[index]))
    }
    return Tree(
      nodes: nodes, values: values, width: width, impurities: impurities, samples: samples,
      innerValues: innerValues, categorySets: sets)
  }
}
