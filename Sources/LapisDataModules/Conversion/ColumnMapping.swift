import LapisFrame
import LapisInterpreter

/// The results of a function of each value of a column: plain numbers while all are of one kind, so that
/// a million of them are no million objects.
struct ColumnMapping {
  private enum Kind { case none, double, int, bool, other }

  // The results are in the array of their kind. Not the payloads of an enumeration, which would be copied
  // at each change.
  private var kind = Kind.none
  private var doubles: [Double] = []
  private var ints: [Int] = []
  private var bools: [Bool] = []
  private var others: [Ref] = []

  init(_ column: Column, _ vm: Interpreter, _ body: (Ref) throws -> Ref) throws {
    switch column {
    case .double(let values): for value in values { append(try body(Ref(value)), values.count) }
    case .int(let values): for value in values { append(try body(Ref(value)), values.count) }
    case .bool(let values): for value in values { append(try body(Ref(value)), values.count) }
    default: for value in ColumnConversion.refs(column, vm) { append(try body(value), column.count) }
    }
  }

  @inline(__always)
  private mutating func append(_ result: Ref, _ capacity: Int) {
    if kind == .double, result.isPlainFloat, let value = result.asDouble {
      doubles.append(value)
    } else if kind == .int, result.isPlainInt, let value = result.asInt {
      ints.append(value)
    } else if kind == .bool, result.isPlainBool, let value = result.asBool {
      bools.append(value)
    } else {
      appendOther(result, capacity)
    }
  }

  /// The first result, which decides the kind, or one of another kind than those before it.
  private mutating func appendOther(_ result: Ref, _ capacity: Int) {
    switch kind {
    case .none where result.isPlainFloat:
      kind = .double
      doubles.reserveCapacity(capacity)
      doubles.append(result.asDouble ?? .nan)
    case .none where result.isPlainInt:
      kind = .int
      ints.reserveCapacity(capacity)
      ints.append(result.asInt ?? 0)
    case .none where result.isPlainBool:
      kind = .bool
      bools.reserveCapacity(capacity)
      bools.append(result.asBool ?? false)
    case .other: others.append(result)
    default:
      others = refs
      kind = .other
      (doubles, ints, bools) = ([], [], [])
      others.append(result)
    }
  }

  /// The results as they are where they are not all numbers of one kind; nil where they are.
  var objects: [Ref]? { kind == .other ? others : nil }

  private var refs: [Ref] {
    switch kind {
    case .none: []
    case .double: doubles.map { Ref($0) }
    case .int: ints.map { Ref($0) }
    case .bool: bools.map { Ref($0) }
    case .other: others
    }
  }

  func column(_ vm: Interpreter) -> Column {
    switch kind {
    case .double: .double(doubles)
    case .int: .int(ints)
    case .bool: .bool(bools)
    case .none, .other: ColumnConversion.column(of: others, vm)
    }
  }
}
