import CLapisKernels
import LapisFrame
import LapisNumerics
import LapisParams
import Testing

@testable import LapisLearn

/// Growing single trees: the same tree from fewer histograms, on more threads, and by the portable kernels.
@Suite struct BoostedTreeGrowerTests {
  private func grow(
    _ data: Dataset, _ y: [Double], limits: BoostingLimits, pool: ThreadPool = .serial, histogramBytes: Int = 512 << 20
  ) throws -> GrownTree {
    let blocks = BinBlocks(BinnedMatrix(data.x, pool: pool), pool: pool)
    let grower = BoostedTreeGrower(blocks, limits: limits, pool: pool, histogramBytes: histogramBytes)
    let gradients = y.map { Float(-$0) }
    let hessians = [Float](repeating: 1, count: y.count)
    return try gradients.withUnsafeBufferPointer { g in
      try hessians.withUnsafeBufferPointer { h in
        let g = try #require(g.baseAddress)
        let h = try #require(h.baseAddress)
        return try grower.grow(
          gradients: g, hessians: h, sample: nil,
          sampling: BoostedTreeGrower.ColumnSampling(
            columns: [Bool](repeating: true, count: data.x.columns),
            stream: RandomStream(seed: 0, purpose: "test")), tree: 7, checkStop: {})
      }
    }
  }

  private func numbers(_ data: Dataset) -> [Double] {
    guard case .numbers(let y) = data.y else { return [] }
    return y
  }

  private var limits: BoostingLimits {
    var limits = BoostingLimits()
    limits.numLeaves = 60
    limits.minChildSamples = 3
    limits.minChildWeight = 0
    return limits
  }

  @Test func fewHistogramsGiveTheSameTree() throws {
    let data = SampleData.dataset(.regression, rows: 900)
    let many = try grow(data, numbers(data), limits: limits)
    let few = try grow(data, numbers(data), limits: limits, histogramBytes: 1)
    #expect(many.nodes.count == 119)
    #expect(many.nodes == few.nodes)
  }

  @Test func threadsGiveTheSameTreeWhereRowsArePartedInChunks() throws {
    var stream = RandomStream(seed: 1, purpose: "test")
    let rows = 150_000
    let values = (0..<rows * 3).map { _ in stream.normal() }
    let y = (0..<rows).map { row -> Double in
      let at = row * 3
      return values[at] + values[at + 1] * values[at + 2]
    }
    let data = try Dataset(x: try FeatureMatrix(rows: rows, columns: 3, values: values), y: .numbers(y))
    let one = try grow(data, y, limits: limits)
    let three = try grow(data, y, limits: limits, pool: ThreadPool(threads: 3))
    #expect(one.nodes == three.nodes)
    var covered = 0.0
    for node in one.nodes where node.isLeaf { covered += node.cover }
    #expect(covered == Double(rows))
  }

  @Test func levelsAreFilledFromTheTop() throws {
    let data = SampleData.dataset(.regression, rows: 900)
    var limits = self.limits
    limits.numLeaves = 8
    limits.growsByDepth = true
    let tree = try grow(data, numbers(data), limits: limits)
    #expect(Tree(nodes: tree.nodes, values: [Double](repeating: 0, count: 8), width: 1).depth == 3)
  }

  @Test func aMonotoneColumnNeverTurns() throws {
    var stream = RandomStream(seed: 3, purpose: "test")
    let rows = 800
    let values = (0..<rows * 2).map { _ in stream.uniform() }
    let y = (0..<rows).map { row -> Double in
      let effect = values[row * 2] + 0.7 * values[row * 2 + 1]
      return effect + 0.6 * stream.normal()
    }
    let data = try Dataset(x: try FeatureMatrix(rows: rows, columns: 2, values: values), y: .numbers(y))
    let learner = try LearnerRegistry.make(
      "GradientBoosting",
      ["monotone_constraints": .list([.int(1), .int(0)]), "min_child_samples": .int(3), "n_estimators": .int(60)])
    let model = try learner.fit(data, FitContext())
    for other in stride(from: 0.05, to: 1, by: 0.1) {
      let grid = (0..<200).flatMap { [Double($0) / 200, other] }
      let answers = SampleData.values(
        try model.predict(try FeatureMatrix(rows: 200, columns: 2, values: grid)))
      for row in 1..<200 { #expect(answers[row] >= answers[row - 1]) }
    }
  }

  @Test func bothFormsOfTheKernelsAgree() {
    var stream = RandomStream(seed: 5, purpose: "test")
    var cells = (0..<256 * 8).map { _ -> Int64 in
      let gradient = Int64(stream.int(below: 20_000) - 10_000)
      return gradient << 32 | Int64(stream.int(below: 9_000))
    }
    for cell in stride(from: 40, to: 400, by: 8) { cells[cell] = 0 }
    // Hessians of about 4500 units a cell, so that a unit of rows has to be rounded.
    var leaf = lapis_scan_leaf(
      hessian_factor: 1e-6, gradient_factor: 1e-6, total_hessian: 1.2, total_gradient: 0.05, lambda: 0.01,
      smallest: 0.02, rows_factor: 7e-4, rows: 840, fewest: 20)
    for fromAbove in [Int32(0), 1] {
      var gains = [Float](repeating: 0, count: 8)
      var bins = [Int32](repeating: 0, count: 8)
      var portableGains = gains
      var portableBins = bins
      lapis_scan_splits(cells, 255, fromAbove, &leaf, &gains, &bins)
      lapis_scan_splits_portable(cells, 255, fromAbove, &leaf, &portableGains, &portableBins)
      #expect(gains == portableGains)
      #expect(bins == portableBins)
      #expect(bins.allSatisfy { $0 >= 0 })
    }

    for count in [0, 1, 31, 32, 33, 700, 5000] {
      let codes = (0..<6000).map { _ in UInt8(truncatingIfNeeded: stream.int(below: 256)) }
      let table: [UInt8] = (0..<256).map { $0 % 3 == 0 ? 255 : 0 }
      var rows: [UInt32] = (0..<count).map { UInt32($0) }
      var same = rows
      var right = [UInt32](repeating: 0, count: count + 1)
      var portableRight = right
      let expected = rows.filter { table[Int(codes[Int($0)])] == 255 }
      let others = rows.filter { table[Int(codes[Int($0)])] == 0 }
      let left = rows.withUnsafeMutableBufferPointer { rows -> Int in
        guard let base = rows.baseAddress else { return 0 }
        return Int(lapis_partition(base, Int64(count), codes, table, base, &right))
      }
      let portableLeft = same.withUnsafeMutableBufferPointer { rows -> Int in
        guard let base = rows.baseAddress else { return 0 }
        return Int(lapis_partition_portable(base, Int64(count), codes, table, base, &portableRight))
      }
      #expect(left == expected.count && portableLeft == left)
      #expect(Array(rows.prefix(left)) == expected && Array(same.prefix(left)) == expected)
      #expect(Array(right.prefix(count - left)) == others && Array(portableRight.prefix(count - left)) == others)
    }
  }
}
