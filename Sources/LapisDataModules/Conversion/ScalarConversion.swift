import LapisFrame
import LapisInterpreter

/// Single values between frames and the language.
enum ScalarConversion {
  static func ref(_ value: Scalar, _ vm: Interpreter) -> Ref {
    switch value {
    case .missing: .none
    case .bool(let value): Ref(value)
    case .int(let value): Ref(value)
    case .double(let value): Ref(value)
    case .string(let value): vm.string(value)
    case .opaque(let value): (value as? HeldValue)?.ref ?? .none
    case .instant(let time): time == Instant.missing ? TimestampObject.none(vm) : vm.host(TimestampObject(time))
    case .span(let span): span == Instant.missing ? TimestampObject.none(vm) : vm.host(TimedeltaObject(span))
    case .interval(let interval): vm.host(IntervalObject(interval))
    case .tuple(let values): vm.tuple(values.map { ref($0, vm) })
    }
  }

  /// A value taken out of a column: numbers as NumPy's single values of the column's type.
  static func element(_ column: Column, _ row: Int, _ vm: Interpreter) -> Ref {
    switch column {
    case .double(let values): return vm.host(NumPyScalar(values[row]))
    case .int(let values): return vm.host(NumPyScalar(.int(values[row]), .int64))
    case .bool(let values): return vm.host(NumPyScalar(.bool(values[row]), .bool))
    case .narrow(let narrow):
      let type = ColumnConversion.element(narrow.dtype)
      switch narrow.wide {
      case .int(let values): return vm.host(NumPyScalar(.int(values[row]), type))
      case .double(let values): return vm.host(NumPyScalar(.double(values[row]), type))
      case let wide: return ref(wide[row], vm)
      }
    default: return ref(column[row], vm)
    }
  }

  static func number(_ value: Double, _ vm: Interpreter) -> Ref { vm.host(NumPyScalar(value)) }

  static func scalar(_ value: Ref, _ vm: Interpreter) -> Scalar {
    if value.isNone { return .missing }
    if let bool = value.asBool { return .bool(bool) }
    if value.isInteger, let int = value.asInt { return .int(int) }
    if let text = value.asString { return .string(text) }
    if let double = value.asDouble { return .double(double) }
    if value.isTuple, let items = vm.listElements(value), !items.isEmpty { return .tuple(items.map { scalar($0, vm) }) }
    switch value.hostObject {
    case let time as TimestampObject: return .instant(time.time)
    case let span as TimedeltaObject: return .span(span.span)
    case let interval as IntervalObject: return .interval(interval.interval)
    default: break
    }
    return TimeConversion.scalar(value, vm) ?? .opaque(HeldValue(value, vm))
  }
}

/// A value of the language in a cell of a frame. It stays on its interpreter's thread, as the frame does.
final class HeldValue: OpaqueValue {
  let ref: Ref
  private weak var vm: Interpreter?

  init(_ ref: Ref, _ vm: Interpreter) {
    self.ref = ref
    self.vm = vm
    super.init()
  }

  // The value may have changed since it was put here.
  override var text: String { vm.map { Self.text(ref, $0, depth: 0) } ?? "<object>" }

  // Equal for the language is equal for a table; what has no hash is only equal to itself.
  override func isEqual(to other: OpaqueValue) -> Bool {
    guard let vm, let other = other as? HeldValue, (try? vm.hash(ref)) != nil else { return false }
    return (try? vm.equals(ref, other.ref)) ?? false
  }
  override func hash(into hasher: inout Hasher) {
    guard let vm, let hash = try? vm.hash(ref) else { return super.hash(into: &hasher) }
    hasher.combine(hash)
  }

  /// As pandas prints an object in a cell: lists, three of them inside each other, without quotes around their text.
  private static func text(_ value: Ref, _ vm: Interpreter, depth: Int) -> String {
    func inner(_ items: [Ref]) -> String { items.map { text($0, vm, depth: depth + 1) }.joined(separator: ", ") }
    guard depth < 3 else { return (try? vm.str(value)) ?? "<object>" }
    if value.isList, let items = vm.listElements(value) { return "[" + inner(items) + "]" }
    if let items = value.isTuple ? vm.listElements(value) : nil { return "(" + inner(items) + (items.count == 1 ? ",)" : ")") }
    if let array = value.host(as: NDArray.self), array.rank == 1 { return "[" + inner(array.refs(vm)) + "]" }
    return (try? vm.str(value)) ?? "<object>"
  }
}
