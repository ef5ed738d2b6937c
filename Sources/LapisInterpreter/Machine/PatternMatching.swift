/// What a `match` statement asks of its subject.
extension Interpreter {
  func matchTest(_ r: UnsafeMutablePointer<Value>, _ w: Instruction) throws {
    let subject = r[Int(w.b)]
    let c = Int(w.c)
    let result: Value
    switch PatternTest(rawValue: Int(w.x)) ?? .found {
    case .sequence:
      let wanted = c & 255
      if isSequencePattern(subject) {
        let count = try length(of: subject)
        result = Value(c & 256 != 0 ? count >= wanted : count == wanted)
      } else {
        result = .false
      }
    case .mapping: result = Value(isMappingPattern(subject))
    case .instance:
      guard r[c].tag == Tag.type else {
        throw typeError("called match pattern must be a type")
      }
      result = Value(try isInstance(subject, of: r[c]))
    case .key: result = try valueOfKey(r[c], in: subject)
    case .found: result = Value(!subject.isUndefined)
    case .attribute:
      result = try attributeIfAny(subject, intern(r[c].string)) ?? .undefined
    case .positions: result = try positions(of: subject, named: r[Int(w.a)], c)
    case .position:
      let names = r[Int(w.a)]
      if names.isTuple {
        result = try attributeIfAny(subject, intern(names.tuple.items[c].string)) ?? .undefined
      } else {
        result = subject.retained()
      }
    case .rest:
      let copy = heap.makeDict()
      do {
        try DictMethods.update(self, copy, subject)
        for key in r[c].tuple.buffer {
          let entry = try copy.find(key, hash(of: key), self)
          if entry >= 0 { copy.remove(entry: entry).release() }
        }
      } catch {
        Value(copy).release()
        throw error
      }
      result = Value(copy)
    }
    put(r, Int(w.a), result)
  }

  /// Texts and bytes are no sequences here.
  private func isSequencePattern(_ subject: Value) -> Bool {
    let core = subject.instancePayload ?? subject
    if core.sequence != nil || core.isAnyRange || core.hostObject is DequeObject { return true }
    return derives(subject, from: ["Sequence", "MutableSequence", "UserList"])
  }

  private func isMappingPattern(_ subject: Value) -> Bool {
    if (subject.instancePayload ?? subject).isDict { return true }
    return derives(subject, from: ["Mapping", "MutableMapping", "ChainMap", "UserDict"])
  }

  /// Is one of these classes of `collections` among the bases of an instance?
  private func derives(_ subject: Value, from classes: Set<String>) -> Bool {
    guard subject.isInstanceLike else { return false }
    let type = typeOf(subject)
    for i in 0..<type.pointee.orderCount {
      let info = type.pointee.order[i].info
      if classes.contains(info.name), info.module == "typing" || info.module.hasPrefix("collections") {
        return true
      }
    }
    return false
  }

  /// The value of a key, without making one; undefined where there is none.
  private func valueOfKey(_ key: Value, in subject: Value) throws -> Value {
    let core = subject.instancePayload ?? subject
    if core.isDict {
      let entry = try core.dict.find(key, hash(of: key), self)
      return entry < 0 ? .undefined : core.dict.entries[entry].value.retained()
    }
    return try contains(subject, key) ? getItem(subject, key) : .undefined
  }

  /// The attributes that `count` positional patterns of a class stand for: a tuple of names, or none
  /// where the only one stands for the subject itself. `keywords` are those given by name.
  private func positions(of type: Value, named keywords: Value, _ count: Int) throws -> Value {
    let name = type.type.name
    func refuse(_ allowed: Int) -> Raised {
      typeError(
        "\(name)() accepts \(allowed) positional sub-pattern\(allowed == 1 ? "" : "s") "
          + "(\(count) given)")
    }
    guard let given = type.type.lookup(intern("__match_args__")) else {
      if !isMatchedWhole(type.type) { throw refuse(0) }
      if count > 1 { throw refuse(1) }
      return .none
    }
    guard given.isTuple else {
      throw typeError("\(name).__match_args__ must be a tuple (got \(typeName(of: given)))")
    }
    if count > given.tuple.pointee.count { throw refuse(given.tuple.pointee.count) }
    for i in 0..<count {
      let item = given.tuple.items[i]
      guard item.isString else {
        throw typeError("__match_args__ elements must be strings (got \(typeName(of: item)))")
      }
      for keyword in keywords.sequence ?? .none
      where keyword.isString && keyword.string.isEqual(to: item.string) {
        throw typeError(
          "\(name)() got multiple sub-patterns for attribute '\(item.string.swiftString)'")
      }
    }
    return given.retained()
  }

  /// Core types and their subclasses match as a whole.
  private func isMatchedWhole(_ type: TypePointer) -> Bool {
    [
      Tag.bool, Tag.byteArray, Tag.bytes, Tag.dict, Tag.float, Tag.frozenSet, Tag.int, Tag.list,
      Tag.set, Tag.string, Tag.tuple,
    ].contains { type.isSubclass(of: types[Int($0)]) }
  }
}
