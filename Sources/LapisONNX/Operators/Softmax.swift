import Glibc
import LapisDiagnostics

/// `Softmax` and `LogSoftmax`: along one axis since opset 13, before over everything from the axis on.
enum Softmax {
  static let definitions: [OperatorDefinition] = [
    OperatorDefinition("Softmax") { node throws(Diagnostic) in try make(node, isLog: false) },
    OperatorDefinition("LogSoftmax") { node throws(Diagnostic) in try make(node, isLog: true) },
  ]

  private static func make(_ node: NodeAttributes, isLog: Bool) throws(Diagnostic) -> any Operator {
    let flattens = node.opset < 13
    return SoftmaxOperator(
      axis: try node.int("axis", default: flattens ? 1 : -1), flattens: flattens, isLog: isLog)
  }

  /// In place over `count` elements that stand `stride` apart, largest first taken out so that no
  /// exponential overflows.
  static func apply(_ values: inout [Float], start: Int, count: Int, stride: Int, isLog: Bool = false) {
    var largest = -Float.infinity
    for i in 0..<count { largest = max(largest, values[start + i * stride]) }
    var sum: Float = 0
    for i in 0..<count {
      let e = expf(values[start + i * stride] - largest)
      sum += e
      if !isLog { values[start + i * stride] = e }
    }
    let shift = logf(sum)
    for i in 0..<count {
      if isLog { values[start + i * stride] = values[start + i * stride] - largest - shift } else { values[start + i * stride] /= sum }
    }
  }

  static func apply(_ values: inout [Double], start: Int, count: Int, stride: Int, isLog: Bool = false) {
    var largest = -Double.infinity
    for i in 0..<count { largest = max(largest, values[start + i * stride]) }
    var sum = 0.0
    for i in 0..<count {
      let e = exp(values[start + i * stride] - largest)
      sum += e
      if !isLog { values[start + i * stride] = e }
    }
    let shift = log(sum)
    for i in 0..<count {
      if isLog { values[start + i * stride] = values[start + i * stride] - largest - shift } else { values[start + i * stride] /= sum }
    }
  }
}

private struct SoftmaxOperator: TensorOperator {
  let axis: Int
  let flattens: Bool
  let isLog: Bool

  func run(_ inputs: TensorInputs) throws(Diagnostic) -> [Tensor] {
    let input = try inputs.required(0)
    let axis = try normalizedAxis(axis, rank: input.shape.count)
    let outer = Array(input.shape.prefix(axis)).product
    let count = flattens ? Array(input.shape.dropFirst(axis)).product : input.shape.dropFirst(axis).first ?? 1
    let inner = flattens ? 1 : Array(input.shape.dropFirst(axis + 1)).product
    switch input.storage {
    case .float(var values):
      for row in 0..<outer {
        for column in 0..<inner {
          Softmax.apply(
            &values, start: row * count * inner + column, count: count, stride: inner, isLog: isLog)
        }
      }
      return [Tensor(unchecked: .float(values), shape: input.shape)]
    case .double(var values):
      for row in 0..<outer {
        for column in 0..<inner {
          Softmax.apply(
            &values, start: row * count * inner + column, count: count, stride: inner, isLog: isLog)
        }
      }
      return [Tensor(unchecked: .double(values), shape: input.shape)]
    default: throw OperatorFault.typeNotSupported(input)
    }
  }
}
