import LapisNumerics
import Testing

@Suite struct StatisticsTests {
  @Test(arguments: [3, 9, 100, 1001, 5000])
  func sumsAndQuantilesHaveNumPysBits(count: Int) {
    let values = Recorded["sum.\(count).values"]
    #expect(values.count == count)
    #expect(
      [
        Summation.sum(values), Statistics.mean(values), Statistics.variance(values),
        Statistics.standardDeviation(values, ddof: 1),
      ] == Recorded["sum.\(count).results"])
    #expect([0, 0.1, 0.25, 0.5, 0.77, 1].map { Statistics.quantile(values, $0) } == Recorded["sum.\(count).quantiles"])
  }

  @Test func nothingHasNoMean() {
    #expect(Statistics.mean([]).isNaN)
    #expect(Statistics.variance([1], ddof: 1).isNaN)
    #expect(Statistics.quantile([], 0.5).isNaN)
  }

  @Test func blocksAreAddedInOrder() {
    let count = 100_003
    let body: @Sendable (Range<Int>, UnsafeMutablePointer<Double>) -> Void = { rows, sums in
      for row in rows {
        sums[0] += 1 / Double(row + 1)
        sums[1] += Double(row)
      }
    }
    let one = Summation.reduce(count: count, width: 2, body)
    let two = Summation.reduce(count: count, width: 2, pool: ThreadPool(threads: 2), body)
    #expect(one == two)
    #expect(one[1] == Double(count) * Double(count - 1) / 2)
  }

  @Test(arguments: [0, 1, 10, 63, 64, 5000])
  func radixSortIsStableAndPutsNaNLast(count: Int) {
    var stream = RandomStream(seed: 3, purpose: "sort")
    let values = (0..<count).map { i -> Double in
      i % 17 == 5 ? .nan : i % 11 == 3 ? -.infinity : Double(stream.int(below: 50)) / 7 - 3
    }
    let order = RadixSort.order(of: values)
    let expected = (0..<count).sorted {
      let (a, b) = (values[$0], values[$1])
      if a.isNaN || b.isNaN { return a.isNaN == b.isNaN ? $0 < $1 : b.isNaN }
      return a == b ? $0 < $1 : a < b
    }
    #expect(order == expected)
    let ints = (0..<count).map { _ in stream.int(below: 100) - 50 }
    #expect(RadixSort.order(of: ints).map { ints[$0] } == ints.sorted())
  }

  @Test func negativeZeroSortsAsZero() { #expect(RadixSort.order(of: [0.0, -0.0, -1]) == [2, 0, 1]) }
}
