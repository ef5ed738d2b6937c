import LapisDiagnostics

/// Whether the tensors that a script feeds are those the model declares, with the answers onnxruntime gives.
enum FeedCheck {
  static func check(
    _ feeds: [String: Tensor], inputs: [ValueInfo], model: Model
  ) throws(Diagnostic) {
    let missing = inputs.filter { feeds[$0.name] == nil }
    guard missing.isEmpty else {
      let names = missing.map { "'\($0.name)'" }.joined(separator: ", ")
      let given = feeds.keys.sorted().map { "'\($0)'" }.joined(separator: ", ")
      throw Diagnostic(
        "onnx.missing-input", .value,
        "Required inputs ([\(names)]) are missing from input feed ([\(given)]).",
        hint: missing.first.flatMap { NearestName.nearest(to: $0.name, among: feeds.keys.sorted()) }
          .map { "Did you mean '\($0)' for it?" })
    }
    for name in feeds.keys.sorted() where !model.graph.inputs.contains(where: { $0.name == name }) {
      throw InferenceSession.unknownName(name, kind: "Feed Input", among: inputs)
    }
    for info in model.graph.inputs {
      guard let tensor = feeds[info.name] else { continue }
      guard case .tensor(let type, let shape) = info.type else {
        throw Diagnostic(
          "onnx.type", .type, "the input '\(info.name)' is a \(info.type.name), which cannot be fed")
      }
      guard tensor.elementType == type else {
        throw Diagnostic(
          "onnx.input-type", .type,
          "Unexpected input data type. Actual: (tensor(\(tensor.elementType.name))) , expected: (tensor(\(type.name)))",
          hint: "Convert '\(info.name)' first, for example with .astype().")
      }
      // Two inputs that share a symbolic dimension but differ in it run, as they do elsewhere.
      if let shape { try check(tensor.shape, against: shape, name: info.name) }
    }
  }

  private static func check(
    _ actual: [Int], against declared: [Dimension], name: String
  ) throws(Diagnostic) {
    guard actual.count == declared.count else {
      throw Diagnostic(
        "onnx.input-rank", .value,
        "Invalid rank for input: \(name) Got: \(actual.count) Expected: \(declared.count) Please fix either the inputs/outputs or the model.")
    }
    var wrong: [String] = []
    for (index, (size, dimension)) in zip(actual, declared).enumerated() {
      guard case .fixed(let wanted) = dimension, wanted != size else { continue }
      wrong.append(" index: \(index) Got: \(size) Expected: \(wanted)")
    }
    guard wrong.isEmpty else {
      throw Diagnostic(
        "onnx.input-shape", .value,
        "Got invalid dimensions for input: \(name) for the following indices\n"
          + wrong.joined(separator: "\n") + "\n Please fix either the inputs/outputs or the model.")
    }
  }
}
