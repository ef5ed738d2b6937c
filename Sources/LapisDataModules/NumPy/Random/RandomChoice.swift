import LapisInterpreter
import LapisNumerics

/// `Generator.choice`.
enum RandomChoice {
  static func draw(_ bits: SharedBits, _ call: Call) throws -> Ref {
    let vm = call.vm
    let a = call["a"]
    let axis = try call.int("axis")
    let population: Int
    if a.isInteger, let count = a.asInt {
      population = count
    } else if vm.listElements(a) == nil, a.host(as: NDArray.self) == nil, a.asDouble != nil {
      throw ScriptError(.valueError, "a must be a sequence or an integer, not <class '\(vm.typeName(a))'>")
    } else {
      let array = try ArrayConversion.array(a, vm)
      population = array.rank == 0 ? 0 : array.shape[try array.axis(axis)]
    }
    let shape = try Drawing.shape(call["size"], vm)
    let count = shape.map { Shape.count($0) } ?? 1
    let replace = try call.bool("replace")
    guard population > 0 || count == 0 else {
      throw ScriptError(
        .valueError,
        a.isInteger ? "a must be a positive integer unless no samples are taken" : "a cannot be empty unless no samples are taken")
    }
    if !replace, count > population {
      throw ScriptError(.valueError, "Cannot take a larger sample than population when replace is False")
    }
    let picks: [Int]
    if !call["p"].isNone {
      let array = try ArrayConversion.array(call["p"], vm)
      guard array.rank == 1 else { throw ScriptError(.valueError, "p must be 1-dimensional") }
      let p = try array.doubles()
      guard p.count == population else { throw ScriptError(.valueError, "a and p must have same size") }
      picks = try bits.use(vm) { source in try Drawing.weighted(count, p, replace: replace) { source.uniform() } }
    } else if replace {
      picks = bits.use(vm) { source in (0..<count).map { _ in Int(source.interval(UInt64(population - 1))) } }
    } else {
      let shuffles = try call.bool("shuffle")
      picks = bits.use(vm) { sample(count, of: population, shuffles: shuffles, &$0) }
    }
    if a.isInteger { return shape.map { vm.host(NDArray(.int(picks), shape: $0)) } ?? Ref(picks.first ?? 0) }
    let array = try ArrayConversion.array(a, vm)
    let place = try array.axis(axis)
    let taken = ArrayManipulation.rowsTaken(array, picks, axis: place)
    var target = array.shape
    target.replaceSubrange(place...place, with: shape ?? [])
    return try taken.reshaped(target).scalarOrSelf(vm)
  }

  /// Indices without repetition: Floyd's sampling, or the tail of a shuffle where many are wanted.
  private static func sample(_ count: Int, of population: Int, shuffles: Bool, _ source: inout BitGenerator) -> [Int] {
    if population > 10_000, count > population / (shuffles ? 50 : 20) {
      var order = Array(0..<population)
      for i in stride(from: population - 1, through: max(population - count, 1), by: -1) {
        order.swapAt(i, Int(source.interval(UInt64(i))))
      }
      return Array(order.suffix(count))
    }
    var seen = Set<Int>()
    var picks: [Int] = []
    for j in population - count..<population {
      let value = Int(source.interval(UInt64(j)))
      picks.append(seen.insert(value).inserted ? value : j)
      if picks[picks.count - 1] == j { seen.insert(j) }
    }
    if shuffles {
      for i in stride(from: count - 1, to: 0, by: -1) { picks.swapAt(i, Int(source.interval(UInt64(i)))) }
    }
    return picks
  }
}
