import BigInt
import Glibc

extension Interpreter {
  func makeString(_ text: String) -> Value { heap.makeString(text) }

  /// `str(value)`; the caller owns the result.
  func str(_ value: Value) throws -> Value {
    if value.isString { return value.retained() }
    if value.isInt { return heap.makeString(decimal: value.int) }
    return heap.makeString(try strText(value))
  }
  /// What `str(value)` gives: where `__str__` returns a text of a class derived from str, that stays one.
  func strObject(_ value: Value) throws -> Value {
    guard value.tag == Tag.instance, let method = typeOf(value).lookup(names.str), method.tag == Tag.function,
      let own = try callSpecial(value, names.str)
    else { return try str(value) }
    if own.isString || own.instancePayload?.isString == true { return own }
    defer { own.release() }
    throw typeError("__str__ returned non-string (type \(typeName(of: own)))")
  }
  func repr(_ value: Value) throws -> Value { heap.makeString(try reprText(value)) }

  func strText(_ value: Value) throws -> String {
    switch value.tag {
    case Tag.string: return value.string.swiftString
    case Tag.host:
      try checkNativeStack()
      return try value.hostObject?.str(self) ?? "<host object>"
    case Tag.exception:
      if let text = try specialText(value, names.str) { return text }
      return try exceptionText(value)
    case Tag.instance:
      if let text = try specialText(value, names.str) { return text }
      if let text = try specialText(value, names.repr, for: "__str__") { return text }
      if let payload = value.instancePayload {
        return payload.isAnySet || payload.tag == Tag.byteArray || payload.hostObject is DequeObject
          ? try payloadText(value, payload) : try strText(payload)
      }
      return try reprText(value)
    default: return try reprText(value)
    }
  }

  private func specialText(_ value: Value, _ name: StringPointer, for asked: String? = nil) throws -> String? {
    guard let method = typeOf(value).lookup(name), method.tag != Tag.native else { return nil }
    let result = try callSpecial(value, name) ?? .none
    defer { result.release() }
    let text = result.instancePayload ?? result
    guard text.isString else {
      throw typeError(
        "\(asked ?? name.swiftString) returned non-string (type \(typeName(of: result)))")
    }
    return text.string.swiftString
  }

  /// The decimal digits of an int; ValueError beyond the limit, since writing them takes the square
  /// of their number.
  func decimalText(_ value: BigInt) throws -> String {
    let limit = integerDigitLimit
    // 3.32 bits a digit.
    if limit > 0, Double(value.magnitude.bitWidth) > Double(limit) * 3.3219280948873623 + 1 {
      throw digitLimitError
    }
    let text = value.description
    if limit > 0, text.utf8.count - (value.sign == .minus ? 1 : 0) > limit { throw digitLimitError }
    return text
  }
  private var digitLimitError: Raised {
    valueError(
      "Exceeds the limit (\(integerDigitLimit) digits) for integer string conversion; use "
        + "sys.set_int_max_str_digits() to increase the limit")
  }

  func reprText(_ value: Value) throws -> String {
    var text = ""
    try appendRepr(value, to: &text)
    return text
  }

  func appendRepr(_ value: Value, to text: inout String) throws {
    switch value.tag {
    case Tag.int: text += String(value.int)
    case Tag.float: text += floatRepr(value.double)
    case Tag.bool: text += value.bool ? "True" : "False"
    case Tag.none: text += "None"
    case Tag.string: appendQuoted(value.string, to: &text)
    case Tag.ellipsis: text += "Ellipsis"
    case Tag.notImplemented: text += "NotImplemented"
    case Tag.undefined: text += "<undefined>"
    case Tag.bigInt: text += try decimalText(value.bigIntPayload)
    case Tag.list, Tag.tuple, Tag.dict, Tag.set, Tag.frozenSet, Tag.dictView:
      try appendContainer(value, to: &text)
    case Tag.wideRange:
      let range = value.wideRange
      let step = range.step == 1 ? "" : try ", " + decimalText(range.step)
      text += try "range(\(decimalText(range.start)), \(decimalText(range.stop))\(step))"
    case Tag.range:
      let range = value.range.pointee
      text += "range(\(range.start), \(range.stop)\(range.step == 1 ? "" : ", \(range.step)"))"
    case Tag.slice:
      let slice = value.slice.pointee
      text +=
        "slice(\(try reprText(slice.start)), \(try reprText(slice.stop)), \(try reprText(slice.step)))"
    case Tag.bytes: text += String(decoding: TextEscape.bytesRepr(value.bytes.buffer), as: UTF8.self)
    case Tag.byteArray:
      let shown = TextEscape.bytesRepr(value.bytes.buffer, isMutable: true)
      text += "bytearray(" + String(decoding: shown, as: UTF8.self) + ")"
    case Tag.type:
      let type = value.type
      if let hook = type.info.metaclass?.lookup(names.repr), hook.tag == Tag.function {
        let own = try callFunction(hook, on: value)
        defer { own.release() }
        text += try strText(own)
        return
      }
      text += "<class '\(qualified(type))'>"
    case Tag.function where !value.isCachedFunction:
      text += "<function \(try strText(value.function.pointee.qualifiedName)) at \(addressText(value))>"
    case Tag.native:
      let entry = value.native.pointee.entry.takeUnretainedValue()
      let owner = value.native.pointee.owner
      if let shown = entry.shown {
        try checkNativeStack()
        text += try shown(self)
        return
      }
      text +=
        owner.tag == Tag.type
        ? "<method '\(entry.name)' of '\(owner.type.name)' objects>"
        : "<built-in function \(entry.name)>"
    case Tag.boundMethod:
      let method = value.boundMethod.pointee
      if method.function.tag == Tag.function {
        text +=
          "<bound method \(try strText(method.function.function.pointee.qualifiedName)) of "
          + "\(try reprText(method.receiver))>"
      } else if method.function.tag == Tag.native {
        let entry = method.function.native.pointee.entry.takeUnretainedValue()
        text +=
          "<built-in method \(entry.name) of \(typeName(of: method.receiver)) object at "
          + "\(addressText(method.receiver))>"
      } else {
        text += "<bound method of \(try reprText(method.receiver))>"
      }
    case Tag.module:
      text += "<module '\(try strText(value.module.pointee.name))'>"
    case Tag.host:
      try checkNativeStack()
      text += try value.hostObject?.repr(self) ?? "<host object>"
    case Tag.exception:
      if let own = try specialText(value, names.repr) {
        text += own
        return
      }
      let arguments = exceptionArguments(value)
      defer { arguments.release() }
      text += typeOf(value).name
      guard arguments.isTuple else {
        text += "()"
        return
      }
      if arguments.tuple.pointee.count == 1 {
        text += "("
        try appendRepr(arguments.tuple.items[0], to: &text)
        text += ")"
      } else {
        try appendRepr(arguments, to: &text)
      }
    case Tag.instance:
      try checkNativeStack()
      if let own = try specialText(value, names.repr) {
        text += own
        return
      }
      if let payload = value.instancePayload {
        text += try payloadText(value, payload)
        return
      }
      let type = typeOf(value)
      text += "<\(qualified(type)) object at \(addressText(value))>"
    case Tag.generator:
      let name = value.generator.pointee.function
      text +=
        "<generator object \(name.tag == Tag.function ? try strText(name.function.pointee.qualifiedName) : "") at \(addressText(value))>"
    case Tag.iterator:
      let own = try value.iterator.pointee.native?.takeUnretainedValue().repr(self)
      text += own ?? "<\(typeName(of: value)) object at \(addressText(value))>"
    case Tag.superProxy:
      let receiver = value.pair.pointee.second
      let owner = receiver.tag == Tag.type ? receiver.type : typeOf(receiver)
      text += "<super: <class '\(value.pair.pointee.first.type.name)'>, <\(owner.name) object>>"
    default:
      text += "<\(typeName(of: value)) object at \(addressText(value))>"
    }
  }

  /// The `repr` of what an instance of a class derived from a builtin holds. That of a set and a bytearray
  /// names the class.
  func payloadText(_ value: Value, _ payload: Value) throws -> String {
    let shown = try reprText(payload)
    if let deque = payload.hostObject as? DequeObject {
      return shown.hasPrefix("[") ? shown : typeOf(value).name + shown.dropFirst(deque.type.name.count)
    }
    if payload.tag == Tag.byteArray { return typeOf(value).name + shown.drop { $0 != "(" } }
    guard payload.isAnySet else { return shown }
    return typeOf(value).name + (shown.hasPrefix("{") ? "(\(shown))" : String(shown.drop { $0 != "(" }))
  }

  func qualified(_ type: TypePointer) -> String {
    let info = type.info
    return info.module == "builtins" ? info.qualifiedName : "\(info.module).\(info.qualifiedName)"
  }
  private func addressText(_ value: Value) -> String {
    "0x" + String(value.bits, radix: 16)
  }

  private func appendContainer(_ value: Value, to text: inout String) throws {
    try checkNativeStack()
    let header = value.header
    let isTuple = value.tag == Tag.tuple
    if header.pointee.flags & ObjectHeader.reprFlag != 0 {
      switch value.tag {
      case Tag.list: text += "[...]"
      case Tag.tuple: text += "(...)"
      case Tag.dict: text += "{...}"
      default: text += "..."
      }
      return
    }
    header.pointee.flags |= ObjectHeader.reprFlag
    value.retain()
    defer {
      header.pointee.flags &= ~ObjectHeader.reprFlag
      value.release()
    }
    switch value.tag {
    case Tag.list, Tag.tuple:
      text += isTuple ? "(" : "["
      var i = 0
      while let buffer = value.sequence, i < buffer.count {
        if i > 0 { text += ", " }
        let item = buffer[i].retained()
        defer { item.release() }
        try appendRepr(item, to: &text)
        i += 1
      }
      text += isTuple ? (i == 1 ? ",)" : ")") : "]"
    case Tag.dict:
      text += "{"
      var first = true
      try value.dict.forEachPair { key, item in
        if !first { text += ", " }
        first = false
        try appendRepr(key, to: &text)
        text += ": "
        try appendRepr(item, to: &text)
      }
      text += "}"
    case Tag.set, Tag.frozenSet:
      let frozen = value.tag == Tag.frozenSet
      if value.set.pointee.live == 0 {
        text += frozen ? "frozenset()" : "set()"
        return
      }
      text += frozen ? "frozenset({" : "{"
      var first = true
      try value.set.forEachHeld { slot in
        if !first { text += ", " }
        first = false
        try appendRepr(slot.key, to: &text)
      }
      text += frozen ? "})" : "}"
    default:
      text += "\(typeName(of: value))(["
      var first = true
      let items = try makeList(from: value)
      defer { items.release() }
      try forEach(items) {
        if !first { text += ", " }
        first = false
        try appendRepr($0, to: &text)
      }
      text += "])"
    }
  }

  /// A string as a Python literal.
  func appendQuoted(_ string: StringPointer, to text: inout String) {
    text += String(decoding: TextEscape.repr(string.buffer), as: UTF8.self)
  }
}

/// Python's `repr` of a float: the shortest digits that read back the same.
func floatRepr(_ value: Double) -> String { FloatText.string(value) }
