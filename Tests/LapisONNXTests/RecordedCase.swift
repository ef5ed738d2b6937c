import Foundation
import LapisDiagnostics
import LapisONNX
import LapisTestSupport

/// One model with the tensors a peer was fed and answered with, as `scripts/record-onnx` writes them.
struct RecordedCase: Decodable {
  struct Values: Decodable {
    let type: String
    let shape: [Int]
    let data: String?
    let strings: [String]?
    let keys: [Key]?

    enum Key: Decodable, Equatable {
      case int(Int64)
      case string(String)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int64.self) {
          self = .int(number)
        } else {
          self = .string(try container.decode(String.self))
        }
      }
    }

    func tensor() throws -> Tensor {
      let bytes = Data(base64Encoded: data ?? "") ?? Data()
      func numbers<T>(_: T.Type) -> [T] {
        bytes.withUnsafeBytes { buffer in
          (0..<buffer.count / MemoryLayout<T>.size).map {
            buffer.loadUnaligned(fromByteOffset: $0 * MemoryLayout<T>.size, as: T.self)
          }
        }
      }
      switch type {
      case "float", "maps": return try Tensor(shape: shape, .float(numbers(Float.self)))
      case "double": return try Tensor(shape: shape, .double(numbers(Double.self)))
      case "int32": return try Tensor(shape: shape, .int32(numbers(Int32.self)))
      case "int64": return try Tensor(shape: shape, .int64(numbers(Int64.self)))
      case "bool": return try Tensor(shape: shape, .bool(numbers(UInt8.self).map { $0 != 0 }))
      default: return try Tensor(shape: shape, .string(strings ?? []))
      }
    }
  }

  let name: String
  let model: String
  let inputs: [String: Values]
  let outputs: [String: Values]

  var bytes: [UInt8] { [UInt8](Data(base64Encoded: model) ?? Data()) }

  struct File: Decodable {
    let peer: String
    let cases: [RecordedCase]
  }

  static func load(_ url: URL) throws -> [RecordedCase] {
    try JSONDecoder().decode(File.self, from: try Data(contentsOf: url)).cases
  }

  func feeds() throws -> [String: Tensor] {
    try inputs.mapValues { try $0.tensor() }
  }

  /// What differs from the recorded answer, in words; empty where all agrees.
  func differences(tolerance: Double = 1e-6) throws -> [String] {
    let session = try InferenceSession(bytes: bytes)
    let answers = try session.values(of: nil, try feeds())
    var found: [String] = []
    for (info, answer) in zip(session.outputs, answers) {
      guard let expected = outputs[info.name] else {
        found.append("\(name): the output \(info.name) was not recorded")
        continue
      }
      switch answer {
      case .tensor(let tensor):
        if let text = compare(tensor, try expected.tensor(), tolerance) {
          found.append("\(name): \(info.name): \(text)")
        }
      case .maps(let maps):
        let table = try Tensor(shape: [maps.rows, maps.keys.count], .float(maps.values))
        let keys: [Values.Key]
        switch maps.keys {
        case .int64(let names): keys = names.map { .int($0) }
        case .string(let names): keys = names.map { .string($0) }
        }
        if keys != expected.keys ?? [] { found.append("\(name): other keys") }
        if let text = compare(table, try expected.tensor(), tolerance) { found.append("\(name): \(text)") }
      }
    }
    if answers.count != outputs.count { found.append("\(name): \(answers.count) outputs") }
    return found
  }

  private func compare(_ got: Tensor, _ wanted: Tensor, _ tolerance: Double) -> String? {
    guard got.shape == wanted.shape else { return "shape \(got.shape), not \(wanted.shape)" }
    guard got.elementType == wanted.elementType else {
      return "type \(got.elementType), not \(wanted.elementType)"
    }
    let numbers: (got: [Double], wanted: [Double])
    switch (got.storage, wanted.storage) {
    case (.float(let a), .float(let b)): numbers = (a.map { Double($0) }, b.map { Double($0) })
    case (.double(let a), .double(let b)): numbers = (a, b)
    default: return got == wanted ? nil : "\(got.storage), not \(wanted.storage)"
    }
    for (index, (a, b)) in zip(numbers.got, numbers.wanted).enumerated() {
      if a == b || a.isNaN && b.isNaN || abs(a - b) <= tolerance * max(1, abs(b)) { continue }
      return "element \(index) is \(a), not \(b)"
    }
    return nil
  }
}
