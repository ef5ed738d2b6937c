import LapisDiagnostics
import Testing

@testable import LapisStore

@Suite struct JSONTests {
  @Test(arguments: [
    #"{"b": 1, "a": [true, false, null, -0.5, 1e-05, "x\ny\"\\é😀"], "c": {}}"#,
    "[]", "0", "-7", "1.0", "NaN", "-Infinity", #""\u0001""#, "9223372036854775807",
  ])
  func roundTrips(_ text: String) throws {
    #expect(try JSONValue(parsing: text).text() == text)
  }

  @Test func readsWhatOthersWrite() throws {
    #expect(try JSONValue(parsing: #""\u00e9\ud83d\ude00\/\ud800""#) == .string("é😀/\u{FFFD}"))
    #expect(try JSONValue(parsing: " [ 1 ,2E3 ]\r\n") == [1, 2000.0])
    #expect(try JSONValue(parsing: "9223372036854775808") == .number(9_223_372_036_854_775_808))
    #expect(try JSONValue(parsing: "\u{FEFF}{}") == [:])
    #expect(try JSONValue(parsing: #"{"a":1,"a":2}"#)["a"] == 2)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "{a:1}", "nul", "01x", "+1", "\"\u{1}\"", "\"a", "[1 2]", "1 2",
    #""\x""#, #""\u12"#, "{\"a\":}", ".5", "--1",
  ])
  func refusesWhatIsNotJSON(_ text: String) {
    #expect(throws: Diagnostic.self) { try JSONValue(parsing: text) }
  }

  @Test func refusesDeepNesting() {
    let error = #expect(throws: Diagnostic.self) {
      try JSONValue(parsing: String(repeating: "[", count: 100_000))
    }
    #expect(error?.code == "json.depth")
  }

  @Test func indents() {
    let value: JSONValue = ["a": [1, [:]], "b": []]
    #expect(value.text(indent: 2) == "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}")
  }
}

@Suite struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000000Z"),
    (951_782_400_000_001, "2000-02-29T00:00:00.000001Z"),
    (1_798_761_599_999_999, "2026-12-31T23:59:59.999999Z"),
    (-1, "1969-12-31T23:59:59.999999Z"),
    (4_107_542_400_000_000, "2100-03-01T00:00:00.000000Z"),
  ])
  func matchesTheCalendar(_ microseconds: Int, _ text: String) {
    let time = Timestamp(microseconds: Int64(microseconds))
    #expect(time.text == text)
    #expect(Timestamp(text: text) == time)
  }

  @Test(arguments: ["", "2026", "2026-13-01T00:00:00Z", "2026-01-01T00:61:00Z", "x026-01-01T00:00:00Z"])
  func refusesOtherText(_ text: String) {
    #expect(Timestamp(text: text) == nil)
  }

  @Test func readsFractionsOfAnyLength() {
    #expect(Timestamp(text: "1970-01-01T00:00:01Z")?.microseconds == 1_000_000)
    #expect(Timestamp(text: "1970-01-01T00:00:01.5Z")?.microseconds == 1_500_000)
    #expect(Timestamp(text: "1970-01-01T00:00:01.1234567Z")?.microseconds == 1_123_456)
  }
}
