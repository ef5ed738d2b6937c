import LapisFrame
import LapisInterpreter
import LapisSyntax

/// What is printed about categories.
enum CategoryText {
  /// `Categories (3, object): ['a', 'b', 'c']`, with `<` between ordered ones.
  static func summary(_ column: CategoryColumn) -> String {
    let separator = column.isOrdered ? " < " : ", "
    let words = column.categories.map { value -> String in
      if case .instant(let time) = value { return Instant.dateText(time) }
      return value.spelled
    }
    let start = "Categories (\(words.count), \(column.valueType)): ["
    guard words.count > 10 else { return wrapped(start, words, separator) }
    let ends = Array(words.prefix(5)) + ["..."] + Array(words.suffix(5))
    return wrapped(start, ends, separator)
  }

  /// Broken where a line would pass 80 columns, later lines under the first value. As pandas counts, what
  /// stands first in a line and the separators do not add to its length.
  private static func wrapped(_ start: String, _ words: [String], _ separator: String) -> String {
    let indent = start.scalarCount
    var text = start
    var used = indent - 1
    for (place, word) in words.enumerated() {
      if used + separator.scalarCount + word.scalarCount > 80 {
        text += separator.trimmedRight + "\n" + String(repeating: " ", count: indent)
        used = indent
      } else if place > 0 {
        text += separator
        used += word.scalarCount
      }
      text += word
    }
    return text.replacing(" < ... < ", with: " ... ") + "]"
  }
}

/// The dtype of a column that NumPy has no type for.
final class TableTypeObject: HostObject {
  let column: Column

  init(_ column: Column) {
    self.column = column.slicing(0..<0)
    super.init(type: TableTypeObject.hostType)
  }

  static let hostType = HostType(
    name: "CategoricalDtype", module: "pandas.core.dtypes.dtypes", doc: "The type of a column of times or categories.",
    importPaths: [],
    members: [
      .property("name", "Its name.") { (type: TableTypeObject, vm) in vm.string(type.column.dtype.rawValue) },
      .property("kind", "One letter.") { (type: TableTypeObject, vm) in
        vm.string(type.column.dtype == .datetime ? "M" : type.column.dtype == .timedelta ? "m" : "O")
      },
      .property("categories", "The values that there can be.") { (type: TableTypeObject, vm) in
        guard case .category(let values) = type.column else { return .none }
        return vm.host(IndexObject(RowIndex(Column(values.categories))))
      },
      .property("ordered", "Whether the categories have an order.") { (type: TableTypeObject, _) in
        guard case .category(let values) = type.column else { return .none }
        return Ref(values.isOrdered)
      },
    ])

  override func repr(_ vm: Interpreter) throws -> String {
    switch column {
    case .category(let values):
      return "CategoricalDtype(categories=[\(values.categories.map { $0.spelled }.joined(separator: ", "))], "
        + "ordered=\(values.isOrdered ? "True" : "False"), categories_dtype=\(values.valueType))"
    case .spans: return "dtype('<m8[ns]')"
    default: return "dtype('<M8[ns]')"
    }
  }
  override func str(_ vm: Interpreter) throws -> String { column.dtype.rawValue }
  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard op == .equal || op == .notEqual else { return nil }
    return Ref(try isEqual(to: other, vm) == (op == .equal))
  }

  private func isEqual(to other: Ref, _ vm: Interpreter) throws -> Bool {
    let type = other.host(as: TableTypeObject.self)?.column
    if case .category(let mine) = column, case .category(let theirs)? = type {
      // Unless they are ordered, the order of the categories says nothing.
      guard mine.isOrdered == theirs.isOrdered, mine.categories.count == theirs.categories.count else { return false }
      return mine.isOrdered ? mine.categories == theirs.categories : Set(mine.categories) == Set(theirs.categories)
    }
    let theirs = try other.asString ?? type?.dtype.rawValue ?? vm.str(other)
    let mine = column.dtype.rawValue
    return theirs == mine || theirs == "<M8[ns]" && mine.hasPrefix("datetime")
  }
  override func hash(_ vm: Interpreter) throws -> Int? { column.dtype.hashValue }
}

/// `pd.Interval`
final class IntervalObject: HostObject {
  let interval: Interval

  init(_ interval: Interval) {
    self.interval = interval
    super.init(type: IntervalObject.hostType)
  }

  private func bound(_ value: Double) -> Ref { interval.isWhole ? Ref(NDArray.int(value)) : Ref(value) }

  /// What `closed=` of a call says.
  static func isRightClosed(_ call: Call) throws -> Bool {
    switch try call.string("closed") {
    case "right": return true
    case "left": return false
    case "both", "neither":
      throw ScriptError(.notImplementedError, "\(call.signature.name)(closed=\(try call.vm.repr(call["closed"]))): intervals have one end that belongs to them")
    case let name: throw ScriptError(.valueError, "invalid option for 'closed': \(name)")
    }
  }

  static let hostType = HostType(
    name: "Interval", module: "pandas._libs.interval", doc: "The numbers between two bounds.", importPaths: ["pandas"],
    initializer: NativeFunction("Interval(left, right, closed='right')", "An interval.") { call in
      let whole = call["left"].isInteger && call["right"].isInteger
      let isRightClosed = try isRightClosed(call)
      return call.vm.host(
        IntervalObject(
          Interval(try call.double("left"), try call.double("right"), isRightClosed: isRightClosed, isWhole: whole)))
    },
    members: [
      .property("left", "The lower bound.") { (i: IntervalObject, _) in i.bound(i.interval.left) },
      .property("right", "The upper bound.") { (i: IntervalObject, _) in i.bound(i.interval.right) },
      .property("mid", "The middle.") { (i: IntervalObject, _) in Ref((i.interval.left + i.interval.right) / 2) },
      .property("length", "The distance of the bounds.") { (i: IntervalObject, _) in i.bound(i.interval.right - i.interval.left) },
      .property("closed", "The bound that belongs to it.") { (i: IntervalObject, vm) in
        vm.string(i.interval.isRightClosed ? "right" : "left")
      },
    ])

  override func repr(_ vm: Interpreter) throws -> String {
    "Interval(\(try vm.str(bound(interval.left))), \(try vm.str(bound(interval.right))), closed='\(interval.isRightClosed ? "right" : "left")')"
  }
  override func str(_ vm: Interpreter) throws -> String { interval.description }
  override func contains(_ vm: Interpreter, _ item: Ref) throws -> Bool? { item.asDouble.map { interval.contains($0) } }
  override func hash(_ vm: Interpreter) throws -> Int? { interval.hashValue }
  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard let other = other.host(as: IntervalObject.self)?.interval else { return nil }
    switch op {
    case .equal: return Ref(interval == other)
    case .notEqual: return Ref(interval != other)
    case .less: return Ref((interval.left, interval.right) < (other.left, other.right))
    case .greater: return Ref((interval.left, interval.right) > (other.left, other.right))
    default: return nil
    }
  }
}
