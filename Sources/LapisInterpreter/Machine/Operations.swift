import LapisSyntax

/// The slow halves of the loop's instructions.
extension Interpreter {
  /// An arithmetic instruction whose operands are not two numbers of the machine.
  @inline(never)
  func arithmetic(
    _ op: BinaryOperator, _ first: Value, _ second: Value, _ r: UnsafeMutablePointer<Value>,
    _ w: Instruction
  ) throws {
    let result: Value
    let isTurned = w.x & 20 == 20 && (op == .add || op == .multiply)
    let left = isTurned ? second : first
    let right = isTurned ? first : second
    if op == .add, left.isString, right.isString {
      if !isTurned, let grown = appendInPlace(left, right, r, w) {
        // The register's count has moved into the result.
        r[Int(w.b)] = .undefined
        result = grown
      } else {
        result = try concatenate(left.string, right.string)
      }
    } else if op == .divide, left.tag | right.tag == 0, right.int != 0,
      left.int.magnitude | right.int.magnitude < 1 << 53
    {
      // Both are exact as doubles, and so the quotient is rounded once.
      result = Value(Double(left.int) / Double(right.int))
    } else if w.x & 8 != 0 {
      result = try augmented(op, left, right)
    } else if left.tag == Tag.host || right.tag == Tag.host {
      // A temporary that nobody else holds may become the result.
      surrendered = (w.x & 1 != 0 ? first.soleObject : nil) ?? (w.x & 6 == 2 ? second.soleObject : nil)
      defer { surrendered = nil }
      result = try binary(op, left, right)
    } else {
      result = try binary(op, left, right)
    }
    if w.x & 1 != 0 { drop(r, Int(w.b)) }
    if w.x & 6 == 2 { drop(r, Int(w.c)) }
    put(r, Int(w.a), result)
  }

  /// `s += t` and `temporary + t` where nobody else holds the left string: its memory grows. nil: not
  /// possible.
  private func appendInPlace(
    _ left: Value, _ right: Value, _ r: UnsafeMutablePointer<Value>, _ w: Instruction
  ) -> Value? {
    let string = left.string
    guard w.x & 1 != 0 || w.a == w.b, string.pointee.header.count == 1,
      string.pointee.header.sizeClass == 0, !string.isInterned,
      string.pointee.count + right.string.pointee.count < 1 << 32
    else { return nil }
    return Value(heap.append(right.string, to: string))
  }

  @inline(never)
  func compareOperands(
    _ op: ComparisonOperator, _ left: Value, _ right: Value, _ r: UnsafeMutablePointer<Value>,
    _ w: Instruction
  ) throws -> Bool {
    let holds: Bool
    if op == .equal || op == .notEqual, !left.isInstanceLike, !right.isInstanceLike,
      left.tag != Tag.host, right.tag != Tag.host
    {
      let same = left.isFloat || right.isFloat ? try equals(left, right) && !isNaN(left) : try equals(left, right)
      holds = same == (op == .equal)
    } else {
      let result = try compare(op, left, right)
      defer { result.release() }
      holds = try isTrue(result)
    }
    if w.x & 1 != 0 { drop(r, Int(w.a)) }
    if w.x & 6 == 2 { drop(r, Int(w.b)) }
    return holds
  }
  private func isNaN(_ value: Value) -> Bool { value.isFloat && value.double.isNaN }

  // MARK: Attributes

  @inline(never)
  func attribute(_ object: Value, _ cache: UnsafeMutablePointer<InlineCache>) throws -> Value {
    if object.tag == Tag.instance {
      let instance = object.instance
      let shape = instance.pointee.shape
      if !shape.pointee.isDictMode, !instance.type.pointee.flags.contains(.getattribute) {
        let slot = shape.slot(of: cache.pointee.name)
        if slot >= 0, !instance.pointee.slots[slot].isUndefined {
          // A deleted attribute of a payload class leaves an empty slot: those are not remembered.
          if !instance.type.pointee.flags.contains(.payload) {
            cache.pointee.key = UInt(bitPattern: shape)
            cache.pointee.index = slot
          }
          return instance.pointee.slots[slot].retained()
        }
      }
    } else if object.tag == Tag.module {
      let globals = object.module.pointee.globals
      if globals.isDict {
        let dict = globals.dict
        let index = cache.pointee.index
        if cache.pointee.key == UInt(bitPattern: dict), index < dict.pointee.used,
          dict.entries[index].key.bits == UInt(bitPattern: cache.pointee.name),
          dict.entries[index].key.isString
        {
          return dict.entries[index].value.retained()
        }
        let entry = dict.find(string: cache.pointee.name)
        if entry >= 0, dict.entries[entry].key.bits == UInt(bitPattern: cache.pointee.name) {
          cache.pointee.key = UInt(bitPattern: dict)
          cache.pointee.index = entry
          return dict.entries[entry].value.retained()
        }
      }
    }
    return try getAttribute(object, cache.pointee.name)
  }

  @inline(never)
  func setAttribute(
    _ object: Value, _ cache: UnsafeMutablePointer<InlineCache>, _ value: Value
  ) throws {
    let name = cache.pointee.name
    if object.tag == Tag.instance {
      let instance = object.instance
      let type = instance.type
      let shape = instance.pointee.shape
      if !shape.pointee.isDictMode,
        type.pointee.flags.isDisjoint(with: [.setattr, .payload])
      {
        let slot = shape.slot(of: name)
        if slot >= 0 {
          if type.lookup(name).map({ $0.tag != Tag.property && $0.tag != Tag.instance }) ?? true {
            cache.pointee.key = UInt(bitPattern: shape)
            cache.pointee.index = slot
            cache.pointee.value = .undefined
          }
        } else if cache.pointee.key == UInt(bitPattern: shape) | 1 {
          // Seen before: this shape gains the name, nothing in the class stands against it.
          let next = UnsafeMutablePointer<Shape>(bitPattern: cache.pointee.value.bits)
          if let next {
            instance.addSlot(next, owned: value.retained())
            return
          }
        } else if type.lookup(name) == nil, name != names.dict, name != names.classCell,
          shape.pointee.count < 100
        {
          try setAttribute(object, name, value)
          let now = instance.pointee.shape
          if now.pointee.parent == shape {
            cache.pointee.key = UInt(bitPattern: shape) | 1
            cache.pointee.value = Value(tag: Tag.int, bits: UInt(bitPattern: now))
          }
          return
        }
      }
    }
    try setAttribute(object, name, value)
  }

  // MARK: Containers

  func buildSet(_ values: UnsafeMutablePointer<Value>, _ count: Int) throws -> Value {
    let set = heap.makeSet()
    do {
      for i in 0..<count { try set.insert(values[i], hash(of: values[i]), self) }
    } catch {
      Value(set).release()
      throw error
    }
    for i in 0..<count { drop(values, i) }
    return Value(set)
  }

  func buildDict(_ values: UnsafeMutablePointer<Value>, _ count: Int) throws -> Value {
    let dict = heap.makeDict()
    do {
      for i in 0..<count {
        try dict.set(values[2 * i], hash(of: values[2 * i]), values[2 * i + 1], self)
      }
    } catch {
      Value(dict).release()
      throw error
    }
    for i in 0..<(2 * count) { drop(values, i) }
    return Value(dict)
  }

  func extendList(_ list: Value, with source: Value, function: Value) throws {
    do {
      try forEach(source) { list.list.append($0) }
    } catch {
      if isError(error, .typeError), !isIterable(source), typeOf(source).lookup(names.iter) == nil {
        throw typeError(
          function.isUndefined
            ? "Value after * must be an iterable, not \(typeName(of: source))"
            : "\(callName(function))() argument after * must be an iterable, not "
              + typeName(of: source))
      }
      throw error
    }
  }

  /// `**source` in a display (function undefined) or in a call.
  func mergeDict(_ dict: DictPointer, _ source: Value, function: Value) throws {
    func add(_ key: Value, _ value: Value) throws {
      if !function.isUndefined {
        guard key.isString else { throw typeError("keywords must be strings") }
        if dict.find(string: key.string) >= 0 {
          throw typeError(
            "\(callName(function))() got multiple values for keyword argument "
              + "'\(key.string.swiftString)'")
        }
      }
      try dict.set(key, hash(of: key), value, self)
    }
    let actual = source.instancePayload ?? source
    if actual.isDict {
      return try actual.dict.forEachPair(add)
    }
    guard let keys = try findAttribute(source, intern("keys")) else {
      throw typeError(
        function.isUndefined
          ? "'\(typeName(of: source))' object is not a mapping"
          : "\(callName(function))() argument after ** must be a mapping, not "
            + typeName(of: source))
    }
    defer { keys.release() }
    let list = try call(keys)
    defer { list.release() }
    try forEach(list) { key in
      let value = try getItem(source, key)
      defer { value.release() }
      try add(key, value)
    }
  }

  private func callName(_ function: Value) -> String {
    switch function.tag {
    case Tag.function:
      let module = function.function.pointee.moduleName
      let name = function.function.pointee.qualifiedName
      return (module.isString ? module.string.swiftString + "." : "") + name.string.swiftString
    default: return functionName(function)
    }
  }

  func unpack(_ source: Value, _ count: Int, _ target: UnsafeMutablePointer<Value>) throws {
    if let buffer = source.sequence {
      throw buffer.count < count
        ? valueError("not enough values to unpack (expected \(count), got \(buffer.count))")
        : valueError("too many values to unpack (expected \(count))")
    }
    let iterator: Value
    do {
      iterator = try makeIterator(source)
    } catch {
      if isError(error, .typeError), !isIterable(source) {
        throw typeError("cannot unpack non-iterable \(typeName(of: source)) object")
      }
      throw error
    }
    defer { iterator.release() }
    for i in 0..<count {
      let value = try next(iterator)
      if value.isUndefined {
        throw valueError("not enough values to unpack (expected \(count), got \(i))")
      }
      put(target, i, value)
    }
    let more = try next(iterator)
    if !more.isUndefined {
      more.release()
      throw valueError("too many values to unpack (expected \(count))")
    }
  }

  func unpackStarred(
    _ source: Value, _ before: Int, _ after: Int, _ target: UnsafeMutablePointer<Value>
  ) throws {
    let all: Value
    do {
      all = try makeList(from: source)
    } catch {
      if isError(error, .typeError), !isIterable(source) {
        throw typeError("cannot unpack non-iterable \(typeName(of: source)) object")
      }
      throw error
    }
    defer { all.release() }
    let buffer = all.list.sequence
    if buffer.count < before + after {
      throw valueError(
        "not enough values to unpack (expected at least \(before + after), got \(buffer.count))")
    }
    for i in 0..<before { put(target, i, buffer[i].retained()) }
    let middle = heap.makeList(capacity: 0)
    for value in buffer[before..<(buffer.count - after)] { middle.append(value) }
    put(target, before, Value(middle))
    for i in 0..<after {
      put(target, before + 1 + i, buffer[buffer.count - after + i].retained())
    }
  }

  // MARK: Text

  func formatOperand(_ r: UnsafeMutablePointer<Value>, _ w: Instruction) throws {
    let value = r[Int(w.b)]
    var converted = value
    switch w.x >> 4 {
    case 1: converted = try str(value)
    case 2: converted = try repr(value)
    case 3: converted = heap.makeString(asciiOnly(try reprText(value)))
    default: value.retain()
    }
    defer { converted.release() }
    let spec = w.x & 4 != 0 ? r[Int(w.c)].string.swiftString : ""
    let text = heap.makeString(try formatValue(converted, spec: spec))
    if w.x & 4 != 0 { drop(r, Int(w.c)) }
    put(r, Int(w.a), text)
  }

  func asciiOnly(_ text: String) -> String {
    var text = text
    return String(decoding: text.withUTF8 { TextEscape.asciiOnly($0) }, as: UTF8.self)
  }

  /// The parts of an f-string, joined in one allocation; gives the parts up.
  func buildString(_ parts: UnsafeMutablePointer<Value>, _ count: Int) throws -> Value {
    var bytes = 0
    for i in 0..<count {
      let part = parts[i]
      if part.isInt {
        bytes += DecimalText.count(part.int)
        continue
      }
      if !part.isString { put(parts, i, try str(part)) }
      bytes += parts[i].string.pointee.count
    }
    if count == 1 { return parts[0].isInt ? heap.makeString(decimal: parts[0].int) : take(parts, 0) }
    try checkAllocation(bytes, 1)
    let result = heap.makeString(count: bytes)
    var target = result.bytes
    var length = 0
    for i in 0..<count {
      if parts[i].isInt {
        let digits = DecimalText.count(parts[i].int)
        DecimalText.write(parts[i].int, digits, to: target)
        target += digits
        length += digits
        continue
      }
      let part = parts[i].string
      copyBytes(target, part.bytes, part.pointee.count)
      target += part.pointee.count
      length += part.pointee.length
      drop(parts, i)
    }
    result.pointee.length = length
    return Value(result)
  }
}
