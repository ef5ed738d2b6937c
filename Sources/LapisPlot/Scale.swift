import Glibc

/// A place on an axis with its text.
public struct Tick: Sendable, Hashable {
  public var value: Double
  public var text: String

  public init(_ value: Double, _ text: String) {
    self.value = value
    self.text = text
  }
}

/// How an axis spaces its values.
public enum AxisScale: String, Sendable, Hashable {
  case linear
  /// By their logarithm; what is not positive is not shown.
  case log
}

/// An axis: from numbers to places, with round ticks.
struct Scale {
  let domain: ClosedRange<Double>
  /// Where the domain's ends are drawn; descending for the upward axis of SVG.
  let start: Double
  let end: Double
  var kind = AxisScale.linear

  func callAsFunction(_ value: Double) -> Double {
    if kind == .log {
      let (low, high) = (log10(domain.lowerBound), log10(domain.upperBound))
      return start + (log10(max(value, domain.lowerBound / 10)) - low) / (high - low) * (end - start)
    }
    let span = domain.upperBound - domain.lowerBound
    return start + (value - domain.lowerBound) / span * (end - start)
  }

  /// Ticks of an axis of either kind.
  static func ticks(_ domain: ClosedRange<Double>, atMost limit: Int, wholeOnly: Bool = false, _ kind: AxisScale) -> [Tick] {
    guard kind == .log, domain.lowerBound > 0 else { return ticks(domain, atMost: limit, wholeOnly: wholeOnly) }
    let first = Int((log10(domain.lowerBound) - 1e-9).rounded(.up))
    let last = Int((log10(domain.upperBound) + 1e-9).rounded(.down))
    func text(_ value: Double) -> String { TickFormat.short(value, digits: 6) }
    if last - first < 1 {
      // Less than a decade: the digits between.
      let power = pow(10, Double(Int(log10(domain.lowerBound).rounded(.down))))
      return [1, 2, 5, 10, 20, 50].map { $0 * power }.filter { domain.contains($0) }.map { Tick($0, text($0)) }
    }
    let every = max(1, (last - first + max(limit, 2)) / max(limit, 2))
    return stride(from: first, through: last, by: every).map { Tick(pow(10, Double($0)), text(pow(10, Double($0)))) }
  }

  /// The domain of a logarithmic axis around the positive values.
  static func logDomain(of values: [Double]) -> ClosedRange<Double> {
    let logs = values.filter { $0 > 0 && $0.isFinite }.map { log10($0) }
    guard let low = logs.min(), let high = logs.max() else { return 0.1...10 }
    if low == high { return pow(10, low - 0.5)...pow(10, high + 0.5) }
    let margin = (high - low) * 0.05
    return pow(10, max(low - margin, -300))...pow(10, min(high + margin, 300))
  }

  /// Round values inside the domain: steps of 1, 2, 2.5 or 5 times a power of ten, the finest that gives
  /// at most this many.
  ///
  /// - Parameter wholeOnly: whether a half has no meaning: epochs, trials, counts.
  static func ticks(
    _ domain: ClosedRange<Double>, atMost limit: Int, wholeOnly: Bool = false
  ) -> [Tick] {
    let span = domain.upperBound - domain.lowerBound
    guard span.isFinite, span > 0 else { return [] }
    let rough = span / Double(max(limit, 2))
    var power = floor(log10(rough))
    for _ in 0..<3 {
      for factor in [1, 2, 2.5, 5] as [Double] {
        let step = factor * pow(10, power)
        if wholeOnly, step < 1 || step == 2.5 { continue }
        let first = ceil(domain.lowerBound / step - 1e-9)
        let last = floor(domain.upperBound / step + 1e-9)
        guard last - first < Double(max(limit, 2)), abs(first) < 1e15, abs(last) < 1e15 else { continue }
        return (Int(first)...max(Int(first), Int(last))).map {
          let value = Double($0) * step
          return Tick(value, TickFormat.text(value, step: step))
        }
      }
      power += 1
    }
    return []
  }

  /// The domain that holds the values, widened to round ends; around a single value, by a little.
  static func domain(of values: [Double], includesZero: Bool) -> ClosedRange<Double> {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values where value.isFinite {
      low = min(low, value)
      high = max(high, value)
    }
    guard low <= high else { return 0...1 }
    if includesZero {
      low = min(low, 0)
      high = max(high, 0)
    }
    if low == high {
      let margin = low == 0 ? 1 : abs(low) * 0.1
      return low - margin...high + margin
    }
    // Numbers so large that their distance overflows are drawn as far as they go.
    guard (high - low).isFinite else { return -Double.greatestFiniteMagnitude / 4...Double.greatestFiniteMagnitude / 4 }
    let margin = (high - low) * 0.04
    let bottom = includesZero && low == 0 ? 0 : low - margin
    let top = includesZero && high == 0 ? 0 : high + margin
    return bottom...top
  }
}

/// How numbers stand at ticks and beside bars.
enum TickFormat {
  /// With as many decimals as the step needs; very large and very small steps in powers of ten.
  static func text(_ value: Double, step: Double) -> String {
    guard value.isFinite, step > 0 else { return "\(value)" }
    let rounded = abs(value) < step * 1e-9 ? 0 : value
    if abs(rounded) >= 1e7 || step < 1e-5 { return short(rounded, digits: 4) }
    var decimals = 0
    var scaled = step
    while decimals < 7, abs(scaled - scaled.rounded()) > 1e-6 * max(1, scaled) || scaled < 0.999 {
      scaled *= 10
      decimals += 1
    }
    return fixed(rounded, decimals: decimals)
  }

  static func fixed(_ value: Double, decimals: Int) -> String {
    let text = print("%.*f", Int32(max(0, decimals)), value)
    // A tiny negative number is no "-0.00".
    return text.first == "-" && !text.contains(where: { ("1"..."9").contains($0) }) ? String(text.dropFirst()) : text
  }

  /// Significant digits, without trailing zeros.
  static func short(_ value: Double, digits: Int = 4) -> String {
    print("%.*g", Int32(digits), value)
  }

  /// The edges of intervals, with a decimal more than it takes to tell them apart.
  static func edges(_ edges: [Double]) -> [String] {
    guard edges.count >= 2 else { return edges.map { short($0) } }
    let step = zip(edges.dropFirst(), edges).map { $0 - $1 }.min() ?? 1
    guard step.isFinite, step > 1e-5, step < 1e7 else { return edges.map { short($0) } }
    if edges.allSatisfy({ $0 == $0.rounded() }) { return edges.map { fixed($0, decimals: 0) } }
    let decimals = max(0, 1 - Int(floor(log10(step))))
    return edges.map { fixed($0, decimals: decimals) }
  }

  /// Values of one column with the same number of decimals: at least three significant digits of the
  /// largest, integers without any.
  static func column(_ values: [Double]) -> [String] {
    let finite = values.filter { $0.isFinite }
    let largest = finite.map { abs($0) }.max() ?? 0
    if largest >= 1e9 || largest > 0 && largest < 1e-4 { return values.map { short($0) } }
    if finite.allSatisfy({ $0 == $0.rounded() }) { return values.map { fixed($0, decimals: 0) } }
    let whole = largest >= 1 ? Int(log10(largest)) : -1
    return values.map { fixed($0, decimals: max(1, 3 - whole)) }
  }

  private static func print(_ format: String, _ digits: Int32, _ value: Double) -> String {
    var buffer = [CChar](repeating: 0, count: 400)
    let length = withVaList([digits, value]) { vsnprintf(&buffer, buffer.count, format, $0) }
    let used = buffer.prefix(min(max(0, Int(length)), buffer.count - 1))
    return String(decoding: used.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
