public import LapisInterpreter
import LapisNumerics

/// `np.random.Generator` over PCG64, which `default_rng` makes.
public final class GeneratorObject: HostObject {
  private var generator: PCG64

  init(_ generator: PCG64) {
    self.generator = generator
    super.init(type: GeneratorObject.hostType)
  }

  /// Draws a seed for a generator of another kind.
  public func drawSeed() -> UInt64 { generator.next64() }

  public override func repr(_ vm: Interpreter) throws -> String { "Generator(PCG64)" }

  /// Indices without repetition: Floyd's sampling, or the tail of a shuffle where many are wanted.
  private func sample(_ count: Int, of population: Int) -> [Int] {
    if population > 10_000, count > population / 50 {
      var order = Array(0..<population)
      for i in stride(from: population - 1, through: max(population - count, 1), by: -1) {
        order.swapAt(i, Int(generator.interval(UInt64(i))))
      }
      return Array(order.suffix(count))
    }
    var seen = Set<Int>()
    var picks: [Int] = []
    for j in population - count..<population {
      let value = Int(generator.interval(UInt64(j)))
      picks.append(seen.insert(value).inserted ? value : j)
      if picks[picks.count - 1] == j { seen.insert(j) }
    }
    for i in stride(from: count - 1, to: 0, by: -1) { picks.swapAt(i, Int(generator.interval(UInt64(i)))) }
    return picks
  }

  static let hostType = HostType(
    name: "Generator", module: "numpy.random._generator", doc: "A generator of random numbers (PCG64).",
    importPaths: ["numpy.random"],
    members: [
      .method("random(size=None)", "Uniform numbers in [0, 1).") { (g: GeneratorObject, call) in
        let shape = try Drawing.shape(call["size"], call.vm)
        return Drawing.fill(shape, call.vm) { g.generator.uniform() }
      },
      .method("uniform(low=0.0, high=1.0, size=None)", "Uniform numbers in [low, high).") { (g: GeneratorObject, call) in
        try Drawing.withParameters(call["low"], call["high"], call["size"], call.vm) { $0 + ($1 - $0) * g.generator.uniform() }
      },
      .method("standard_normal(size=None)", "Standard normal numbers.") { (g: GeneratorObject, call) in
        let shape = try Drawing.shape(call["size"], call.vm)
        return Drawing.fill(shape, call.vm) { g.generator.normal() }
      },
      .method("normal(loc=0.0, scale=1.0, size=None)", "Normal numbers.") { (g: GeneratorObject, call) in
        try Drawing.withParameters(call["loc"], call["scale"], call["size"], call.vm) { $0 + $1 * g.generator.normal() }
      },
      .method("integers(low, high=None, size=None, dtype=None, endpoint=False)", "Ints from low to before high.") { (g: GeneratorObject, call) in
        let first = try call.int("low")
        var (low, high) = call["high"].isNone ? (0, first) : (first, try call.int("high"))
        if try call.bool("endpoint"), high < Int.max { high += 1 }
        guard high > low else { throw ScriptError(.valueError, call["high"].isNone ? "high <= 0" : "low >= high") }
        if low > high { low = high }
        guard let shape = try Drawing.shape(call["size"], call.vm) else { return Ref(g.generator.int(in: low, high)) }
        return call.vm.host(
          NDArray(.int((0..<Shape.count(shape)).map { _ in g.generator.int(in: low, high) }), shape: shape))
      },
      .method("permutation(x)", "A random order of a range, or of the rows of an array.") { (g: GeneratorObject, call) in
        let order = g.generator.permutation(try Drawing.population(call["x"], call.vm))
        if call["x"].isInteger { return call.vm.host(NDArray(order)) }
        return try Drawing.reordered(call["x"], order, call.vm)
      },
      .method("shuffle(x)", "Puts the rows in random order, in place.") { (g: GeneratorObject, call) in
        let order = g.generator.permutation(try call.vm.length(call["x"]))
        try Drawing.reorder(call["x"], order, call.vm)
        return .none
      },
      .method("choice(a, size=None, replace=True, p=None)", "Random elements of a range or an array.") { (g: GeneratorObject, call) in
        let population = try Drawing.population(call["a"], call.vm)
        let shape = try Drawing.shape(call["size"], call.vm)
        let count = shape.map { Shape.count($0) } ?? 1
        let replace = try call.bool("replace")
        guard population > 0 || count == 0 else { throw ScriptError(.valueError, "a cannot be empty unless no samples are taken") }
        if !replace, count > population {
          throw ScriptError(.valueError, "Cannot take a larger sample than population when replace is False")
        }
        let picks: [Int]
        if !call["p"].isNone {
          let p = try ArrayConversion.array(call["p"], call.vm).doubles()
          guard p.count == population else { throw ScriptError(.valueError, "a and p must have same size") }
          picks = try Drawing.weighted(count, p, replace: replace) { g.generator.uniform() }
        } else if replace {
          picks = (0..<count).map { _ in g.generator.int(in: 0, population) }
        } else {
          picks = g.sample(count, of: population)
        }
        return try NumPyRandom.chosen(call["a"], picks, shape, call.vm)
      },
    ])
}
