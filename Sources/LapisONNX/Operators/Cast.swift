import Glibc
import LapisDiagnostics

/// `Cast` between the element types, and `Identity`.
///
/// Floats become integers by dropping the fraction; what does not fit gives the type's least value, as
/// x86-64 does. Numbers become text as C's `%.8g` writes them, which is what
/// onnxruntime uses.
enum Cast {
  static let definitions: [OperatorDefinition] = [
    OperatorDefinition("Cast", since: 6) { node throws(Diagnostic) in
      guard let number = try node.int("to") else {
        throw OperatorFault.attribute("the attribute 'to' is missing")
      }
      guard let type = ElementType(rawValue: number) else {
        throw OperatorFault.unsupported(
          "casting to \(TensorCodec.typeName(number)) is not supported")
      }
      return CastOperator(target: type)
    },
    OperatorDefinition("Identity") { _ in IdentityOperator() },
  ]

  static func apply(_ tensor: Tensor, to type: ElementType) throws(Diagnostic) -> Tensor {
    if tensor.elementType == type { return tensor }
    let storage: Tensor.Storage
    switch tensor.storage {
    case .float(let values): storage = try number(values.map { Double($0) }, to: type)
    case .double(let values): storage = try number(values, to: type)
    case .int64(let values): storage = integer(values, to: type)
    case .int32(let values): storage = integer(values.map { Int64($0) }, to: type)
    case .bool(let values): storage = integer(values.map { $0 ? 1 : 0 }, to: type, isBool: true)
    case .string(let values): storage = try text(values, to: type)
    }
    return Tensor(unchecked: storage, shape: tensor.shape)
  }

  private static func number(
    _ values: [Double], to type: ElementType
  ) throws(Diagnostic) -> Tensor.Storage {
    switch type {
    case .float: .float(values.map { Float($0) })
    case .double: .double(values)
    case .int64: .int64(values.map { Int64(exactly: trunc($0)) ?? Int64.min })
    case .int32: .int32(values.map { Int32(exactly: trunc($0)) ?? Int32.min })
    case .bool: .bool(values.map { $0 != 0 })
    case .string: .string(values.map { digits($0) })
    }
  }

  private static func integer(
    _ values: [Int64], to type: ElementType, isBool: Bool = false
  ) -> Tensor.Storage {
    switch type {
    case .float: .float(values.map { Float($0) })
    case .double: .double(values.map { Double($0) })
    case .int64: .int64(values)
    case .int32: .int32(values.map { Int32(truncatingIfNeeded: $0) })
    case .bool: .bool(values.map { $0 != 0 })
    case .string: .string(values.map { isBool ? ($0 == 0 ? "False" : "True") : String($0) })
    }
  }

  private static func text(_ values: [String], to type: ElementType) throws(Diagnostic) -> Tensor.Storage {
    switch type {
    case .string: return .string(values)
    case .int64, .int32:
      var parsed: [Int64] = []
      for value in values {
        guard let number = Int64(value) else { throw notANumber(value) }
        parsed.append(number)
      }
      return integer(parsed, to: type)
    case .float, .double, .bool:
      var parsed: [Double] = []
      for value in values {
        guard let number = Double(value) else { throw notANumber(value) }
        parsed.append(number)
      }
      return try number(parsed, to: type)
    }
  }

  private static func notANumber(_ text: String) -> Diagnostic {
    OperatorFault.type("the text '\(text)' is no number")
  }

  private static func digits(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value > 0 ? "INF" : "-INF" }
    var buffer = [CChar](repeating: 0, count: 40)
    let length = withVaList([value]) { vsnprintf(&buffer, buffer.count, "%.8g", $0) }
    return String(decoding: buffer.prefix(max(0, Int(length))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

private struct CastOperator: TensorOperator {
  let target: ElementType

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    [try Cast.apply(try inputs.required(0), to: target)]
  }
}

private struct IdentityOperator: Operator {
  func run(_ inputs: [GraphValue?]) throws(Diagnostic) -> [GraphValue] {
    guard let input = inputs.first ?? nil else { throw OperatorFault.shape("input 0 is missing") }
    return [input]
  }
}
