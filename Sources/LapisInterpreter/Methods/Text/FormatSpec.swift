/// The format-spec mini-language of `format()` and f-strings:
/// `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
struct FormatSpec {
  var fill: Unicode.Scalar = " "
  /// `<`, `>`, `=` or `^`; nil where none is written.
  var align: UInt8?
  /// `+`, `-` or space; nil where none is written.
  var sign: UInt8?
  var coercesNegativeZero = false
  var alternate = false
  var width = 0
  /// `,` or `_`; nil where none is written.
  var grouping: UInt8?
  var precision: Int?
  /// The presentation type; nil where none is written.
  var type: Unicode.Scalar?
  /// Whether the fill or alignment came from a leading 0 of the width.
  var zeroPadded = false

  static let largest = Int(Int32.max)

  /// Reads a specifier. `typeName` stands in the error text; `isText`: for a str.
  init(_ text: String, typeName: String, isText: Bool = false) throws {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    func at(_ i: Int) -> Unicode.Scalar? { i < scalars.count ? scalars[i] : nil }
    func isAlign(_ scalar: Unicode.Scalar?) -> Bool {
      scalar == "<" || scalar == ">" || scalar == "=" || scalar == "^"
    }
    var fillGiven = false
    if isAlign(at(1)), let first = at(0) {
      fill = first
      fillGiven = true
      align = at(1).map { UInt8($0.value) }
      index = 2
    } else if isAlign(at(0)) {
      align = at(0).map { UInt8($0.value) }
      index = 1
    }
    if let s = at(index), s == "+" || s == "-" || s == " " {
      sign = UInt8(s.value)
      index += 1
    }
    if at(index) == "z" {
      coercesNegativeZero = true
      index += 1
    }
    if at(index) == "#" {
      alternate = true
      index += 1
    }
    if !fillGiven, at(index) == "0" {
      fill = "0"
      if align == nil {
        align = UInt8(ascii: "=")
        zeroPadded = true
      }
      index += 1
    }
    width = try Self.number(scalars, &index) ?? 0
    if at(index) == "," {
      grouping = UInt8(ascii: ",")
      index += 1
    }
    if at(index) == "_" {
      if grouping != nil { throw ScriptError(.valueError, "Cannot specify both ',' and '_'.") }
      grouping = UInt8(ascii: "_")
      index += 1
    }
    if at(index) == ",", grouping == UInt8(ascii: "_") {
      throw ScriptError(.valueError, "Cannot specify both ',' and '_'.")
    }
    if at(index) == "." {
      index += 1
      let start = index
      guard let value = try Self.number(scalars, &index), index > start else {
        throw ScriptError(.valueError, "Format specifier missing precision")
      }
      precision = value
      if value > Self.largest { throw ScriptError(.valueError, "precision too big") }
    }
    if scalars.count - index > 1 {
      throw ScriptError(
        .valueError, "Invalid format specifier '\(text)' for object of type '\(typeName)'")
    }
    type = at(index)
    if let grouping, let type = type ?? (isText ? "s" : nil) {
      let allowed: Bool
      switch type {
      case "d", "e", "f", "g", "E", "G", "%", "F": allowed = true
      case "b", "o", "x", "X": allowed = grouping == UInt8(ascii: "_")
      default: allowed = false
      }
      if !allowed {
        let mark = Unicode.Scalar(grouping)
        throw ScriptError(.valueError, "Cannot specify '\(mark)' with '\(Self.shown(type))'.")
      }
    }
  }

  static func shown(_ type: Unicode.Scalar) -> String {
    type.value > 32 && type.value < 128
      ? String(Character(type)) : "\\x" + String(type.value, radix: 16)
  }

  private static func number(_ scalars: [Unicode.Scalar], _ index: inout Int) throws -> Int? {
    var value: Int?
    while index < scalars.count, let digit = TextClass.decimalDigit(scalars[index]) {
      let (scaled, overflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
      let (next, carry) = scaled.addingReportingOverflow(digit)
      if overflow || carry {
        throw ScriptError(.valueError, "Too many decimal digits in format string")
      }
      value = next
      index += 1
    }
    return value
  }

  func unknownCode(_ type: Unicode.Scalar, _ typeName: String) -> ScriptError {
    ScriptError(
      .valueError,
      "Unknown format code '\(Self.shown(type))' for object of type '\(typeName)'")
  }
}

extension FormatSpec {
  /// Formats a str.
  func apply(to text: TextBytes, typeName: String = "str") throws -> [UInt8] {
    if let type, type != "s" { throw unknownCode(type, typeName) }
    if let sign {
      throw ScriptError(
        .valueError,
        sign == UInt8(ascii: " ")
          ? "Space not allowed in string format specifier"
          : "Sign not allowed in string format specifier")
    }
    if coercesNegativeZero {
      throw ScriptError(
        .valueError, "Negative zero coercion (z) not allowed in string format specifier")
    }
    if alternate {
      throw ScriptError(
        .valueError, "Alternate form (#) not allowed in string format specifier")
    }
    if align == UInt8(ascii: "="), !zeroPadded {
      throw ScriptError(
        .valueError, "'=' alignment not allowed in string format specifier")
    }
    var body = text
    if let precision { body = TextIndex.prefix(text, scalars: precision) }
    return try padded(Array(body), count: TextIndex.count(body), defaultAlign: UInt8(ascii: "<"))
  }

  /// Formats an int given by its decimal or radix digits. `digits` renders the magnitude in a radix,
  /// `double` converts for the float types and raises OverflowError where it must.
  func apply(
    negative: Bool, typeName: String = "int", code: Int?, digits: (Int) throws -> [UInt8],
    double: () throws -> Double
  ) throws -> [UInt8] {
    let kind = type ?? "d"
    switch kind {
    case "e", "E", "f", "F", "g", "G", "%": return try apply(to: double(), typeName: typeName)
    case "b", "c", "d", "o", "x", "X", "n": break
    default: throw unknownCode(kind, typeName)
    }
    if precision != nil {
      throw ScriptError(.valueError, "Precision not allowed in integer format specifier")
    }
    if coercesNegativeZero {
      throw ScriptError(
        .valueError, "Negative zero coercion (z) not allowed in integer format specifier")
    }
    if kind == "c" {
      if sign != nil {
        throw ScriptError(
          .valueError, "Sign not allowed with integer format specifier 'c'")
      }
      if alternate {
        throw ScriptError(
          .valueError, "Alternate form (#) not allowed with integer format specifier 'c'")
      }
      guard let code else {
        throw ScriptError(.overflowError, "Python int too large to convert to C long")
      }
      guard code >= 0, code < 0x110000 else {
        throw ScriptError(.overflowError, "%c arg not in range(0x110000)")
      }
      var body: [UInt8] = []
      TextIndex.append(UInt32(code), to: &body)
      return try padded(body, count: 1, defaultAlign: UInt8(ascii: ">"))
    }
    let radix = kind == "b" ? 2 : kind == "o" ? 8 : kind == "x" || kind == "X" ? 16 : 10
    var body = try digits(radix)
    var prefix: [UInt8] = []
    if alternate, radix != 10 { prefix = [FloatText.zero, UInt8(kind.value)] }
    if kind == "X" { body = body.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 } }
    return try number(
      sign: signText(negative), prefix: prefix, whole: body, rest: [],
      group: radix == 10 ? 3 : 4)
  }

  /// Formats a float.
  func apply(to x: Double, typeName: String = "float") throws -> [UInt8] {
    let kind = type
    switch kind {
    case nil, "e", "E", "f", "F", "g", "G", "%", "n": break
    case .some(let other): throw unknownCode(other, typeName)
    }
    var value = x
    var body: [UInt8]
    let magnitude: Double
    if kind == "%" { value = x * 100 }
    magnitude = value.magnitude
    if !value.isFinite {
      body = FloatText.nonFinite(value.isNaN ? value : value.magnitude)
    } else if kind == nil, precision == nil {
      body = FloatText.repr(magnitude)
    } else if kind == nil {
      body = Self.generalWithPoint(magnitude, precision: precision ?? 12, alternate: alternate)
    } else {
      let style: UInt8
      switch kind {
      case "e", "E": style = UInt8(ascii: "e")
      case "f", "F", "%": style = UInt8(ascii: "f")
      default: style = UInt8(ascii: "g")
      }
      body = FloatText.formatted(
        magnitude, style: style, precision: precision ?? 6, alternate: alternate)
    }
    if alternate, kind == nil, value.isFinite,
      !body.contains(FloatText.dot)
    {
      let end = body.firstIndex(of: UInt8(ascii: "e")) ?? body.count
      body.insert(FloatText.dot, at: end)
    }
    var negative = value.sign == .minus && !value.isNaN
    if coercesNegativeZero, negative,
      !body.contains(where: { $0 > FloatText.zero && $0 <= FloatText.nine || $0 == UInt8(ascii: "i") })
    {
      negative = false
    }
    if kind == "%" { body.append(UInt8(ascii: "%")) }
    if kind == "E" || kind == "F" || kind == "G" {
      body = body.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
    }
    let whole = body.prefix { $0 >= FloatText.zero && $0 <= FloatText.nine }.count
    return try number(
      sign: signText(negative), prefix: [], whole: Array(body[..<whole]),
      rest: Array(body[whole...]), group: 3)
  }

  /// No type but a precision: like `g`, with at least one digit after the point, and scientific one digit earlier.
  static func generalWithPoint(_ x: Double, precision: Int, alternate: Bool) -> [UInt8] {
    let digits = max(1, precision)
    let scientific = FloatText.formatted(x, style: UInt8(ascii: "e"), precision: digits - 1)
    guard let mark = scientific.firstIndex(of: UInt8(ascii: "e")) else { return scientific }
    var significant = scientific[..<mark].filter { $0 != FloatText.dot }
    let exponent = Int(String(decoding: scientific[(mark + 1)...], as: UTF8.self)) ?? 0
    if !alternate {
      while significant.count > 1, significant.last == FloatText.zero { significant.removeLast() }
    }
    let found = FloatText.Digits(digits: Array(significant), point: exponent + 1)
    var out: [UInt8] = []
    if exponent >= -4, exponent < digits - 1 {
      FloatText.appendFixed(found, to: &out, minimumFraction: 1)
    } else {
      FloatText.appendScientific(found, to: &out)
    }
    return out
  }

  private func signText(_ negative: Bool) -> [UInt8] {
    if negative { return [FloatText.minus] }
    guard let sign, sign != FloatText.minus else { return [] }
    return [sign]
  }

  /// Puts sign, prefix, grouped digits, rest and padding together.
  private func number(
    sign: [UInt8], prefix: [UInt8], whole: [UInt8], rest: [UInt8], group: Int
  ) throws -> [UInt8] {
    var body = whole
    let fixed = sign.count + prefix.count + rest.count
    if let grouping {
      // A zero fill that goes between sign and digits is grouped too.
      let least =
        fill == "0" && align == UInt8(ascii: "=") ? max(0, try checkedWidth() - fixed) : 0
      body = Self.grouped(whole, mark: grouping, size: group, least: least)
    }
    if align == UInt8(ascii: "=") {
      let missing = try checkedWidth() - fixed - body.count
      var out = sign + prefix
      if missing > 0 { Self.append(fill, times: missing, to: &out) }
      return out + body + rest
    }
    let text = sign + prefix + body + rest
    return try padded(text, count: text.count, defaultAlign: UInt8(ascii: ">"))
  }

  static func grouped(_ digits: [UInt8], mark: UInt8, size: Int, least: Int) -> [UInt8] {
    if digits.isEmpty { return digits }
    var out: [UInt8] = []
    var taken = 0
    var index = digits.count - 1
    while index >= 0 || out.count < least {
      if taken == size {
        // A mark never leads: where it would fill the last column, a zero goes before it.
        out.append(mark)
        taken = 0
      }
      out.append(index >= 0 ? digits[index] : FloatText.zero)
      index -= 1
      taken += 1
    }
    return out.reversed()
  }

  private func padded(_ body: [UInt8], count: Int, defaultAlign: UInt8) throws -> [UInt8] {
    let missing = try checkedWidth() - count
    if missing <= 0 { return body }
    var out: [UInt8] = []
    let chosen = zeroPadded ? defaultAlign : align ?? defaultAlign
    let before: Int
    switch chosen {
    case UInt8(ascii: ">"), UInt8(ascii: "="): before = missing
    case UInt8(ascii: "^"): before = missing / 2
    default: before = 0
    }
    Self.append(fill, times: before, to: &out)
    out += body
    Self.append(fill, times: missing - before, to: &out)
    return out
  }

  private func checkedWidth() throws -> Int {
    if width > Self.largest { throw ScriptError(.memoryError, "") }
    return width
  }

  private static func append(_ fill: Unicode.Scalar, times: Int, to out: inout [UInt8]) {
    if fill.isASCII {
      out += repeatElement(UInt8(fill.value), count: times)
    } else {
      let bytes = Array(String(Character(fill)).utf8)
      out.reserveCapacity(out.count + times * bytes.count)
      for _ in 0..<times { out += bytes }
    }
  }
}
