import LapisFrame
import LapisInterpreter

/// `select_dtypes`: columns by their types.
enum TypeSelection {
  /// A type as scripts write it: its name, a kind of types, or a class of Python or NumPy.
  private static func matches(_ column: Column, _ wanted: Ref, _ vm: Interpreter) throws -> Bool {
    let type = column.dtype
    let text = try wanted.asString ?? vm.repr(wanted)
    func isKind(_ names: String...) -> Bool { names.contains(text) || names.contains { text.hasSuffix(".\($0)'>") } }
    if isKind("number") { return type.isNumeric && type != .bool || type == .timedelta }
    if isKind("integer") { return type.isInteger }
    if isKind("floating") || text == "float" && wanted.isString { return type == .double || type == .float32 && text != "float" }
    if isKind("category", "CategoricalDtype") { return type == .category }
    if isKind("datetime", "datetime64", "datetime64[ns]") { return type == .datetime }
    if isKind("timedelta", "timedelta64", "timedelta64[ns]") { return type == .timedelta }
    if text == "object" || text == "O" || text == "<class 'object'>" || isKind("object_") { return type == .object }
    if text == "str" || text == "<class 'str'>" { throw ScriptError(.typeError, "string dtypes are not allowed, use 'object' instead") }
    guard let element = try ArrayConversion.element(wanted, vm) else { return false }
    return ColumnConversion.dtype(element) == type
  }

  static func selected(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    func kinds(_ value: Ref) throws -> [Ref] { value.isNone ? [] : value.isString ? [value] : vm.listElements(value) ?? [value] }
    let (included, excluded) = (try kinds(call["include"]), try kinds(call["exclude"]))
    guard !included.isEmpty || !excluded.isEmpty else {
      throw ScriptError(.valueError, "at least one of include or exclude must be nonempty")
    }
    let shared = try included.filter { kind in try excluded.contains { try vm.repr($0) == vm.repr(kind) } }
    if let kind = shared.first {
      let name = try ArrayConversion.element(kind, vm).map { "<class 'numpy.\($0.rawValue)'>" } ?? vm.repr(kind)
      throw ScriptError(.valueError, "include and exclude overlap on frozenset({\(name)})")
    }
    let kept = try f.frame.columns.indices.filter { place in
      let column = f.frame.columns[place]
      let isIn = try included.isEmpty || included.contains { try matches(column, $0, vm) }
      return try isIn && !excluded.contains { try matches(column, $0, vm) }
    }
    return vm.host(FrameObject(f.frame.selecting(positions: kept)))
  }
}
