import LapisDiagnostics

/// The quadratic problem of a support vector machine, min ½ βᵀKβ + pᵀβ with lowᵢ ≤ βᵢ ≤ highᵢ and a fixed
/// Σβ, two variables at a time (Platt, 1998), chosen by second-order information (Fan, Chen and Lin, 2005).
///
/// β is the usual label · α, so that classes and numbers are one problem. A table of n rows may stand
/// for 2n variables: the second half are the same rows again.
struct SequentialMinimalOptimizer {
  let table: KernelTable
  /// The slopes at β = 0.
  let slopes: [Double]
  let low: [Double]
  let high: [Double]
  let tolerance: Double
  /// −1 has no limit.
  let maxIterations: Int
  /// Bytes for rows of the kernel matrix.
  let cacheBytes: Int

  struct Result {
    var beta: [Double]
    var rho: Double
    var iterations: Int
    var hasConverged: Bool
  }

  func solve(_ context: FitContext) throws(Diagnostic) -> Result {
    let rows = table.rows
    let count = slopes.count
    guard rows > 0, count % rows == 0, low.count == count, high.count == count else {
      return Result(beta: [Double](repeating: 0, count: count), rho: 0, iterations: 0, hasConverged: true)
    }
    var cache = RowCache(table: table, bytes: cacheBytes)
    defer { cache.free() }
    let diagonal = (0..<rows).map { table.diagonal($0) }
    var beta = [Double](repeating: 0, count: count)
    // Kβ + p.
    var slope = slopes
    let limit = maxIterations < 0 ? max(10_000_000, count > Int.max / 100 ? Int.max : 100 * count) : maxIterations
    var iteration = 0
    var hasConverged = false
    while iteration < limit {
      if iteration % 16 == 0 { try context.checkStop() }
      var best = -Double.infinity
      var i = -1
      beta.withUnsafeBufferPointer { beta in
        high.withUnsafeBufferPointer { high in
          slope.withUnsafeBufferPointer { slope in
            for k in 0..<count where beta[k] < high[k] && -slope[k] >= best {
              best = -slope[k]
              i = k
            }
          }
        }
      }
      if i < 0 {
        hasConverged = true
        break
      }
      let first = cache.row(i % rows)
      let own = diagonal[i % rows]
      var worst = -Double.infinity
      var gain = 0.0
      var j = -1
      beta.withUnsafeBufferPointer { beta in
        low.withUnsafeBufferPointer { low in
          slope.withUnsafeBufferPointer { slope in
            diagonal.withUnsafeBufferPointer { diagonal in
              for start in Swift.stride(from: 0, to: count, by: rows) {
                for r in 0..<rows {
                  let k = start + r
                  let value = slope[k]
                  let difference = best + value
                  // Most variables have nothing to give: the cheap test first.
                  if difference > 0, beta[k] > low[k] {
                    worst = max(worst, value)
                    let curvature = max(own + diagonal[r] - 2 * Double(first[r]), 1e-12)
                    let promise = difference * difference / curvature
                    if promise >= gain {
                      gain = promise
                      j = k
                    }
                  }
                }
              }
            }
          }
        }
      }
      if j < 0 || best + worst < tolerance {
        hasConverged = true
        break
      }
      iteration += 1
      let second = cache.row(j % rows)
      let curvature = max(own + diagonal[j % rows] - 2 * Double(first[j % rows]), 1e-12)
      // βi rises, βj falls by the same.
      var step = (-slope[i] + slope[j]) / curvature
      step = min(step, high[i] - beta[i], beta[j] - low[j])
      // The bound that is met is met exactly.
      let newI = step == high[i] - beta[i] ? high[i] : beta[i] + step
      let newJ = step == beta[j] - low[j] ? low[j] : beta[j] - step
      let changeI = newI - beta[i]
      let changeJ = newJ - beta[j]
      beta[i] = newI
      beta[j] = newJ
      slope.withUnsafeMutableBufferPointer { slope in
        guard let base = slope.baseAddress else { return }
        for start in Swift.stride(from: 0, to: count, by: rows) {
          let target = base + start
          for r in 0..<rows { target[r] += Double(first[r]) * changeI + Double(second[r]) * changeJ }
        }
      }
    }
    return Result(beta: beta, rho: rho(beta, slope), iterations: iteration, hasConverged: hasConverged)
  }

  /// The mean slope of the free variables, else the middle of what the bounds allow.
  private func rho(_ beta: [Double], _ slope: [Double]) -> Double {
    var upper = Double.infinity
    var lower = -Double.infinity
    var sum = 0.0
    var free = 0
    for k in beta.indices {
      let canRise = beta[k] < high[k]
      let canFall = beta[k] > low[k]
      if canRise, canFall {
        free += 1
        sum += slope[k]
      } else if canRise {
        upper = min(upper, slope[k])
      } else if canFall {
        lower = max(lower, slope[k])
      }
    }
    if free > 0 { return sum / Double(free) }
    if !upper.isFinite { return lower.isFinite ? lower : 0 }
    return lower.isFinite ? (upper + lower) / 2 : upper
  }
}

/// Rows of a kernel matrix in single precision, the least recently used making room for new ones.
private struct RowCache {
  private let table: KernelTable
  private let capacity: Int
  private var slots: [UnsafeMutablePointer<Float>?]
  private var lastUse: [Int]
  private var clock = 0
  private var held: [Int] = []
  private let scratch: UnsafeMutablePointer<Double>

  init(table: KernelTable, bytes: Int) {
    self.table = table
    capacity = max(2, bytes / max(1, 4 * table.rows))
    slots = [UnsafeMutablePointer<Float>?](repeating: nil, count: table.rows)
    lastUse = [Int](repeating: 0, count: table.rows)
    scratch = .allocate(capacity: table.rows)
  }

  func free() {
    for row in held { slots[row]?.deallocate() }
    scratch.deallocate()
  }

  /// Valid until the row after the next one is asked for.
  mutating func row(_ row: Int) -> UnsafeMutablePointer<Float> {
    clock += 1
    lastUse[row] = clock
    if let values = slots[row] { return values }
    let values: UnsafeMutablePointer<Float>
    if held.count < capacity {
      values = .allocate(capacity: table.rows)
      held.append(row)
    } else {
      var oldest = 0
      for position in held.indices where lastUse[held[position]] < lastUse[held[oldest]] { oldest = position }
      values = slots[held[oldest]] ?? .allocate(capacity: table.rows)
      slots[held[oldest]] = nil
      held[oldest] = row
    }
    table.values(ofRow: row, into: scratch)
    for index in 0..<table.rows { values[index] = Float(scratch[index]) }
    slots[row] = values
    return values
  }
}
