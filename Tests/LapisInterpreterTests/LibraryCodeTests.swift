import LapisDiagnostics
import LapisTestSupport
import Testing

@testable import LapisInterpreter

/// The library's functions get their code when they are first called: whether there is a mistake in one that
/// no other test calls, nothing else would tell.
@Suite struct LibraryCodeTests {
  @Test(arguments: LibraryModules.all.map(\.name))
  func everyFunctionHasCode(_ name: String) throws {
    let vm = Interpreter()
    try vm.importModule(name).release()
    var functions: [Value] = []
    vm.heap.forEachObject { if $0.tag == Tag.function { functions.append($0) } }
    for function in functions { try vm.prepare(function.function.pointee.code) }
  }

  /// Documentation, parameters and captured classes of a function are known before its first call.
  @Test func looksLikeAnyOther() throws {
    let output = CollectedOutput()
    var options = InterpreterOptions()
    options.output = output
    let vm = Interpreter(options: options)
    let result = vm.run(
      SourceFile(
        name: "x.py",
        text: """
          import collections, inspect, textwrap
          print(textwrap.dedent.__doc__)
          print(inspect.signature(textwrap.indent))
          print(inspect.isgeneratorfunction(collections.Counter.elements), inspect.isgeneratorfunction(textwrap.fill))
          print(textwrap.TextWrapper.wrap.__qualname__)
          """),
      mode: .script)
    #expect(result.failure == nil)
    #expect(
      output.text == """
        The text without the white space that all lines start with.
        (text, prefix, predicate=None)
        True False
        TextWrapper.wrap

        """)
  }
}
