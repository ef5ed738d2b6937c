import FoundationEssentials
import LapisDiagnostics
import LapisTestSupport
import Testing

@testable import LapisInterpreter

/// What the compiler makes of small sources. The goldens are remade with `LAPIS_RECORD=1`.
@Suite struct BytecodeTests {
  static let fixtures = Fixtures.files(in: "Fixtures/bytecode", ending: ".py")

  @Test(arguments: fixtures)
  func compilesTo(_ file: URL) throws {
    let source = SourceFile(
      name: file.lastPathComponent, text: try String(contentsOf: file, encoding: .utf8))
    let actual =
      "# remake with LAPIS_RECORD=1 swift test --filter BytecodeTests\n"
      + Interpreter().disassemble(source)
    let golden = file.deletingPathExtension().appendingPathExtension("dis")
    if ProcessInfo.processInfo.environment["LAPIS_RECORD"] != nil {
      try actual.write(to: golden, atomically: true, encoding: .utf8)
      Issue.record("recorded \(golden.lastPathComponent)")
      return
    }
    #expect(actual == (try String(contentsOf: golden, encoding: .utf8)))
  }

  @Test func everyInstructionHasAFixture() throws {
    var seen: Set<String> = []
    for file in Fixtures.files(in: "Fixtures/bytecode", ending: ".dis") {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        seen.formUnion(line.split(separator: " ").map { String($0) })
      }
    }
    for opcode in Opcode.allCases {
      #expect(seen.contains(opcode.name), "no fixture compiles to \(opcode.name)")
    }
    #expect(Set(Opcode.allCases.map { $0.name }).count == Opcode.allCases.count)
  }

  /// The registers, constants and caches that instructions name exist, and jumps stay in the code.
  @Test(arguments: fixtures)
  func fieldsStayInBounds(_ file: URL) throws {
    let vm = Interpreter()
    let source = SourceFile(
      name: file.lastPathComponent, text: try String(contentsOf: file, encoding: .utf8))
    let code = try vm.compile(source, keepsResult: false)
    defer { releaseCode(code) }
    check(code)
  }

  private func check(_ code: CodePointer) {
    let block = code.pointee
    for i in 0..<block.instructionCount {
      let w = block.instructions[i]
      let layout = w.op.layout
      func value(_ field: OperandLayout.Field) -> Int {
        switch field {
        case .a: Int(w.a)
        case .b: Int(w.b)
        case .c: Int(w.c)
        }
      }
      for field in layout.writes { #expect(value(field) < block.registerCount) }
      for field in layout.reads {
        let isConstant =
          field == .c
          && (w.x & 4 != 0 && [.binary, .compare, .getItem].contains(w.op)
            || w.x & 8 != 0 && w.op == .setItem)
        #expect(value(field) < (isConstant ? block.constantCount : block.registerCount))
      }
      if let field = layout.constant { #expect(value(field) < block.constantCount) }
      if layout.cache { #expect(Int(w.c) < block.cacheCount) }
      if layout.wide == .constant { #expect(w.wide >= 0 && w.wide < block.constantCount) }
      var target: Int?
      if layout.nearJump { target = i + 1 + w.near }
      if layout.wide == .jump { target = i + 1 + w.wide }
      if let target { #expect(target >= 0 && target < block.instructionCount) }
    }
    for child in block.info.takeUnretainedValue().children { check(child) }
  }
}
