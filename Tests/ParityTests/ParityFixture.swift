import FoundationEssentials
import LapisFrame
import LapisLearn
import LapisParams
import LapisTestSupport
import Testing

/// A recorded file: what a peer answered, and why the tolerance is what it is.
struct ParityFixture<Case: Decodable>: Decodable {
  var peer: String
  var why: String
  var cases: [Case]

  static func load(_ name: String, file: StaticString = #filePath) throws -> ParityFixture {
    let url = Fixtures.folder("Fixtures", file: file).appendingPathComponent("\(name).json")
    return try JSONDecoder().decode(ParityFixture.self, from: try Data(contentsOf: url))
  }
}

/// A parameter as JSON has it.
indirect enum JSONParam: Decodable {
  case number(Double)
  case int(Int)
  case text(String)
  case flag(Bool)
  case list([JSONParam])

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if let value = try? box.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? box.decode([JSONParam].self) {
      self = .list(value)
    } else if let value = try? box.decode(Int.self) {
      self = .int(value)
    } else if let value = try? box.decode(Double.self) {
      self = .number(value)
    } else {
      self = .text(try box.decode(String.self))
    }
  }

  var value: ParamValue {
    switch self {
    case .number(let value): .double(value)
    case .int(let value): .int(value)
    case .text(let value): .string(value)
    case .flag(let value): .bool(value)
    case .list(let values): .list(values.map { $0.value })
    }
  }
}

/// The tables that ship with the lessons; the last column is the target.
enum SampleTable {
  static func load(_ name: String, file: StaticString = #filePath) throws -> Dataset {
    let url = Fixtures.folder("../../lessons/data", file: file).appendingPathComponent("\(name).csv")
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    var rows: [[Double]] = []
    var names: [String] = []
    for (number, line) in text.split(whereSeparator: { $0.isNewline }).enumerated() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      if number == 0 {
        names = cells.dropLast().map { String($0) }
      } else {
        rows.append(cells.map { Double($0) ?? .nan })
      }
    }
    let x = try FeatureMatrix(
      rows: rows.count, columns: names.count, values: rows.flatMap { $0.dropLast() }, names: names)
    let y = rows.map { $0[names.count] }
    if name == "diabetes" { return try Dataset(x: x, y: .numbers(y)) }
    let labels = Set(y).sorted()
    return try Dataset(
      x: x,
      y: .classes(
        codes: y.map { Int32(labels.firstIndex(of: $0) ?? 0) }, labels: labels.map { .int(Int($0)) }))
  }

  static func codes(_ data: Dataset) -> [Int32] {
    if case .classes(let codes, _) = data.y { codes } else { [] }
  }

  static func shares(_ prediction: Prediction) -> [Double] {
    switch prediction {
    case .numbers(let values): values
    case .probabilities(let values, _): values
    }
  }
}

/// The largest difference of two lists, relative to the largest expected size; infinite where they
/// differ in length.
func largestDifference(_ a: [Double], _ b: [Double]) -> Double {
  guard a.count == b.count else { return .infinity }
  var largest = 0.0
  for (x, y) in zip(a, b) {
    let difference = abs(x - y) / max(1, abs(y))
    if difference.isNaN { return .infinity }
    largest = max(largest, difference)
  }
  return largest
}
