import FoundationEssentials
import Glibc
import LapisDiagnostics
import LapisFrame
import LapisNumerics
import LapisTestSupport
import Testing

@Suite struct CSVReaderTests {
  static func options(_ name: String) -> CSVOptions {
    var options = CSVOptions()
    switch name {
    case "semicolon": options.separator = .byte(UInt8(ascii: ";"))
    case "tabs": options.separator = .byte(UInt8(ascii: "\t"))
    case "spaces": options.separator = .whitespace
    case "noheader": options.header = .none
    case "named": options.names = ["x", "y"]
    case "header2": options.header = .row(1)
    case "skiprows": options.skippedRows = 2
    case "nrows": options.rowLimit = 2
    case "usecols": options.usedColumns = ["e", "q"]
    case "na_values": options.missing = ["?", "-999"]
    case "keep_default_na": options.keepsDefaultMissing = false
    case "comment": options.comment = UInt8(ascii: "#")
    case "latin1": options.encoding = .latin1
    case "dtype": options.types = ["z": .object]
    case "initial": options.skipsInitialSpace = true
    default: break
    }
    return options
  }

  static let names = Recorded.sections.keys.filter { $0.hasPrefix("csv.") && $0 != "csv.indexed" }.sorted()

  @Test(arguments: names) func readsAsPandas(section: String) throws {
    let name = String(section.dropFirst(4))
    let path = Fixtures.folder("Fixtures/csv").path + "/\(name).csv"
    let frame = try CSVReader.read(path: path, options: Self.options(name))
    Recorded.check(section, frame, index: name == "implicit_index")
    let threaded = try CSVReader.read(path: path, options: Self.options(name), pool: ThreadPool(threads: 2))
    #expect(CSVWriter.text(threaded) == CSVWriter.text(frame))
  }

  @Test func indexColumnLabelsTheRows() throws {
    var options = CSVOptions()
    options.indexColumns = ["c"]
    let path = Fixtures.folder("Fixtures/csv").path + "/plain.csv"
    Recorded.check("csv.indexed", try CSVReader.read(path: path, options: options), index: true)
  }

  @Test(arguments: [
    ("a,b\n1,2\n3,4,5\n", "Error tokenizing data. C error: Expected 2 fields in line 3, saw 3\n"),
    ("a,b\n\"x\ny\",2\n3,4,5\n", "Error tokenizing data. C error: Expected 2 fields in line 4, saw 3\n"),
    ("", "No columns to parse from file"),
    ("\n\n", "No columns to parse from file"),
    ("a,b\n\"x,2\n", "Error tokenizing data. C error: EOF inside string starting at row 1"),
  ])
  func badInputIsExplained(text: String, message: String) {
    let error = #expect(throws: Diagnostic.self) { try CSVReader.read(bytes: Array(text.utf8)) }
    #expect(error?.message == message)
  }

  @Test func badEncodingNamesTheColumn() {
    let bytes: [UInt8] = Array("a,b\n1,caf".utf8) + [0xe9, 0x0a]
    let error = #expect(throws: Diagnostic.self) { try CSVReader.read(bytes: bytes) }
    #expect(error?.code == "csv.encoding")
    #expect(error?.message == "'utf-8' codec can't decode byte 0xe9 in position 9: invalid continuation byte")
    #expect(error?.hint?.contains("'b'") == true)
  }

  @Test(arguments: [
    ([0x61, 0x0a, 0xc3], "byte 0xc3 in position 2: unexpected end of data"),
    ([0x61, 0x0a, 0xff, 0x0a], "byte 0xff in position 2: invalid start byte"),
    ([0xe2, 0x28, 0xa1], "byte 0xe2 in position 0: invalid continuation byte"),
    ([0x61, 0x0a, 0xf4, 0x90, 0x80, 0x80], "byte 0xf4 in position 2: invalid continuation byte"),
  ] as [([UInt8], String)])
  func badBytesAreFoundWhereTheyStand(bytes: [UInt8], words: String) {
    let error = #expect(throws: Diagnostic.self) { try CSVReader.read(bytes: bytes) }
    #expect(error?.message == "'utf-8' codec can't decode \(words)")
  }

  @Test func absentFileIsNamed() {
    let error = #expect(throws: Diagnostic.self) { try CSVReader.read(path: "/nowhere/x.csv") }
    #expect(error?.category == .notFound)
    #expect(error?.message == "[Errno 2] No such file or directory: '/nowhere/x.csv'")
  }

  @Test func doublesAreRoundedCorrectly() throws {
    var stream = RandomStream(seed: 5, purpose: "doubles")
    var values: [Double] = []
    while values.count < 20_000 {
      let value = Double(bitPattern: stream.next())
      if value.isFinite { values.append(value) }
    }
    let text = "v\n" + values.map { NumberText.repr($0) + "\n" }.joined()
    let frame = try CSVReader.read(bytes: Array(text.utf8))
    guard case .double(let read) = frame.columns[0] else { Issue.record("not doubles"); return }
    #expect(read.map { $0.bitPattern } == values.map { $0.bitPattern })
  }

  /// Any cut of a file with quotes, breaks and every column type: an answer or a diagnostic, no trap.
  @Test func truncatedFilesNeverTrap() {
    let text = "a,b,\"c\"\r\n1,\"x\"\"y\",True\n\"2\n\",,False\r3.5,NaN,\"\n"
    let bytes = Array(text.utf8)
    for end in 0...bytes.count {
      _ = try? CSVReader.read(bytes: Array(bytes[..<end]))
      _ = try? CSVReader.read(bytes: Array(bytes[end...]))
    }
  }
}

@Suite struct NumberParserTests {
  /// Any digits and any place of the point give what the system's `strtod` gives.
  @Test func decimalsAgreeWithTheSystem() {
    var stream = RandomStream(seed: 8, purpose: "decimals")
    for _ in 0..<100_000 {
      let digits = 1 + stream.int(below: 19)
      let number = (0..<digits).map { _ in String(stream.int(below: 10)) }.joined()
      let point = stream.int(below: digits + 1)
      let zeros = String(repeating: "0", count: stream.int(below: 9))
      let text = point == 0 ? "0.\(zeros)\(number)" : number.prefix(point) + "." + number.dropFirst(point)
      #expect(NumberParser.double(String(text))?.bitPattern == strtod(String(text), nil).bitPattern, "\(text)")
    }
  }

  @Test(arguments: ["", "-", ".", "1e", "1e+", "0x10", "1_0", "1 2", "e5", "--1", "nanx"])
  func whatIsNoNumberIsRefused(text: String) { #expect(NumberParser.double(text) == nil) }
}
