public import LapisDiagnostics
import LapisNumerics

/// A train/validation pair of row indices.
public struct Split: Sendable, Hashable {
  public var train: [Int]
  public var validation: [Int]

  public init(train: [Int], validation: [Int]) {
    self.train = train
    self.validation = validation
  }
}

/// Makes splits. With a seed the rows are scikit-learn's own for that `random_state`.
public enum Splitter {
  /// Consecutive folds, or of shuffled rows where a seed is given. The validation rows ascend.
  ///
  /// - Throws: `split.folds` where there are fewer rows than folds.
  public static func kFold(
    rows: Int, folds: Int, shuffleSeed: UInt32? = nil
  ) throws(Diagnostic) -> [Split] {
    try check(folds, rows)
    var order = Array(0..<rows)
    if let shuffleSeed {
      var twister = MersenneTwister(seed: shuffleSeed)
      twister.shuffle(&order)
    }
    var fold = [Int](repeating: 0, count: rows)
    var start = 0
    for number in 0..<folds {
      let size = rows / folds + (number < rows % folds ? 1 : 0)
      for position in start..<start + size { fold[order[position]] = number }
      start += size
    }
    return splits(fold, folds)
  }

  /// Folds with about the same share of each class.
  ///
  /// - Throws: `split.folds` where every class has fewer rows than there are folds.
  public static func stratifiedKFold(
    _ codes: [Int32], folds: Int, shuffleSeed: UInt32? = nil
  ) throws(Diagnostic) -> [Split] {
    try check(folds, codes.count)
    // Classes in the order of their first rows.
    var place: [Int32: Int] = [:]
    var encoded: [Int] = []
    encoded.reserveCapacity(codes.count)
    for code in codes {
      let number = place[code] ?? place.count
      place[code] = number
      encoded.append(number)
    }
    var counts = [Int](repeating: 0, count: place.count)
    for code in encoded { counts[code] += 1 }
    guard let most = counts.max(), most >= folds else {
      throw Diagnostic(
        "split.folds", .value,
        "n_splits=\(folds) cannot be greater than the number of members in each class.")
    }
    // Dealing the sorted classes round robin fixes how many rows of each class a fold gets.
    var allocation = [[Int]](
      repeating: [Int](repeating: 0, count: folds), count: counts.count)
    var position = 0
    for (code, count) in counts.enumerated() {
      for _ in 0..<count {
        allocation[code][position % folds] += 1
        position += 1
      }
    }
    var twister = shuffleSeed.map { MersenneTwister(seed: $0) }
    var foldsOfClass: [[Int]] = []
    for code in counts.indices {
      var list: [Int] = []
      for fold in 0..<folds {
        list.append(contentsOf: [Int](repeating: fold, count: allocation[code][fold]))
      }
      twister?.shuffle(&list)
      foldsOfClass.append(list)
    }
    var next = [Int](repeating: 0, count: counts.count)
    var fold = [Int](repeating: 0, count: codes.count)
    for (row, code) in encoded.enumerated() {
      fold[row] = foldsOfClass[code][next[code]]
      next[code] += 1
    }
    return splits(fold, folds)
  }

  /// The rows of `train_test_split(random_state=seed)`, in its order; stratified where codes are given.
  ///
  /// - Parameters:
  ///   - testCount: rows of the validation part; see `testCount(_:rows:)` for a share.
  /// - Throws: `split.size` where a part would be empty, or a class has fewer than two rows.
  public static func trainTest(
    rows: Int, testCount: Int, trainCount: Int? = nil, seed: UInt32, stratify codes: [Int32]? = nil
  ) throws(Diagnostic) -> Split {
    var twister = MersenneTwister(seed: seed)
    return try trainTest(
      rows: rows, testCount: testCount, trainCount: trainCount, random: &twister, stratify: codes)
  }

  /// The same with a generator that goes on from where it is.
  static func trainTest(
    rows: Int, testCount: Int, trainCount: Int? = nil, random twister: inout MersenneTwister,
    stratify codes: [Int32]? = nil
  ) throws(Diagnostic) -> Split {
    let train = trainCount ?? rows - testCount
    guard testCount > 0, train > 0, testCount <= rows, train <= rows - testCount else {
      throw Diagnostic(
        "split.size", .value,
        "With n_samples=\(rows) and test_size=\(testCount) the resulting train set would have \(train) samples: both parts need at least one.",
        hint: "Adjust test_size or train_size.")
    }
    guard let codes else {
      let order = twister.permutation(rows)
      return Split(
        train: Array(order[testCount..<testCount + train]), validation: Array(order[0..<testCount]))
    }
    return try stratified(codes, testCount: testCount, trainCount: train, &twister)
  }

  /// How many rows a share of the rows is for the test part: rounded up, as scikit-learn does.
  public static func testCount(_ share: Double, rows: Int) -> Int {
    let product = share * Double(rows)
    let whole = Int(product)
    return Double(whole) < product ? whole + 1 : whole
  }

  private static func stratified(
    _ codes: [Int32], testCount: Int, trainCount: Int, _ twister: inout MersenneTwister
  ) throws(Diagnostic) -> Split {
    var distinct: [Int32] = []
    for code in codes.sorted() where distinct.last != code { distinct.append(code) }
    var place: [Int32: Int] = [:]
    for (number, code) in distinct.enumerated() { place[code] = number }
    var rowsOfClass = [[Int]](repeating: [], count: distinct.count)
    for (row, code) in codes.enumerated() { rowsOfClass[place[code] ?? 0].append(row) }
    let counts = rowsOfClass.map { $0.count }
    guard let fewest = counts.min(), fewest >= 2 else {
      throw Diagnostic(
        "split.size", .value,
        "The least populated class in y has only 1 member, which is too few. The minimum number of groups for any class cannot be less than 2.")
    }
    guard trainCount >= distinct.count, testCount >= distinct.count else {
      throw Diagnostic(
        "split.size", .value,
        "The train_size = \(trainCount) and the test_size = \(testCount) should both be at least the number of classes = \(distinct.count)")
    }
    let trainShare = approximateMode(counts, draws: trainCount, &twister)
    let left = zip(counts, trainShare).map { $0 - $1 }
    let testShare = approximateMode(left, draws: testCount, &twister)
    var train: [Int] = []
    var test: [Int] = []
    for (number, rows) in rowsOfClass.enumerated() {
      let order = twister.permutation(rows.count).map { rows[$0] }
      train.append(contentsOf: order[0..<trainShare[number]])
      test.append(contentsOf: order[trainShare[number]..<trainShare[number] + testShare[number]])
    }
    let trainOrder = twister.permutation(train.count).map { train[$0] }
    let testOrder = twister.permutation(test.count).map { test[$0] }
    return Split(train: trainOrder, validation: testOrder)
  }

  /// The likeliest counts when drawing without replacement: shares rounded down, and what is left over
  /// goes to the largest remainders, ties by lot.
  private static func approximateMode(
    _ counts: [Int], draws: Int, _ twister: inout MersenneTwister
  ) -> [Int] {
    let total = counts.reduce(0, +)
    let continuous = counts.map { Double($0) / Double(total) * Double(draws) }
    var floored = continuous.map { Int($0) }
    var needed = draws - floored.reduce(0, +)
    guard needed > 0 else { return floored }
    let remainders = zip(continuous, floored).map { $0 - Double($1) }
    var values: [Double] = []
    for value in Statistics.sorted(remainders).reversed() where values.last != value { values.append(value) }
    for value in values {
      var candidates = remainders.indices.filter { remainders[$0] == value }
      let take = min(candidates.count, needed)
      // A choice without replacement is the head of a permutation.
      candidates = twister.permutation(candidates.count).prefix(take).map { candidates[$0] }
      for index in candidates { floored[index] += 1 }
      needed -= take
      if needed == 0 { break }
    }
    return floored
  }

  private static func check(_ folds: Int, _ rows: Int) throws(Diagnostic) {
    guard folds >= 2 else {
      throw Diagnostic(
        "split.folds", .value,
        "k-fold cross-validation requires at least one train/test split by setting n_splits=2 or more, got n_splits=\(folds).")
    }
    guard folds <= rows else {
      throw Diagnostic(
        "split.folds", .value,
        "Cannot have number of splits n_splits=\(folds) greater than the number of samples: n_samples=\(rows).")
    }
  }

  private static func splits(_ fold: [Int], _ folds: Int) -> [Split] {
    (0..<folds).map { number in
      Split(
        train: fold.indices.filter { fold[$0] != number },
        validation: fold.indices.filter { fold[$0] == number })
    }
  }
}
