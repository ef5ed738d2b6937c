import LapisDiagnostics
import LapisSyntax

/// Lists, tuples, sets, dicts and formatted strings.
extension Compiler {
  /// A list, tuple or set of the items, in portions where there are many or starred ones.
  func compileSequence(
    _ items: [Expression], _ op: Opcode, into destination: Int, function: Int? = nil,
    _ range: SourceRange
  ) throws {
    let mark = nextTemporary
    let hasStar = items.contains { if case .starred = $0.kind { true } else { false } }
    let portion = 64
    if !hasStar, items.count <= portion {
      let first = nextTemporary
      for item in items {
        let register = try temporary()
        try compile(item, into: register)
      }
      emit(op, a: destination, b: first, c: items.count, range)
      return release(to: mark)
    }
    let container = try temporary()
    emit(op == .buildSet ? .buildSet : .buildList, a: container, b: container, c: 0, range)
    // Only of a sole argument does the message name the function.
    let named = items.count == 1 ? function : nil
    let first = nextTemporary
    var pending = 0
    func flush() {
      if pending > 0 { emit(.extendList, a: container, b: first, c: pending, range) }
      pending = 0
      release(to: first)
    }
    for item in items {
      if case .starred(let value) = item.kind {
        flush()
        let operand = try operand(value)
        emit(
          op == .buildSet ? .setUpdate : .listExtend,
          x: (operand.isTemporary ? 1 : 0) | (named == nil ? 0 : 4), a: container,
          b: operand.register, c: named ?? 0, range)
        release(to: first)
      } else if op == .buildSet {
        let operand = try operand(item)
        emit(
          .setAdd, x: operand.isTemporary ? 1 : 0, a: container, b: operand.register, range)
        release(to: first)
      } else {
        let register = try temporary()
        try compile(item, into: register)
        pending += 1
        if pending == portion { flush() }
      }
    }
    flush()
    if op == .buildTuple {
      emit(.listToTuple, x: 1, a: destination, b: container, range)
    } else {
      emit(.move, x: 1, a: destination, b: container, range)
    }
    release(to: mark)
  }

  func compileDict(
    _ pairs: [(key: Expression?, value: Expression)], into destination: Int, _ range: SourceRange
  ) throws {
    let mark = nextTemporary
    if pairs.count <= 32, pairs.allSatisfy({ $0.key != nil }) {
      let first = nextTemporary
      for pair in pairs {
        let registers = try temporaries(2)
        if let key = pair.key { try compile(key, into: registers) }
        try compile(pair.value, into: registers + 1)
      }
      emit(.buildDict, a: destination, b: first, c: pairs.count, range)
      return release(to: mark)
    }
    let dict = try temporary()
    emit(.buildDict, a: dict, b: dict, c: 0, range)
    let inner = nextTemporary
    for pair in pairs {
      if let key = pair.key {
        let k = try operand(key)
        let v = try operand(pair.value)
        emit(.dictSet, x: flags(k, v), a: dict, b: k.register, c: v.register, range)
      } else {
        let value = try operand(pair.value)
        emit(
          .dictMerge, x: value.isTemporary ? 1 : 0, a: dict, b: value.register, range)
      }
      release(to: inner)
    }
    emit(.move, x: 1, a: destination, b: dict, range)
    release(to: mark)
  }

  func compileFormatted(
    _ parts: [FormattedPart], into destination: Int, _ range: SourceRange
  ) throws {
    let mark = nextTemporary
    if parts.count > 200 {
      // Very many parts: joined in two halves.
      let halves = try temporaries(2)
      try compileFormatted(Array(parts[..<(parts.count / 2)]), into: halves, range)
      try compileFormatted(Array(parts[(parts.count / 2)...]), into: halves + 1, range)
      emit(.buildString, a: destination, b: halves, c: 2, range)
      return release(to: mark)
    }
    let first = nextTemporary
    var count = 0
    for part in parts {
      switch part {
      case .text(let text):
        let register = try temporary()
        count += 1
        emitWide(.loadConstant, a: register, constant(.string(text)), range)
      case .value(let value, let conversion, let spec, let debugText):
        if let debugText {
          let register = try temporary()
          count += 1
          emitWide(.loadConstant, a: register, constant(.string(debugText)), range)
        }
        let register = try temporary()
        count += 1
        try compile(value, into: register)
        // `{x=}` alone means the repr.
        let how: Int =
          switch conversion {
          case "s": 1
          case "r": 2
          case "a": 3
          default: debugText != nil && spec == nil ? 2 : 0
          }
        if let spec, !spec.isEmpty {
          let text = try temporary()
          try compileFormatted(spec, into: text, range)
          emit(.format, x: 4 | how << 4, a: register, b: register, c: text, range)
          release(to: text)
        } else if how != 0 {
          emit(.format, x: how << 4, a: register, b: register, range)
        } else {
          emit(.toText, a: register, range)
        }
      }
    }
    emit(.buildString, a: destination, b: first, c: count, range)
    release(to: mark)
  }
}
