import LapisSyntax

/// A number in a host cell: what is computed with needs no Swift object, which is made only when
/// somebody asks for it. A sum over an array's elements so costs one cell an element.
struct CellNumber {
  enum Kind: UInt8 { case none, bool, int, double }
  var kind = Kind.none
  var bits: UInt64 = 0

  init() {}

  @inline(__always) init(_ number: HostNumber) {
    switch number {
    case .bool(let value): (kind, bits) = (.bool, value ? 1 : 0)
    case .int(let value): (kind, bits) = (.int, UInt64(bitPattern: Int64(value)))
    case .double(let value): (kind, bits) = (.double, value.bitPattern)
    }
  }

  @inline(__always) var number: HostNumber? {
    switch kind {
    case .none: nil
    case .bool: .bool(bits != 0)
    case .int: .int(Int(Int64(bitPattern: bits)))
    case .double: .double(Double(bitPattern: bits))
    }
  }
}

extension Value {
  /// The object of a host cell, made now where the cell has a number alone.
  @inline(never)
  static func materialize(_ cell: HostPointer) -> HostObject? {
    guard let number = cell.pointee.number.number, let make = cell.pointee.type.info.hostType?.number?.make else {
      return nil
    }
    let object = make(number)
    cell.pointee.object = Unmanaged.passRetained(object)
    object.cell = cell
    return object
  }

  /// The number of a plain float or int, or of a host cell.
  @inline(__always) var hostNumber: HostNumber? {
    switch tag {
    case Tag.float: .double(double)
    case Tag.int: .int(int)
    case Tag.bool: .bool(bool)
    case Tag.host: host.pointee.number.number
    default: nil
    }
  }
}

extension Interpreter {
  /// The type object of a host type, of which the last few are kept at hand.
  @inline(__always)
  func knownTypeObject(_ type: HostType) -> TypePointer {
    if recentHostTypes.0 === type, let pointer = recentHostPointers.0 { return pointer }
    if recentHostTypes.1 === type, let pointer = recentHostPointers.1 { return pointer }
    let pointer = typeObject(type)
    recentHostTypes = (type, recentHostTypes.0)
    recentHostPointers = (pointer, recentHostPointers.0)
    return pointer
  }

  /// A value of a number type, without a Swift object; owned by the caller.
  func hostNumber(_ number: HostNumber, _ type: HostType) -> Value {
    hostNumber(number, knownTypeObject(type))
  }

  @inline(__always)
  private func hostNumber(_ number: HostNumber, _ type: TypePointer) -> Value {
    let cell = heap.allocate(MemoryLayout<HostCell>.stride, Tag.host).assumingMemoryBound(to: HostCell.self)
    cell.pointee.type = type
    cell.pointee.object = nil
    cell.pointee.number = CellNumber(number)
    return Value(Tag.host, cell)
  }

  @inline(__always)
  func value(of element: HostElement) -> Value {
    switch element {
    case .number(let number, let type): hostNumber(number, type)
    case .object(let object): hostValue(object)
    }
  }

  /// `object[key]` where the key is an int or a pair of ints and the object has elements to give.
  @inline(__always)
  func hostElement(_ object: HostObject, _ key: Value) -> Value? {
    if key.tag == Tag.int { return object.element(key.int).map { value(of: $0) } }
    if key.isTuple, key.tuple.pointee.count == 2 {
      let items = key.tuple.items
      if items[0].tag == Tag.int, items[1].tag == Tag.int {
        return object.element(items[0].int, items[1].int).map { value(of: $0) }
      }
    }
    return nil
  }

  /// `object[key] = number`; false where the object must see key and value itself.
  @inline(__always)
  func setHostElement(_ object: HostObject, _ key: Value, _ newValue: Value) -> Bool {
    guard let number = newValue.hostNumber else { return false }
    if key.tag == Tag.int { return object.setElement(key.int, number) }
    if key.isTuple, key.tuple.pointee.count == 2 {
      let items = key.tuple.items
      if items[0].tag == Tag.int, items[1].tag == Tag.int {
        return object.setElement(items[0].int, items[1].int, number)
      }
    }
    return false
  }

  /// The type of number that both operands are computed as; nil where their classes must decide.
  @inline(__always)
  private func numberType(_ a: Value, _ b: Value) -> (TypePointer, HostType.NumberKind)? {
    if a.tag == Tag.host {
      guard let own = a.host.pointee.type.info.hostType?.number else { return nil }
      if b.tag == Tag.host {
        return a.host.pointee.type == b.host.pointee.type ? (a.host.pointee.type, own) : nil
      }
      return b.tag == Tag.int || b.tag == Tag.float && own.arithmetic == .double ? (a.host.pointee.type, own) : nil
    }
    guard b.tag == Tag.host, let own = b.host.pointee.type.info.hostType?.number else { return nil }
    return a.tag == Tag.int || a.tag == Tag.float && own.arithmetic == .double ? (b.host.pointee.type, own) : nil
  }

  /// Sums, differences, products and quotients of host numbers, where nothing overflows or is undefined.
  func hostNumberBinary(_ op: BinaryOperator, _ a: Value, _ b: Value) -> Value? {
    guard let (type, kind) = numberType(a, b), let x = a.hostNumber, let y = b.hostNumber else { return nil }
    switch kind.arithmetic {
    case .none: return nil
    case .double:
      let (p, q) = (x.double, y.double)
      let result: Double
      switch op {
      case .add: result = p + q
      case .subtract: result = p - q
      case .multiply: result = p * q
      case .divide where q != 0: result = p / q
      default: return nil
      }
      return result.isFinite ? hostNumber(.double(result), type) : nil
    case .int:
      guard let p = x.int, let q = y.int else { return nil }
      let result: (partialValue: Int, overflow: Bool)
      switch op {
      case .add: result = p.addingReportingOverflow(q)
      case .subtract: result = p.subtractingReportingOverflow(q)
      case .multiply: result = p.multipliedReportingOverflow(by: q)
      default: return nil
      }
      return result.overflow ? nil : hostNumber(.int(result.partialValue), type)
    }
  }

  func hostNumberCompare(_ op: ComparisonOperator, _ a: Value, _ b: Value) -> Value? {
    guard let (_, kind) = numberType(a, b), kind.arithmetic != .none, let x = a.hostNumber, let y = b.hostNumber else {
      return nil
    }
    let holds: Bool
    if let p = x.int, let q = y.int { holds = op.holds(p, q) } else { holds = op.holds(x.double, y.double) }
    return hostNumber(.bool(holds), kind.truth())
  }
}

/// Walks the elements of a host container by their index.
final class HostElementIterator: NativeIterator {
  private let source: Value
  private var index = 0

  init(_ source: Value) {
    self.source = source.retained()
    super.init(typeName: "iterator")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    guard let object = source.hostObject, let element = object.element(index), index < object.elementCount ?? 0 else {
      return .undefined
    }
    index += 1
    return vm.value(of: element)
  }
  override func visit(_ body: (Value) -> Void) { body(source) }
  override func finish() { source.release() }
}
