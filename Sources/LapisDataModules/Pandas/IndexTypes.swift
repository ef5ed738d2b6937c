import LapisFrame
import LapisInterpreter
import LapisSyntax

/// The classes of indices: what `type(df.index)` and `pd.MultiIndex` are.
enum IndexTypes {
  static func type(of index: RowIndex) -> HostType {
    switch index.storage {
    case .range: return range
    case .levels: return levels
    case .labels(let column):
      switch column.dtype {
      case .datetime: return datetimes
      case .timedelta: return timedeltas
      case .category: return categories
      default: return IndexObject.hostType
      }
    }
  }

  static var members: [ModuleMember] { [.type(range), .type(levels), .type(datetimes), .type(timedeltas), .type(categories), .value("IndexSlice", "Slices of levels, for loc.") { $0.host(IndexSliceObject()) }] }

  static let range = HostType(
    name: "RangeIndex", module: "pandas.core.indexes.range", doc: "An index of numbers in a row.", importPaths: ["pandas"],
    base: IndexObject.hostType,
    initializer: NativeFunction("RangeIndex(start=0, stop=None, step=1, dtype=None, copy=False, name=None)", "An index of numbers in a row.") { call in
      let first = try call.int("start")
      let (start, stop) = call["stop"].isNone ? (0, first) : (first, try call.int("stop"))
      let step = try call.int("step")
      guard step != 0 else { throw ScriptError(.valueError, "Step must not be zero") }
      let (distance, overflow) = stop.subtractingReportingOverflow(start)
      guard !overflow, step != Int.min else { throw ScriptError(.valueError, "RangeIndex is too large") }
      let count = step > 0 ? (distance <= 0 ? 0 : (distance - 1) / step + 1) : (distance >= 0 ? 0 : (-distance - 1) / -step + 1)
      return call.vm.host(IndexObject(RowIndex(start: start, count: count, step: step, name: try call.optionalString("name"))))
    },
    members: [
      .property("start", "The first number.") { (i: IndexObject, _) in bounds(i.index).map { Ref($0.start) } ?? .none },
      .property("stop", "The number that ends it.") { (i: IndexObject, _) in bounds(i.index).map { Ref($0.start + $0.count * $0.step) } ?? .none },
      .property("step", "What lies between two numbers.") { (i: IndexObject, _) in bounds(i.index).map { Ref($0.step) } ?? .none },
    ])

  private static func bounds(_ index: RowIndex) -> (start: Int, count: Int, step: Int)? {
    if case .range(let start, let count, let step) = index.storage { return (start, count, step) }
    return nil
  }

  static let datetimes = HostType(
    name: "DatetimeIndex", module: "pandas.core.indexes.datetimes", doc: "An index of moments.", importPaths: ["pandas"],
    base: IndexObject.hostType,
    initializer: NativeFunction("DatetimeIndex(data=None, freq=None, name=None, dtype=None)", "An index of moments.") { call in
      let column = try Labels.index(call["data"], call.vm).labels
      return call.vm.host(IndexObject(RowIndex(try TimeFunctions.converted(column, call.vm) ?? column, name: try call.optionalString("name"))))
    },
    members: [])

  static let timedeltas = HostType(
    name: "TimedeltaIndex", module: "pandas.core.indexes.timedeltas", doc: "An index of lengths of time.", importPaths: ["pandas"],
    base: IndexObject.hostType,
    initializer: NativeFunction("TimedeltaIndex(data=None, freq=None, name=None)", "An index of lengths of time.") { call in
      let made = try call.vm.callMethod(call.vm.imported("pandas"), "to_timedelta", [call["data"]])
      return call.vm.host(IndexObject(RowIndex(try DataConversion.column(from: made, call.vm), name: try call.optionalString("name"))))
    },
    members: [])

  static let categories = HostType(
    name: "CategoricalIndex", module: "pandas.core.indexes.category", doc: "An index of values out of a known list.", importPaths: ["pandas"],
    base: IndexObject.hostType,
    initializer: NativeFunction("CategoricalIndex(data=None, categories=None, ordered=None, name=None)", "An index of values out of a known list.") { call in
      let column = try Labels.index(call["data"], call.vm).labels
      var values = CategoryColumn(column)
      if !call["categories"].isNone { values = CategoryColumn(column, categories: try Labels.labels(call["categories"], call.vm), isOrdered: false) }
      if let ordered = try call.optionalBool("ordered") { values.isOrdered = ordered }
      return call.vm.host(IndexObject(RowIndex(.category(values), name: try call.optionalString("name"))))
    },
    members: [])

  // MARK: Several levels

  static let levels = HostType(
    name: "MultiIndex", module: "pandas.core.indexes.multi", doc: "Labels of several levels.", importPaths: ["pandas"],
    base: IndexObject.hostType,
    initializer: NativeFunction("MultiIndex(levels=None, codes=None, sortorder=None, names=None)", "Labels of several levels.") { call in
      let levels = try call.elements("levels").map { try Labels.index($0, call.vm).labels }
      let codes = try call.elements("codes").map { try ArrayConversion.array($0, call.vm).ints() }
      guard levels.count == codes.count, !levels.isEmpty else {
        throw ScriptError(.valueError, "Length of levels and codes must be the same.")
      }
      let columns = try zip(levels, codes).map { level, codes in
        guard codes.allSatisfy({ $0 >= -1 && $0 < level.count }) else {
          throw ScriptError(.valueError, "On level 0, code max >= length of level (\(level.count)). NOTE: this index is in an inconsistent state")
        }
        return level.taking(orMissing: codes)
      }
      return try made(columns, call)
    },
    members: [
      .staticMethod("from_tuples(tuples, sortorder=None, names=None)", "From a tuple a row.") { call in
        let rows = try call.elements("tuples").map { try call.vm.elements(of: $0) }
        guard let width = rows.map({ $0.count }).max() else {
          throw ScriptError(.typeError, "Cannot infer number of levels from empty list")
        }
        let columns = (0..<width).map { level in
          ColumnConversion.column(of: rows.map { level < $0.count ? $0[level] : Ref(Double.nan) }, call.vm)
        }
        return try made(columns, call)
      },
      .staticMethod("from_arrays(arrays, sortorder=None, names=None)", "From the labels of each level.") { call in
        let parts = try call.elements("arrays")
        let columns = try parts.map { try Labels.index($0, call.vm).labels }
        guard let first = columns.first else { throw ScriptError(.valueError, "Must pass non-zero number of levels/codes") }
        guard columns.allSatisfy({ $0.count == first.count }) else { throw ScriptError(.valueError, "all arrays must be same length") }
        return try made(columns, call, own: parts.map { ownName($0) })
      },
      .staticMethod("from_product(iterables, sortorder=None, names=None)", "All combinations of the labels of the levels.") { call in
        let parts = try call.elements("iterables")
        let levels = try parts.map { try Labels.index($0, call.vm).labels }
        guard !levels.isEmpty else { throw ScriptError(.valueError, "Must pass non-zero number of levels/codes") }
        let total = try levels.reduce(1) { total, level in
          let (product, overflow) = total.multipliedReportingOverflow(by: level.count)
          guard !overflow else { throw ScriptError(.valueError, "the product of the levels is too large") }
          return product
        }
        var inner = total
        let columns = levels.map { level -> Column in
          if level.count == 0 { return level }
          inner /= level.count
          let step = max(1, inner)
          return level.taking((0..<total).map { $0 / step % level.count })
        }
        return try made(columns, call, own: parts.map { ownName($0) })
      },
      .staticMethod("from_frame(df, sortorder=None, names=None)", "From the columns of a frame.") { call in
        let frame = try call.host("df", as: FrameObject.self).frame
        return try made(frame.columns, call, own: frame.names.map { $0.description })
      },
    ])

  private static func ownName(_ value: Ref) -> String? {
    value.host(as: IndexObject.self)?.index.name ?? value.host(as: SeriesObject.self)?.name?.description
  }

  private static func made(_ columns: [Column], _ call: Call, own: [String?]? = nil) throws -> Ref {
    var names = own ?? columns.map { _ in nil }
    if let given = call["names"].isNone ? nil : try call.vm.elements(of: call["names"]) {
      guard given.count == columns.count else {
        throw ScriptError(.valueError, "Length of names must match number of levels in MultiIndex.")
      }
      names = try given.map { $0.isNone ? nil : try call.vm.str($0) }
    }
    guard columns.count > 1 else { return call.vm.host(IndexObject(RowIndex(levels: columns, names: names))) }
    return call.vm.host(IndexObject(RowIndex(levels: columns, names: names)))
  }
}

/// `pd.IndexSlice[…]`: what stands in the brackets.
final class IndexSliceObject: HostObject {
  init() { super.init(type: IndexSliceObject.hostType) }

  static let hostType = HostType(
    name: "_IndexSlice", module: "pandas.core.indexing", doc: "Slices of levels, for loc.", importPaths: [], members: [])

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref { key }
}

/// A list that does not change, as the names and levels of an index are.
final class FrozenListObject: HostObject {
  private let items: [Ref]

  init(_ items: [Ref]) {
    self.items = items
    super.init(type: FrozenListObject.hostType)
  }

  static let hostType = HostType(
    name: "FrozenList", module: "pandas.core.indexes.frozen", doc: "A list that does not change.", importPaths: [],
    members: [
      .method("index(value)", "The place of a value.") { (l: FrozenListObject, call) in
        guard let place = try l.items.firstIndex(where: { try call.vm.equals($0, call["value"]) }) else {
          throw ScriptError(.valueError, "\(try call.vm.repr(call["value"])) is not in list")
        }
        return Ref(place)
      },
    ])

  override func str(_ vm: Interpreter) throws -> String { try text(vm) }
  override func repr(_ vm: Interpreter) throws -> String { "FrozenList(" + (try text(vm)) + ")" }

  private func text(_ vm: Interpreter) throws -> String {
    "[" + (try items.map { item in
      guard let index = item.host(as: IndexObject.self)?.index else { return try vm.repr(item) }
      return "[" + (0..<index.count).map { index[$0].spelled }.joined(separator: ", ") + "]"
    }).joined(separator: ", ") + "]"
  }

  override func length(_ vm: Interpreter) throws -> Int? { items.count }
  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref { try vm.item(vm.list(items), key) }
  override func setItem(_ vm: Interpreter, _ key: Ref, _ value: Ref) throws {
    throw ScriptError(.typeError, "'FrozenList' does not support mutable operations.")
  }
  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    var rest = items[...]
    return { rest.popFirst() }
  }
  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    let theirs = other.host(as: FrozenListObject.self).map { vm.list($0.items) } ?? (other.isTuple ? vm.list(vm.listElements(other) ?? []) : other)
    return try vm.operate(op, vm.list(items), theirs)
  }
  override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws -> Ref? {
    guard op == .add, let theirs = try? vm.elements(of: other) else { return nil }
    return vm.host(FrozenListObject(reflected ? theirs + items : items + theirs))
  }
  override func visit(_ visit: (Ref) -> Void) { items.forEach(visit) }
}
