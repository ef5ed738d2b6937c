import CLapisKernels

/// A symmetric matrix brought to three diagonals by reflections, A = Q · T · Qᵀ.
struct Tridiagonalisation {
  private let size: Int
  /// Right of the diagonal of row `k` stands, once it is cleared, the direction of its reflection, beginning with 1.
  private var a: [Double]
  /// A reflection is 1 − factor · v · vᵀ.
  private var factors: [Double]
  private(set) var diagonal: [Double]
  /// Below the diagonal; the last entry is 0.
  private(set) var off: [Double]

  /// - Parameter a: both triangles; its largest entry is about 1.
  init(_ a: [Double], size: Int) {
    self.size = size
    self.a = a
    factors = [Double](repeating: 0, count: size)
    diagonal = factors
    off = factors
  }

  /// Clears row after row; false where it was stopped.
  ///
  /// The update that a reflection asks for, A −= v wᵀ + w vᵀ, waits until the next one is known: then each row is
  /// updated and multiplied by the next direction in one pass.
  mutating func reduce(_ pool: ThreadPool, _ cancellation: Cancellation?) -> Bool {
    let n = size
    var v = [Double](repeating: 0, count: n)
    var w = v
    var product = v
    var matrix = a
    a = []
    defer { a = matrix }
    for k in 0..<n {
      if cancellation?.reason != nil { return false }
      matrix.withUnsafeMutableBufferPointer { a in
        v.withUnsafeMutableBufferPointer { v in
          w.withUnsafeMutableBufferPointer { w in
            product.withUnsafeMutableBufferPointer { product in
              guard let a = a.baseAddress, let v = v.baseAddress, let w = w.baseAddress,
                let product = product.baseAddress
              else { return }
              step(k, a, v, w, product, pool)
            }
          }
        }
      }
    }
    return true
  }

  private mutating func step(
    _ k: Int, _ a: UnsafeMutablePointer<Double>, _ v: UnsafeMutablePointer<Double>,
    _ w: UnsafeMutablePointer<Double>, _ product: UnsafeMutablePointer<Double>, _ pool: ThreadPool
  ) {
    let n = size
    let own = a + k * n
    let hasUpdate = k > 0 && factors[k - 1] != 0
    if hasUpdate {
      lapis_axpy(Int64(n - k), -v[k], w + k, own + k)
      lapis_axpy(Int64(n - k), -w[k], v + k, own + k)
    }
    diagonal[k] = own[k]
    let start = k + 1
    guard start < n else { return }
    let count = n - start
    let head = own[start]
    var largest = 0.0
    for column in start + 1..<max(n, start + 1) { largest = max(largest, abs(own[column])) }
    var factor = 0.0
    // What is left beside entries of size 1 after rounding upon rounding is nothing; its squares would vanish.
    if largest > 0x1p-200 {
      let rest = lapis_dot(Int64(count - 1), own + start + 1, own + start + 1)
      let length = (head * head + rest).squareRoot()
      let pivot = head >= 0 ? -length : length
      factor = (pivot - head) / pivot
      let inverse = 1 / (head - pivot)
      for column in start + 1..<n { own[column] *= inverse }
      off[k] = pivot
    } else {
      off[k] = head
      for column in start + 1..<max(n, start + 1) { own[column] = 0 }
    }
    own[start] = 1
    factors[k] = factor
    guard hasUpdate || factor != 0 else { return }
    let (lines, before, along, result, next, turn) =
      (SharedPointer(a), SharedPointer(v), SharedPointer(w), SharedPointer(product), SharedPointer(own), factor)
    (count > 256 ? pool : .serial).forEachBlock(of: count, size: 64) { rows in
      for row in rows.lowerBound + start..<rows.upperBound + start {
        let line = lines.base + row * n + start
        if hasUpdate {
          lapis_axpy(Int64(count), -before[row], along.base + start, line)
          lapis_axpy(Int64(count), -along[row], before.base + start, line)
        }
        result[row] = turn * lapis_dot(Int64(count), line, next.base + start)
      }
    }
    // w = p − ½ factor (pᵀv) v.
    let half = -0.5 * factor * lapis_dot(Int64(count), product + start, own + start)
    (v + start).update(from: own + start, count: count)
    (w + start).update(from: product + start, count: count)
    lapis_axpy(Int64(count), half, v + start, w + start)
  }

  /// Qᵀ, row-major. A row needs the reflections ahead of it only, the last one first.
  func transposedBasis(_ pool: ThreadPool, _ cancellation: Cancellation?) -> [Double] {
    let n = size
    var basis = [Double](repeating: 0, count: n * n)
    basis.withUnsafeMutableBufferPointer { basis in
      a.withUnsafeBufferPointer { a in
        factors.withUnsafeBufferPointer { factors in
          guard let basis = basis.baseAddress, let a = a.baseAddress, let factors = factors.baseAddress else { return }
          let (rows, reflections, sizes) =
            (SharedPointer(basis), SharedPointer(reading: a), SharedPointer(reading: factors))
          pool.forEachBlock(of: n, size: 16) { strip in
            for row in strip { rows[row * n + row] = 1 }
            guard strip.upperBound > 1, cancellation?.reason == nil else { return }
            for k in stride(from: strip.upperBound - 2, through: 0, by: -1) where sizes[k] != 0 {
              let start = k + 1
              let count = Int64(n - start)
              let direction = reflections.base + k * n + start
              for row in max(start, strip.lowerBound)..<strip.upperBound {
                let line = rows.base + row * n + start
                lapis_axpy(count, -sizes[k] * lapis_dot(count, line, direction), direction, line)
              }
            }
          }
        }
      }
    }
    return basis
  }
}
