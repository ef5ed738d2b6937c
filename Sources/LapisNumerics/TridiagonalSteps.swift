import Glibc

/// Implicit QL and QR steps on a symmetric tridiagonal matrix until nothing is left beside the diagonal.
///
/// A part that hangs together is worked on from its end with the smaller entry, as LAPACK's `dsteqr` does.
struct TridiagonalSteps {
  private(set) var diagonal: [Double]
  private var off: [Double]
  private let pool: ThreadPool
  private let cancellation: Cancellation?
  private var rotations: RotationBatch
  private var stepsLeft: Int

  private static let rounding = 0x1p-53

  init(diagonal: [Double], off: [Double], pool: ThreadPool, cancellation: Cancellation?) {
    self.diagonal = diagonal
    self.off = off
    self.pool = pool
    self.cancellation = cancellation
    rotations = RotationBatch(size: diagonal.count)
    stepsLeft = diagonal.count.multipliedReportingOverflow(by: 30).partialValue
  }

  /// Rotates the rows of `vectors` along; false where it does not converge or was stopped.
  mutating func run(_ vectors: inout [Double]) -> Bool {
    let n = diagonal.count
    var first = 0
    while first < n {
      if first > 0 { off[first - 1] = 0 }
      var last = first
      while last < n - 1 {
        let size = abs(off[last])
        if size == 0 { break }
        if size <= diagonal[last].magnitude.squareRoot() * diagonal[last + 1].magnitude.squareRoot() * Self.rounding {
          off[last] = 0
          break
        }
        last += 1
      }
      let succeeded =
        abs(diagonal[last]) < abs(diagonal[first])
        ? upward(from: last, to: first, &vectors) : downward(from: first, to: last, &vectors)
      guard succeeded else { return false }
      first = last + 1
    }
    return rotations.flush(&vectors, pool, cancellation)
  }

  /// QL steps: values are found from `start` on.
  private mutating func downward(from start: Int, to end: Int, _ vectors: inout [Double]) -> Bool {
    var l = start
    while l <= end {
      var m = l
      while m < end, !isNegligible(off[m], diagonal[m], diagonal[m + 1]) { m += 1 }
      if m < end { off[m] = 0 }
      if m == l {
        l += 1
        continue
      }
      if m == l + 1 {
        let pair = Self.pair(diagonal[l], off[l], diagonal[l + 1])
        rotations.begin(first: l, last: m, isForward: false)
        rotations.append(pair.cosine, pair.sine)
        diagonal[l] = pair.larger
        diagonal[l + 1] = pair.smaller
        off[l] = 0
        l += 2
        continue
      }
      guard takeStep(&vectors) else { return false }
      var (s, c, p) = (1.0, 1.0, 0.0)
      var g = (diagonal[l + 1] - diagonal[l]) / (2 * off[l])
      let root = hypot(g, 1)
      g = diagonal[m] - diagonal[l] + off[l] / (g + (g >= 0 ? root : -root))
      rotations.begin(first: l, last: m, isForward: false)
      for i in stride(from: m - 1, through: l, by: -1) {
        let f = s * off[i]
        let b = c * off[i]
        let turn = Self.rotation(g, f)
        (c, s) = (turn.cosine, turn.sine)
        if i != m - 1 { off[i + 1] = turn.length }
        g = diagonal[i + 1] - p
        let r = (diagonal[i] - g) * s + 2 * c * b
        p = s * r
        diagonal[i + 1] = g + p
        g = c * r - b
        rotations.append(c, -s)
      }
      diagonal[l] -= p
      off[l] = g
    }
    return true
  }

  /// QR steps: values are found from `start` on, backwards.
  private mutating func upward(from start: Int, to end: Int, _ vectors: inout [Double]) -> Bool {
    var l = start
    while l >= end {
      var m = l
      while m > end, !isNegligible(off[m - 1], diagonal[m], diagonal[m - 1]) { m -= 1 }
      if m > end { off[m - 1] = 0 }
      if m == l {
        l -= 1
        continue
      }
      if m == l - 1 {
        let pair = Self.pair(diagonal[m], off[m], diagonal[l])
        rotations.begin(first: m, last: l, isForward: true)
        rotations.append(pair.cosine, pair.sine)
        diagonal[m] = pair.larger
        diagonal[l] = pair.smaller
        off[m] = 0
        l -= 2
        continue
      }
      guard takeStep(&vectors) else { return false }
      var (s, c, p) = (1.0, 1.0, 0.0)
      var g = (diagonal[l - 1] - diagonal[l]) / (2 * off[l - 1])
      let root = hypot(g, 1)
      g = diagonal[m] - diagonal[l] + off[l - 1] / (g + (g >= 0 ? root : -root))
      rotations.begin(first: m, last: l, isForward: true)
      for i in m..<l {
        let f = s * off[i]
        let b = c * off[i]
        let turn = Self.rotation(g, f)
        (c, s) = (turn.cosine, turn.sine)
        if i != m { off[i - 1] = turn.length }
        g = diagonal[i] - p
        let r = (diagonal[i + 1] - g) * s + 2 * c * b
        p = s * r
        diagonal[i] = g + p
        g = c * r - b
        rotations.append(c, s)
      }
      diagonal[l] -= p
      off[l - 1] = g
    }
    return true
  }

  private mutating func takeStep(_ vectors: inout [Double]) -> Bool {
    stepsLeft -= 1
    guard stepsLeft >= 0, cancellation?.reason == nil else { return false }
    return !rotations.isFull || rotations.flush(&vectors, pool, cancellation)
  }

  private func isNegligible(_ off: Double, _ a: Double, _ b: Double) -> Bool {
    off * off <= Self.rounding * Self.rounding * abs(a) * abs(b) + Double.leastNormalMagnitude
  }

  /// The rotation that turns (f, g) to (±length, 0).
  @inline(__always)
  private static func rotation(_ f: Double, _ g: Double) -> (cosine: Double, sine: Double, length: Double) {
    if g == 0 { return (1, 0, f) }
    if f == 0 { return (0, g < 0 ? -1 : 1, abs(g)) }
    let length = (f * f + g * g).squareRoot()
    let signed = f < 0 ? -length : length
    return (abs(f) / length, g / signed, signed)
  }

  /// The values of [[a, b], [b, c]], the one of larger size first, with its vector (cosine, sine).
  private static func pair(
    _ a: Double, _ b: Double, _ c: Double
  ) -> (larger: Double, smaller: Double, cosine: Double, sine: Double) {
    let sum = a + c
    let difference = a - c
    let twice = 2 * b
    let root = (difference * difference + twice * twice).squareRoot()
    let (most, least) = abs(a) > abs(c) ? (a, c) : (c, a)
    var larger = 0.5 * root
    var smaller = -larger
    if sum != 0 {
      larger = sum < 0 ? 0.5 * (sum - root) : 0.5 * (sum + root)
      smaller = most / larger * least - b / larger * b
    }
    let leading = difference >= 0 ? difference + root : difference - root
    var cosine: Double
    var sine: Double
    if abs(leading) > abs(twice) {
      let ratio = -twice / leading
      sine = 1 / (1 + ratio * ratio).squareRoot()
      cosine = ratio * sine
    } else if twice == 0 {
      (cosine, sine) = (1, 0)
    } else {
      let ratio = -leading / twice
      cosine = 1 / (1 + ratio * ratio).squareRoot()
      sine = ratio * cosine
    }
    if (sum >= 0) == (difference >= 0) { (cosine, sine) = (-sine, cosine) }
    return (larger, smaller, cosine, sine)
  }
}
