import LapisDiagnostics
import LapisSyntax

extension Compiler {
  func compileCall(
    _ function: Expression, _ arguments: [Argument], into destination: Int, _ range: SourceRange
  ) throws {
    let mark = nextTemporary
    if case .name("super") = function.kind, arguments.isEmpty, kind == .function,
      let receiver = parameters.all.first(where: {
        $0.kind == .positionalOnly || $0.kind == .regular
      }), canReachClass
    {
      let pair = try temporaries(2)
      try load("__class__", into: pair, range)
      try load(receiver.name, into: pair + 1, range)
      emit(.makeSuper, a: destination, b: pair, c: pair + 1, range)
      return release(to: mark)
    }
    var keywords: [(String, Expression)] = []
    var positional: [Expression] = []
    var isPlain = true
    for argument in arguments {
      switch argument.kind {
      case .positional: positional.append(argument.value)
      case .keyword(let name, _): keywords.append((name, argument.value))
      case .starred, .doubleStarred: isPlain = false
      }
    }
    if positional.count + keywords.count > 250 { isPlain = false }
    if isPlain, keywords.isEmpty {
      if case .attribute(let value, let name, let nameRange) = function.kind {
        let base = try temporaries(2)
        try compile(value, into: base + 1)
        if positional.contains(where: { !isInert($0) }) {
          emit(.loadMethod, a: base, c: try cache(mangled(name)), attributeRange(function.range, nameRange))
          for argument in positional { try compile(argument, into: try temporary()) }
          emit(.callLoaded, x: positional.count, a: base, b: destination, attributeRange(range, nameRange))
          return release(to: mark)
        }
        for argument in positional {
          let register = try temporary()
          try compile(argument, into: register)
        }
        attributeRanges[instructions.count] = attributeRange(function.range, nameRange)
        emit(
          .callMethod, x: positional.count, a: base, b: destination, c: try cache(mangled(name)),
          attributeRange(range, nameRange))
        return release(to: mark)
      }
      let base = try temporary()
      try compile(function, into: base)
      for argument in positional {
        let register = try temporary()
        try compile(argument, into: register)
      }
      emit(.call, x: positional.count, a: base, b: destination, range)
      return release(to: mark)
    }
    let base = try temporary()
    try compile(function, into: base)
    if isPlain {
      // Keyword arguments are evaluated in the order written, after the positional ones.
      for argument in positional {
        let register = try temporary()
        try compile(argument, into: register)
      }
      for (_, value) in keywords {
        let register = try temporary()
        try compile(value, into: register)
      }
      let names = ConstantKey.tuple(keywords.map { .string($0.0) })
      let index = constant(names)
      if index > 65_000 { throw failure("too-large", "too many constants in one function", range) }
      emit(
        .callKeywords, x: positional.count + keywords.count, a: base, b: destination, c: index,
        range)
      return release(to: mark)
    }
    let sequence = try temporaries(2)
    let plain = arguments.filter {
      switch $0.kind {
      case .positional, .starred: true
      default: false
      }
    }
    try compileArguments(plain, into: sequence, asTuple: false, function: base, range)
    if keywords.isEmpty, !arguments.contains(where: { $0.kind.isDoubleStarred }) {
      emit(.loadImmediate, x: Int(Tag.none), a: sequence + 1, range)
    } else {
      let dict = sequence + 1
      let inner = nextTemporary
      emit(.buildDict, a: dict, b: inner, c: 0, range)
      for argument in arguments {
        switch argument.kind {
        case .keyword(let name, _):
          let pair = try temporaries(2)
          emitWide(.loadConstant, a: pair, try nameConstant(name), argument.value.range)
          try compile(argument.value, into: pair + 1)
          emit(.buildDict, a: pair, b: pair, c: 1, argument.value.range)
          emit(.dictMerge, x: 1 | 4, a: dict, b: pair, c: base, range)
          release(to: inner)
        case .doubleStarred:
          let value = try operand(argument.value)
          emit(
            .dictMerge, x: (value.isTemporary ? 1 : 0) | 4, a: dict, b: value.register, c: base,
            range)
          release(to: inner)
        default: break
        }
      }
    }
    emit(.callExpanded, a: base, b: destination, range)
    release(to: mark)
  }

  /// Can computing the argument neither fail nor do anything, so that a method may be looked up after it?
  private func isInert(_ argument: Expression) -> Bool {
    switch argument.kind {
    case .none, .ellipsis, .bool, .integer, .bigInteger, .float, .string, .bytes: return true
    case .name(let name):
      switch binding(of: name) {
      case .local(let register): return register >= firstTemporary || assigned?.contains(register) != false
      case .boxed, .free: return false
      case .global, .className: return kind == .function
      }
    case .unary(.minus, let operand):
      switch operand.kind {
      case .integer, .bigInteger, .float: return true
      default: return false
      }
    case .list(let items), .tuple(let items): return items.allSatisfy { isInert($0) }
    case .lambda(let parameters, _): return parameters.all.allSatisfy { $0.defaultValue.map { isInert($0) } ?? true }
    default: return false
    }
  }

  /// The positional and starred arguments as one list or tuple.
  func compileArguments(
    _ arguments: [Argument], into destination: Int, asTuple: Bool, function: Int? = nil,
    _ range: SourceRange
  ) throws {
    let items = arguments.map { argument in
      if case .starred = argument.kind {
        return Expression(.starred(argument.value), argument.value.range)
      }
      return argument.value
    }
    try compileSequence(
      items, asTuple ? .buildTuple : .buildList, into: destination, function: function, range)
  }

  /// Is there a class around this function, for a `super()` without arguments?
  private var canReachClass: Bool {
    if case .free = binding(of: "__class__") { return true }
    return false
  }
}

extension Argument.Kind {
  var isDoubleStarred: Bool { if case .doubleStarred = self { true } else { false } }
}
