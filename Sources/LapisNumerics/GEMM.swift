import CLapisKernels

/// Products of row-major matrices of doubles.
///
/// Both operands are packed into panels (6 rows of the left, 8 columns of the right) and multiplied
/// tile by tile (Goto and van de Geijn, 2008). The order in which products are added depends on the
/// shape alone, so the bits are the same for any number of threads.
public enum GEMM {
  /// Depth of a panel: a right panel of 256 × 8 doubles fills half of a 32 KiB cache.
  static let depth = 256
  /// Rows of the left operand that a task packs and multiplies.
  static let rowBlock = 96

  /// `c += scale · op(a) · op(b)`, or `c = …` unless `accumulate`.
  ///
  /// `op(a)` is m × k and `op(b)` is k × n; a transposed operand is given as it is stored. `lda`,
  /// `ldb`, `ldc` are the doubles from one stored row to the next. `c` must not overlap `a` or `b`.
  public static func multiply(
    m: Int, n: Int, k: Int, scale: Double = 1,
    _ a: UnsafePointer<Double>, lda: Int, transposeA: Bool = false,
    _ b: UnsafePointer<Double>, ldb: Int, transposeB: Bool = false,
    into c: UnsafeMutablePointer<Double>, ldc: Int, accumulate: Bool = false,
    pool: ThreadPool = .serial
  ) {
    guard m > 0, n > 0 else { return }
    if !accumulate {
      for row in 0..<m { (c + row * ldc).update(repeating: 0, count: n) }
    }
    guard k > 0 else { return }
    let panels = (n + 7) / 8
    let deepest = min(k, depth)
    let packedB = UnsafeMutablePointer<Double>.allocate(capacity: panels * 8 * deepest)
    defer { packedB.deallocate() }
    let left = SharedPointer(reading: a)
    let right = SharedPointer(packedB)
    let result = SharedPointer(c)
    let parallel = pool.threads > 1 && m > rowBlock && m * n * k > 200_000
    let workers = parallel ? pool : .serial
    // Blocks of a fixed size, smaller for short matrices so that two threads both have work: the
    // tiles they are cut into, and so the sums, are the same either way.
    for start in stride(from: 0, to: k, by: depth) {
      let d = min(depth, k - start)
      let from = transposeB ? b + start : b + start * ldb
      packB(from, ldb: ldb, transposed: transposeB, depth: d, columns: n, into: packedB)
      workers.forEachBlock(of: m, size: rowBlock) { rows in
        let origin = left.base + (transposeA ? start * lda + rows.lowerBound : rows.lowerBound * lda + start)
        multiplyBlock(
          origin, lda: lda, transposed: transposeA, rows: rows.count, depth: d, scale: scale,
          packedB: right.base, columns: n, into: result.base + rows.lowerBound * ldc, ldc: ldc)
      }
    }
  }

  /// The product of two dense matrices: `op(a)` is m × k, `op(b)` is k × n, the result m × n.
  public static func product(
    _ a: [Double], transposeA: Bool = false, _ b: [Double], transposeB: Bool = false,
    m: Int, n: Int, k: Int, pool: ThreadPool = .serial
  ) -> [Double] {
    precondition(a.count >= m * k && b.count >= k * n, "GEMM: an operand is smaller than its shape")
    guard m > 0, n > 0 else { return [] }
    return [Double](unsafeUninitializedCapacity: m * n) { buffer, count in
      count = m * n
      guard let c = buffer.baseAddress else { return }
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          guard let a = a.baseAddress, let b = b.baseAddress else {
            c.initialize(repeating: 0, count: m * n)
            return
          }
          multiply(
            m: m, n: n, k: k, a, lda: transposeA ? m : k, transposeA: transposeA,
            b, ldb: transposeB ? k : n, transposeB: transposeB, into: c, ldc: n, pool: pool)
        }
      }
    }
  }

  /// `y = a · x` for a dense row-major matrix.
  public static func product(
    _ a: UnsafePointer<Double>, rows: Int, columns: Int, vector x: UnsafePointer<Double>,
    into y: UnsafeMutablePointer<Double>
  ) {
    for row in 0..<rows { y[row] = lapis_dot(Int64(columns), a + row * columns, x) }
  }

  /// `y += aᵀ · x` for a dense row-major matrix.
  public static func addTransposedProduct(
    _ a: UnsafePointer<Double>, rows: Int, columns: Int, vector x: UnsafePointer<Double>,
    into y: UnsafeMutablePointer<Double>
  ) {
    for row in 0..<rows { lapis_axpy(Int64(columns), x[row], a + row * columns, y) }
  }

  /// The dot product of two vectors, summed in a fixed order.
  public static func dot(
    _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, count: Int
  ) -> Double {
    lapis_dot(Int64(count), a, b)
  }

  /// Panels of 8 columns; the last one filled up with zeros.
  private static func packB(
    _ b: UnsafePointer<Double>, ldb: Int, transposed: Bool, depth: Int, columns: Int,
    into packed: UnsafeMutablePointer<Double>
  ) {
    var target = packed
    for first in stride(from: 0, to: columns, by: 8) {
      let width = min(8, columns - first)
      if transposed {
        for j in 0..<width {
          let source = b + (first + j) * ldb
          for p in 0..<depth { target[p * 8 + j] = source[p] }
        }
        if width < 8 {
          for p in 0..<depth { for j in width..<8 { target[p * 8 + j] = 0 } }
        }
      } else {
        for p in 0..<depth {
          let source = b + p * ldb + first
          let row = target + p * 8
          for j in 0..<width { row[j] = source[j] }
          if width < 8 { for j in width..<8 { row[j] = 0 } }
        }
      }
      target += depth * 8
    }
  }

  private static func multiplyBlock(
    _ a: UnsafePointer<Double>, lda: Int, transposed: Bool, rows: Int, depth: Int, scale: Double,
    packedB: UnsafePointer<Double>, columns: Int, into c: UnsafeMutablePointer<Double>, ldc: Int
  ) {
    let panels = (rows + 5) / 6
    withUnsafeTemporaryAllocation(of: Double.self, capacity: panels * 6 * depth + 48) { scratch in
      guard let packed = scratch.baseAddress else { return }
      let tile = packed + panels * 6 * depth
      for panel in 0..<panels {
        let first = panel * 6
        let height = min(6, rows - first)
        let target = packed + panel * 6 * depth
        for i in 0..<6 {
          if i >= height {
            for p in 0..<depth { target[p * 6 + i] = 0 }
          } else if transposed {
            let source = a + first + i
            for p in 0..<depth { target[p * 6 + i] = source[p * lda] }
          } else {
            let source = a + (first + i) * lda
            for p in 0..<depth { target[p * 6 + i] = source[p] }
          }
        }
      }
      for first in stride(from: 0, to: columns, by: 8) {
        let width = min(8, columns - first)
        let right = packedB + first * depth
        for panel in 0..<panels {
          let row = panel * 6
          let height = min(6, rows - row)
          let left = packed + row * depth
          let out = c + row * ldc + first
          if height == 6, width == 8 {
            lapis_gemm_6x8(Int64(depth), scale, left, right, out, Int64(ldc))
          } else {
            tile.update(repeating: 0, count: 48)
            lapis_gemm_6x8(Int64(depth), scale, left, right, tile, 8)
            for i in 0..<height { for j in 0..<width { out[i * ldc + j] += tile[i * 8 + j] } }
          }
        }
      }
    }
  }
}
