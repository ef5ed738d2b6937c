import FoundationEssentials
import LapisTestSupport
import Testing

@testable import LapisInterpreter

/// A JSON value in plain Swift, read with the scanner under test (whose own cases are strings only).
indirect enum Tree: Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case real(Double)
  case text([UInt8])
  case list([Tree])
  case object([String: Tree])

  var string: String { bytes.map { String(decoding: $0, as: UTF8.self) } ?? "" }
  var bytes: [UInt8]? { if case .text(let bytes) = self { bytes } else { nil } }
  var int: Int { if case .integer(let value) = self { value } else { 0 } }
  var bool: Bool { self == .bool(true) }
  var items: [Tree] { if case .list(let items) = self { items } else { [] } }
  subscript(_ index: Int) -> Tree { items.indices.contains(index) ? items[index] : .null }
  subscript(_ name: String) -> Tree { if case .object(let all) = self { all[name] ?? .null } else { .null } }
}

struct TreeBuilder: JSONBuilder {
  func null() -> Tree { .null }
  func bool(_ value: Bool) -> Tree { .bool(value) }
  func integer(_ text: TextBytes) throws -> Tree {
    .integer(Int(String(decoding: text, as: UTF8.self)) ?? Int.max)
  }
  func real(_ text: TextBytes) throws -> Tree { .real(try #require(NumberText.double(text))) }
  func constant(_ name: String) throws -> Tree { .real(.nan) }
  func string(_ bytes: [UInt8]) -> Tree { .text(bytes) }
  func array(_ items: [Tree]) -> Tree { .list(items) }
  func object(_ members: [(key: [UInt8], value: Tree)]) throws -> Tree {
    var all: [String: Tree] = [:]
    for (key, value) in members { all[String(decoding: key, as: UTF8.self)] = value }
    return .object(all)
  }
}

/// The cases of a file that `scripts/record-library` wrote.
func recorded(_ name: String) throws -> [Tree] {
  let file = Fixtures.folder("Fixtures", file: #filePath).appendingPathComponent(name)
  let bytes = try [UInt8](Data(contentsOf: file))
  let tree = try bytes.withUnsafeBufferPointer { text in
    var scanner = JSONScanner(text, TreeBuilder())
    return try scanner.document()
  }
  let cases = tree["cases"].items
  try #require(!cases.isEmpty)
  return cases
}

/// What a body answers in the shape of the recorded cases.
func answer(_ body: () throws -> [UInt8]) -> (String, [UInt8]) {
  do {
    return ("ok", try body())
  } catch let error as ScriptError {
    return (error.type.name, Array(error.message.utf8))
  } catch {
    return ("\(error)", [])
  }
}

func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

extension Array where Element == UInt8 {
  func text<Result>(_ body: (TextBytes) throws -> Result) rethrows -> Result {
    try withUnsafeBufferPointer { try body($0) }
  }
}
