import LapisFrame
import LapisInterpreter

/// The rows that `sample` picks, with NumPy's numbers.
enum Sampling {
  /// - Parameter given: the generator, where not the one that `random_state=` names.
  static func rows(_ count: Int, _ call: Call, weights: [Double]? = nil, state given: Ref? = nil) throws -> [Int] {
    let vm = call.vm
    let replace = try call.bool("replace")
    let wanted: Int
    if !call["frac"].isNone {
      guard call["n"].isNone else { throw ScriptError(.valueError, "Please enter a value for `frac` OR `n`, not both") }
      let share = try call.double("frac")
      guard share >= 0 else { throw ScriptError(.valueError, "A negative number of rows requested. Please provide `frac` >= 0.") }
      guard share <= 1 || replace else {
        throw ScriptError(.valueError, "Replace has to be set to `True` when upsampling the population `frac` > 1.")
      }
      guard share * Double(count) < 0x1p53 else { throw ScriptError(.valueError, "frac is too large") }
      wanted = Int((share * Double(count)).rounded(.toNearestOrEven))
    } else {
      if !call["n"].isNone, call["n"].asInt == nil {
        guard let number = call["n"].asDouble, number == number.rounded() else {
          throw ScriptError(.valueError, "Only integers accepted as `n` values")
        }
      }
      wanted = call["n"].isNone ? 1 : call["n"].asInt ?? Int(exactly: call["n"].asDouble ?? 0) ?? 0
    }
    guard wanted >= 0 else { throw ScriptError(.valueError, "A negative number of rows requested. Please provide `n` >= 0.") }
    let state = given ?? call["random_state"]
    let random: Ref
    if state.isNone {
      random = try vm.imported("numpy.random")
    } else if state.host(as: RandomStateObject.self) != nil || state.host(as: GeneratorObject.self) != nil {
      random = state
    } else {
      random = try vm.callMethod(vm.imported("numpy.random"), "RandomState", [state])
    }
    var arguments: [(String, Ref)] = [("size", Ref(wanted)), ("replace", Ref(replace))]
    if let weights {
      guard weights.count == count else { throw ScriptError(.valueError, "Weights and axis to be sampled must be of same length") }
      guard weights.allSatisfy({ !$0.isInfinite }) else { throw ScriptError(.valueError, "weight vector may not include `inf` values") }
      guard weights.allSatisfy({ !($0 < 0) }) else { throw ScriptError(.valueError, "weight vector many not include negative values") }
      let total = weights.reduce(0) { $1.isNaN ? $0 : $0 + $1 }
      guard total > 0 else { throw ScriptError(.valueError, "Invalid weights: weights sum to zero") }
      arguments.append(("p", vm.host(NDArray(weights.map { $0.isNaN ? 0 : $0 / total }))))
    }
    let picked = try vm.call(vm.attribute(random, "choice"), [Ref(count)], keywords: arguments)
    return try ArrayConversion.array(picked, vm).ints()
  }
}
