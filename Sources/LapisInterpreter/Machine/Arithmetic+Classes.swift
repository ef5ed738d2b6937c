import BigInt
import Glibc
import LapisSyntax

/// Operators that classes define, and assignment in place.
extension Interpreter {
  func userBinary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws -> Value? {
    // The right operand's class goes first where it derives from the left one's and has its own idea.
    var rightFirst = false
    if b.isInstanceLike, typeOf(a) != typeOf(b), typeOf(b).isSubclass(of: typeOf(a)) {
      let name = names.reflected[op.index]
      if let own = typeOf(b).lookup(name) {
        rightFirst = typeOf(a).lookup(name).map { !$0.isIdentical(to: own) } ?? true
      }
    }
    if rightFirst, let result = try operand(op, b, a, reflected: true) { return result }
    if let result = try operand(op, a, b, reflected: false) { return result }
    // A number takes a number of a derived class as what it is.
    if !rightFirst, isNumber(a), let payload = b.instancePayload, isNumber(payload),
      let result = try binaryCore(op, a, payload)
    {
      return result
    }
    // Objects of one class have been asked already.
    if !rightFirst, typeOf(a) != typeOf(b) || !a.isInstanceLike,
      let result = try operand(op, b, a, reflected: true)
    {
      return result
    }
    return nil
  }

  func operand(_ op: BinaryOperator, _ own: Value, _ other: Value, reflected: Bool) throws
    -> Value?
  {
    guard own.isInstanceLike || own.tag == Tag.host else { return nil }
    let table = reflected ? names.reflected : names.binary
    let name = table[op.index]
    if own.isInstanceLike, let method = typeOf(own).lookup(name), method.tag != Tag.native {
      if method.isNone { throw typeError("'NoneType' object is not callable") }
      // A script may keep what it is given.
      surrendered = nil
      let result = try callFunction(method, on: own, other)
      if result.tag != Tag.notImplemented { return result }
      return nil
    }
    if let object = own.hostObject {
      try checkNativeStack()
      return try object.binary(self, op, ref(other), reflected: reflected)?.retained()
    }
    return nil
  }

  /// `a op= b`: in place for lists, sets, dicts and what defines it; the caller owns the result.
  func augmented(_ op: BinaryOperator, _ a: Value, _ b: Value) throws -> Value {
    switch a.tag {
    case Tag.list:
      if op == .add {
        if let buffer = b.sequence {
          // `xs += xs` reads what it grows.
          let values = buffer.map { $0.retained() }
          a.list.reserve(a.list.pointee.count + values.count)
          for value in values { a.list.append(owned: value) }
        } else {
          try forEach(b) { a.list.append($0) }
        }
        return a.retained()
      }
      if op == .multiply, let count = b.isInteger ? try indexValue(b) : nil {
        let length = a.list.pointee.count
        if count <= 0 {
          a.list.removeAll()
        } else {
          let (total, overflow) = length.multipliedReportingOverflow(by: count)
          if overflow { throw error(.memoryError, "") }
          try checkAllocation(total, MemoryLayout<Value>.stride)
          a.list.reserve(total)
          for i in 0..<(total - length) { a.list.append(a.list[element: i % max(length, 1)]) }
        }
        return a.retained()
      }
    case Tag.set where b.isAnySet:
      switch op {
      case .bitOr:
        try b.set.forEachHeld { try a.set.insert($0.key, $0.hash, self) }
        return a.retained()
      case .subtract, .bitAnd, .bitXor:
        let result = try setBinary(op, a, b)
        defer { result.release() }
        a.set.removeAll()
        try result.set.forEachHeld { try a.set.insert($0.key, $0.hash, self) }
        return a.retained()
      default: break
      }
    case Tag.dict where op == .bitOr:
      // Pairs will do, as for `update`.
      try DictMethods.update(self, a.dict, b)
      return a.retained()
    case Tag.byteArray where op == .add:
      let added = b.core
      if added.isAnyBytes {
        try checkResizable(
          a.bytes, a.bytes.pointee.count + added.bytes.pointee.count, isViewed: a.isIdentical(to: added))
        a.bytes.append(added.bytes.buffer)
        return a.retained()
      }
      guard let content = try bytesLike(b) else { break }
      try checkResizable(a.bytes, a.bytes.pointee.count + content.count)
      content.withUnsafeBufferPointer { a.bytes.append($0) }
      return a.retained()
    case Tag.byteArray where op == .multiply && b.isInteger:
      let result = try repeated(a, b)
      defer { result.release() }
      try checkResizable(a.bytes, result.bytes.pointee.count)
      a.bytes.replaceAll(Array(result.bytes.buffer))
      return a.retained()
    case Tag.host:
      if a.host.pointee.number.kind != .none { break }
      if let result = try a.hostObject?.augmented(self, op, ref(b)) {
        return result.retained()
      }
    case Tag.instance, Tag.exception:
      let own = typeOf(a).lookup(names.augmented[op.index])
      if let method = own, !method.isNone, method.tag != Tag.native {
        let result = try callFunction(method, on: a, b)
        if result.tag != Tag.notImplemented { return result }
      }
      if let payload = a.instancePayload,
        payload.isList || payload.tag == Tag.set || payload.isDict || payload.tag == Tag.byteArray
          || payload.hostObject is DequeObject, own?.tag == Tag.native
      {
        try augmented(op, payload, b).release()
        return a.retained()
      }
    default: break
    }
    do {
      return try binary(op, a, b)
    } catch let raised as Raised where isError(raised, .typeError) {
      // The message names the operator as written.
      if let text = soleText(raised) {
        // What has slots of a sequence is asked no further in place.
        let x = a.core
        if op == .multiply, text.hasPrefix("can't multiply sequence"), !isSequence(x),
          a.isInstanceLike && typeOf(a) != objectType || x.isDict || x.isAnySet || x.isAnyRange || x.tag == Tag.dictView
        {
          throw typeError("unsupported operand type(s) for *=: '\(typeName(of: a))' and '\(typeName(of: b))'")
        }
        let plain = "unsupported operand type(s) for \(op == .power ? "** or pow()" : op.rawValue): "
        if text.hasPrefix(plain) {
          throw typeError(
            "unsupported operand type(s) for \(op.rawValue)=: \(text.dropFirst(plain.count))")
        }
      }
      throw raised
    }
  }

  /// The text that is an exception's only argument.
  func soleText(_ raised: Raised) -> String? {
    let arguments = raised.exception.value.exception.pointee.arguments
    guard arguments.isTuple, arguments.tuple.pointee.count == 1, arguments.tuple.items[0].isString else { return nil }
    return arguments.tuple.items[0].string.swiftString
  }
}
