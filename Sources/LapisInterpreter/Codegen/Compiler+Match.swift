import LapisDiagnostics
import LapisSyntax

/// What `matchTest` asks of a subject.
enum PatternTest: Int {
  /// r[a] = is r[b] a sequence of c & 255 … elements? With bit 256: at least so many.
  case sequence
  /// r[a] = is r[b] a mapping?
  case mapping
  /// r[a] = is r[b] an instance of class r[c]?
  case instance
  /// r[a] = the value of key r[c] in r[b], or undefined
  case key
  /// r[a] = is r[b] something?
  case found
  /// r[a] = attribute of r[b] named by r[c], or undefined
  case attribute
  /// r[a] = what c positional patterns of class r[b] stand for, where r[a] names the others:
  /// names of attributes, or none for the subject itself
  case positions
  /// r[a] = attribute of r[b] named by item c of the names in r[a], or undefined
  case position
  /// r[a] = a dict of r[b] without the keys in tuple r[c]
  case rest
}

extension Compiler {
  func compileMatch(_ subject: Expression, _ cases: [MatchCase], _ range: SourceRange) throws {
    let mark = nextTemporary
    let value = try temporary()
    try compile(subject, into: value)
    let end = Label()
    for item in cases {
      let next = Label()
      let entry = assigned
      let inner = nextTemporary
      try compile(item.pattern, value, orJump: next)
      if let test = item.guardTest {
        try compileCondition(test, jumpIf: false, to: next, asking: item.pattern.range)
      }
      // What the pattern took apart is given up on both ways on.
      let used = nextTemporary
      for register in inner..<used { emit(.clear, a: register, item.pattern.range) }
      release(to: inner)
      try compile(item.body)
      jump(.jump, to: end, item.pattern.range)
      assigned = entry
      next.assigned = nil
      try place(next)
      for register in inner..<used { emit(.clear, a: register, item.pattern.range) }
    }
    try place(end)
    emit(.clear, a: value, range)
    release(to: mark)
  }

  private func test(
    _ kind: PatternTest, into result: Int, _ value: Int, _ c: Int, _ range: SourceRange
  ) {
    emit(.matchTest, x: kind.rawValue, a: result, b: value, c: c, range)
  }

  /// Falls through where the value in a register matches, binding names on the way.
  private func compile(_ pattern: Pattern, _ value: Int, orJump fail: Label) throws {
    let range = pattern.range
    depth += 1
    defer { depth -= 1 }
    if depth > Compiler.depthLimit { throw failure("too-deep", "too many nested patterns", range) }
    switch pattern.kind {
    case .value(let expression):
      let register = try temporary()
      let expected = try operand(expression)
      let op: ComparisonOperator
      switch expression.kind {
      case .none, .bool: op = .is
      default: op = .equal
      }
      emit(
        .compare, x: (expected.isTemporary ? 2 : 0) | Compiler.index(of: op) << 4, a: register,
        b: value, c: expected.register, range)
      jump(.jumpIfFalse, x: 1, a: register, to: fail, range)
      release(to: register)
    case .capture(let name):
      if let name { try store(name, from: .local(value), range) }
    case .star:
      break
    case .sequence(let items):
      let star = items.firstIndex { if case .star = $0.kind { true } else { false } }
      if items.count > 200 {
        throw failure("too-large", "too many patterns in one sequence", range)
      }
      let result = try temporary()
      let required = star == nil ? items.count : items.count - 1
      test(.sequence, into: result, value, required | (star == nil ? 0 : 256), range)
      jump(.jumpIfFalse, x: 1, a: result, to: fail, range)
      release(to: result)
      if items.isEmpty { break }
      let first = try temporaries(items.count)
      if let star {
        emit(
          .unpackStarred, a: first, b: value, c: star | (items.count - star - 1) << 8, range)
      } else {
        emit(.unpack, a: first, b: value, c: items.count, range)
      }
      for (i, item) in items.enumerated() {
        if case .star(let name) = item.kind {
          if let name { try store(name, from: .local(first + i), item.range) }
        } else {
          try compile(item, first + i, orJump: fail)
        }
      }
    case .mapping(let pairs, let rest):
      let result = try temporary()
      test(.mapping, into: result, value, 0, range)
      jump(.jumpIfFalse, x: 1, a: result, to: fail, range)
      for pair in pairs {
        let found = try temporary()
        let key = try operand(pair.key)
        test(.key, into: found, value, key.register, range)
        test(.found, into: result, found, 0, range)
        jump(.jumpIfFalse, x: 1, a: result, to: fail, range)
        try compile(pair.value, found, orJump: fail)
      }
      if let rest {
        let keys = try temporary()
        try compileSequence(pairs.map { $0.key }, .buildTuple, into: keys, range)
        test(.rest, into: keys, value, keys, range)
        try store(rest, from: .temporary(keys), range)
      }
    case .type(let type, let positional, let keyword):
      let result = try temporary()
      let classOperand = try operand(type)
      test(.instance, into: result, value, classOperand.register, range)
      jump(.jumpIfFalse, x: 1, a: result, to: fail, range)
      let names = try temporary()
      if !positional.isEmpty {
        let given = ConstantKey.tuple(keyword.map { .string($0.0) })
        emitWide(.loadConstant, a: names, constant(given), range)
        test(.positions, into: names, classOperand.register, positional.count, range)
      }
      for (i, item) in positional.enumerated() {
        let found = try temporary()
        emit(.move, a: found, b: names, range)
        test(.position, into: found, value, i, range)
        test(.found, into: result, found, 0, range)
        jump(.jumpIfFalse, x: 1, a: result, to: fail, range)
        try compile(item, found, orJump: fail)
      }
      for (name, item) in keyword {
        let found = try temporary()
        let text = try temporary()
        emitWide(.loadConstant, a: text, try nameConstant(name), range)
        test(.attribute, into: found, value, text, range)
        test(.found, into: result, found, 0, range)
        jump(.jumpIfFalse, x: 1, a: result, to: fail, range)
        try compile(item, found, orJump: fail)
      }
    case .either(let patterns):
      let matched = Label()
      for (i, item) in patterns.enumerated() {
        if i == patterns.count - 1 {
          try compile(item, value, orJump: fail)
        } else {
          let next = Label()
          try compile(item, value, orJump: next)
          jump(.jump, to: matched, range)
          assigned = next.assigned
          try place(next)
        }
      }
      try place(matched)
    case .binding(let inner, let name):
      try compile(inner, value, orJump: fail)
      try store(name, from: .local(value), range)
    }
  }
}
