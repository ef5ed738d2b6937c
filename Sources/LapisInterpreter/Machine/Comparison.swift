import BigInt
import Glibc
import LapisSyntax

extension Interpreter {
  /// One of the six rich comparisons; the caller owns the result, which need not be a bool.
  func compare(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws -> Value {
    switch op {
    case .is: return Value(a.isIdentical(to: b))
    case .isNot: return Value(!a.isIdentical(to: b))
    case .in: return Value(try contains(b, a))
    case .notIn: return Value(try !contains(b, a))
    default: break
    }
    if let order = try orderOfNumbers(a, b) { return Value(holds(op, order)) }
    if isNumber(a), isNumber(b) { return Value(op == .notEqual) }  // NaN
    if a.isString, b.isString { return Value(holds(op, a.string.compare(to: b.string))) }
    try checkNativeStack(" in comparison")
    let userA = a.isInstanceLike || a.tag == Tag.host
    let userB = b.isInstanceLike || b.tag == Tag.host
    if userA || userB {
      if let result = hostNumberCompare(op, a, b) { return result }
      // The right operand goes first where its class derives from the left one's.
      if userB, userA, typeOf(b) != typeOf(a), typeOf(b).isSubclass(of: typeOf(a)) {
        if let result = try compareSpecial(mirrored(op), b, a) { return result }
        if let result = try compareSpecial(op, a, b) { return result }
      } else {
        if userA, let result = try compareSpecial(op, a, b) { return result }
        if userB, let result = try compareSpecial(mirrored(op), b, a) { return result }
      }
      let x = a.instancePayload ?? a
      let y = b.instancePayload ?? b
      if !x.isIdentical(to: a) || !y.isIdentical(to: b) {
        // Of two texts or tuples the derived one is asked first, also where it has no idea of its own.
        if typeOf(b) != typeOf(a), typeOf(b).isSubclass(of: typeOf(a)), x.tag == y.tag {
          return try compare(mirrored(op), y, x)
        }
        do {
          return try compare(op, x, y)
        } catch let raised as Raised where isError(raised, .typeError) && soleText(raised) == unordered(op, x, y) {
          throw typeError(unordered(op, a, b))
        }
      }
    } else if op == .equal || op == .notEqual {
      if a.tag == b.tag || (a.isAnyRange && b.isAnyRange) || (a.isAnySet && b.isAnySet) || (a.isAnyBytes && b.isAnyBytes) {
        switch a.tag {
        case Tag.list, Tag.tuple, Tag.dict, Tag.set, Tag.frozenSet, Tag.bytes, Tag.byteArray,
          Tag.range, Tag.wideRange, Tag.slice, Tag.boundMethod, Tag.dictView:
          return Value(try equals(a, b) == (op == .equal))
        default: break
        }
      }
      if a.tag == Tag.dictView || b.tag == Tag.dictView,
        let result = try compareViews(.equal, a, b)
      {
        return Value(result == (op == .equal))
      }
    } else if let x = a.sequence, b.tag == a.tag {
      _ = x
      return try compareSequences(op, a, b)
    } else if a.isAnySet, b.isAnySet {
      return Value(try compareSets(op, a, b))
    } else if a.tag == Tag.slice, b.tag == Tag.slice {
      return try compareSlices(op, a.slice, b.slice)
    } else if a.isAnyBytes, b.isAnyBytes {
      return Value(holds(op, compareBytes(a.bytes.buffer, b.bytes.buffer)))
    } else if a.tag == Tag.dictView || b.tag == Tag.dictView,
      let result = try compareViews(op, a, b)
    {
      return Value(result)
    }
    switch op {
    case .equal: return Value(a.isIdentical(to: b))
    case .notEqual: return Value(!a.isIdentical(to: b))
    default:
      throw typeError(unordered(op, a, b))
    }
  }

  private func unordered(_ op: ComparisonOperator, _ a: Value, _ b: Value) -> String {
    "'\(op.rawValue)' not supported between instances of '\(typeName(of: a))' and '\(typeName(of: b))'"
  }

  /// `a < b` as a truth, for sorting.
  @inline(__always)
  func isLess(_ a: Value, _ b: Value) throws -> Bool {
    if a.isInt, b.isInt { return a.int < b.int }
    if a.isFloat, b.isFloat { return a.double < b.double }
    if a.isString, b.isString { return a.string.compare(to: b.string) < 0 }
    let result = try compare(.less, a, b)
    defer { result.release() }
    return try isTrue(result)
  }

  @inline(__always)
  func holds(_ op: ComparisonOperator, _ order: Int) -> Bool {
    switch op {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    default: order >= 0
    }
  }

  func mirrored(_ op: ComparisonOperator) -> ComparisonOperator {
    switch op {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: op
    }
  }

  @inline(__always)
  func isNumber(_ value: Value) -> Bool { value.tag <= Tag.bool || value.tag == Tag.bigInt }

  /// The sign of `a - b` for two numbers; nil for other values and where NaN is involved.
  private func orderOfNumbers(_ a: Value, _ b: Value) throws -> Int? {
    switch (a.tag, b.tag) {
    case (Tag.int, Tag.int), (Tag.bool, Tag.bool), (Tag.int, Tag.bool), (Tag.bool, Tag.int):
      return a.int == b.int ? 0 : a.int < b.int ? -1 : 1
    case (Tag.float, Tag.float):
      return a.double == b.double ? 0 : a.double < b.double ? -1 : a.double > b.double ? 1 : nil
    case (Tag.int, Tag.float), (Tag.bool, Tag.float): return compareExactly(a.int, b.double)
    case (Tag.float, Tag.int), (Tag.float, Tag.bool):
      return compareExactly(b.int, a.double).map { -$0 }
    case (Tag.bigInt, Tag.float): return compareExactly(a.bigIntPayload, b.double)
    case (Tag.float, Tag.bigInt): return compareExactly(b.bigIntPayload, a.double).map { -$0 }
    default:
      guard a.tag == Tag.bigInt || b.tag == Tag.bigInt, let x = a.asBigInt, let y = b.asBigInt
      else { return nil }
      return x == y ? 0 : x < y ? -1 : 1
    }
  }

  /// The comparison as the left operand's class defines it; nil: it does not.
  private func compareSpecial(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws -> Value? {
    if let object = a.hostObject {
      if a.tag == Tag.host || typeOf(a).lookup(comparisonName(op)) == nil {
        if let result = try object.compare(self, op, ref(b)) { return result.retained() }
        if op == .notEqual, let result = try object.compare(self, .equal, ref(b)) {
          let value = result.retained()
          defer { value.release() }
          return Value(try !isTrue(value))
        }
        return nil
      }
    }
    guard a.isInstanceLike else { return nil }
    let own = typeOf(a).lookup(comparisonName(op))
    if own?.isNone == true { throw typeError("'NoneType' object is not callable") }
    if let method = own, method.tag == Tag.function {
      let result = try call(method, a, b)
      if result.tag != Tag.notImplemented { return result }
    }
    if op == .notEqual, let method = typeOf(a).lookup(names.eq), method.tag == Tag.function || method.isNone {
      let result = try call(method, a, b)
      if result.tag != Tag.notImplemented {
        defer { result.release() }
        return Value(try !isTrue(result))
      }
    }
    return nil
  }

  private func comparisonName(_ op: ComparisonOperator) -> StringPointer {
    switch op {
    case .equal: names.eq
    case .notEqual: names.ne
    case .less: names.lt
    case .lessOrEqual: names.le
    case .greater: names.gt
    default: names.ge
    }
  }

  private func compareSequences(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws -> Value {
    var i = 0
    while let x = a.sequence, let y = b.sequence, i < x.count, i < y.count {
      let (left, right) = (x[i].retained(), y[i].retained())
      defer {
        left.release()
        right.release()
      }
      if !left.isIdentical(to: right), try !equals(left, right) {
        return try compare(op, left, right)
      }
      i += 1
      if i & 0xFFFF == 0 { try checkInterrupt() }
    }
    return Value(holds(op, (a.sequence?.count ?? 0) - (b.sequence?.count ?? 0)))
  }

  /// Slices are ordered as the tuples of their parts.
  private func compareSlices(_ op: ComparisonOperator, _ a: SlicePointer, _ b: SlicePointer) throws -> Value {
    func parts(_ slice: SlicePointer) -> Value {
      heap.makeTuple(owned: [
        slice.pointee.start.retained(), slice.pointee.stop.retained(), slice.pointee.step.retained(),
      ])
    }
    let (x, y) = (parts(a), parts(b))
    defer {
      x.release()
      y.release()
    }
    return try compareSequences(op, x, y)
  }

  private func compareSets(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws -> Bool {
    let (x, y) = (a.set, b.set)
    func within(_ small: SetPointer, _ large: SetPointer) throws -> Bool {
      if small.pointee.live > large.pointee.live { return false }
      return try isSubset(small, of: large)
    }
    switch op {
    case .less: return try x.pointee.live < y.pointee.live && within(x, y)
    case .lessOrEqual: return try within(x, y)
    case .greater: return try y.pointee.live < x.pointee.live && within(y, x)
    case .greaterOrEqual: return try within(y, x)
    default: return try equals(a, b) == (op == .equal)
    }
  }

  /// Is every element of one set in the other? Their own `__eq__` may change both meanwhile.
  func isSubset(_ small: SetPointer, of large: SetPointer) throws -> Bool {
    var holds = true
    try small.forEachHeld { slot in
      if holds, try large.find(slot.key, slot.hash, self) < 0 { holds = false }
    }
    return holds
  }

  /// Key and item views compare as sets; nil where one operand cannot be taken as a set.
  func compareViews(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws -> Bool? {
    func asSet(_ value: Value) throws -> Value? {
      if value.isAnySet { return value.retained() }
      guard value.tag == Tag.dictView, value.dictView.pointee.mode != .dictValues else { return nil }
      let set = heap.makeSet()
      do {
        try forEach(value) { try set.insert($0, hash(of: $0), self) }
      } catch {
        Value(set).release()
        throw error
      }
      return Value(set)
    }
    guard let x = try asSet(a) else { return nil }
    defer { x.release() }
    guard let y = try asSet(b) else { return nil }
    defer { y.release() }
    return try compareSets(op, x, y)
  }

  private func compareBytes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int
  {
    for (x, y) in zip(a, b) where x != y { return x < y ? -1 : 1 }
    return a.count - b.count
  }

  // MARK: Membership

  /// `item in container`
  func contains(_ container: Value, _ item: Value) throws -> Bool {
    switch container.tag {
    case Tag.dict:
      return try container.dict.find(item, hash(of: item), self) >= 0
    case Tag.set, Tag.frozenSet:
      return try SetMethods.find(self, container.set, item) >= 0
    case Tag.string:
      let text = item.core
      guard text.isString else {
        throw typeError(
          "'in <string>' requires string as left operand, not \(typeName(of: item))")
      }
      return findBytes(text.string.buffer, in: container.string.buffer, from: 0) != nil
    case Tag.list, Tag.tuple:
      var i = 0
      while let buffer = container.sequence, i < buffer.count {
        let candidate = buffer[i].retained()
        defer { candidate.release() }
        if try candidate.isIdentical(to: item) || equals(candidate, item) { return true }
        i += 1
      }
      return false
    case Tag.range where item.isInt || item.isBool:
      return container.range.position(item.int) != nil
    case Tag.range where item.tag == Tag.bigInt: return false
    case Tag.wideRange:
      if let number = item.asBigInt { return container.wideRange.position(number) != nil }
    case Tag.bytes, Tag.byteArray:
      if let number = try integerByIndex(item) {
        guard let byte = UInt8(exactly: number) else { throw valueError("byte must be in range(0, 256)") }
        return container.bytes.buffer.contains(byte)
      }
      if item.isAnyBytes {
        return findBytes(item.bytes.buffer, in: container.bytes.buffer, from: 0) != nil
      }
      if let part = try bytesLike(item) {
        return part.withUnsafeBufferPointer { findBytes($0, in: container.bytes.buffer, from: 0) != nil }
      }
      throw typeError("a bytes-like object is required, not '\(typeName(of: item))'")
    case Tag.dictView where container.dictView.pointee.mode == .dictKeys:
      return try contains(container.dictView.pointee.dict, item)
    case Tag.host:
      if let object = container.hostObject, let found = try object.contains(self, ref(item)) {
        return found
      }
    case Tag.type:
      if let method = container.type.info.metaclass?.lookup(names.contains) {
        let result = try callFunction(method, on: container, item)
        defer { result.release() }
        return try isTrue(result)
      }
    case Tag.instance, Tag.exception:
      if typeOf(container).lookup(names.contains)?.isNone == true {
        throw typeError("'\(typeName(of: container))' object is not a container")
      }
      if let result = try callSpecial(container, names.contains, item) {
        defer { result.release() }
        return try isTrue(result)
      }
      if let payload = container.instancePayload, !isNumber(payload), typeOf(container).lookup(names.iter) == nil {
        return try contains(payload, item)
      }
    default:
      break
    }
    let iterator: Value
    do {
      iterator = try makeIterator(container)
    } catch {
      if isError(error, .typeError) {
        throw typeError("argument of type '\(typeName(of: container))' is not iterable")
      }
      throw error
    }
    defer { iterator.release() }
    while true {
      try checkInterrupt()
      let candidate = try next(iterator)
      if candidate.isUndefined { return false }
      defer { candidate.release() }
      if try candidate.isIdentical(to: item) || equals(candidate, item) { return true }
    }
  }
}

/// Offset of the first occurrence at or after `start`; nil where there is none.
func findBytes(
  _ needle: UnsafeBufferPointer<UInt8>, in haystack: UnsafeBufferPointer<UInt8>, from start: Int
) -> Int? {
  if start > haystack.count { return nil }
  guard let pattern = needle.baseAddress, needle.count > 0 else { return start }
  guard let text = haystack.baseAddress, haystack.count - start >= needle.count else { return nil }
  let last = haystack.count - needle.count
  var offset = start
  while offset <= last {
    guard let hit = memchr(text + offset, Int32(pattern[0]), last - offset + 1) else { return nil }
    offset = UnsafeRawPointer(hit) - UnsafeRawPointer(text)
    if memcmp(text + offset, pattern, needle.count) == 0 { return offset }
    offset += 1
  }
  return nil
}
