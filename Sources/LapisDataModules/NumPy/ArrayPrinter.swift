import LapisFrame
import LapisInterpreter

/// Arrays as NumPy 1.26 prints them.
enum ArrayPrinter {
  static func str(_ array: NDArray, _ vm: Interpreter) throws -> String {
    if array.shape.isEmpty { return try vm.str(array.ref(at: array.offset, vm)) }
    return try text(array, separator: " ", prefix: "", suffix: "", PrintOptions.state(vm).options, vm)
  }

  static func repr(_ array: NDArray, _ vm: Interpreter) throws -> String {
    let options = PrintOptions.state(vm).options
    let count = array.count
    let implied = [.int64, .float64, .bool].contains(array.element) && count > 0
    let prefix = "array("
    let suffix = implied ? ")" : ","
    let body: String
    if array.shape.isEmpty {
      body = String(try words(array, options, vm)[0].drop { $0 == " " })
    } else if count > 0 || array.shape == [0] {
      body = try text(array, separator: ", ", prefix: prefix, suffix: suffix, options, vm)
    } else {
      body = "[], shape=\(Shape.text(array.shape))"
    }
    let all = prefix + body + suffix
    if implied { return all }
    let name = array.element == .string ? "'\(array.dtypeName)'" : array.dtypeName
    let dtype = "dtype=\(name))"
    let lastLine = all.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0
    let spacer = lastLine + dtype.count + 1 > options.lineWidth ? "\n" + String(repeating: " ", count: prefix.count) : " "
    return all + spacer + dtype
  }

  static func text(
    _ array: NDArray, separator: String, prefix: String, suffix: String, _ options: PrintOptions, _ vm: Interpreter
  ) throws -> String {
    guard array.count > 0 else { return "[]" }
    let summarizes = array.count > options.threshold
    let shown = summarizes ? edges(array, options.edgeItems) : array
    let words = try words(shown, options, vm)
    let width = options.lineWidth - suffix.count
    var printer = Layout(
      shape: array.shape, shownShape: shown.shape, words: words, separator: separator,
      summarizes: summarizes, edgeItems: options.edgeItems)
    return printer.text(axis: 0, start: 0, indent: " " + String(repeating: " ", count: prefix.count), width: width)
  }

  /// The first and last elements of each axis that are shown of a large array.
  private static func edges(_ array: NDArray, _ edgeItems: Int) -> NDArray {
    var kept: [[Int]] = []
    for length in array.shape {
      kept.append(
        length > 2 * edgeItems
          ? Array(0..<edgeItems) + Array(length - edgeItems..<length) : Array(0..<length))
    }
    var offsets = [array.offset]
    for (axis, indices) in kept.enumerated() {
      offsets = offsets.flatMap { base in indices.map { base + $0 * array.strides[axis] } }
    }
    return NDArray(ArrayIndex.gather(array, offsets), shape: kept.map { $0.count }, element: array.element)
  }

  static func words(_ array: NDArray, _ options: PrintOptions, _ vm: Interpreter) throws -> [String] {
    if let formatter = options.formatter(array.element) {
      return try array.offsets.map { try vm.str(vm.call(formatter, [array.scalar(at: $0, vm)])) }
    }
    switch array.values {
    case .double(let values): return FloatFormat(values, element: array.element, options).words(values)
    case .int(let values):
      let texts = array.element == .uint64 ? values.map { String(UInt64(bitPattern: Int64($0))) } : values.map { String($0) }
      let width = texts.map { $0.count }.max() ?? 0
      return texts.map { String(repeating: " ", count: width - $0.count) + $0 }
    case .bool(let values): return values.map { $0 ? " True" : "False" }
    case .string: return try array.refs(vm).map { try vm.repr($0) }
    case .object:
      // A list among the elements is no axis, and says so.
      return try array.refs(vm).map { $0.isList ? "list(\(try vm.repr($0)))" : try vm.repr($0) }
    }
  }

  /// Nested brackets, lines broken at the width.
  private struct Layout {
    let shape: [Int]
    let shownShape: [Int]
    let words: [String]
    let separator: String
    let summarizes: Bool
    let edgeItems: Int

    private func extend(_ text: inout String, _ line: inout String, _ word: String, _ width: Int, _ indent: String) {
      if line.count + word.count > width, line.count > indent.count {
        while line.last == " " { line.removeLast() }
        text += line + "\n"
        line = indent
      }
      line += word
    }

    mutating func text(axis: Int, start: Int, indent: String, width: Int) -> String {
      let count = shownShape[axis]
      let cut = summarizes && shape[axis] > 2 * edgeItems
      let deeper = Shape.count(Array(shownShape[(axis + 1)...]))
      let trimmed = String(separator.reversed().drop { $0 == " " }.reversed())
      var text = ""
      if axis == shape.count - 1 {
        let elementWidth = width - max(trimmed.count, 1)
        var line = indent
        for i in 0..<count {
          if cut, i == edgeItems {
            extend(&text, &line, "...", elementWidth, indent)
            line += separator
          }
          extend(&text, &line, words[start + i], elementWidth, indent)
          if i < count - 1 { line += separator }
        }
        text += line
      } else {
        let lineSeparator = trimmed + String(repeating: "\n", count: shape.count - 1 - axis)
        for i in 0..<count {
          if cut, i == edgeItems { text += indent + "..." + lineSeparator }
          text += indent + self.text(axis: axis + 1, start: start + i * deeper, indent: indent + " ", width: width - 1)
          if i < count - 1 { text += lineSeparator }
        }
      }
      return "[" + text.dropFirst(indent.count) + "]"
    }
  }
}

/// One width and one number of decimals for the floats of an array.
struct FloatFormat {
  private var usesExponent = false
  private var precision = 8
  private var padLeft = 0
  private var padRight = 0
  private var exponentDigits = 2
  private let element: ElementType
  private let options: PrintOptions

  init(_ values: [Double], element: ElementType = .float64, _ options: PrintOptions = PrintOptions()) {
    self.element = element
    self.options = options
    precision = options.precision
    let finite = values.filter { $0.isFinite }
    let sizes = finite.filter { $0 != 0 }.map { abs($0) }
    if let largest = sizes.max(), let smallest = sizes.min() {
      usesExponent = largest >= 1e8 || !options.suppressesExponent && (smallest < 0.0001 || largest / smallest > 1000)
    }
    if finite.isEmpty {
      padLeft = 0
      padRight = 0
    } else if usesExponent {
      let parts = finite.map { Self.scientific($0, precision, element) }
      let most = parts.map { $0.fraction.count }.max() ?? 0
      precision = options.floatMode == "fixed" ? precision : most
      padLeft = parts.map { $0.whole.count }.max() ?? 1
      exponentDigits = max(2, parts.map { $0.exponent.count - 1 }.max() ?? 2)
      padRight = exponentDigits + 2 + precision
    } else {
      let parts = finite.map { Self.positional($0, precision, element) }
      padLeft = parts.map { $0.whole.count }.max() ?? 1
      padRight = options.floatMode == "fixed" ? precision : parts.map { $0.fraction.count }.max() ?? 0
    }
    if options.sign == "+", values.contains(where: { $0 >= 0 }), !finite.isEmpty {
      padLeft = max(padLeft, finite.filter { $0 >= 0 }.map { Self.positional($0, precision, element).whole.count + 1 }.max() ?? 0)
    }
    if finite.count < values.count {
      let negative = options.sign != "-" || values.contains { $0 == -.infinity }
      let room = padRight + 1
      padLeft = max(padLeft, options.nan.count - room, options.infinity.count + (negative ? 1 : 0) - room)
    }
  }

  func words(_ values: [Double]) -> [String] { values.map { word($0) } }

  private func word(_ value: Double) -> String {
    guard value.isFinite else {
      let text = value.isNaN ? (options.sign == "+" ? "+" : "") + options.nan : value < 0 ? "-" + options.infinity : (options.sign == "+" ? "+" : "") + options.infinity
      return String(repeating: " ", count: max(0, padLeft + padRight + 1 - text.count)) + text
    }
    if usesExponent {
      let (whole, fraction, exponent) = Self.scientific(value, precision, element)
      let zeros = String(repeating: "0", count: max(0, precision - fraction.count))
      let left = String(repeating: " ", count: max(0, padLeft - whole.count))
      let sign = exponent.hasPrefix("-") ? "-" : "+"
      let digits = exponent.dropFirst()
      let filled = String(repeating: "0", count: max(0, exponentDigits - digits.count)) + digits
      return left + whole + "." + fraction + zeros + "e" + sign + filled
    }
    var (whole, fraction) = Self.positional(value, precision, element)
    if options.sign == "+", value.sign == .plus { whole = "+" + whole }
    let fill: Character = options.floatMode == "fixed" ? "0" : " "
    return String(repeating: " ", count: max(0, padLeft - whole.count)) + whole + "." + fraction
      + String(repeating: fill, count: max(0, padRight - fraction.count))
  }

  private static func shortest(_ value: Double, _ element: ElementType) -> (digits: [UInt8], exponent: Int) {
    switch element {
    case .float32: NumberText.shortestDigits(Float(value))
    case .float16: value == 0 ? ([0], 0) : HalfPrecision.shortestDigits(value)
    default: NumberText.shortestDigits(value)
    }
  }

  /// The digits before and after the point: the shortest that read back, at most `precision` decimals.
  static func positional(_ value: Double, _ precision: Int, _ element: ElementType) -> (whole: String, fraction: String) {
    let sign = value.sign == .minus ? "-" : ""
    let (digits, exponent) = shortest(value, element)
    let decimals = max(0, digits.count - 1 - exponent)
    let text: String
    if decimals > precision {
      text = NumberText.fixed(abs(value), precision)
    } else {
      text = NumberText.positional(digits, exponent)
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (sign + String(parts[0]), fraction)
  }

  /// The first digit, the others, and the exponent with its sign.
  static func scientific(_ value: Double, _ precision: Int, _ element: ElementType)
    -> (whole: String, fraction: String, exponent: String)
  {
    let sign = value.sign == .minus ? "-" : ""
    var (digits, exponent) = shortest(value, element)
    if digits.count - 1 > precision {
      let text = NumberText.exponential(abs(value), precision)
      let parts = text.split(separator: "e")
      digits = parts[0].utf8.filter { $0 != 46 }.map { $0 - 48 }
      exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
      while digits.count > 1, digits.last == 0 { digits.removeLast() }
    }
    let fraction = digits.dropFirst().map { String($0) }.joined()
    let size = abs(exponent)
    return (sign + String(digits[0]), fraction, (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + String(size))
  }
}
