/// Rotations of neighbouring rows of a square matrix, kept until there are many.
///
/// They are applied to eight columns at a time, copied side by side: these stay in the cache while all rotations pass
/// over them, and the row that two rotations share stays in registers.
struct RotationBatch {
  private struct Sweep {
    let first: Int
    let last: Int
    let isForward: Bool
    /// Where its rotations begin.
    let start: Int
  }

  private let size: Int
  private var sweeps: [Sweep] = []
  /// Cosine and sine by turns.
  private var turns: [Double] = []

  init(size: Int) { self.size = size }

  /// Whether it is worth applying, and holding more would cost memory only.
  var isFull: Bool { turns.count >= 128 * max(size, 64) }

  /// A chain of rotations of the rows `first`…`last`: upwards from the first pair, or downwards from the last.
  mutating func begin(first: Int, last: Int, isForward: Bool) {
    sweeps.append(Sweep(first: first, last: last, isForward: isForward, start: turns.count))
  }

  /// The next rotation of the chain, of the rows j and j + 1: upper ← s · lower + c · upper, lower ← c · lower − s · upper.
  mutating func append(_ cosine: Double, _ sine: Double) {
    turns.append(cosine)
    turns.append(sine)
  }

  /// Applies what is held; false where it was stopped.
  mutating func flush(_ matrix: inout [Double], _ pool: ThreadPool, _ cancellation: Cancellation?) -> Bool {
    defer {
      sweeps.removeAll(keepingCapacity: true)
      turns.removeAll(keepingCapacity: true)
    }
    guard !sweeps.isEmpty else { return cancellation?.reason == nil }
    let n = size
    let held = sweeps
    let top = held.reduce(n) { min($0, $1.first) }
    let bottom = held.reduce(0) { max($0, $1.last) }
    matrix.withUnsafeMutableBufferPointer { matrix in
      turns.withUnsafeBufferPointer { turns in
        guard let matrix = matrix.baseAddress, let turns = turns.baseAddress else { return }
        let (target, pairs) = (SharedPointer(matrix), SharedPointer(reading: turns))
        (n > 64 ? pool : .serial).forEachBlock(of: n, size: 8) { columns in
          if cancellation?.reason != nil { return }
          withUnsafeTemporaryAllocation(of: SIMD8<Double>.self, capacity: bottom - top + 1) { strip in
            guard let strip = strip.baseAddress else { return }
            for row in top...bottom {
              let source = target.base + row * n + columns.lowerBound
              var line = SIMD8<Double>.zero
              if columns.count == 8 {
                line = UnsafeRawPointer(source).loadUnaligned(as: SIMD8<Double>.self)
              } else {
                for index in 0..<columns.count { line[index] = source[index] }
              }
              strip[row - top] = line
            }
            for sweep in held {
              Self.apply(
                strip + (sweep.first - top), sweep.last - sweep.first, sweep.isForward, pairs.base + sweep.start)
            }
            for row in top...bottom {
              let source = target.base + row * n + columns.lowerBound
              let line = strip[row - top]
              if columns.count == 8 {
                UnsafeMutableRawPointer(source).storeBytes(of: line, as: SIMD8<Double>.self)
              } else {
                for index in 0..<columns.count { source[index] = line[index] }
              }
            }
          }
        }
      }
    }
    return cancellation?.reason == nil
  }

  @inline(__always)
  private static func apply(
    _ strip: UnsafeMutablePointer<SIMD8<Double>>, _ count: Int, _ isForward: Bool, _ turns: UnsafePointer<Double>
  ) {
    if isForward {
      var carried = strip[0]
      for index in 0..<count {
        let (c, s) = (turns[2 * index], turns[2 * index + 1])
        let lower = strip[index + 1]
        strip[index] = s * lower + c * carried
        carried = c * lower - s * carried
      }
      strip[count] = carried
    } else {
      var carried = strip[count]
      for index in 0..<count {
        let (c, s) = (turns[2 * index], turns[2 * index + 1])
        let upper = strip[count - 1 - index]
        strip[count - index] = c * carried - s * upper
        carried = s * carried + c * upper
      }
      strip[0] = carried
    }
  }
}
