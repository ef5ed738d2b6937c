/// Unicode's normal forms (UAX 15).
enum UnicodeNormalForm {
  static func apply(_ text: String, composed: Bool, compatible: Bool) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var scalars: [UInt32] = []
    for scalar in text.unicodeScalars { decompose(scalar.value, compatible, &scalars) }
    order(&scalars)
    if composed { compose(&scalars) }
    var result = ""
    for value in scalars { if let scalar = Unicode.Scalar(value) { result.unicodeScalars.append(scalar) } }
    return result
  }

  // Hangul syllables are computed.
  private static let (base, leads, vowels, tails) = (UInt32(0xAC00), UInt32(0x1100), UInt32(0x1161), UInt32(0x11A7))
  private static let (vowelCount, tailCount, count) = (UInt32(21), UInt32(28), UInt32(11172))

  private static func decompose(_ value: UInt32, _ compatible: Bool, _ out: inout [UInt32]) {
    if value < 0x80 { return out.append(value) }
    if value >= base, value < base + count {
      let index = value - base
      out.append(leads + index / (vowelCount * tailCount))
      out.append(vowels + index % (vowelCount * tailCount) / tailCount)
      if index % tailCount > 0 { out.append(tails + index % tailCount) }
      return
    }
    guard let entry = UnicodeDecompositions.table[value], compatible || entry.kind != .compatible else {
      return out.append(value)
    }
    for part in entry.parts { decompose(part, compatible, &out) }
  }

  private static func combiningClass(_ value: UInt32) -> UInt8 {
    value < 0x300 ? 0 : Unicode.Scalar(value)?.properties.canonicalCombiningClass.rawValue ?? 0
  }

  /// Marks after one character by their class; equal ones stay as they are.
  private static func order(_ scalars: inout [UInt32]) {
    var start = 0
    while start < scalars.count {
      if combiningClass(scalars[start]) == 0 {
        start += 1
        continue
      }
      var end = start
      while end < scalars.count, combiningClass(scalars[end]) != 0 { end += 1 }
      let run = scalars[start..<end].enumerated().map { ($0.offset, $0.element, combiningClass($0.element)) }
        .sorted { ($0.2, $0.0) < ($1.2, $1.0) }
      for (i, item) in run.enumerated() { scalars[start + i] = item.1 }
      start = end
    }
  }

  private static func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if first >= leads, first < leads + 19, second >= vowels, second < vowels + vowelCount {
      return base + ((first - leads) * vowelCount + second - vowels) * tailCount
    }
    if first >= base, first < base + count, (first - base) % tailCount == 0, second > tails,
      second < tails + tailCount
    {
      return first + second - tails
    }
    return UnicodeDecompositions.compositions[UInt64(first) << 32 | UInt64(second)]
  }

  /// A mark joins the last starter unless one of its class or higher stands between.
  private static func compose(_ scalars: inout [UInt32]) {
    var out: [UInt32] = []
    var starter: Int?
    var lastClass: UInt8 = 0
    for value in scalars {
      let own = combiningClass(value)
      if let place = starter, let joined = composition(out[place], value),
        out.count - 1 == place || (lastClass < own && own != 0)
      {
        out[place] = joined
        continue
      }
      if own == 0 { starter = out.count }
      lastClass = own
      out.append(value)
    }
    scalars = out
  }
}
