import CLapisKernels
import LapisFrame
import LapisNumerics

/// The rows of a regression in float32, their columns centred and scaled, for Hessians that need not be exact: a
/// Newton step is then off by a millionth, which the next one, from an exact gradient, makes good.
///
/// Centring keeps a column with a large mean apart from the intercept in float32's 24 bits.
struct SingleDesign: Sendable {
  /// Rows of a block; so many products are summed in float32.
  static let depth = 128
  static let panel = 16

  let rows: Int
  /// The features, and a last column of ones, or of zeros without an intercept.
  let width: Int
  let centres: [Double]
  let scales: [Double]
  private let panels: Int
  /// Block by block, and in a block panel by panel of 16 columns; filled up with zeros.
  private let values: [Float]

  init(_ x: FeatureMatrix, hasIntercept: Bool, pool: ThreadPool) {
    let rows = x.rows
    let columns = x.columns
    let depth = Self.depth
    let panel = Self.panel
    let (centres, scales) = Self.location(x, isCentred: hasIntercept)
    let factors = scales.map { 1 / $0 }
    let panels = columns / panel + 1
    let blocks = (rows + depth - 1) / depth
    self.rows = rows
    self.centres = centres
    self.scales = scales
    self.panels = panels
    width = columns + 1
    values = [Float](unsafeUninitializedCapacity: blocks * panels * depth * panel) { buffer, count in
      count = blocks * panels * depth * panel
      guard let base = buffer.baseAddress else { return }
      let target = SharedPointer(base)
      pool.run(count: blocks) { block in
        x.withValues { source in
          centres.withUnsafeBufferPointer { centres in
            factors.withUnsafeBufferPointer { factors in
              guard let source = source.baseAddress, let centres = centres.baseAddress,
                let factors = factors.baseAddress
              else { return }
              let first = block * depth
              let height = min(depth, rows - first)
              for index in 0..<panels {
                let start = index * panel
                let whole = min(panel, columns - start)
                let out = target.base + (block * panels + index) * depth * panel
                for row in 0..<height {
                  let line = out + row * panel
                  let own = source + (first + row) * columns + start
                  for column in 0..<whole {
                    line[column] = Float((own[column] - centres[start + column]) * factors[start + column])
                  }
                  if whole < panel {
                    for column in whole..<panel { line[column] = 0 }
                    if hasIntercept { line[columns - start] = 1 }
                  }
                }
                (out + height * panel).update(repeating: 0, count: (depth - height) * panel)
              }
            }
          }
        }
      }
    }
  }

  /// Means and deviations of evenly spaced rows: a column needs only about the right place and size. A column that
  /// is the same in all of them keeps its size.
  private static func location(_ x: FeatureMatrix, isCentred: Bool) -> (centres: [Double], scales: [Double]) {
    let columns = x.columns
    let values = x.values
    let step = max(1, x.rows / 1024)
    var means = [Double](repeating: 0, count: columns)
    var squares = means
    var count = 0.0
    if isCentred {
      for row in stride(from: 0, to: x.rows, by: step) {
        count += 1
        for column in 0..<columns { means[column] += (values[row * columns + column] - means[column]) / count }
      }
    }
    count = 0
    for row in stride(from: 0, to: x.rows, by: step) {
      count += 1
      for column in 0..<columns {
        let distance = values[row * columns + column] - means[column]
        squares[column] += distance * distance
      }
    }
    return (means, squares.indices.map { ColumnStatistics.divisor((squares[$0] / count).squareRoot(), largest: abs(means[$0])) })
  }

  /// Σ weight · z zᵀ over the rows z, `width × width`, of which only the lower triangle is filled in. Where the context
  /// was stopped, the sums are incomplete.
  func squares(_ weights: [Float], _ context: FitContext) -> [Double] {
    let cancellation = context.cancellation
    let depth = Self.depth
    let panel = Self.panel
    let stride = panels * panel
    let blocks = (rows + depth - 1) / depth
    // Few columns leave few panels to share out, so the rows are shared out too.
    let parts = panels > 8 ? 1 : max(1, min(8, blocks / 8))
    let sums = context.pool.map(count: parts * panels) { task -> [Double] in
      let right = task % panels
      let part = task / panels
      let range = part * blocks / parts..<(part + 1) * blocks / parts
      let top = right * panel
      let height = (width - top + 3) / 4 * 4
      var tile = [Double](repeating: 0, count: height * panel)
      tile.withUnsafeMutableBufferPointer { tile in
        values.withUnsafeBufferPointer { values in
          weights.withUnsafeBufferPointer { weights in
            withUnsafeTemporaryAllocation(of: Float.self, capacity: depth * panel) { scaled in
              guard let tile = tile.baseAddress, let values = values.baseAddress, let scaled = scaled.baseAddress,
                let weights = weights.baseAddress
              else { return }
              for block in range {
                if block % 16 == 0, cancellation.reason != nil { return }
                let own = values + block * depth * stride
                let count = min(depth, rows - block * depth)
                let source = own + right * depth * panel
                for row in 0..<count {
                  let weight = weights[block * depth + row]
                  for column in 0..<panel { scaled[row * panel + column] = weight * source[row * panel + column] }
                }
                var line = 0
                while line < height {
                  let column = top + line
                  lapis_squares_4x16(
                    Int64(count), own + column / panel * depth * panel + column % panel, scaled, tile + line * panel,
                    Int64(panel))
                  line += 4
                }
              }
            }
          }
        }
      }
      return tile
    }
    var result = [Double](repeating: 0, count: width * width)
    for (task, tile) in sums.enumerated() {
      let left = task % panels * panel
      for row in left..<max(width, left) {
        for column in left...min(row, left + panel - 1) {
          result[row * width + column] += tile[(row - left) * panel + column - left]
        }
      }
    }
    return result
  }
}
