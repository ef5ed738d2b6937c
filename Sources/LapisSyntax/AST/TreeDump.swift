import LapisDiagnostics

/// A tree as text, one node a line, indented by depth: for tests and for looking at a parse.
///
/// Each node shows its kind, `line:column` of its start and end (lines from 1, columns in UTF-8
/// bytes from 0, as CPython's `ast` counts), and its own text. Constants are written so that other
/// programs can write them the same: floats by their bits, text with `\u{…}` for anything but
/// plain ASCII.
public struct TreeDump {
  private let source: SourceFile
  private var lines: [String] = []
  private var depth = 0

  public static func text(of module: Module) -> String {
    var dump = TreeDump(source: module.source)
    for statement in module.statements { dump.add(statement) }
    return dump.lines.map { $0 + "\n" }.joined()
  }

  private init(source: SourceFile) {
    self.source = source
  }

  // MARK: Lines

  private func place(_ offset: Int) -> String {
    let line = source.line(at: offset)
    return "\(line):\(offset - source.lineStarts[line - 1])"
  }

  private mutating func line(_ label: String, _ range: SourceRange? = nil, _ detail: String = "") {
    var text = String(repeating: "  ", count: depth) + label
    if let range { text += " \(place(range.start))-\(place(range.end))" }
    if !detail.isEmpty { text += " " + detail }
    lines.append(text)
  }

  private mutating func nested(_ body: (inout TreeDump) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  private mutating func group(_ label: String, _ statements: [Statement]) {
    guard !statements.isEmpty else { return }
    line(label)
    nested { dump in for statement in statements { dump.add(statement) } }
  }

  private mutating func group(_ label: String, _ expressions: [Expression]) {
    guard !expressions.isEmpty else { return }
    line(label)
    nested { dump in for expression in expressions { dump.add(expression) } }
  }

  private mutating func group(_ label: String, _ expression: Expression?) {
    guard let expression else { return }
    group(label, [expression])
  }

  static func quoted(_ scalars: some Sequence<UInt32>) -> String {
    var text = "\""
    for value in scalars {
      switch value {
      case 0x22, 0x5C: text += "\\" + String(Character(Unicode.Scalar(UInt8(value))))
      case 0x20...0x7E: text += String(Character(Unicode.Scalar(UInt8(value))))
      default: text += "\\u{" + String(value, radix: 16) + "}"
      }
    }
    return text + "\""
  }

  // MARK: Statements

  private mutating func add(_ statement: Statement) {
    let range = statement.range
    switch statement.kind {
    case .expression(let value): node("expression", range) { $0.add(value) }
    case .assign(let targets, let value):
      node("assign", range) {
        for target in targets { $0.add(target) }
        $0.add(value)
      }
    case .augmentedAssign(let target, let operation, let value):
      node("augmented-assign", range, operation.rawValue) {
        $0.add(target)
        $0.add(value)
      }
    case .annotatedAssign(let target, let annotation, let value):
      node("annotated-assign", range) {
        $0.add(target)
        $0.add(annotation)
        if let value { $0.add(value) }
      }
    case .delete(let targets): node("delete", range) { for target in targets { $0.add(target) } }
    case .pass: line("pass", range)
    case .break: line("break", range)
    case .continue: line("continue", range)
    case .return(let value): node("return", range) { if let value { $0.add(value) } }
    case .raise(let value, let cause):
      node("raise", range) {
        if let value { $0.add(value) }
        $0.group("from", cause)
      }
    case .assert(let test, let message):
      node("assert", range) {
        $0.add(test)
        if let message { $0.add(message) }
      }
    case .global(let names): line("global", range, names.joined(separator: " "))
    case .nonlocal(let names): line("nonlocal", range, names.joined(separator: " "))
    case .importModules(let names):
      node("import", range) { for name in names { $0.add(name) } }
    case .importFrom(let module, let level, let names):
      node("import-from", range, "\(level) \(module)") {
        if names.isEmpty { $0.line("*") }
        for name in names { $0.add(name) }
      }
    case .if(let test, let then, let otherwise):
      node("if", range) {
        $0.add(test)
        $0.group("then", then)
        $0.group("else", otherwise)
      }
    case .while(let test, let body, let otherwise):
      node("while", range) {
        $0.add(test)
        $0.group("body", body)
        $0.group("else", otherwise)
      }
    case .for(let target, let iterable, let body, let otherwise):
      node("for", range) {
        $0.add(target)
        $0.add(iterable)
        $0.group("body", body)
        $0.group("else", otherwise)
      }
    case .try(let body, let handlers, let otherwise, let final):
      node("try", range) {
        $0.group("body", body)
        for handler in handlers { $0.add(handler) }
        $0.group("else", otherwise)
        $0.group("finally", final)
      }
    case .with(let items, let body):
      node("with", range) {
        for item in items {
          $0.line("item")
          $0.nested {
            $0.add(item.context)
            $0.group("as", item.target)
          }
        }
        $0.group("body", body)
      }
    case .function(let function):
      node("function", range, function.name) {
        $0.group("decorators", function.decorators)
        $0.add(function.parameters)
        $0.group("returns", function.returns)
        $0.group("body", function.body)
      }
    case .class(let definition):
      node("class", range, definition.name) {
        $0.group("decorators", definition.decorators)
        $0.add(definition.arguments)
        $0.group("body", definition.body)
      }
    case .match(let subject, let cases):
      node("match", range) {
        $0.add(subject)
        for one in cases {
          $0.line("case")
          $0.nested {
            $0.add(one.pattern)
            $0.group("guard", one.guardTest)
            $0.group("body", one.body)
          }
        }
      }
    case .invalid: line("invalid", range)
    }
  }

  private mutating func node(
    _ label: String, _ range: SourceRange? = nil, _ detail: String = "",
    _ body: (inout TreeDump) -> Void
  ) {
    line(label, range, detail)
    nested(body)
  }

  private mutating func add(_ name: ImportedName) {
    line("name", name.range, name.path + (name.alias.map { " as " + $0 } ?? ""))
  }

  private mutating func add(_ handler: ExceptionHandler) {
    node("except", handler.range, handler.name ?? "") {
      if let type = handler.type { $0.add(type) }
      $0.group("body", handler.body)
    }
  }

  private mutating func add(_ parameters: Parameters) {
    for parameter in parameters.all {
      let kind: String
      switch parameter.kind {
      case .positionalOnly: kind = "positional-only"
      case .regular: kind = "regular"
      case .variadic: kind = "variadic"
      case .keywordOnly: kind = "keyword-only"
      case .keywordVariadic: kind = "keyword-variadic"
      }
      node("parameter", parameter.range, kind + " " + parameter.name) {
        $0.group("annotation", parameter.annotation)
        $0.group("default", parameter.defaultValue)
      }
    }
  }

  /// Positional arguments first: CPython keeps the two kinds apart.
  private mutating func add(_ arguments: [Argument]) {
    for argument in arguments {
      switch argument.kind {
      case .positional: node("argument") { $0.add(argument.value) }
      case .starred: node("starred-argument") { $0.add(argument.value) }
      default: break
      }
    }
    for argument in arguments {
      switch argument.kind {
      case .keyword(let name, _): node("keyword", nil, name) { $0.add(argument.value) }
      case .doubleStarred: node("double-starred-argument") { $0.add(argument.value) }
      default: break
      }
    }
  }

  // MARK: Expressions

  private mutating func add(_ expression: Expression) {
    let range = expression.range
    switch expression.kind {
    case .none: line("none", range)
    case .ellipsis: line("ellipsis", range)
    case .bool(let value): line("bool", range, value ? "true" : "false")
    case .integer(let value): line("integer", range, String(value))
    case .bigInteger(let digits): line("integer", range, digits)
    case .float(let value):
      let bits = String(value.bitPattern, radix: 16)
      line("float", range, "0x" + String(repeating: "0", count: 16 - bits.count) + bits)
    case .string(let text): line("string", range, Self.quoted(text.unicodeScalars.map(\.value)))
    case .bytes(let bytes): line("bytes", range, Self.quoted(bytes.map(UInt32.init)))
    case .formatted(let parts): node("formatted", range) { $0.add(parts) }
    case .name(let name): line("name", range, name)
    case .attribute(let value, let name, _): node("attribute", range, name) { $0.add(value) }
    case .index(let value, let index):
      node("index", range) {
        $0.add(value)
        $0.add(index)
      }
    case .slice(let lower, let upper, let step):
      node("slice", range) {
        $0.group("lower", lower)
        $0.group("upper", upper)
        $0.group("step", step)
      }
    case .call(let function, let arguments):
      node("call", range) {
        $0.add(function)
        $0.add(arguments)
      }
    case .unary(let operation, let operand):
      node("unary", range, operation.rawValue) { $0.add(operand) }
    case .binary(let operation, let left, let right):
      node("binary", range, operation.rawValue) {
        $0.add(left)
        $0.add(right)
      }
    case .comparison(let first, let rest):
      node("comparison", range, rest.map(\.0.rawValue).joined(separator: ", ")) {
        $0.add(first)
        for (_, operand) in rest { $0.add(operand) }
      }
    case .and(let operands): node("and", range) { for operand in operands { $0.add(operand) } }
    case .or(let operands): node("or", range) { for operand in operands { $0.add(operand) } }
    case .conditional(let test, let then, let otherwise):
      node("conditional", range) {
        $0.add(test)
        $0.add(then)
        $0.add(otherwise)
      }
    case .lambda(let parameters, let body):
      node("lambda", range) {
        $0.add(parameters)
        $0.add(body)
      }
    case .walrus(let name, let nameRange, let value):
      node("walrus", range) {
        $0.line("name", nameRange, name)
        $0.add(value)
      }
    case .list(let elements): node("list", range) { for one in elements { $0.add(one) } }
    case .tuple(let elements): node("tuple", range) { for one in elements { $0.add(one) } }
    case .set(let elements): node("set", range) { for one in elements { $0.add(one) } }
    case .dict(let pairs):
      node("dict", range) {
        for (key, value) in pairs {
          if let key { $0.add(key) } else { $0.line("**") }
          $0.add(value)
        }
      }
    case .starred(let value): node("starred", range) { $0.add(value) }
    case .listComprehension(let element, let clauses):
      node("list-comprehension", range) { $0.add([element], clauses) }
    case .setComprehension(let element, let clauses):
      node("set-comprehension", range) { $0.add([element], clauses) }
    case .dictComprehension(let key, let value, let clauses):
      node("dict-comprehension", range) { $0.add([key, value], clauses) }
    case .generator(let element, let clauses):
      node("generator", range) { $0.add([element], clauses) }
    case .yield(let value): node("yield", range) { if let value { $0.add(value) } }
    case .yieldFrom(let value): node("yield-from", range) { $0.add(value) }
    case .invalid: line("invalid", range)
    }
  }

  private mutating func add(_ elements: [Expression], _ clauses: [ComprehensionClause]) {
    for element in elements { add(element) }
    for clause in clauses {
      node("for") {
        $0.add(clause.target)
        $0.add(clause.iterable)
        $0.group("if", clause.conditions)
      }
    }
  }

  private mutating func add(_ parts: [FormattedPart]) {
    var text = ""
    for part in parts {
      switch part {
      case .text(let more): text += more
      case .value(let value, let conversion, let spec, let debugText):
        text += debugText ?? ""
        flush(&text)
        // `{value=}` alone shows the value's repr.
        let shown = conversion ?? (debugText != nil && spec == nil ? "r" : nil)
        node("value", nil, shown.map { "!\($0)" } ?? "") {
          $0.add(value)
          if let spec { $0.node("spec") { $0.add(spec) } }
        }
      }
    }
    flush(&text)
  }

  private mutating func flush(_ text: inout String) {
    if !text.isEmpty { line("text", nil, Self.quoted(text.unicodeScalars.map(\.value))) }
    text = ""
  }

  // MARK: Patterns

  private mutating func add(_ pattern: Pattern) {
    let range = pattern.range
    switch pattern.kind {
    case .value(let value): node("value-pattern", range) { $0.add(value) }
    case .capture(let name): line("capture-pattern", range, name ?? "_")
    case .sequence(let elements):
      node("sequence-pattern", range) { for one in elements { $0.add(one) } }
    case .star(let name): line("star-pattern", range, name ?? "_")
    case .mapping(let pairs, let rest):
      node("mapping-pattern", range, rest.map { "**" + $0 } ?? "") {
        for (key, value) in pairs {
          $0.add(key)
          $0.add(value)
        }
      }
    case .type(let type, let positional, let keyword):
      node("class-pattern", range) {
        $0.add(type)
        for one in positional { $0.add(one) }
        for (name, one) in keyword { $0.node("keyword", nil, name) { $0.add(one) } }
      }
    case .either(let alternatives):
      node("either-pattern", range) { for one in alternatives { $0.add(one) } }
    case .binding(let inner, let name):
      node("binding-pattern", range, name) { $0.add(inner) }
    }
  }
}
