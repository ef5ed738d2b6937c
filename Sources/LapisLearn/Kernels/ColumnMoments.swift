package import LapisFrame
package import LapisNumerics

/// Counts, means and variances of columns, missing values left out; and rows scaled by column. Sums run over
/// fixed blocks of rows and are joined in their order, so that they are the same on any number of threads.
package enum ColumnMoments {
  private static let block = 4096

  package struct Result: Sendable {
    package var counts: [Double]
    package var means: [Double]
    /// Divided by the count.
    package var variances: [Double]
  }

  private struct Part: Sendable {
    var counts: [Double]
    var means: [Double]
    var squares: [Double]
  }

  /// - Parameter spread: whether the variances are wanted, too; else they are NaN.
  package static func compute(_ x: FeatureMatrix, spread: Bool = true, pool: ThreadPool) -> Result {
    let width = x.columns
    let rows = x.rows
    let blocks = (rows + block - 1) / block
    let parts = pool.map(count: blocks) { number -> Part in
      let range = number * block..<min((number + 1) * block, rows)
      var part = Part(
        counts: [Double](repeating: Double(range.count), count: width), means: [Double](repeating: 0, count: width),
        squares: [Double](repeating: spread ? 0 : .nan, count: width))
      x.values.withUnsafeBufferPointer { values in
        part.means.withUnsafeMutableBufferPointer { means in
          part.counts.withUnsafeMutableBufferPointer { counts in
            part.squares.withUnsafeMutableBufferPointer { squares in
              guard let source = values.baseAddress, let means = means.baseAddress, let counts = counts.baseAddress,
                let squares = squares.baseAddress
              else { return }
              let block = source + range.lowerBound * width
              addUp(block, range.count, width, into: means)
              var sum = 0.0
              for column in 0..<width { sum += means[column] - means[column] }
              if sum == 0 {
                for column in 0..<width { means[column] /= counts[column] }
                if spread { addDistances(block, range.count, width, means, into: squares) }
              } else {
                addUpPresent(block, range.count, width, means, counts, spread ? squares : nil)
              }
            }
          }
        }
      }
      return part
    }
    var counts = [Double](repeating: 0, count: width)
    var means = [Double](repeating: 0, count: width)
    var squares = [Double](repeating: 0, count: width)
    for part in parts {
      for column in 0..<width where part.counts[column] > 0 {
        let total = counts[column] + part.counts[column]
        let gap = part.means[column] - means[column]
        means[column] += gap * part.counts[column] / total
        squares[column] += part.squares[column] + gap * gap * counts[column] * part.counts[column] / total
        counts[column] = total
      }
    }
    for column in 0..<width where counts[column] == 0 { means[column] = .nan }
    return Result(
      counts: counts, means: means,
      variances: zip(squares, counts).map { $1 == 0 ? .nan : $0 / $1 })
  }

  private static func addUp(
    _ values: UnsafePointer<Double>, _ rows: Int, _ width: Int, into sums: UnsafeMutablePointer<Double>
  ) {
    var row = 0
    // Four rows at a time: a sum is loaded and stored once for all four.
    while row + 4 <= rows {
      let first = values + row * width
      let second = first + width
      let third = second + width
      let fourth = third + width
      for column in 0..<width {
        sums[column] += (first[column] + second[column]) + (third[column] + fourth[column])
      }
      row += 4
    }
    while row < rows {
      for column in 0..<width { sums[column] += values[row * width + column] }
      row += 1
    }
  }

  private static func addDistances(
    _ values: UnsafePointer<Double>, _ rows: Int, _ width: Int, _ means: UnsafePointer<Double>,
    into squares: UnsafeMutablePointer<Double>
  ) {
    var row = 0
    while row + 2 <= rows {
      let first = values + row * width
      let second = first + width
      for column in 0..<width {
        let one = first[column] - means[column]
        let two = second[column] - means[column]
        squares[column] += one * one + two * two
      }
      row += 2
    }
    if row < rows {
      for column in 0..<width {
        let distance = values[row * width + column] - means[column]
        squares[column] += distance * distance
      }
    }
  }

  /// Means, counts and squares of the values that are there.
  private static func addUpPresent(
    _ values: UnsafePointer<Double>, _ rows: Int, _ width: Int, _ means: UnsafeMutablePointer<Double>,
    _ counts: UnsafeMutablePointer<Double>, _ squares: UnsafeMutablePointer<Double>?
  ) {
    for column in 0..<width {
      means[column] = 0
      counts[column] = 0
    }
    for row in 0..<rows {
      let own = values + row * width
      for column in 0..<width {
        let value = own[column]
        let isPresent = value == value
        means[column] += isPresent ? value : 0
        counts[column] += isPresent ? 1 : 0
      }
    }
    for column in 0..<width where counts[column] > 0 { means[column] /= counts[column] }
    guard let squares else { return }
    for row in 0..<rows {
      let own = values + row * width
      for column in 0..<width {
        let distance = own[column] == own[column] ? own[column] - means[column] : 0
        squares[column] += distance * distance
      }
    }
  }

  /// The least and the largest of each column; NaN where all are missing.
  package static func extremes(_ x: FeatureMatrix, pool: ThreadPool) -> (least: [Double], most: [Double]) {
    let width = x.columns
    let rows = x.rows
    let blocks = (rows + block - 1) / block
    let parts = pool.map(count: blocks) { number -> [Double] in
      var ends = [Double](repeating: .infinity, count: width) + [Double](repeating: -.infinity, count: width)
      x.values.withUnsafeBufferPointer { values in
        ends.withUnsafeMutableBufferPointer { ends in
          guard let values = values.baseAddress, let least = ends.baseAddress else { return }
          let most = least + width
          for row in number * block..<min((number + 1) * block, rows) {
            let own = values + row * width
            for column in 0..<width {
              let value = own[column]
              // A missing value is neither below nor above.
              least[column] = value < least[column] ? value : least[column]
              most[column] = value > most[column] ? value : most[column]
            }
          }
        }
      }
      return ends
    }
    var least = [Double](repeating: .infinity, count: width)
    var most = [Double](repeating: -.infinity, count: width)
    for part in parts {
      for column in 0..<width {
        least[column] = min(least[column], part[column])
        most[column] = max(most[column], part[width + column])
      }
    }
    for column in 0..<width where least[column] > most[column] {
      least[column] = .nan
      most[column] = .nan
    }
    return (least, most)
  }

  /// `(x − centre) / divisor` by column.
  package static func standardized(
    _ x: FeatureMatrix, centres: [Double], divisors: [Double], pool: ThreadPool
  ) -> [Double] {
    mapped(x, centres, divisors, pool) { value, centre, divisor in (value - centre) / divisor }
  }

  /// `x · factor + offset` by column.
  package static func stretched(
    _ x: FeatureMatrix, factors: [Double], offsets: [Double], pool: ThreadPool
  ) -> [Double] {
    mapped(x, factors, offsets, pool) { value, factor, offset in value * factor + offset }
  }

  /// Each missing value as its column's fill.
  package static func filled(_ x: FeatureMatrix, fills: [Double], pool: ThreadPool) -> [Double] {
    mapped(x, fills, fills, pool) { value, fill, _ in value == value ? value : fill }
  }

  @inline(__always)
  private static func mapped(
    _ x: FeatureMatrix, _ first: [Double], _ second: [Double], _ pool: ThreadPool,
    _ body: @Sendable (Double, Double, Double) -> Double
  ) -> [Double] {
    let width = x.columns
    guard width > 0 else { return [] }
    return Elementwise.make(x.values.count) { (target: UnsafeMutablePointer<Double>) in
      let target = SharedPointer(target)
      pool.forEachBlock(of: x.rows, size: block) { range in
        x.values.withUnsafeBufferPointer { values in
          first.withUnsafeBufferPointer { first in
            second.withUnsafeBufferPointer { second in
              guard let values = values.baseAddress, let first = first.baseAddress, let second = second.baseAddress
              else { return }
              for row in range {
                let source = values + row * width
                let result = target.base + row * width
                for column in 0..<width { result[column] = body(source[column], first[column], second[column]) }
              }
            }
          }
        }
      }
    }
  }
}
