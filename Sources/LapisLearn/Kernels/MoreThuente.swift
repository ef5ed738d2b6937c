/// A line search for a step with sufficient decrease and a small slope (Moré and Thuente, ACM TOMS 20,
/// 1994): the caller evaluates the function at `step` until `advance` says it is done.
///
/// The constants are those of L-BFGS-B (Zhu, Byrd, Lu and Nocedal, 1997), so that a run of L-BFGS visits the
/// points that other programs built on it visit.
struct MoreThuente {
  private(set) var step: Double
  private let value0: Double
  private let slope0: Double
  private let largest: Double
  private var isBracketed = false
  private var isSecondStage = false
  private var width: Double
  private var width1: Double
  /// The best step so far, and the other end of the interval.
  private var best: (step: Double, value: Double, slope: Double)
  private var other: (step: Double, value: Double, slope: Double)
  private var low = 0.0
  private var high: Double

  static let decrease = 1e-3
  static let curvature = 0.9
  private static let tolerance = 0.1

  /// - Parameters:
  ///   - slope: along the direction at step 0; below zero.
  ///   - largest: no step is longer.
  init(value: Double, slope: Double, step: Double, largest: Double = 1e10) {
    value0 = value
    slope0 = slope
    self.step = step
    self.largest = largest
    width = largest
    width1 = 2 * largest
    best = (0, value, slope)
    other = (0, value, slope)
    high = 5 * step
  }

  /// Takes the value and slope at `step`; true where this step is the answer, else `step` is the next one.
  mutating func advance(value: Double, slope: Double) -> Bool {
    let test = Self.decrease * slope0
    let bound = value0 + step * test
    if !isSecondStage, value <= bound, slope >= min(Self.decrease, Self.curvature) * slope0 {
      isSecondStage = true
    }
    if isBracketed, step <= low || step >= high || high - low <= Self.tolerance * high { return true }
    if step == largest, value <= bound, slope <= test { return true }
    if step == 0 { return true }
    if value <= bound, abs(slope) <= -Self.curvature * slope0 { return true }

    if !isSecondStage, value <= best.value, value > bound {
      // Until the first stage ends, the function is taken with the wanted decrease subtracted.
      best.value -= best.step * test
      best.slope -= test
      other.value -= other.step * test
      other.slope -= test
      choose(value: value - step * test, slope: slope - test)
      best.value += best.step * test
      best.slope += test
      other.value += other.step * test
      other.slope += test
    } else {
      choose(value: value, slope: slope)
    }
    if isBracketed {
      if abs(other.step - best.step) >= 0.66 * width1 { step = best.step + 0.5 * (other.step - best.step) }
      width1 = width
      width = abs(other.step - best.step)
      low = min(best.step, other.step)
      high = max(best.step, other.step)
    } else {
      low = step + 1.1 * (step - best.step)
      high = step + 4 * (step - best.step)
    }
    step = min(max(step, 0), largest)
    if isBracketed, step <= low || step >= high || high - low <= Self.tolerance * high { step = best.step }
    return false
  }

  /// The next trial from cubic and quadratic models of the interval; updates the interval.
  private mutating func choose(value: Double, slope: Double) {
    let sign = slope * (best.slope < 0 ? -1 : 1)
    let distance = step - best.step
    var next: Double
    if value > best.value {
      // A higher value: the minimum is bracketed.
      let theta = 3 * (best.value - value) / distance + best.slope + slope
      let scale = max(abs(theta), abs(best.slope), abs(slope))
      var gamma = scale * ((theta / scale) * (theta / scale) - (best.slope / scale) * (slope / scale)).squareRoot()
      if step < best.step { gamma = -gamma }
      let p = (gamma - best.slope) + theta
      let q = ((gamma - best.slope) + gamma) + slope
      let cubic = best.step + p / q * distance
      let quadratic =
        best.step + best.slope / ((best.value - value) / distance + best.slope) / 2 * distance
      next = abs(cubic - best.step) < abs(quadratic - best.step) ? cubic : cubic + (quadratic - cubic) / 2
      isBracketed = true
    } else if sign < 0 {
      // A lower value and slopes of opposite sign: bracketed too.
      let theta = 3 * (best.value - value) / distance + best.slope + slope
      let scale = max(abs(theta), abs(best.slope), abs(slope))
      var gamma = scale * ((theta / scale) * (theta / scale) - (best.slope / scale) * (slope / scale)).squareRoot()
      if step > best.step { gamma = -gamma }
      let p = (gamma - slope) + theta
      let q = ((gamma - slope) + gamma) + best.slope
      let cubic = step + p / q * (best.step - step)
      let secant = step + slope / (slope - best.slope) * (best.step - step)
      next = abs(cubic - step) > abs(secant - step) ? cubic : secant
      isBracketed = true
    } else if abs(slope) < abs(best.slope) {
      // A lower value, same sign, smaller slope: the cubic may have its minimum beyond.
      let theta = 3 * (best.value - value) / distance + best.slope + slope
      let scale = max(abs(theta), abs(best.slope), abs(slope))
      let inside = (theta / scale) * (theta / scale) - (best.slope / scale) * (slope / scale)
      var gamma = scale * max(0, inside).squareRoot()
      if step > best.step { gamma = -gamma }
      let p = (gamma - slope) + theta
      let q = (gamma + (best.slope - slope)) + gamma
      let ratio = p / q
      let cubic: Double
      if ratio < 0, gamma != 0 {
        cubic = step + ratio * (best.step - step)
      } else {
        cubic = step > best.step ? high : low
      }
      let secant = step + slope / (slope - best.slope) * (best.step - step)
      if isBracketed {
        next = abs(cubic - step) < abs(secant - step) ? cubic : secant
        let limit = step + 0.66 * (other.step - step)
        next = step > best.step ? min(limit, next) : max(limit, next)
      } else {
        next = abs(cubic - step) > abs(secant - step) ? cubic : secant
        next = min(max(next, low), high)
      }
    } else if isBracketed {
      // A lower value, same sign, no smaller slope.
      let span = other.step - step
      let theta = 3 * (value - other.value) / span + other.slope + slope
      let scale = max(abs(theta), abs(other.slope), abs(slope))
      var gamma = scale * ((theta / scale) * (theta / scale) - (other.slope / scale) * (slope / scale)).squareRoot()
      if step > other.step { gamma = -gamma }
      let p = (gamma - slope) + theta
      let q = ((gamma - slope) + gamma) + other.slope
      next = step + p / q * span
    } else {
      next = step > best.step ? high : low
    }
    if value > best.value {
      other = (step, value, slope)
    } else {
      if sign < 0 { other = best }
      best = (step, value, slope)
    }
    step = next
  }
}
