import BigInt
import Testing

@testable import LapisInterpreter

@Suite("String methods, codecs, JSON and random streams answer as CPython does")
struct TextTests {
  static func all(_ text: TextBytes, _ test: (UInt32) -> Bool) -> Bool {
    !text.isEmpty && TextIndex.scalars(text).allSatisfy(test)
  }

  static func run(_ name: String, _ word: [UInt8], _ arguments: Tree) -> Tree? {
    func pieces(_ text: TextBytes, _ ranges: [Range<Int>]) -> Tree {
      .list(ranges.map { .text(Array(text[$0])) })
    }
    return word.text { text in
      switch name {
      case "lower": return .text(TextCase.lower(text))
      case "upper": return .text(TextCase.upper(text))
      case "title": return .text(TextCase.title(text))
      case "capitalize": return .text(TextCase.capitalize(text))
      case "swapcase": return .text(TextCase.swapcase(text))
      case "casefold": return .text(TextCase.casefold(text))
      case "isalpha": return .bool(all(text, TextClass.isAlpha))
      case "isdigit": return .bool(all(text, TextClass.isDigit))
      case "isdecimal": return .bool(all(text, TextClass.isDecimal))
      case "isnumeric": return .bool(all(text, TextClass.isNumeric))
      case "isalnum": return .bool(all(text, TextClass.isAlnum))
      case "isspace": return .bool(all(text, TextClass.isSpace))
      case "islower": return .bool(TextClass.isLowerText(text))
      case "isupper": return .bool(TextClass.isUpperText(text))
      case "istitle": return .bool(TextClass.isTitleText(text))
      case "isprintable": return .bool(TextIndex.scalars(text).allSatisfy(TextClass.isPrintable))
      case "isidentifier": return .bool(TextClass.isIdentifier(text))
      case "repr": return .text(TextEscape.repr(text))
      case "ascii": return .text(TextEscape.repr(text, asciiOnly: true))
      case "split": return pieces(text, TextSplit.whitespace(text, limit: arguments[0].int))
      case "rsplit": return pieces(text, TextSplit.whitespaceFromRight(text, limit: arguments[0].int))
      case "splitmark":
        return arguments[0].bytes?.text {
          pieces(text, TextSplit.separator(text, $0, limit: arguments[1].int))
        }
      case "rsplitmark":
        return arguments[0].bytes?.text {
          pieces(text, TextSplit.separatorFromRight(text, $0, limit: arguments[1].int))
        }
      case "replace":
        return arguments[0].bytes?.text { old in
          arguments[1].bytes?.text { new in
            .text(TextSearch.replace(text, old, new, limit: arguments[2].int))
          }
        }
      case "splitlines": return pieces(text, TextSplit.lines(text, keepEnds: arguments[0].bool))
      case "strip", "lstrip", "rstrip":
        let side: TextSplit.Side = name == "strip" ? .both : name == "lstrip" ? .left : .right
        if let set = arguments[0].bytes {
          return set.text { .text(Array(text[TextSplit.strip(text, $0, side)])) }
        }
        return .text(Array(text[TextSplit.strip(text, side)]))
      case "decode", "encode":
        let at = name == "decode" ? 1 : 0
        guard let codec = TextCodec(arguments[at].string) else { return nil }
        let mode = TextCodec.ErrorMode(arguments[at + 1].string)
        do throws(TextCodec.Failure) {
          if name == "decode" {
            let data = arguments[0].items.map { UInt8(truncatingIfNeeded: $0.int) }
            let decoded: [UInt8]
            do { decoded = try data.withUnsafeBufferPointer { bytes throws(TextCodec.Failure) in try codec.decode(bytes, errors: mode) } }
            return .list([.text(Array("ok".utf8)), .text(decoded)])
          }
          let encoded = try codec.encode(text, errors: mode)
          return .list([.text(Array("ok".utf8)), .list(encoded.map { .integer(Int($0)) })])
        } catch {
          let kind = error.isDecoding ? "UnicodeDecodeError" : "UnicodeEncodeError"
          return .list([.text(Array(kind.utf8)), .text(Array(error.message.utf8))])
        }
      default: return nil
      }
    }
  }

  @Test func recordedMethods() throws {
    for row in try recorded("texts.json") {
      let word = row[1].bytes ?? []
      let got = Self.run(row[0].string, word, row[2])
      #expect(got == row[3], "\(row[0].string)('\(shown(word))', \(row[2].items.map { $0.string }))")
    }
  }

  @Test func json() throws {
    for row in try recorded("json.json") {
      if row[0].string == "dumps" {
        let word = row[1].bytes ?? []
        for (index, ascii) in [(2, true), (3, false)] {
          var out: [UInt8] = []
          word.text { JSONText.append($0, ensureASCII: ascii, to: &out) }
          #expect(out == row[index].bytes)
        }
        continue
      }
      let text = row[1].bytes ?? []
      let got: (String, String) = text.text { bytes in
        do {
          var scanner = JSONScanner(bytes, TreeBuilder())
          _ = try scanner.document()
          return ("ok", "")
        } catch let failure as JSONFailure {
          return ("JSONDecodeError", failure.description(in: bytes))
        } catch {
          // The test's own tree holds no int beyond 64 bits.
          return ("ok", "")
        }
      }
      #expect(got.0 == row[2][0].string, "\(shown(text))")
      if got.0 != "ok" { #expect(got.1 == row[2][1].string, "\(shown(text))") }
    }
  }

  @Test func randomStreams() throws {
    for row in try recorded("random.json") {
      var generator = RandomGenerator(seed: UInt64(0))
      func reseed() {
        if row["text"].bool {
          generator.seed(bytes: row["seed"].bytes ?? [])
        } else {
          generator.seed(BigInt(row["seed"].string)?.magnitude ?? 0)
        }
      }
      reseed()
      if !row["tail"].items.isEmpty {
        let values = (0..<3000).map { _ in Int(generator.word()) }
        #expect(values.suffix(3) == row["tail"].items.map(\.int)[...])
        continue
      }
      func same(_ name: String, _ values: [Double]) {
        #expect(values.map { FloatText.string($0) } == row[name].items.map(\.string), "\(name) of \(row["seed"].string)")
      }
      same("random", (0..<5).map { _ in generator.random() })
      #expect(
        [1, 8, 31, 32, 33, 64, 100].map { String(generator.bigBits($0)) }
          == row["bits"].items.map(\.string))
      #expect(
        [1, 2, 3, 10, 1000, 1 << 33, 7].map { generator.below($0) } == row["below"].items.map(\.int))
      let samples = [(5, 3), (10, 10), (100, 4), (1000, 30), (21, 2), (22, 5), (200, 6)]
      #expect(
        samples.map { generator.sample($0.0, $0.1) }
          == row["sample"].items.map { $0.items.map(\.int) })
      same("gauss", (0..<3).map { _ in generator.gauss(1, 2) })
      same("normal", (0..<4).map { _ in generator.normal(0, 1) })
      same("gamma", [(2.5, 1), (1, 3), (0.3, 2)].map { generator.gamma($0.0, $0.1) })
      same("beta", [(2, 3), (0.5, 0.5)].map { generator.beta($0.0, $0.1) })
      same("triangular", [generator.triangular(0, 10, 3), generator.triangular(0, 1, nil)])
      same("vonmises", [generator.vonMises(0, 4), generator.vonMises(1, 0)])
      reseed()
      var items = Array(0..<30)
      for i in (1..<items.count).reversed() { items.swapAt(i, generator.below(i + 1)) }
      #expect(items == row["shuffle"].items.map(\.int))
    }
  }
}

