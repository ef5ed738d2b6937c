import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisSyntax

/// The expressions of `query` and `eval`: parsed as the language's own, computed over whole columns.
struct Expressions {
  /// The frame whose columns and labels are names; nil for `pd.eval`.
  let frame: FrameObject?
  let vm: Interpreter
  /// Names that were written in backticks, by the name that stands for them in the text that is parsed.
  private var quoted: [String: String] = [:]
  private let locals: Ref
  private let globals: Ref

  static let undefinedVariable = ExceptionType("UndefinedVariableError", base: .nameError, importPaths: ["pandas.errors"])

  /// Variables are those of the code that calls.
  init(_ frame: FrameObject?, _ vm: Interpreter) throws {
    self.frame = frame
    self.vm = vm
    let builtins = try vm.imported("builtins")
    locals = try vm.call(vm.attribute(builtins, "locals"), [])
    globals = try vm.call(vm.attribute(builtins, "globals"), [])
  }

  /// What one line of text is.
  enum Line {
    case value(Expression)
    case assignment(name: String, Expression)
  }

  // MARK: Text

  /// The lines of an expression.
  /// - Throws: SyntaxError where a line is no expression; ValueError for text without any.
  mutating func lines(_ text: String) throws -> [Line] {
    let lines = text.split(whereSeparator: { $0.isNewline }).map { String($0).trimmedBothSides }.filter { !$0.isEmpty }
    guard !lines.isEmpty else { throw ScriptError(.valueError, "expr cannot be an empty string") }
    return try lines.map { try line($0) }
  }

  private mutating func line(_ text: String) throws -> Line {
    let module = parse(SourceFile(name: "<unknown>", text: plain(text)))
    guard module.diagnostics.isEmpty, module.statements.count == 1, let statement = module.statements.first else {
      throw ScriptError(.syntaxError, (module.diagnostics.first?.message ?? "invalid syntax") + " (<unknown>, line 1)")
    }
    switch statement.kind {
    case .expression(let expression): return .value(expression)
    case .assign(let targets, let value):
      guard targets.count == 1, case .name(let name) = targets[0].kind else {
        throw ScriptError(.syntaxError, "left hand side of an assignment must be a single name")
      }
      return .assignment(name: quoted[name] ?? name, value)
    case .augmentedAssign(let target, let op, let value):
      guard case .name(let name) = target.kind else {
        throw ScriptError(.syntaxError, "left hand side of an assignment must be a single name")
      }
      return .assignment(name: quoted[name] ?? name, Expression(.binary(op, target, value), value.range))
    default: throw ScriptError(.syntaxError, "invalid syntax (<unknown>, line 1)")
    }
  }

  private static let variablePrefix = "__variable_"

  /// The text with names for what the language has no spelling of: `` `a name` ``, `@variable`; `&` and
  /// `|` bind as `and` and `or`.
  private mutating func plain(_ text: String) -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      place += 1
      switch scalar {
      case "'", "\"":
        result.unicodeScalars.append(scalar)
        while place < scalars.count {
          let next = scalars[place]
          place += 1
          result.unicodeScalars.append(next)
          if next == "\\", place < scalars.count {
            result.unicodeScalars.append(scalars[place])
            place += 1
          } else if next == scalar {
            break
          }
        }
      case "`":
        var name = ""
        while place < scalars.count, scalars[place] != "`" {
          name.unicodeScalars.append(scalars[place])
          place += 1
        }
        place += 1
        let alias = "__quoted_\(quoted.count)"
        quoted[alias] = name
        result += alias
      case "@": result += Self.variablePrefix
      case "&", "|":
        if place < scalars.count, scalars[place] == scalar { place += 1 }
        result += scalar == "&" ? " and " : " or "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  // MARK: Names

  private func variable(_ name: String, in scope: Ref) -> Ref? {
    vm.dictItems(scope)?.first { $0.key.asString == name }?.value
  }

  private func named(_ name: String) throws -> Ref {
    if name.hasPrefix(Self.variablePrefix) {
      let bare = String(name.dropFirst(Self.variablePrefix.count))
      if let value = variable(bare, in: locals) ?? variable(bare, in: globals) { return value }
      throw ScriptError(Self.undefinedVariable, "local variable '\(bare)' is not defined")
    }
    let spelled = quoted[name] ?? name
    if let frame {
      let table = frame.frame
      if let position = table.position(of: .string(spelled)) { return vm.host(SeriesObject.column(of: frame, at: position)) }
      let (levels, names) = table.index.levels
      if spelled == "index" { return labels(table.index.labels, of: table) }
      if let level = names.firstIndex(of: spelled) { return labels(levels[level], of: table) }
      if spelled.hasPrefix("ilevel_"), let level = Int(spelled.dropFirst(7)), levels.indices.contains(level), names[level] == nil {
        return labels(levels[level], of: table)
      }
      throw ScriptError(
        Self.undefinedVariable, "name '\(spelled)' is not defined",
        hint: NearestName.nearest(to: spelled, among: table.names.compactMap { $0.text }).map { "Did you mean '\($0)'?" })
    }
    if let value = variable(spelled, in: locals) ?? variable(spelled, in: globals) { return value }
    throw ScriptError(Self.undefinedVariable, "name '\(spelled)' is not defined")
  }

  private func labels(_ labels: Column, of table: DataFrame) -> Ref {
    vm.host(SeriesObject(labels, index: table.index, name: nil))
  }

  // MARK: Values

  /// Functions of numbers that an expression calls by their bare names.
  private static let functions: Set<String> = [
    "sin", "cos", "tan", "exp", "log", "expm1", "log1p", "sqrt", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan",
    "arccosh", "arcsinh", "arctanh", "abs", "log10", "floor", "ceil", "arctan2",
  ]

  func value(_ expression: Expression) throws -> Ref {
    switch expression.kind {
    case .none: return .none
    case .bool(let value): return Ref(value)
    case .integer(let value): return Ref(value)
    case .bigInteger(let digits): return vm.integer(decimal: digits) ?? .none
    case .float(let value): return Ref(value)
    case .string(let text): return vm.string(text)
    case .name(let name): return try named(name)
    case .attribute(let owner, let name, _): return try vm.attribute(value(owner), name)
    case .index(let owner, let key):
      if case .slice(let lower, let upper, let step) = key.kind {
        func bound(_ part: Expression?) throws -> Ref { try part.map { try value($0) } ?? .none }
        return try vm.item(value(owner), vm.slice(bound(lower), bound(upper), bound(step)))
      }
      return try vm.item(value(owner), value(key))
    case .call(let function, let arguments): return try called(function, arguments)
    case .list(let items): return vm.list(try items.map { try value($0) })
    case .tuple(let items): return vm.tuple(try items.map { try value($0) })
    case .unary(let op, let operand):
      let operand = try value(operand)
      if op == .not || op == .invert { return try operand.asBool.map { Ref(!$0) } ?? vm.operate(.invert, operand) }
      return try vm.operate(op, operand)
    case .binary(let op, let left, let right): return try vm.operate(op, value(left), value(right))
    case .and(let parts): return try joined(parts, .bitAnd)
    case .or(let parts): return try joined(parts, .bitOr)
    case .comparison(let first, let rest):
      var left = try value(first)
      var result: Ref?
      for (op, operand) in rest {
        let right = try value(operand)
        let part = try compared(op, left, right)
        result = try result.map { try vm.operate(.bitAnd, $0, part) } ?? part
        left = right
      }
      return result ?? left
    default: throw ScriptError(.notImplementedError, "'\(Self.kindName(expression.kind))' nodes are not implemented")
    }
  }

  private func joined(_ parts: [Expression], _ op: BinaryOperator) throws -> Ref {
    guard let first = parts.first else { return .none }
    var result = try value(first)
    for part in parts.dropFirst() { result = try vm.operate(op, result, value(part)) }
    return result
  }

  private func compared(_ op: ComparisonOperator, _ left: Ref, _ right: Ref) throws -> Ref {
    switch op {
    case .in, .notIn: return try membership(left, right, isIn: op == .in)
    case .equal, .notEqual:
      // Against a list: whether it is one of them.
      if right.isList || right.isTuple { return try membership(left, right, isIn: op == .equal) }
      if left.isList || left.isTuple { return try membership(right, left, isIn: op == .equal) }
      return try vm.operate(op, left, right)
    case .is, .isNot: throw ScriptError(.notImplementedError, "'\(op == .is ? "Is" : "IsNot")' nodes are not implemented")
    default: return try vm.operate(op, left, right)
    }
  }

  private func membership(_ left: Ref, _ right: Ref, isIn: Bool) throws -> Ref {
    var found: Ref
    if left.hostObject is any LabelledOperand {
      found = try vm.callMethod(left, "isin", [right.isString ? vm.list([right]) : right])
    } else if right.hostObject is any LabelledOperand {
      found = try vm.callMethod(right, "isin", [vm.listElements(left) == nil ? vm.list([left]) : left])
    } else {
      found = try vm.operate(ComparisonOperator.in, left, right)
    }
    if !isIn { found = try found.asBool.map { Ref(!$0) } ?? vm.operate(.invert, found) }
    return found
  }

  private func called(_ function: Expression, _ arguments: [Argument]) throws -> Ref {
    var positional: [Ref] = []
    var keywords: [(String, Ref)] = []
    for argument in arguments {
      switch argument.kind {
      case .positional: positional.append(try value(argument.value))
      case .keyword(let name, _): keywords.append((name, try value(argument.value)))
      case .starred, .doubleStarred: throw ScriptError(.notImplementedError, "'Starred' nodes are not implemented")
      }
    }
    if case .name(let name) = function.kind, Self.functions.contains(name) {
      return try vm.call(vm.attribute(vm.imported("numpy"), name), positional, keywords: keywords)
    }
    if case .name(let name) = function.kind, !name.hasPrefix(Self.variablePrefix) {
      throw ScriptError(.valueError, "\"\(name)\" is not a supported function")
    }
    return try vm.call(value(function), positional, keywords: keywords)
  }

  private static func kindName(_ kind: ExpressionKind) -> String {
    switch kind {
    case .lambda: "Lambda"
    case .conditional: "IfExp"
    case .dict: "Dict"
    case .set: "Set"
    case .listComprehension: "ListComp"
    case .setComprehension: "SetComp"
    case .dictComprehension: "DictComp"
    case .generator: "GeneratorExp"
    case .formatted: "JoinedStr"
    case .slice: "Slice"
    case .starred: "Starred"
    default: "Expr"
    }
  }
}

// MARK: Calls

extension Expressions {
  private static func text(_ call: Call) throws -> String {
    guard let text = call["expr"].asString else {
      let type = try call.vm.repr(call.vm.attribute(call["expr"], "__class__"))
      throw ScriptError(.valueError, "expr must be a string to be evaluated, \(type) given")
    }
    return text
  }

  /// Only the parser that binds `&` as `and` is here.
  static func checkParser(_ call: Call) throws {
    guard try call.string("parser") == "pandas" else {
      throw ScriptError(.notImplementedError, "\(call.signature.name)(parser='\(try call.string("parser"))') is not supported", hint: "Leave parser= out.")
    }
  }

  /// `df.query(…)`
  static func query(_ f: FrameObject, _ call: Call) throws -> Ref {
    let text = try text(call)
    var expressions = try Expressions(f, call.vm)
    let lines = try expressions.lines(text)
    guard lines.count == 1 else {
      throw ScriptError(.valueError, "Multi-line expressions are only valid if all expressions contain an assignment")
    }
    guard case .value(let expression) = lines[0] else { throw ScriptError(.valueError, "cannot assign without a target object") }
    let rows = try Indexer(f, positional: false).getItem(call.vm, expressions.value(expression))
    guard let chosen = rows.host(as: FrameObject.self) else { return rows }
    return try FrameObject.result(f, chosen.frame, call)
  }

  /// `df.eval(…)`, and `pd.eval(…)` where there is no frame.
  static func eval(_ f: FrameObject?, _ call: Call) throws -> Ref {
    let text = try text(call)
    try checkParser(call)
    let inplace = try call.bool("inplace")
    let target = f.map { inplace ? $0 : FrameObject($0.frame) }
    var expressions = try Expressions(target, call.vm)
    let lines = try expressions.lines(text)
    var last: Ref = .none
    var assigns = false
    for line in lines {
      switch line {
      case .value(let expression):
        guard lines.count == 1 else {
          throw ScriptError(.valueError, "Multi-line expressions are only valid if all expressions contain an assignment")
        }
        if inplace { throw ScriptError(.valueError, "Cannot operate inplace if there is no assignment") }
        last = try expressions.value(expression)
      case .assignment(let name, let expression):
        guard let target else { throw ScriptError(.valueError, "cannot assign without a target object") }
        try target.setItem(call.vm, call.vm.string(name), expressions.value(expression))
        assigns = true
      }
    }
    guard assigns, let target else { return last }
    return inplace ? .none : call.vm.host(target)
  }
}

extension String {
  var trimmedBothSides: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
