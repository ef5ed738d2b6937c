import CLapisKernels
import Glibc
import LapisNumerics

/// The activation of the hidden layers.
enum Activation: Int, Sendable {
  case identity, logistic, tanh, relu
}

/// What the last layer's values become.
enum OutputLink: Int, Sendable {
  case identity, logistic, softmax
}

/// A fully connected network: its shape and arithmetic. The parameters are one vector: the weights layer by
/// layer (inputs × outputs, row-major), then the constants layer by layer.
struct NeuralNetwork: Sendable {
  /// Inputs, hidden layers, outputs.
  let sizes: [Int]
  let activation: Activation
  let link: OutputLink

  var layers: Int { sizes.count - 1 }
  var parameterCount: Int {
    var count = 0
    for layer in 0..<layers { count += (sizes[layer] + 1) * sizes[layer + 1] }
    return count
  }

  /// Where a layer's weights start.
  func weights(_ layer: Int) -> Int {
    var start = 0
    for index in 0..<layer { start += sizes[index] * sizes[index + 1] }
    return start
  }

  /// Where a layer's constants start.
  func constants(_ layer: Int) -> Int {
    var start = weights(layers)
    for index in 0..<layer { start += sizes[index + 1] }
    return start
  }

  /// Uniform numbers within Glorot and Bengio's bound (2010).
  func initialParameters(_ random: inout MersenneTwister) -> [Double] {
    var parameters = [Double](repeating: 0, count: parameterCount)
    for layer in 0..<layers {
      let factor = activation == .logistic ? 2.0 : 6
      let bound = (factor / Double(sizes[layer] + sizes[layer + 1])).squareRoot()
      let start = weights(layer)
      for index in 0..<sizes[layer] * sizes[layer + 1] {
        parameters[start + index] = -bound + 2 * bound * random.uniform()
      }
      let offset = constants(layer)
      for index in 0..<sizes[layer + 1] { parameters[offset + index] = -bound + 2 * bound * random.uniform() }
    }
    return parameters
  }

  /// Room for the values of a batch.
  final class Workspace {
    /// One block a layer: rows × size.
    let activations: [UnsafeMutablePointer<Double>]
    let deltas: [UnsafeMutablePointer<Double>]

    init(_ network: NeuralNetwork, rows: Int) {
      activations = network.sizes.map { .allocate(capacity: max(1, rows * $0)) }
      deltas = network.sizes.map { .allocate(capacity: max(1, rows * $0)) }
    }

    deinit {
      for pointer in activations { pointer.deallocate() }
      for pointer in deltas { pointer.deallocate() }
    }
  }

  /// Fills the activations from those of the first layer.
  func forward(_ parameters: UnsafePointer<Double>, rows: Int, _ space: Workspace, pool: ThreadPool) {
    for layer in 0..<layers {
      let inputs = sizes[layer]
      let outputs = sizes[layer + 1]
      let target = space.activations[layer + 1]
      let offset = parameters + constants(layer)
      for row in 0..<rows { (target + row * outputs).update(from: offset, count: outputs) }
      GEMM.multiply(
        m: rows, n: outputs, k: inputs, space.activations[layer], lda: inputs, parameters + weights(layer),
        ldb: outputs, into: target, ldc: outputs, accumulate: true, pool: pool)
      if layer < layers - 1 {
        activate(target, count: rows * outputs, scratch: space.deltas[layer + 1])
      } else {
        finish(target, rows: rows, scratch: space.deltas[layer + 1])
      }
    }
  }

  private func activate(_ values: UnsafeMutablePointer<Double>, count: Int, scratch: UnsafeMutablePointer<Double>) {
    switch activation {
    case .identity: break
    case .relu: for index in 0..<count { values[index] = values[index] > 0 ? values[index] : 0 }
    case .logistic: NeuralNetwork.logistic(values, count: count, scratch: scratch)
    case .tanh:
      // tanh x = 1 − 2 / (e^2x + 1)
      for index in 0..<count { scratch[index] = min(max(2 * values[index], -700), 700) }
      lapis_exponentials(Int64(count), scratch, values)
      for index in 0..<count {
        // Near zero the difference loses its digits.
        let twice = scratch[index]
        values[index] = abs(twice) < 0.5 ? Glibc.tanh(twice / 2) : 1 - 2 / (values[index] + 1)
      }
    }
  }

  private static func logistic(
    _ values: UnsafeMutablePointer<Double>, count: Int, scratch: UnsafeMutablePointer<Double>
  ) {
    for index in 0..<count { scratch[index] = min(max(-values[index], -708), 708) }
    lapis_exponentials(Int64(count), scratch, values)
    for index in 0..<count { values[index] = 1 / (1 + values[index]) }
  }

  private func finish(_ values: UnsafeMutablePointer<Double>, rows: Int, scratch: UnsafeMutablePointer<Double>) {
    let outputs = sizes[layers]
    switch link {
    case .identity: break
    case .logistic: NeuralNetwork.logistic(values, count: rows * outputs, scratch: scratch)
    case .softmax:
      for row in 0..<rows {
        let own = values + row * outputs
        var largest = own[0]
        for index in 1..<max(outputs, 1) { largest = max(largest, own[index]) }
        for index in 0..<outputs { scratch[row * outputs + index] = max(own[index] - largest, -708) }
      }
      lapis_exponentials(Int64(rows * outputs), scratch, values)
      for row in 0..<rows {
        let own = values + row * outputs
        var sum = 0.0
        for index in 0..<outputs { sum += own[index] }
        for index in 0..<outputs { own[index] /= sum }
      }
    }
  }

  /// The mean loss of a batch whose inputs are in the first layer's activations, plus `alpha/2 · ‖weights‖²`
  /// over the batch's weight; the gradient goes into `gradient`.
  ///
  /// - Parameters:
  ///   - targets: rows × outputs: one-hot, 0/1, or the numbers.
  ///   - rowWeights: one a row; nil weighs all alike.
  func gradient(
    _ parameters: UnsafePointer<Double>, rows: Int, targets: UnsafePointer<Double>,
    rowWeights: UnsafePointer<Double>?, alpha: Double, into gradient: UnsafeMutablePointer<Double>,
    _ space: Workspace, pool: ThreadPool
  ) -> Double {
    forward(parameters, rows: rows, space, pool: pool)
    let outputs = sizes[layers]
    let answers = space.activations[layers]
    var total = Double(rows)
    if let rowWeights {
      total = 0
      for row in 0..<rows { total += rowWeights[row] }
    }
    var loss = 0.0
    let last = space.deltas[layers]
    for row in 0..<rows {
      let weight = rowWeights?[row] ?? 1
      for index in row * outputs..<(row + 1) * outputs {
        let answer = answers[index]
        let truth = targets[index]
        switch link {
        case .identity: loss += weight * 0.5 * (answer - truth) * (answer - truth) / Double(outputs)
        case .logistic:
          let p = min(max(answer, 0x1p-52), 1 - 0x1p-52)
          loss -= weight * (truth * log(p) + (1 - truth) * log(1 - p))
        case .softmax: if truth > 0 { loss -= weight * truth * log(min(max(answer, 0x1p-52), 1 - 0x1p-52)) }
        }
        last[index] = weight * (answer - truth)
      }
    }
    let inverse = 1 / total
    loss *= inverse
    let weightCount = weights(layers)
    loss += 0.5 * alpha * lapis_dot(Int64(weightCount), parameters, parameters) * inverse
    for layer in stride(from: layers - 1, through: 0, by: -1) {
      let inputs = sizes[layer]
      let outputs = sizes[layer + 1]
      let delta = space.deltas[layer + 1]
      let target = gradient + weights(layer)
      let own = parameters + weights(layer)
      let shrink = alpha * inverse
      for index in 0..<inputs * outputs { target[index] = shrink * own[index] }
      GEMM.multiply(
        m: inputs, n: outputs, k: rows, scale: inverse, space.activations[layer], lda: inputs, transposeA: true,
        delta, ldb: outputs, into: target, ldc: outputs, accumulate: true, pool: pool)
      let offset = gradient + constants(layer)
      offset.update(repeating: 0, count: outputs)
      for row in 0..<rows {
        let line = delta + row * outputs
        for index in 0..<outputs { offset[index] += line[index] }
      }
      for index in 0..<outputs { offset[index] *= inverse }
      guard layer > 0 else { break }
      let below = space.deltas[layer]
      GEMM.multiply(
        m: rows, n: inputs, k: outputs, delta, lda: outputs, own, ldb: outputs, transposeB: true, into: below,
        ldc: inputs, pool: pool)
      let values = space.activations[layer]
      let count = rows * inputs
      switch activation {
      case .identity: break
      case .relu: for index in 0..<count where values[index] == 0 { below[index] = 0 }
      case .logistic: for index in 0..<count { below[index] *= values[index] * (1 - values[index]) }
      case .tanh: for index in 0..<count { below[index] *= 1 - values[index] * values[index] }
      }
    }
    return loss
  }
}
