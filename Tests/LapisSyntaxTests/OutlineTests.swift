import FoundationEssentials
import LapisDiagnostics
import LapisSyntax
import LapisTestSupport
import Testing

/// An outline with its bodies filled in is the tree of the whole text.
@Suite struct OutlineTests {
  @Test(
    arguments: Fixtures.files(in: "Fixtures/valid", ending: ".py")
      + Fixtures.files(in: "../ConformanceTests/Scripts", ending: ".py"))
  func bodiesAreThoseOfTheWhole(_ file: URL) throws {
    let source = SourceFile(
      name: file.lastPathComponent, text: String(decoding: try Data(contentsOf: file), as: UTF8.self))
    let whole = parse(source)
    guard whole.diagnostics.isEmpty else { return }
    try check(source, whole)
  }

  /// Where a block ends is told by its columns alone, unless strings, brackets or comments are in the way.
  @Test func endsOfBlocks() throws {
    let source = SourceFile(
      name: "x.py",
      text: #"""
        import os

        def first(a, b=(
            1, 2), *,
            c={'x': ')'}) -> int:  # a comment ):
            """Text at the margin:
        def fake():
            pass
        """

            x = [1,
        2, # ] in a comment
        3]
            y = 'a \
        b' + "it's" + r'\'' + "#"
        # a comment at the margin
            if x: return y \
        + z

            # the last comment

        @property
        def second(): return 1
        class Outer:
            """Documented."""
            def one(self): # nothing
                def inner():
                    yield 1
                return inner

            class Inner(Outer):
                def two(self):
                        return super().two()
                three = 3

            if True:
                def four(self): pass;
                def five(self):
                    pass ;  # done

            x = lambda: 1
        def last():
        	s = f'{x["a"]!r:{w}}'
        	return s
        """#)
    let outline = try check(source, parse(source))
    #expect(outline == ["first", "one", "two", "five", "last"])
  }

  @Test(arguments: ["\r\n", "\r", "\n"])
  func lineBreaks(_ line: String) throws {
    let lines = ["def f():", "  a = '\\", "b'", "", "  # c", "  return (a +", "1)", "", "f()"]
    for rest in 0...2 {
      let text = lines.dropLast(rest).joined(separator: line)
      let source = SourceFile(name: "x.py", text: text)
      #expect(try check(source, parse(source)) == ["f"])
    }
  }

  /// A header without a block below it is a mistake in an outline too.
  @Test func missingBlocks() {
    for text in ["def f():", "def f():\n", "def f():\n# nothing\nx = 1\n", "class A:\n  def f(self):\n  x = 1\n"] {
      let source = SourceFile(name: "x.py", text: text)
      #expect(parseOutline(source).diagnostics == parse(source).diagnostics)
    }
  }

  /// The names of the functions that the outline passed over.
  @discardableResult
  private func check(_ source: SourceFile, _ whole: Module) throws -> [String] {
    var outline = parseOutline(source)
    #expect(whole.diagnostics.isEmpty)
    #expect(outline.diagnostics.isEmpty)
    var deferred: [String] = []
    outline.statements = outline.statements.map { filled($0, source, &deferred) }
    #expect(TreeDump.text(of: outline) == TreeDump.text(of: whole))
    return deferred
  }

  private func filled(_ statement: Statement, _ source: SourceFile, _ deferred: inout [String]) -> Statement {
    func filledAll(_ statements: [Statement]) -> [Statement] { statements.map { filled($0, source, &deferred) } }
    var statement = statement
    switch statement.kind {
    case .function(var function):
      if let body = function.deferred {
        deferred.append(function.name)
        let parsed = body.parse(in: source)
        #expect(parsed.diagnostics.isEmpty)
        function.body = parsed.statements
      }
      statement.kind = .function(function)
    case .class(var definition):
      definition.body = filledAll(definition.body)
      statement.kind = .class(definition)
    case .if(let test, let then, let otherwise):
      statement.kind = .if(test: test, then: filledAll(then), otherwise: filledAll(otherwise))
    case .while(let test, let body, let otherwise):
      statement.kind = .while(test: test, body: filledAll(body), otherwise: filledAll(otherwise))
    case .for(let target, let iterable, let body, let otherwise):
      statement.kind = .for(
        target: target, iterable: iterable, body: filledAll(body), otherwise: filledAll(otherwise))
    case .try(let body, let handlers, let otherwise, let finally):
      let filledHandlers = handlers.map { handler in
        var handler = handler
        handler.body = filledAll(handler.body)
        return handler
      }
      statement.kind = .try(
        body: filledAll(body), handlers: filledHandlers, otherwise: filledAll(otherwise), finally: filledAll(finally))
    case .with(let items, let body): statement.kind = .with(items, body: filledAll(body))
    case .match(let subject, let cases):
      statement.kind = .match(
        subject,
        cases.map { item in
          var item = item
          item.body = filledAll(item.body)
          return item
        })
    default: break
    }
    return statement
  }
}
