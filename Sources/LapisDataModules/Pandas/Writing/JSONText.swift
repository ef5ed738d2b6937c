import LapisFrame
import LapisInterpreter

/// Single values as JSON, spelled as pandas spells them.
struct JSONText {
  var ascii = true
  var isISO = false
  /// Decimals of floats.
  var precision = 10
  /// The unit of moments and spans: how many nanoseconds it has, and how many decimals a second has in it.
  var unit = (nanoseconds: 1_000_000, decimals: 3)
  /// What a script wants called for values that are none of JSON's.
  var fallback: Ref?
  let vm: Interpreter

  func value(_ value: Scalar) throws -> String {
    if value.isMissing { return "null" }
    switch value {
    case .missing: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .int(let value): return String(value)
    case .double(let value): return number(value)
    case .string(let text): return quoted(text)
    case .instant(let time): return isISO ? quoted(moment(time)) : String(Instant.floorDivide(time, unit.nanoseconds))
    case .span(let span): return isISO ? quoted(Self.isoSpan(span)) : String(Instant.floorDivide(span, unit.nanoseconds))
    case .tuple(let parts): return "[" + (try parts.map { try self.value($0) }).joined(separator: ",") + "]"
    case .interval(let interval):
      return "{\"closed\":\"\(interval.isRightClosed ? "right" : "left")\",\"left\":\(number(interval.left)),\"right\":\(number(interval.right))}"
    case .opaque(let held): return try self.value((held as? HeldValue)?.ref ?? .none, depth: 0)
    }
  }

  /// A value of the language: what a cell holds that is no number or text.
  private func value(_ ref: Ref, depth: Int) throws -> String {
    guard depth < 500 else { throw ScriptError(.overflowError, "Maximum recursion level reached") }
    if let pairs = vm.dictItems(ref) {
      return "{" + (try pairs.map { pair in
        quoted(try vm.str(pair.key)) + ":" + (try value(pair.value, depth: depth + 1))
      }).joined(separator: ",") + "}"
    }
    if ref.isList || ref.isTuple || ref.isSet || ref.host(as: NDArray.self) != nil {
      return "[" + (try vm.elements(of: ref).map { try value($0, depth: depth + 1) }).joined(separator: ",") + "]"
    }
    let scalar = ScalarConversion.scalar(ref, vm)
    guard case .opaque = scalar else { return try value(scalar) }
    if let fallback { return try value(vm.call(fallback, [ref]), depth: depth + 1) }
    if let fields = try vm.attributeIfPresent(ref, "__dict__"), vm.dictItems(fields) != nil { return try value(fields, depth: depth + 1) }
    throw ScriptError(
      .overflowError, "Maximum recursion level reached",
      aside: "A value of type \(vm.typeName(ref)) has no form in JSON: pass default_handler=str.")
  }

  /// A label as the key of an object.
  func key(_ label: Scalar) throws -> String {
    switch label {
    case .instant, .span:
      let text = try value(label)
      return text.hasPrefix("\"") ? text : "\"\(text)\""
    default: return quoted(label.description)
    }
  }

  private func moment(_ time: Int) -> String {
    let text = Instant.dateText(time) + "T" + Instant.text(time, format: "%H:%M:%S")
    guard unit.decimals > 0 else { return text }
    let rest = String(time - Instant.floorDivide(time, Instant.second) * Instant.second)
    let padded = String(repeating: "0", count: max(0, 9 - rest.count)) + rest
    return text + "." + padded.prefix(unit.decimals)
  }

  /// `P1DT2H3M4.5S`
  private static func isoSpan(_ span: Int) -> String {
    let days = Instant.floorDivide(span, Instant.day)
    let rest = span - days * Instant.day
    let seconds = rest / Instant.second
    var text = "P\(days)DT\(seconds / 3600)H\(seconds / 60 % 60)M\(seconds % 60)"
    let fraction = rest % Instant.second
    if fraction > 0 {
      var digits = String(fraction)
      digits = String(repeating: "0", count: 9 - digits.count) + digits
      while digits.hasSuffix("0") { digits.removeLast() }
      text += "." + digits
    }
    return text + "S"
  }

  /// Fixed decimals without their last zeros; an exponent for what is very large or very small.
  func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    let magnitude = abs(value)
    if magnitude > 1e16 - 1 || magnitude != 0 && magnitude < 1e-15 { return NumberText.general(value, max(1, precision)) }
    var scale = 1.0
    for _ in 0..<precision { scale *= 10 }
    var whole = magnitude.rounded(.towardZero)
    let scaled = (magnitude - whole) * scale
    var fraction = scaled.rounded(.towardZero)
    let rest = scaled - fraction
    // Halves go up from odd digits, and from zero.
    if rest > 0.5 || rest == 0.5 && (fraction == 0 || fraction.truncatingRemainder(dividingBy: 2) == 1) { fraction += 1 }
    if fraction >= scale {
      fraction = 0
      whole += 1
    }
    var text = (value.sign == .minus ? "-" : "") + String(Int(whole))
    guard precision > 0 else {
      let half = magnitude - whole
      if half > 0.5 || half == 0.5 && whole.truncatingRemainder(dividingBy: 2) == 1 { whole += 1 }
      return (value.sign == .minus ? "-" : "") + String(Int(whole))
    }
    guard fraction > 0 else { return text + ".0" }
    var digits = String(Int(fraction))
    digits = String(repeating: "0", count: max(0, precision - digits.count)) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    text += "." + digits
    return text
  }

  func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "/": result += "\\/"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{c}": result += "\\f"
      default:
        if scalar.value >= 0x20, scalar.value < 0x80 || !ascii {
          result.unicodeScalars.append(scalar)
        } else {
          for unit in String(scalar).utf16 {
            let hex = String(unit, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
          }
        }
      }
    }
    return result + "\""
  }
}
