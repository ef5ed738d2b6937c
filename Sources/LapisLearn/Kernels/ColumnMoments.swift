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

  package static func compute(_ x: FeatureMatrix, pool: ThreadPool) -> Result {
    let width = x.columns
    let rows = x.rows
    let blocks = (rows + block - 1) / block
    let parts = pool.map(count: blocks) { number -> Part in
      let range = number * block..<min((number + 1) * block, rows)
      var part = Part(
        counts: [Double](repeating: 0, count: width), means: [Double](repeating: 0, count: width),
        squares: [Double](repeating: 0, count: width))
      x.values.withUnsafeBufferPointer { values in
        part.means.withUnsafeMutableBufferPointer { means in
          part.counts.withUnsafeMutableBufferPointer { counts in
            part.squares.withUnsafeMutableBufferPointer { squares in
              for row in range {
                for column in 0..<width {
                  let value = values[row * width + column]
                  let isPresent = value == value
                  means[column] += isPresent ? value : 0
                  counts[column] += isPresent ? 1 : 0
                }
              }
              for column in 0..<width where counts[column] > 0 { means[column] /= counts[column] }
              for row in range {
                for column in 0..<width {
                  let value = values[row * width + column]
                  let distance = value == value ? value - means[column] : 0
                  squares[column] += distance * distance
                }
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

  /// The least and the largest of each column; NaN where all are missing.
  package static func extremes(_ x: FeatureMatrix, pool: ThreadPool) -> (least: [Double], most: [Double]) {
    let width = x.columns
    let rows = x.rows
    let blocks = (rows + block - 1) / block
    let parts = pool.map(count: blocks) { number -> [Double] in
      var ends = [Double](repeating: .infinity, count: width) + [Double](repeating: -.infinity, count: width)
      x.values.withUnsafeBufferPointer { values in
        ends.withUnsafeMutableBufferPointer { ends in
          for row in number * block..<min((number + 1) * block, rows) {
            for column in 0..<width {
              let value = values[row * width + column]
              // A missing value is neither below nor above.
              ends[column] = value < ends[column] ? value : ends[column]
              ends[width + column] = value > ends[width + column] ? value : ends[width + column]
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
    return [Double](unsafeUninitializedCapacity: x.values.count) { output, count in
      count = x.values.count
      guard let base = output.baseAddress, width > 0 else { return }
      nonisolated(unsafe) let target = base
      pool.forEachBlock(of: x.rows, size: block) { range in
        x.values.withUnsafeBufferPointer { values in
          first.withUnsafeBufferPointer { first in
            second.withUnsafeBufferPointer { second in
              for row in range {
                for column in 0..<width {
                  target[row * width + column] = body(values[row * width + column], first[column], second[column])
                }
              }
            }
          }
        }
      }
    }
  }
}
