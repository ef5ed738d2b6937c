import BigInt
import Testing

@testable import LapisInterpreter

@Suite("Numbers and text are formatted as CPython formats them")
struct FormattingTests {
  @Test func floatReprAndRound() throws {
    for row in try recorded("floats.json") {
      let x = Double(bitPattern: try #require(UInt64(row[0].string)))
      #expect(shown(FloatText.repr(x)) == row[1].string)
      let expected = row[3]
      guard x.isFinite else { continue }
      let rounded = FloatText.rounded(x, digits: row[2].int)
      if expected[0].string == "ok" {
        #expect(shown(FloatText.repr(rounded)) == expected[1].string, "round(\(row[1].string), \(row[2].int))")
      } else {
        #expect(rounded.isInfinite)
      }
    }
  }

  @Test func formatSpecs() throws {
    for row in try recorded("formats.json") {
      let kind = row[0].string
      let got = answer {
        switch kind {
        case "float":
          let spec = try FormatSpec(row[2].string, typeName: "float")
          return try spec.apply(to: Double(bitPattern: UInt64(row[1].string) ?? 0))
        case "int":
          let spec = try FormatSpec(row[2].string, typeName: "int")
          let value = BigInt(row[1].string) ?? 0
          return try spec.apply(
            negative: value < 0, code: Int(exactly: value),
            digits: { Array(String(value.magnitude, radix: $0).utf8) }, double: { NumberText.double(value) })
        default:
          let spec = try FormatSpec(row[2].string, typeName: "str", isText: true)
          return try Array(row[1].string.utf8).text { try spec.apply(to: $0) }
        }
      }
      #expect(
        got.0 == row[3][0].string && shown(got.1) == row[3][1].string,
        "format(\(kind) \(row[1].string), '\(row[2].string)') gave \(got.0) '\(shown(got.1))', CPython \(row[3][0].string) '\(row[3][1].string)'"
      )
    }
  }

  @Test func parsedIntegers() throws {
    for row in try recorded("integers.json") {
      let text = row[0].string
      let found = Array(text.utf8).text { NumberText.integer($0, base: row[1].int) }
      let shown: String
      switch found {
      case nil: shown = "ValueError"
      case .small(let value): shown = String(value)
      case .big(let value): shown = String(value)
      }
      let expected = row[2][0].string == "ok" ? row[2][1].string : row[2][0].string
      #expect(shown == expected, "int('\(text)', \(row[1].int))")
    }
  }

  @Test func parsedDoubles() throws {
    for row in try recorded("doubles.json") {
      let found = Array(row[0].string.utf8).text { NumberText.double($0) }
      let got = found.map { FloatText.string($0) } ?? "ValueError"
      let expected = row[1][0].string == "ok" ? row[1][1].string : row[1][0].string
      #expect(got == expected, "float('\(row[0].string)')")
    }
  }

  @Test func templates() throws {
    for row in try recorded("templates.json") where row[0].string == "format" && row[3][0].string != "TypeError" {
      let got = answer {
        _ = try FormatTemplate(row[1].string)
        return []
      }
      // Errors of the template itself are the same; those of its arguments come later.
      if got.0 != "ok" {
        #expect(got.0 == row[3][0].string && shown(got.1) == row[3][1].string, "\(row[1].string)")
      }
    }
  }
}
