import Glibc
import LapisDiagnostics

/// What the classifiers and regressors of `ai.onnx.ml` do with their scores at the end.
enum PostTransform: String, Sendable {
  case none = "NONE"
  case softmax = "SOFTMAX"
  case logistic = "LOGISTIC"
  /// A softmax that leaves scores of zero at zero.
  case softmaxZero = "SOFTMAX_ZERO"
  case probit = "PROBIT"

  init(_ node: NodeAttributes) throws(Diagnostic) {
    let name = try node.string("post_transform", default: "NONE")
    guard let transform = PostTransform(rawValue: name) else {
      throw OperatorFault.attribute(
        "the attribute 'post_transform' must be NONE, SOFTMAX, LOGISTIC, SOFTMAX_ZERO or PROBIT. Got \(name).")
    }
    self = transform
  }

  /// In place over one row of at least two scores.
  func apply(_ scores: inout [Float], _ range: Range<Int>) {
    switch self {
    case .none: break
    case .logistic: for i in range { scores[i] = Elementwise.logistic(scores[i]) }
    case .probit: for i in range { scores[i] = PostTransform.probit(scores[i]) }
    case .softmax:
      Softmax.apply(&scores, start: range.lowerBound, count: range.count, stride: 1)
    case .softmaxZero:
      var largest = -Float.infinity
      for i in range { largest = max(largest, scores[i]) }
      let zero = expf(-largest)
      var sum: Float = 0
      for i in range {
        scores[i] = scores[i] > 1e-7 || scores[i] < -1e-7 ? expf(scores[i] - largest) : scores[i] * zero
        sum += scores[i]
      }
      if sum != 0 { for i in range { scores[i] /= sum } }
    }
  }

  /// The inverse of the normal distribution function, by Winitzki's approximation to the inverse error
  /// function with a = 0.147 ("A handy approximation for the error function and its inverse", 2008),
  /// which runtimes use here.
  static func probit(_ value: Float) -> Float {
    let x = 2 * value - 1
    let sign: Float = x < 0 ? -1 : 1
    let logarithm = logf((1 - x) * (1 + x))
    let v = 2 / (Float.pi * 0.147) + 0.5 * logarithm
    let v3 = sqrtf(-v + sqrtf(v * v - logarithm / 0.147))
    return 1.41421356 * sign * v3
  }
}

/// The labels a classifier answers with.
enum ClassNames: Sendable {
  case ints([Int64])
  case strings([String])

  init?(_ node: NodeAttributes) throws(Diagnostic) {
    let strings = try node.strings("classlabels_strings")
    let modern = try node.ints("classlabels_int64s")
    let ints = modern.isEmpty ? try node.ints("classlabels_ints") : modern
    if !strings.isEmpty { self = .strings(strings) } else if !ints.isEmpty { self = .ints(ints) } else { return nil }
  }

  var count: Int {
    switch self {
    case .ints(let labels): labels.count
    case .strings(let labels): labels.count
    }
  }

  /// The labels with these places, which the caller guarantees to exist.
  func labels(_ places: [Int]) -> Tensor {
    switch self {
    case .ints(let labels): Tensor(.int64(places.map { labels[$0] }))
    case .strings(let labels): Tensor(.string(places.map { labels[$0] }))
    }
  }
}
