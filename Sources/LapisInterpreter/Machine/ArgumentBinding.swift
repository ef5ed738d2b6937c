/// How the arguments of a call become the parameters of a script function, and what is wrong where they do not.
extension Interpreter {
  /// Lays the arguments from `base` on out as the function's parameters: defaults filled in, extra
  /// ones collected. Owned values in, owned values out; what is not needed is released.
  func bindScript(
    _ function: Value, _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: Keywords?
  ) throws {
    let object = function.function
    let code = object.pointee.code
    let positional = code.pointee.positionalCount
    let parameters = code.pointee.parameterCount
    let keywordCount = keywords?.names.count ?? 0
    if keywords == nil, count <= positional, code.pointee.flags.isDisjoint(with: [.variadic, .keywordVariadic]),
      parameters == positional
    {
      if count == positional { return }
      // Only defaults are missing.
      let defaults = object.pointee.defaults
      let available = defaults.isTuple ? defaults.tuple.pointee.count : 0
      if positional - count <= available {
        for i in count..<positional {
          base[i] = defaults.tuple.items[available - (positional - i)].retained()
        }
        return
      }
    }
    if count <= positional, keywordCount <= 8, parameters <= 64,
      code.pointee.flags.isDisjoint(with: [.variadic, .keywordVariadic]), let keywords,
      bindByName(object, base, count, keywords)
    {
      return
    }
    // Everything moves to the side first: parameters and arguments overlap.
    let info = code.pointee.info.takeUnretainedValue()
    var given: [Value] = []
    given.reserveCapacity(count)
    for i in 0..<count { given.append(take(base, i)) }
    var named: [(Value, Value)] = []
    if let keywords {
      for i in 0..<keywordCount { named.append((keywords.names[i], take(base, count + i))) }
    }
    var slots = [Value](repeating: .undefined, count: parameters)
    var extra: [Value] = []
    var rest: DictPointer?
    if code.pointee.flags.contains(.keywordVariadic) { rest = heap.makeDict() }
    func abandon() {
      for value in slots { value.release() }
      for value in extra { value.release() }
      if let rest { Value(rest).release() }
    }
    for (i, value) in given.enumerated() {
      if i < positional { slots[i] = value } else { extra.append(value) }
    }
    for (index, pair) in named.enumerated() {
      let name = pair.0.string
      var slot = -1
      for i in info.positionalOnlyCount..<max(parameters, info.positionalOnlyCount)
      where info.parameterNames[i] == name || info.parameterNames[i].isEqual(to: name) {
        slot = i
        break
      }
      var problem: Raised?
      if slot >= 0 {
        if slots[slot].isUndefined {
          slots[slot] = pair.1
          continue
        }
        problem = typeError(
          "\(displayName(function))() got multiple values for argument '\(name.swiftString)'")
      } else if let rest {
        rest.set(string: name, pair.1)
        pair.1.release()
        continue
      } else if case let wrong = info.parameterNames.prefix(info.positionalOnlyCount).filter({ own in
        named.contains { $0.0.string.isEqual(to: own) }
      }), !wrong.isEmpty {
        problem = typeError(
          "\(displayName(function))() got some positional-only arguments passed as keyword arguments: "
            + "'\(wrong.map { $0.swiftString }.joined(separator: ", "))'")
      } else {
        let known = info.parameterNames[info.positionalOnlyCount..<parameters].map {
          $0.swiftString
        }
        problem = error(
          .typeError,
          "\(displayName(function))() got an unexpected keyword argument '\(name.swiftString)'",
          nearest: name.swiftString, known, isKeyword: true)
      }
      for later in named[index...] { later.1.release() }
      abandon()
      if let problem { throw problem }
    }
    if !extra.isEmpty, !code.pointee.flags.contains(.variadic) {
      let problem = tooManyArguments(function, info, count, keywords, slots)
      abandon()
      throw problem
    }
    let defaults = object.pointee.defaults
    let available = defaults.isTuple ? defaults.tuple.pointee.count : 0
    var missing: [String] = []
    for i in 0..<positional where slots[i].isUndefined {
      let index = available - (positional - i)
      if index >= 0 {
        slots[i] = defaults.tuple.items[index].retained()
      } else {
        missing.append(info.parameterNames[i].swiftString)
      }
    }
    var missingKeywordOnly: [String] = []
    for i in positional..<max(parameters, positional) where slots[i].isUndefined {
      let named = object.pointee.keywordDefaults
      if named.isDict, let value = named.dict.value(info.parameterNames[i]) {
        slots[i] = value.retained()
      } else {
        missingKeywordOnly.append(info.parameterNames[i].swiftString)
      }
    }
    if !missing.isEmpty || !missingKeywordOnly.isEmpty {
      abandon()
      throw missing.isEmpty
        ? missingArguments(displayName(function), "keyword-only", missingKeywordOnly)
        : missingArguments(displayName(function), "positional", missing)
    }
    var next = 0
    for value in slots {
      base[next] = value
      next += 1
    }
    if code.pointee.flags.contains(.variadic) {
      base[next] = heap.makeTuple(owned: extra)
      next += 1
    }
    if let rest { base[next] = Value(rest) }
  }

  /// The common case of keyword arguments: each names a parameter not given yet, and the others have
  /// defaults. false, with everything as it was, where something is amiss.
  private func bindByName(
    _ object: FunctionPointer, _ base: UnsafeMutablePointer<Value>, _ count: Int,
    _ keywords: Keywords
  ) -> Bool {
    let code = object.pointee.code
    let positional = code.pointee.positionalCount
    let parameters = code.pointee.parameterCount
    let given = keywords.names.count
    return withUnsafeTemporaryAllocation(of: Value.self, capacity: parameters + given + 1) { slots in
      for i in 0..<parameters { slots[i] = .undefined }
      var moved: UInt64 = 0
      let isBound = code.pointee.info._withUnsafeGuaranteedRef { info in
        for i in 0..<given {
          let name = keywords.names[i].string
          var slot = -1
          for p in max(info.positionalOnlyCount, count)..<max(parameters, count)
          where info.parameterNames[p] == name || info.parameterNames[p].isEqual(to: name) {
            slot = p
            break
          }
          if slot < 0 || !slots[slot].isUndefined { return false }
          slots[slot] = base[count + i]
          moved |= 1 << UInt64(slot)
        }
        let defaults = object.pointee.defaults
        let available = defaults.isTuple ? defaults.tuple.pointee.count : 0
        let named = object.pointee.keywordDefaults
        for p in count..<max(parameters, count) where slots[p].isUndefined {
          if p < positional {
            let index = available - (positional - p)
            if index < 0 { return false }
            slots[p] = defaults.tuple.items[index]
          } else {
            guard named.isDict, let value = named.dict.value(info.parameterNames[p]) else {
              return false
            }
            slots[p] = value
          }
          slots[p].retain()
        }
        return true
      }
      if !isBound {
        // Defaults taken so far are given back.
        for p in 0..<parameters where !slots[p].isUndefined && moved & (1 << UInt64(p)) == 0 {
          slots[p].release()
        }
        return false
      }
      for i in 0..<given { base[count + i] = .undefined }
      for p in count..<max(parameters, count) { base[p] = slots[p] }
      return true
    }
  }

  /// The name that errors of a call show.
  private func displayName(_ function: Value) -> String {
    let name = function.function.pointee.qualifiedName
    return name.isString ? name.string.swiftString : ""
  }

  private func tooManyArguments(
    _ function: Value, _ info: CodeInfo, _ count: Int, _ keywords: Keywords?, _ slots: [Value]
  ) -> Raised {
    let code = function.function.pointee.code
    let positional = code.pointee.positionalCount
    let defaults = function.function.pointee.defaults
    let optional = defaults.isTuple ? defaults.tuple.pointee.count : 0
    let takes =
      optional > 0
      ? "from \(positional - optional) to \(positional) positional arguments"
      : "\(positional) positional argument\(positional == 1 ? "" : "s")"
    var keywordOnly = 0
    for i in positional..<max(code.pointee.parameterCount, positional)
    where !slots[i].isUndefined { keywordOnly += 1 }
    if keywordOnly > 0 {
      return typeError(
        "\(displayName(function))() takes \(takes) but \(count) positional argument"
          + "\(count == 1 ? "" : "s") (and \(keywordOnly) keyword-only argument"
          + "\(keywordOnly == 1 ? "" : "s")) were given")
    }
    return typeError(
      "\(displayName(function))() takes \(takes) but \(count) \(count == 1 ? "was" : "were") given")
  }
}
