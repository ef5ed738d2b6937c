import Glibc

/// Implicit QR steps on an upper bidiagonal matrix until its second diagonal is gone.
struct BidiagonalSteps {
  private(set) var d: [Double]
  private var e: [Double]
  private(set) var u: [Double]
  private(set) var vt: [Double]
  private let n: Int

  init(_ d: [Double], _ e: [Double]) {
    self.d = d
    self.e = e
    n = d.count
    u = [Double](repeating: 0, count: d.count * d.count)
    for i in 0..<n { u[i * n + i] = 1 }
    vt = u
  }

  private static let unit = 0x1p-53

  private struct Rotation {
    var c: Double
    var s: Double
    var r: Double

    /// Turns (f, g) to (r, 0).
    init(_ f: Double, _ g: Double) {
      if g == 0 {
        (c, s, r) = (1, 0, f)
      } else if f == 0 {
        (c, s, r) = (0, g < 0 ? -1 : 1, abs(g))
      } else {
        let size = (f * f + g * g).squareRoot()
        c = abs(f) / size
        r = f < 0 ? -size : size
        s = g / r
      }
    }
  }

  private static func signed(_ size: Double, _ sign: Double) -> Double { sign.sign == .minus ? -abs(size) : abs(size) }

  private mutating func turnRows(_ i: Int, _ c: Double, _ s: Double) {
    for k in 0..<n {
      let (x, y) = (vt[i * n + k], vt[(i + 1) * n + k])
      vt[i * n + k] = c * x + s * y
      vt[(i + 1) * n + k] = c * y - s * x
    }
  }

  private mutating func turnColumns(_ i: Int, _ c: Double, _ s: Double) {
    for k in 0..<n {
      let (x, y) = (u[k * n + i], u[k * n + i + 1])
      u[k * n + i] = c * x + s * y
      u[k * n + i + 1] = c * y - s * x
    }
  }

  /// Of a lower bidiagonal matrix, which is turned to an upper one first.
  mutating func runLower() -> Bool {
    var turns: [Rotation] = []
    for i in 0..<max(0, n - 1) {
      let turn = Rotation(d[i], e[i])
      d[i] = turn.r
      e[i] = turn.s * d[i + 1]
      d[i + 1] = turn.c * d[i + 1]
      turns.append(turn)
    }
    guard run() else { return false }
    for (i, turn) in turns.enumerated().reversed() {
      for k in 0..<n {
        let (x, y) = (u[i * n + k], u[(i + 1) * n + k])
        u[i * n + k] = turn.c * x - turn.s * y
        u[(i + 1) * n + k] = turn.c * y + turn.s * x
      }
    }
    return true
  }

  /// False where it does not converge.
  mutating func run() -> Bool {
    guard n > 1 else {
      // A single value has its sign on the left.
      if n == 1, d[0].sign == .minus { (d[0], u[0]) = (-d[0], -1) }
      return true
    }
    if !reduce() { return false }
    for i in 0..<n where d[i] < 0 || d[i].sign == .minus {
      d[i] = -d[i]
      for k in 0..<n { vt[i * n + k] = -vt[i * n + k] }
    }
    // The smallest to the end, and so on.
    for i in 0..<max(0, n - 1) {
      let last = n - 1 - i
      var place = 0
      for j in 1..<max(1, last + 1) where d[j] <= d[place] { place = j }
      guard place != last else { continue }
      d.swapAt(place, last)
      for k in 0..<n {
        vt.swapAt(place * n + k, last * n + k)
        u.swapAt(k * n + place, k * n + last)
      }
    }
    return true
  }

  private mutating func reduce() -> Bool {
    let tolerance = max(10, min(100, pow(Self.unit, -0.125))) * Self.unit
    var least = abs(d[0])
    var mu = least
    for i in 1..<n where least != 0 {
      mu = abs(d[i]) * (mu / (mu + abs(e[i - 1])))
      least = min(least, mu)
    }
    let threshold = max(tolerance * (least / Double(n).squareRoot()), 6 * Double(n) * Double(n) * Double.leastNormalMagnitude)
    var (oldLow, oldHigh) = (-1, -1)
    var high = n - 1
    var goesDown = true
    var left = 6 * n * n
    search: while high > 0 {
      if left <= 0 { return false }
      var largest = abs(d[high])
      var low = 0
      for i in stride(from: high - 1, through: 0, by: -1) {
        if abs(e[i]) <= threshold {
          e[i] = 0
          if i == high - 1 {
            high -= 1
            continue search
          }
          low = i + 1
          break
        }
        largest = max(largest, abs(d[i]), abs(e[i]))
      }
      if low == high - 1 {
        let block = Self.triangle(d[low], e[low], d[high])
        (d[low], e[low], d[high]) = (block.largest, 0, block.least)
        turnRows(low, block.cr, block.sr)
        turnColumns(low, block.cl, block.sl)
        high -= 2
        continue
      }
      if low > oldHigh || high < oldLow { goesDown = abs(d[low]) >= abs(d[high]) }
      var smallest: Double
      if goesDown {
        if abs(e[high - 1]) <= tolerance * abs(d[high]) {
          e[high - 1] = 0
          continue
        }
        var mu = abs(d[low])
        smallest = mu
        for i in low..<high {
          if abs(e[i]) <= tolerance * mu {
            e[i] = 0
            continue search
          }
          mu = abs(d[i + 1]) * (mu / (mu + abs(e[i])))
          smallest = min(smallest, mu)
        }
      } else {
        if abs(e[low]) <= tolerance * abs(d[low]) {
          e[low] = 0
          continue
        }
        var mu = abs(d[high])
        smallest = mu
        for i in stride(from: high - 1, through: low, by: -1) {
          if abs(e[i]) <= tolerance * mu {
            e[i] = 0
            continue search
          }
          mu = abs(d[i]) * (mu / (mu + abs(e[i])))
          smallest = min(smallest, mu)
        }
      }
      (oldLow, oldHigh) = (low, high)
      var shift = 0.0
      if Double(n) * tolerance * (smallest / largest) > max(Self.unit, 0.01 * tolerance) {
        let edge = goesDown ? abs(d[low]) : abs(d[high])
        shift = goesDown ? Self.leastOfTriangle(d[high - 1], e[high - 1], d[high]) : Self.leastOfTriangle(d[low], e[low], d[low + 1])
        if edge > 0, (shift / edge) * (shift / edge) < Self.unit { shift = 0 }
      }
      left -= high - low
      switch (goesDown, shift == 0) {
      case (true, true): chaseDown(low, high)
      case (false, true): chaseUp(low, high)
      case (true, false): chaseDown(low, high, shift)
      case (false, false): chaseUp(low, high, shift)
      }
      let end = goesDown ? high - 1 : low
      if abs(e[end]) <= threshold { e[end] = 0 }
    }
    return true
  }

  // MARK: Sweeps

  private mutating func chaseDown(_ low: Int, _ high: Int) {
    var (cs, oldC, oldS) = (1.0, 1.0, 0.0)
    for i in low..<high {
      let first = Rotation(d[i] * cs, e[i])
      cs = first.c
      if i > low { e[i - 1] = oldS * first.r }
      let second = Rotation(oldC * first.r, d[i + 1] * first.s)
      (oldC, oldS, d[i]) = (second.c, second.s, second.r)
      turnRows(i, first.c, first.s)
      turnColumns(i, second.c, second.s)
    }
    let h = d[high] * cs
    d[high] = h * oldC
    e[high - 1] = h * oldS
  }

  private mutating func chaseUp(_ low: Int, _ high: Int) {
    var (cs, oldC, oldS) = (1.0, 1.0, 0.0)
    for i in stride(from: high, to: low, by: -1) {
      let first = Rotation(d[i] * cs, e[i - 1])
      cs = first.c
      if i < high { e[i] = oldS * first.r }
      let second = Rotation(oldC * first.r, d[i - 1] * first.s)
      (oldC, oldS, d[i]) = (second.c, second.s, second.r)
      turnRows(i - 1, second.c, -second.s)
      turnColumns(i - 1, first.c, -first.s)
    }
    let h = d[low] * cs
    d[low] = h * oldC
    e[low] = h * oldS
  }

  private mutating func chaseDown(_ low: Int, _ high: Int, _ shift: Double) {
    var f = (abs(d[low]) - shift) * (Self.signed(1, d[low]) + shift / d[low])
    var g = e[low]
    for i in low..<high {
      let right = Rotation(f, g)
      if i > low { e[i - 1] = right.r }
      f = right.c * d[i] + right.s * e[i]
      e[i] = right.c * e[i] - right.s * d[i]
      g = right.s * d[i + 1]
      d[i + 1] = right.c * d[i + 1]
      let left = Rotation(f, g)
      d[i] = left.r
      f = left.c * e[i] + left.s * d[i + 1]
      d[i + 1] = left.c * d[i + 1] - left.s * e[i]
      if i < high - 1 {
        g = left.s * e[i + 1]
        e[i + 1] = left.c * e[i + 1]
      }
      turnRows(i, right.c, right.s)
      turnColumns(i, left.c, left.s)
    }
    e[high - 1] = f
  }

  private mutating func chaseUp(_ low: Int, _ high: Int, _ shift: Double) {
    var f = (abs(d[high]) - shift) * (Self.signed(1, d[high]) + shift / d[high])
    var g = e[high - 1]
    for i in stride(from: high, to: low, by: -1) {
      let right = Rotation(f, g)
      if i < high { e[i] = right.r }
      f = right.c * d[i] + right.s * e[i - 1]
      e[i - 1] = right.c * e[i - 1] - right.s * d[i]
      g = right.s * d[i - 1]
      d[i - 1] = right.c * d[i - 1]
      let left = Rotation(f, g)
      d[i] = left.r
      f = left.c * e[i - 1] + left.s * d[i - 1]
      d[i - 1] = left.c * d[i - 1] - left.s * e[i - 1]
      if i > low + 1 {
        g = left.s * e[i - 2]
        e[i - 2] = left.c * e[i - 2]
      }
      turnRows(i - 1, left.c, -left.s)
      turnColumns(i - 1, right.c, -right.s)
    }
    e[low] = f
  }

  // MARK: Two by two

  /// The smaller singular value of [[f, g], [0, h]].
  private static func leastOfTriangle(_ f: Double, _ g: Double, _ h: Double) -> Double {
    let (fa, ga, ha) = (abs(f), abs(g), abs(h))
    let (low, high) = (min(fa, ha), max(fa, ha))
    if low == 0 { return 0 }
    if ga < high {
      let (plus, minus, part) = (1 + low / high, (high - low) / high, (ga / high) * (ga / high))
      return low * (2 / ((plus * plus + part).squareRoot() + (minus * minus + part).squareRoot()))
    }
    let ratio = high / ga
    if ratio == 0 { return low * high / ga }
    let (plus, minus) = ((1 + low / high) * ratio, ((high - low) / high) * ratio)
    return 2 * (low * (1 / ((1 + plus * plus).squareRoot() + (1 + minus * minus).squareRoot())) * ratio)
  }

  /// Singular values and rotations of [[f, g], [0, h]] (Demmel and Kahan, 1990).
  private static func triangle(_ f: Double, _ g: Double, _ h: Double)
    -> (least: Double, largest: Double, cr: Double, sr: Double, cl: Double, sl: Double)
  {
    var (ft, fa, ht, ha) = (f, abs(f), h, abs(h))
    var place = 1
    let swaps = ha > fa
    if swaps {
      place = 3
      swap(&ft, &ht)
      swap(&fa, &ha)
    }
    let ga = abs(g)
    var (least, largest) = (ha, fa)
    var (clt, slt, crt, srt) = (1.0, 0.0, 1.0, 0.0)
    if ga != 0 {
      var isSmall = true
      if ga > fa {
        place = 2
        if fa / ga < unit {
          isSmall = false
          largest = ga
          least = ha > 1 ? fa / (ga / ha) : fa / ga * ha
          (clt, slt, srt, crt) = (1, ht / g, 1, ft / g)
        }
      }
      if isSmall {
        let difference = fa - ha
        var l = difference == fa ? 1 : difference / fa
        let m = g / ft
        var t = 2 - l
        let (mm, tt) = (m * m, t * t)
        let s = (tt + mm).squareRoot()
        let r = l == 0 ? abs(m) : (l * l + mm).squareRoot()
        let a = 0.5 * (s + r)
        least = ha / a
        largest = fa * a
        if mm == 0 {
          t = l == 0 ? signed(2, ft) * signed(1, g) : g / signed(difference, ft) + m / t
        } else {
          t = (m / (s + t) + m / (r + l)) * (1 + a)
        }
        l = (t * t + 4).squareRoot()
        crt = 2 / l
        srt = t / l
        clt = (crt + srt * m) / a
        slt = ht / ft * srt / a
      }
    }
    let (cl, sl, cr, sr) = swaps ? (srt, crt, slt, clt) : (clt, slt, crt, srt)
    let sign =
      switch place {
      case 1: signed(1, cr) * signed(1, cl) * signed(1, f)
      case 2: signed(1, sr) * signed(1, cl) * signed(1, g)
      default: signed(1, sr) * signed(1, sl) * signed(1, h)
      }
    return (signed(least, sign * signed(1, f) * signed(1, h)), signed(largest, sign), cr, sr, cl, sl)
  }
}
