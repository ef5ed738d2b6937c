import LapisFrame
import LapisNumerics
import Testing

@testable import LapisLearn

/// Growing with too few histograms for all leaves gives the same tree.
@Suite struct BoostedTreeGrowerTests {
  @Test func fewHistogramsGiveTheSameTree() throws {
    let data = SampleData.dataset(.regression, rows: 900)
    guard case .numbers(let y) = data.y else { return }
    let blocks = BinBlocks(BinnedMatrix(data.x, pool: .serial))
    let limits = BoostingLimits(
      numLeaves: 60, maxDepth: .max, minChildSamples: 3, minChildWeight: 0, lambda: 0, alpha: 0,
      minSplitGain: 0)
    var trees: [Tree] = []
    for bytes in [512 << 20, 1] {
      var grower = BoostedTreeGrower(blocks, limits: limits, pool: .serial, histogramBytes: bytes)
      for _ in 0..<2 {
        let result = grower.grow(
          gradients: y.map { -$0 }, hessians: [Double](repeating: 1, count: 900),
          sample: Array(0..<900), columns: [Bool](repeating: true, count: 4), rate: 1, noise: 7)
        trees.append(result.tree)
      }
    }
    #expect(trees[0].leafCount == 60)
    for tree in trees.dropFirst() { #expect(tree == trees[0]) }
  }
}
