import LapisDiagnostics
import LapisLearn
import LapisParams

/// A pipeline to try: scaling, algorithm and parameters.
struct Candidate: Sendable {
  let scaling: Scaling
  let algorithm: Algorithm
  /// In the order of their names, so that a candidate reads the same every time.
  let params: [(name: String, value: ParamValue)]

  init(_ scaling: Scaling, _ algorithm: Algorithm, _ params: [String: ParamValue] = [:]) {
    self.scaling = scaling
    self.algorithm = algorithm
    self.params = params.keys.sorted().compactMap { key in params[key].map { (key, $0) } }
  }

  /// `MaxAbsScaler LightGBM`.
  var name: String { "\(scaling.name) \(algorithm.name)" }

  var given: [String: ParamValue] {
    var result: [String: ParamValue] = [:]
    for param in params { result[param.name] = param.value }
    return result
  }

  func pipeline() throws(Diagnostic) -> Pipeline {
    Pipeline(
      [try TransformerRegistry.make(scaling.transformer)],
      try LearnerRegistry.make(algorithm.learner, given))
  }

  func isSame(as other: Candidate) -> Bool {
    name == other.name && given == other.given
  }
}
