import LapisInterpreter
import LapisPlot

/// Values of scripts as what charts are drawn from.
enum PlotArguments {
  /// Numbers of any iterable: lists, arrays, series, ranges.
  static func numbers(_ value: Ref, _ vm: Interpreter) throws -> [Double] {
    if let number = value.asDouble { return [number] }
    return try vm.elements(of: value).map { element in
      if let number = element.asDouble { return number }
      if element.isNone { return .nan }
      throw ScriptError(.typeError, "could not convert '\(try vm.str(element))' to a number to draw")
    }
  }

  /// Where things stand along an axis: numbers, or the places of texts, which become ticks. One of either is a list
  /// of it.
  static func positions(_ value: Ref, _ vm: Interpreter) throws -> (values: [Double], labels: [String]?) {
    let elements = value.asDouble != nil || value.isString ? [value] : try vm.elements(of: value)
    if elements.contains(where: { $0.isString }) {
      var names: [String] = []
      let places = try elements.map { element -> Double in
        let name = try vm.str(element)
        if let known = names.firstIndex(of: name) { return Double(known) }
        names.append(name)
        return Double(names.count - 1)
      }
      return (places, names)
    }
    return (try numbers(value, vm), nil)
  }

  private static let letters: [Character: String] = [
    "b": "#0072B2", "g": "#009E73", "r": "#D62728", "c": "#17BECF", "m": "#CC79A7", "y": "#BCBD22", "k": "#000000", "w": "#FFFFFF",
  ]
  private static let tab: [String: String] = [
    "blue": "#1F77B4", "orange": "#FF7F0E", "green": "#2CA02C", "red": "#D62728", "purple": "#9467BD", "brown": "#8C564B",
    "pink": "#E377C2", "gray": "#7F7F7F", "grey": "#7F7F7F", "olive": "#BCBD22", "cyan": "#17BECF",
  ]

  /// A colour in any of the forms of matplotlib, for SVG; nil for what is no single colour.
  static func colour(_ value: Ref, _ vm: Interpreter) -> String? {
    if let text = value.asString {
      if text == "none" || text == "None" { return "none" }
      if text.count == 1, let letter = text.first, let known = letters[letter] { return known }
      if text.hasPrefix("tab:") { return tab[String(text.dropFirst(4))] }
      if text.hasPrefix("C"), let number = Int(text.dropFirst()), number >= 0 { return ColourMap.palette(number) }
      if let gray = Double(text), (0...1).contains(gray) { return ColourMap.hex(gray, gray, gray) }
      if text.hasPrefix("#"), [4, 7, 9].contains(text.count) { return text.count == 9 ? String(text.prefix(7)) : text }
      return text.allSatisfy({ $0.isLetter }) && !text.isEmpty ? text.lowercased() : nil
    }
    guard let parts = try? (vm.listElements(value) ?? (value.host(as: NDArray.self) == nil ? [] : vm.elements(of: value))),
      (3...4).contains(parts.count)
    else { return nil }
    let numbers = parts.compactMap { $0.isString ? nil : $0.asDouble }
    guard numbers.count == parts.count, numbers.allSatisfy({ (0...1).contains($0) }) else { return nil }
    return ColourMap.hex(numbers[0], numbers[1], numbers[2])
  }

  /// A format such as `ro--`: a colour, a marker and a style, each once.
  static func checkFormat(_ format: String) throws {
    if format.hasPrefix("C"), Int(format.dropFirst()) != nil { return }
    var rest = Substring(format)
    while let first = rest.first {
      if rest.hasPrefix("--") || rest.hasPrefix("-.") {
        rest = rest.dropFirst(2)
      } else if letters[first] != nil || "-:.,ov^<>1234sp*hH+xDd|_P8X".contains(first) {
        rest = rest.dropFirst()
      } else if first == "C", let digit = rest.dropFirst().first, digit.isNumber {
        rest = rest.dropFirst(2)
      } else if ColourMap.isColourName(format) {
        return
      } else {
        throw ScriptError(.valueError, "'\(format)' is not a valid format string (unrecognized character '\(first)')")
      }
    }
  }

  /// The `color=` of a call; that of edges is only checked.
  static func colour(in call: Call) throws -> String? {
    for name in ["color", "c", "facecolor", "fc", "edgecolor", "ec"] {
      if let text = call.keywords.first(where: { $0.0 == name })?.1.asString, text.count > 1, text.first?.isLetter == true,
        text.lowercased() != "none", !text.hasPrefix("tab:"), !text.hasPrefix("xkcd:"), !(text.hasPrefix("C") && Int(text.dropFirst()) != nil),
        !ColourMap.isColourName(text), !(text == "face" || text == "auto")
      {
        throw ScriptError(
          .valueError,
          "'\(text)' is not a valid value for color: supported inputs are (r, g, b) and (r, g, b, a) 0-1 float tuples; '#rrggbb', '#rrggbbaa', '#rgb', '#rgba' strings; named color strings; string reprs of 0-1 floats for grayscale values; 'C0', 'C1', ... strings for colors of the color cycle; and pairs combining one of the above with an alpha value")
      }
      if !name.hasPrefix("e"), let value = call.keywords.first(where: { $0.0 == name })?.1, let colour = colour(value, call.vm),
        colour != "none"
      {
        return colour
      }
    }
    return nil
  }

  /// The colour around bars; nil for none or that of the bars.
  static func edge(in call: Call) -> String? {
    let value = call.keywords.first { $0.0 == "edgecolor" || $0.0 == "ec" }?.1
    guard let value, let colour = colour(value, call.vm), colour != "none", value.asString != "face" else { return nil }
    return colour
  }

  static func width(in call: Call) -> Double? {
    for name in ["linewidth", "lw"] {
      if let value = call.keywords.first(where: { $0.0 == name })?.1.asDouble, value > 0, value < 100 { return value * 1.33 }
    }
    return nil
  }

  /// The colour in a format such as `r--`.
  static func formatColour(_ format: String) -> String? { format.compactMap { letters[$0] }.first }

  static func text(_ value: Ref, _ vm: Interpreter) throws -> String {
    value.isNone ? "" : try vm.str(value)
  }

  /// A number for both ends, or a pair; nil keeps what is there.
  static func limits(_ low: Ref, _ high: Ref, _ vm: Interpreter) throws -> ClosedRange<Double>? {
    var ends = [low, high]
    if let pair = vm.listElements(low), pair.count == 2 { ends = pair }
    guard let a = ends[0].asDouble, let b = ends[1].asDouble, a.isFinite, b.isFinite, a != b else { return nil }
    return min(a, b)...max(a, b)
  }
}
