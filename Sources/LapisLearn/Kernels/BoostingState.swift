import Glibc
import LapisNumerics

/// The scores of the training rows and the derivatives of the loss at them, one array an output.
final class BoostingState: @unchecked Sendable {
  let loss: BoostingLoss
  let rows: Int
  let outputs: Int
  /// The scores ahead of the first tree, one an output; in float32, which is what an exported model can say.
  let base: [Double]
  private let codes: [Int32]
  private let numbers: [Double]
  private let weights: [Double]
  private let isWeighted: Bool
  private let pool: ThreadPool
  /// `outputs × rows` each.
  private let scoreStore: UnsafeMutablePointer<Double>
  private let gradientStore: UnsafeMutablePointer<Float>
  private let hessianStore: UnsafeMutablePointer<Float>
  private static let block = 1 << 12
  private typealias Lanes = SIMD8<Float>

  /// - Parameters:
  ///   - initial: scores to start from, `rows × outputs`; nil starts from the best constant, or from 0 with
  ///     `startsAtZero`.
  init(
    _ loss: BoostingLoss, _ target: TreeTarget, outputs: Int, initial: [Double]? = nil, startsAtZero: Bool = false,
    pool: ThreadPool
  ) {
    self.loss = loss
    rows = target.weights.count
    self.outputs = outputs
    self.pool = rows >= 1 << 13 ? pool : .serial
    codes = target.codes
    numbers = target.numbers
    weights = target.weights
    isWeighted = target.weights.contains { $0 != 1 }
    let constant =
      initial != nil || startsAtZero
      ? [Double](repeating: 0, count: outputs)
      : BoostingState.start(loss, target, isWeighted: isWeighted).map { Double(Float($0)) }
    base = constant
    scoreStore = .allocate(capacity: rows * outputs + 8)
    gradientStore = .allocate(capacity: rows * outputs + 8)
    hessianStore = .allocate(capacity: rows * outputs + 8)
    gradientStore.initialize(repeating: 0, count: rows * outputs + 8)
    hessianStore.initialize(repeating: 0, count: rows * outputs + 8)
    for output in 0..<outputs {
      for row in 0..<rows {
        scoreStore[output * rows + row] = initial.map { $0[row * outputs + output] } ?? constant[output]
      }
    }
  }

  deinit {
    scoreStore.deallocate()
    gradientStore.deallocate()
    hessianStore.deallocate()
  }

  func scores(_ output: Int) -> UnsafeMutablePointer<Double> { scoreStore + output * rows }
  func gradients(_ output: Int) -> UnsafeMutablePointer<Float> { gradientStore + output * rows }
  func hessians(_ output: Int) -> UnsafeMutablePointer<Float> { hessianStore + output * rows }

  /// The constant that minimises the loss; for classes the logarithm of their shares.
  private static func start(_ loss: BoostingLoss, _ target: TreeTarget, isWeighted: Bool) -> [Double] {
    var total = 0.0
    for weight in target.weights { total += weight }
    func mean() -> Double {
      var sum = 0.0
      for (row, weight) in target.weights.enumerated() { sum += weight * target.numbers[row] }
      return sum / total
    }
    switch loss {
    case .squared, .huber: return [mean()]
    case .absolute, .huberQuantile:
      return [WeightedQuantile.of(target.numbers, weights: isWeighted ? target.weights : nil, share: 0.5)]
    case .quantile(let share):
      return [WeightedQuantile.of(target.numbers, weights: isWeighted ? target.weights : nil, share: share)]
    case .poisson, .gamma, .tweedie: return [log(max(mean(), 1e-15))]
    case .logistic, .softmax:
      var shares = [Double](repeating: 0, count: target.labels.count)
      for (row, code) in target.codes.enumerated() { shares[Int(code)] += target.weights[row] }
      // A class whose rows all weigh nothing still needs a finite score.
      let logs = shares.map { log(max($0 / total, 1e-15)) }
      return loss == .logistic ? [logs[1] - logs[0]] : logs
    }
  }

  // MARK: Derivatives

  /// Fills the gradients and hessians of all outputs from the scores.
  func computeGradients() {
    var loss = self.loss
    if case .huberQuantile(let share) = loss { loss = .huber(delta: residualQuantile(share)) }
    let now = loss
    pool.forEachBlock(of: rows, size: Self.block) { range in
      switch now {
      case .logistic: self.logistic(range)
      case .softmax(let curvature): self.softmax(range, Float(curvature))
      default: self.regression(range, now)
      }
    }
  }

  private func logistic(_ range: Range<Int>) {
    let scores = self.scores(0)
    let gradients = self.gradients(0)
    let hessians = self.hessians(0)
    codes.withUnsafeBufferPointer { codes in
      weights.withUnsafeBufferPointer { weights in
        var row = range.lowerBound
        while row < range.upperBound {
          let count = min(8, range.upperBound - row)
          var s = Lanes()
          var sign = Lanes(repeating: 1)
          if count == 8 {
            s = Lanes(UnsafeRawPointer(scores + row).loadUnaligned(as: SIMD8<Double>.self))
          } else {
            for lane in 0..<count { s[lane] = Float(scores[row + lane]) }
          }
          for lane in 0..<count { sign[lane] = Float(2 &* codes[row &+ lane] &- 1) }
          // With z = ±score: the chance that the row is of the other class, exact also where it is small.
          let miss = 1 / (1 + SingleExp.exp(sign * s))
          var g = -sign * miss
          var h = miss * (1 - miss)
          h.replace(with: 1e-16, where: h .< 1e-16)
          if self.isWeighted {
            var w = Lanes()
            for lane in 0..<count { w[lane] = Float(weights[row + lane]) }
            g *= w
            h *= w
          }
          store(g, gradients + row, count)
          store(h, hessians + row, count)
          row += 8
        }
      }
    }
  }

  @inline(__always)
  private func store(_ values: Lanes, _ to: UnsafeMutablePointer<Float>, _ count: Int) {
    if count == 8 {
      UnsafeMutableRawPointer(to).storeBytes(of: values, as: Lanes.self)
    } else {
      for lane in 0..<count { to[lane] = values[lane] }
    }
  }

  private func softmax(_ range: Range<Int>, _ curvature: Float) {
    var row = range.lowerBound
    var shares = [Lanes](repeating: Lanes(), count: outputs)
    while row < range.upperBound {
      let count = min(8, range.upperBound - row)
      var largest = Lanes(repeating: -Float.greatestFiniteMagnitude)
      for output in 0..<outputs {
        var s = Lanes()
        let scores = self.scores(output) + row
        for lane in 0..<count { s[lane] = Float(scores[lane]) }
        shares[output] = s
        largest.replace(with: s, where: s .> largest)
      }
      var sum = Lanes()
      for output in 0..<outputs {
        shares[output] = SingleExp.exp(shares[output] - largest)
        sum += shares[output]
      }
      var w = Lanes(repeating: 1)
      if isWeighted { for lane in 0..<count { w[lane] = Float(weights[row + lane]) } }
      for output in 0..<outputs {
        let share = shares[output] / sum
        var truth = Lanes()
        for lane in 0..<count where Int(codes[row + lane]) == output { truth[lane] = 1 }
        var h = curvature * share * (1 - share)
        h.replace(with: 1e-16, where: h .< 1e-16)
        store((share - truth) * w, gradients(output) + row, count)
        store(h * w, hessians(output) + row, count)
      }
      row += 8
    }
  }

  private func regression(_ range: Range<Int>, _ loss: BoostingLoss) {
    let scores = self.scores(0)
    let gradients = self.gradients(0)
    let hessians = self.hessians(0)
    numbers.withUnsafeBufferPointer { numbers in
      weights.withUnsafeBufferPointer { weights in
        for row in range {
          let y = numbers[row]
          let s = scores[row]
          let w = weights[row]
          var g: Double
          var h = 1.0
          switch loss {
          case .squared: g = s - y
          case .absolute: g = s > y ? 1 : s < y ? -1 : 0
          case .huber(let delta): g = min(max(s - y, -delta), delta)
          case .quantile(let share): g = s >= y ? 1 - share : -share
          case .poisson(let slack):
            let mean = exp(min(s, 80))
            g = mean - y
            h = exp(min(s + slack, 80))
          case .gamma:
            let ratio = y * exp(min(-s, 80))
            g = 1 - ratio
            h = ratio
          case .tweedie(let power):
            let first = y * exp(min((1 - power) * s, 80))
            let second = exp(min((2 - power) * s, 80))
            g = second - first
            h = (2 - power) * second - (1 - power) * first
          case .huberQuantile, .logistic, .softmax: g = 0
          }
          gradients[row] = Float(g * w)
          hessians[row] = Float(max(h * w, w > 0 ? 1e-16 : 0))
        }
      }
    }
  }

  private func residualQuantile(_ share: Double) -> Double {
    let scores = self.scores(0)
    let sizes = (0..<rows).map { abs(numbers[$0] - scores[$0]) }
    return WeightedQuantile.of(sizes, weights: isWeighted ? weights : nil, share: share)
  }

  // MARK: Leaves

  /// The value of a leaf that a quantile of its rows' residuals sets; nil where a Newton step does.
  func renewedValue(_ leafRows: UnsafeBufferPointer<UInt32>) -> Double? {
    let scores = self.scores(0)
    func residuals() -> [Double] { leafRows.map { numbers[Int($0)] - scores[Int($0)] } }
    if case .huberQuantile(let share) = loss {
      // The median, and the mean of what lies beyond it within the bound.
      let values = residuals()
      let weight = isWeighted ? leafRows.map { weights[Int($0)] } : nil
      let median = WeightedQuantile.of(values, weights: weight, share: 0.5)
      let delta = huberDelta ?? residualQuantile(share)
      var sum = 0.0
      var total = 0.0
      for (index, value) in values.enumerated() {
        let w = weight?[index] ?? 1
        sum += w * min(max(value - median, -delta), delta)
        total += w
      }
      return total > 0 ? median + sum / total : median
    }
    guard let share = loss.leafQuantile else { return nil }
    return WeightedQuantile.of(
      residuals(), weights: isWeighted ? leafRows.map { weights[Int($0)] } : nil, share: share)
  }

  private var huberDelta: Double?

  /// The residuals change with the first leaf that is renewed, the bound of this round must not.
  func freezeRound() {
    if case .huberQuantile(let share) = loss { huberDelta = residualQuantile(share) }
  }
}

/// e^x of eight float32 numbers, to two units in the last place.
enum SingleExp {
  @inline(__always)
  static func exp(_ x: SIMD8<Float>) -> SIMD8<Float> {
    var x = x
    x.replace(with: 88, where: x .> 88)
    x.replace(with: -87, where: x .< -87)
    // x = k ln 2 + r: adding 1.5 · 2^23 rounds to a whole k, which then stands in the lowest bits.
    let magic = SIMD8<Float>(repeating: 12_582_912)
    let shifted = x * 1.442_695_04 + magic
    let k = shifted - magic
    let r = (x - k * 0.693_359_375) + k * 2.121_944_4e-4
    // Taylor's series, which is good to 2e-8 on |r| <= ln 2 / 2.
    var y = r * (1.0 / 5040) + 1.0 / 720
    y = y * r + 1.0 / 120
    y = y * r + 1.0 / 24
    y = y * r + 1.0 / 6
    y = y * r + 0.5
    y = y * r + 1
    y = y * r + 1
    let exponent = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &- 0x4B40_0000 &+ 127
    return y * unsafeBitCast(exponent &<< 23, to: SIMD8<Float>.self)
  }
}
