import BigInt
import Glibc
import LapisSyntax

/// Operators of sequences and sets.
extension Interpreter {
  func concatenate(_ a: Value, _ b: Value) throws -> Value? {
    switch (a.tag, b.tag) {
    case (Tag.string, Tag.string):
      return try concatenate(a.string, b.string)
    case (Tag.list, Tag.list):
      let count = a.list.pointee.count + b.list.pointee.count
      try checkAllocation(count, MemoryLayout<Value>.stride)
      let packing = a.list.packing == b.list.packing ? a.list.packing : 0
      let result = heap.makeList(capacity: count, packing: packing)
      for value in a.list.sequence { result.append(value) }
      for value in b.list.sequence { result.append(value) }
      return Value(result)
    case (Tag.tuple, Tag.tuple):
      let count = a.tuple.pointee.count + b.tuple.pointee.count
      try checkAllocation(count, MemoryLayout<Value>.stride)
      let result = heap.makeTuple(count: count)
      var i = 0
      for value in a.tuple.buffer {
        result.items[i] = value.retained()
        i += 1
      }
      for value in b.tuple.buffer {
        result.items[i] = value.retained()
        i += 1
      }
      return Value(result)
    case (Tag.bytes, Tag.bytes), (Tag.bytes, Tag.byteArray), (Tag.byteArray, Tag.bytes),
      (Tag.byteArray, Tag.byteArray):
      return heap.makeBytes(
        Array(a.bytes.buffer) + Array(b.bytes.buffer), mutable: a.tag == Tag.byteArray)
    default: return nil
    }
  }

  func concatenate(_ x: StringPointer, _ y: StringPointer) throws -> Value {
    let (first, second) = (x.pointee.count, y.pointee.count)
    if second == 0 { return Value(x).retained() }
    if first == 0 { return Value(y).retained() }
    if first + second > 1 << 20 { try checkAllocation(first + second, 1) }
    let result = heap.makeString(count: first + second)
    copyBytes(result.bytes, x.bytes, first)
    copyBytes(result.bytes + first, y.bytes, second)
    result.pointee.length = x.pointee.length + y.pointee.length
    return Value(result)
  }

  /// A sequence times an instance with `__index__`; nil where it is none.
  func repeatedByIndex(_ sequence: Value, _ times: Value) throws -> Value? {
    guard isSequence(sequence), times.isInstanceLike || times.hostObject?.number?.int != nil, let count = try integerByIndex(times) else { return nil }
    guard let small = count.int else {
      throw error(.overflowError, "cannot fit '\(typeName(of: times))' into an index-sized integer")
    }
    return try repeated(sequence, Value(small))
  }

  func repeated(_ sequence: Value, _ times: Value) throws -> Value {
    guard let wanted = try indexValue(times) else { return .none }
    if times.tag == Tag.bigInt {
      throw error(.overflowError, "cannot fit 'int' into an index-sized integer")
    }
    let count = max(wanted, 0)
    func total(_ length: Int, _ unit: Int) throws -> Int {
      let (total, overflow) = length.multipliedReportingOverflow(by: count)
      switch sequence.tag {
      case Tag.string where overflow: throw error(.overflowError, "repeated string is too long")
      case Tag.bytes where overflow: throw error(.overflowError, "repeated bytes are too long")
      default: if overflow { throw error(.memoryError, "") }
      }
      try checkAllocation(total, unit)
      return total
    }
    switch sequence.tag {
    case Tag.string:
      let string = sequence.string
      if count == 1 { return sequence.retained() }
      let result = heap.makeString(count: try total(string.pointee.count, 1))
      if string.pointee.count == 1 {
        memset(result.bytes, Int32(string.bytes[0]), count)
      } else {
        for i in 0..<(string.pointee.count == 0 ? 0 : count) {
          memcpy(result.bytes + i * string.pointee.count, string.bytes, string.pointee.count)
        }
      }
      result.pointee.length = string.pointee.length * count
      return Value(result)
    case Tag.list:
      let source = sequence.list
      let all = try total(source.pointee.count, MemoryLayout<Value>.stride)
      if source.pointee.count == 1, count > 0, !source[element: 0].isHeap {
        return heap.makeList(repeating: source[element: 0], count: count)
      }
      let result = heap.makeList(capacity: all, packing: source.packing)
      for _ in 0..<(source.pointee.count == 0 ? 0 : count) {
        for value in source.sequence { result.append(value) }
      }
      return Value(result)
    case Tag.tuple:
      let source = sequence.tuple
      let all = try total(source.pointee.count, MemoryLayout<Value>.stride)
      let result = heap.makeTuple(count: all)
      for i in 0..<all { result.items[i] = source.items[i % source.pointee.count].retained() }
      return Value(result)
    default:
      let source = sequence.bytes
      let length = source.pointee.count
      let all = try total(length, 1)
      let result = heap.makeBytes([], mutable: sequence.tag == Tag.byteArray)
      guard all > 0, let from = source.pointee.bytes else { return result }
      result.bytes.resize(all)
      guard let to = result.bytes.pointee.bytes else { return result }
      for i in 0..<count { memcpy(to + i * length, from, length) }
      return result
    }
  }

  /// `|`, `&`, `-`, `^` of sets and dict views.
  func setBinary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws -> Value {
    let left: Value
    if a.isAnySet {
      left = a.retained()
    } else {
      left = Value(try SetMethods.made(self, a, frozen: false))
    }
    defer { left.release() }
    let right: Value
    if b.isAnySet {
      right = b.retained()
    } else {
      right = Value(try SetMethods.made(self, b, frozen: false))
    }
    defer { right.release() }
    let frozen = a.tag == Tag.frozenSet && b.isAnySet
    let result =
      op == .bitOr ? heap.copySet(left.set, frozen: frozen) : heap.makeSet(frozen: frozen)
    /// Adds the elements of one set that are, or are not, in another.
    func add(_ walked: Value, whereIn asked: Value, is wanted: Bool) throws {
      try walked.set.forEachHeld { slot in
        if try (asked.set.find(slot.key, slot.hash, self) >= 0) == wanted {
          try result.insert(slot.key, slot.hash, self)
        }
      }
    }
    do {
      switch op {
      case .bitOr: try right.set.forEachHeld { try result.insert($0.key, $0.hash, self) }
      case .bitAnd:
        // The smaller one is walked, as CPython does.
        if right.set.pointee.live > left.set.pointee.live {
          try add(left, whereIn: right, is: true)
        } else {
          try add(right, whereIn: left, is: true)
        }
      case .subtract: try add(left, whereIn: right, is: false)
      default:
        try add(left, whereIn: right, is: false)
        try add(right, whereIn: left, is: false)
      }
    } catch {
      Value(result).release()
      throw error
    }
    return Value(result)
  }

  /// The int of a decimal text; nil where it is none.
  func parseInteger(_ text: String) -> Value? {
    if let small = Int(text) { return Value(small) }
    return BigInt(text, radix: 10).map { heap.makeInteger($0) }
  }
}
