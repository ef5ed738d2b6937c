import LapisFrame
import LapisInterpreter
import LapisLearn
import LapisParams

extension KernelClassifierModel: AttributedModel {
  func attribute(_ name: String, of object: EstimatorObject, _ vm: Interpreter) throws -> Ref? {
    let vectors = support.count
    let classes = supportCounts.count
    // Of two classes the peer turns the signs, so that a score above zero is for the second.
    let sign = classes == 2 ? -1.0 : 1
    switch name {
    case "support_": return ArrayBridge.array(support, vm)
    case "n_support_": return ArrayBridge.array(supportCounts, vm)
    case "support_vectors_": return ArrayBridge.array(supportVectors.values, shape: [vectors, featureCount], vm)
    case "dual_coef_":
      return ArrayBridge.array(dualCoefficients.map { sign * $0 }, shape: [classes - 1, vectors], vm)
    case "intercept_": return ArrayBridge.array(intercepts.map { sign * $0 }, vm)
    case "_gamma": return Ref(gamma)
    case "probA_", "probB_":
      let odd = name == "probA_" ? 0 : 1
      return ArrayBridge.array(sigmoids.indices.filter { $0 % 2 == odd }.map { sigmoids[$0] }, vm)
    case "coef_":
      guard object.values["kernel"].asString == "linear" else {
        throw ScriptError(.attributeError, "coef_ is only available when using a linear kernel")
      }
      let rows = linearCoefficients()
      return ArrayBridge.array(rows.map { sign * $0 }, shape: [intercepts.count, featureCount], vm)
    default: return nil
    }
  }

  /// One row a pair: Σ coefficient · vector over the vectors of both classes.
  private func linearCoefficients() -> [Double] {
    let vectors = support.count
    let classes = supportCounts.count
    var starts = [0]
    for count in supportCounts { starts.append((starts.last ?? 0) + count) }
    var result: [Double] = []
    for i in 0..<classes {
      for j in i + 1..<max(classes, i + 1) {
        var row = [Double](repeating: 0, count: featureCount)
        for (part, line) in [(i, j - 1), (j, i)] {
          for k in starts[part]..<starts[part + 1] {
            let factor = dualCoefficients[line * vectors + k]
            for column in row.indices { row[column] += factor * supportVectors.values[k * featureCount + column] }
          }
        }
        result += row
      }
    }
    return result
  }

  var attributeNames: [String] { ["support_", "n_support_", "support_vectors_", "dual_coef_", "intercept_"] }
}

extension KernelRegressorModel: AttributedModel {
  func attribute(_ name: String, of object: EstimatorObject, _ vm: Interpreter) throws -> Ref? {
    switch name {
    case "support_": return ArrayBridge.array(support, vm)
    case "n_support_": return ArrayBridge.array([support.count], vm)
    case "support_vectors_":
      return ArrayBridge.array(supportVectors.values, shape: [support.count, featureCount], vm)
    case "dual_coef_": return ArrayBridge.array(dualCoefficients, shape: [1, support.count], vm)
    case "intercept_": return ArrayBridge.array([intercept], vm)
    case "_gamma": return Ref(gamma)
    case "coef_":
      guard object.values["kernel"].asString == "linear" else {
        throw ScriptError(.attributeError, "coef_ is only available when using a linear kernel")
      }
      var row = [Double](repeating: 0, count: featureCount)
      for (k, factor) in dualCoefficients.enumerated() {
        for column in row.indices { row[column] += factor * supportVectors.values[k * featureCount + column] }
      }
      return ArrayBridge.array(row, shape: [1, featureCount], vm)
    default: return nil
    }
  }

  var attributeNames: [String] { ["support_", "n_support_", "support_vectors_", "dual_coef_", "intercept_"] }
}
