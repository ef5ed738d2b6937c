import Glibc
public import LapisInterpreter
import LapisNumerics

/// A Mersenne Twister that methods share.
final class SharedTwister {
  private var made: MersenneTwister?

  init(_ generator: MersenneTwister? = nil) { made = generator }

  /// The generator; one that nobody seeded starts from the session's seed.
  func generator(_ vm: Interpreter) -> MersenneTwister {
    if let made { return made }
    var stream = RandomStream(seed: vm.options.seed, purpose: "numpy.random")
    return MersenneTwister(seed: UInt32(truncatingIfNeeded: stream.next()))
  }

  func set(_ generator: MersenneTwister) { made = generator }

  /// Runs `body` on the generator and keeps what it leaves.
  func use<T>(_ vm: Interpreter, _ body: (inout MersenneTwister) throws -> T) rethrows -> T {
    var generator = generator(vm)
    made = nil
    defer { made = generator }
    return try body(&generator)
  }
}

/// What the generators of `numpy.random` have in common.
protocol NumberSource {
  mutating func uniform() -> Double
  mutating func normal() -> Double
  mutating func exponential() -> Double
  mutating func int(in low: Int, _ high: Int) -> Int
  mutating func permutation(_ count: Int) -> [Int]
}

extension MersenneTwister: NumberSource {}

/// Functions that draw from a source, whichever it is.
enum Drawing {
  /// The shape a `size=` means; nil for a single number.
  static func shape(_ size: Ref, _ vm: Interpreter) throws -> [Int]? {
    size.isNone ? nil : try ArrayConversion.newShape(size, vm)
  }

  static func fill(_ shape: [Int]?, _ vm: Interpreter, _ next: () -> Double) -> Ref {
    guard let shape else { return Ref(next()) }
    let count = Shape.count(shape)
    return vm.host(NDArray((0..<count).map { _ in next() }, shape: shape))
  }

  /// Numbers made from two parameters, each a number or an array.
  static func withParameters(
    _ a: Ref, _ b: Ref, _ size: Ref, _ vm: Interpreter, _ next: (Double, Double) -> Double
  ) throws -> Ref {
    if let x = a.asDouble, let y = b.asDouble, a.host(as: NDArray.self) == nil, b.host(as: NDArray.self) == nil {
      return try fill(shape(size, vm), vm) { next(x, y) }
    }
    let (x, y) = (try ArrayConversion.array(a, vm), try ArrayConversion.array(b, vm))
    let common = try Shape.broadcasting([x.shape, y.shape])
    let target = try shape(size, vm) ?? common
    guard try Shape.broadcasting([common, target]) == target else {
      throw ScriptError(.valueError, "shape mismatch: objects cannot be broadcast to a single shape")
    }
    let (left, right) = (try x.broadcast(to: target).doubles(), try y.broadcast(to: target).doubles())
    return NDArray(left.indices.map { next(left[$0], right[$0]) }, shape: target).scalarOrSelf(vm)
  }

  /// The rows of a value in the order given.
  static func reordered(_ value: Ref, _ order: [Int], _ vm: Interpreter) throws -> Ref {
    let array = try ArrayConversion.array(value, vm)
    return vm.host(ArrayManipulation.rowsTaken(array, order, axis: 0))
  }

  /// Reorders a list or array in place.
  static func reorder(_ value: Ref, _ order: [Int], _ vm: Interpreter) throws {
    if let items = vm.listElements(value), value.isList {
      for (place, source) in order.enumerated() { try vm.setItem(value, Ref(place), items[source]) }
      return
    }
    if let array = value.host(as: NDArray.self), array.rank > 0 {
      try ArrayIndex.assign(ArrayManipulation.rowsTaken(array, order, axis: 0), to: array, vm)
      return
    }
    throw ScriptError(.typeError, "'\(vm.typeName(value))' object does not support item assignment")
  }

  /// How many things there are to order or choose from.
  static func population(_ value: Ref, _ vm: Interpreter) throws -> Int {
    if let count = value.asInt, value.isInteger { return count }
    let array = try ArrayConversion.array(value, vm)
    guard let count = array.shape.first else { throw ScriptError(.valueError, "a must be 1-dimensional or an integer") }
    return count
  }

  /// Indices drawn with the given probabilities.
  static func weighted(_ count: Int, _ p: [Double], replace: Bool, _ next: () -> Double) throws -> [Int] {
    guard p.allSatisfy({ $0 >= 0 }) else { throw ScriptError(.valueError, "probabilities are not non-negative") }
    guard abs(p.reduce(0, +) - 1) < 1e-8 else { throw ScriptError(.valueError, "probabilities do not sum to 1") }
    func cumulative(_ p: [Double]) -> [Double] {
      var sums = p
      for i in sums.indices.dropFirst() { sums[i] += sums[i - 1] }
      let total = sums.last ?? 1
      return sums.map { $0 / total }
    }
    func find(_ sums: [Double], _ x: Double) -> Int {
      min(sums.firstIndex { $0 > x } ?? sums.count - 1, sums.count - 1)
    }
    if replace {
      let sums = cumulative(p)
      return (0..<count).map { _ in find(sums, next()) }
    }
    guard p.filter({ $0 > 0 }).count >= count else {
      throw ScriptError(.valueError, "Fewer non-zero entries in p than size")
    }
    var p = p
    var found: [Int] = []
    while found.count < count {
      let draws = (0..<count - found.count).map { _ in next() }
      for index in found { p[index] = 0 }
      let sums = cumulative(p)
      var fresh: [Int] = []
      for x in draws {
        let index = find(sums, x)
        if !fresh.contains(index) { fresh.append(index) }
      }
      found += fresh
    }
    return found
  }
}

/// `np.random` and `np.random.RandomState`, with NumPy's numbers.
enum NumPyRandom {
  struct Entry {
    let signature: String
    let doc: String
    let body: (SharedTwister, Call) throws -> Ref
  }

  static func seed(_ value: Ref, _ vm: Interpreter) throws -> MersenneTwister? {
    if value.isNone { return nil }
    if value.isInteger || value.asDouble != nil, value.host(as: NDArray.self) == nil {
      guard let seed = value.asInt, seed >= 0, seed <= 0xFFFF_FFFF else {
        throw ScriptError(.valueError, "Seed must be between 0 and 2**32 - 1")
      }
      return MersenneTwister(seed: UInt32(seed))
    }
    if let text = value.asString {
      throw ScriptError(
        .typeError, "Cannot cast scalar from dtype('<U\(max(1, text.unicodeScalars.count))') to dtype('int64') according to the rule 'safe'")
    }
    let words = try ArrayConversion.array(value, vm).ints()
    guard words.allSatisfy({ $0 >= 0 && $0 <= 0xFFFF_FFFF }) else {
      throw ScriptError(.valueError, "Seed must be between 0 and 2**32 - 1")
    }
    return MersenneTwister(key: words.map { UInt32($0) })
  }

  static var entries: [Entry] {
    [
      Entry(signature: "seed(seed=None)", doc: "Starts the numbers again from a seed.") { twister, call in
        if let generator = try seed(call["seed"], call.vm) { twister.set(generator) }
        return .none
      },
      Entry(signature: "rand(*shape)", doc: "Uniform numbers in [0, 1).") { twister, call in
        try uniforms(twister, call, call.varargs.isEmpty ? .none : call.vm.tuple(call.varargs))
      },
      Entry(signature: "randn(*shape)", doc: "Standard normal numbers.") { twister, call in
        let shape = try Drawing.shape(call.varargs.isEmpty ? .none : call.vm.tuple(call.varargs), call.vm)
        return twister.use(call.vm) { generator in Drawing.fill(shape, call.vm) { generator.normal() } }
      },
      Entry(signature: "random(size=None)", doc: "Uniform numbers in [0, 1).") { try uniforms($0, $1, $1["size"]) },
      Entry(signature: "random_sample(size=None)", doc: "Uniform numbers in [0, 1).") { try uniforms($0, $1, $1["size"]) },
      Entry(signature: "ranf(size=None)", doc: "Uniform numbers in [0, 1).") { try uniforms($0, $1, $1["size"]) },
      Entry(signature: "sample(size=None)", doc: "Uniform numbers in [0, 1).") { try uniforms($0, $1, $1["size"]) },
      Entry(signature: "randint(low, high=None, size=None, dtype=None)", doc: "Ints from low to before high.") { twister, call in
        let first = try call.int("low")
        let (low, high) = call["high"].isNone ? (0, first) : (first, try call.int("high"))
        guard high > low else {
          throw ScriptError(.valueError, call["high"].isNone ? "high <= 0" : "low >= high")
        }
        let shape = try Drawing.shape(call["size"], call.vm)
        return try twister.use(call.vm) { generator in
          guard let shape else { return Ref(generator.int(in: low, high)) }
          let values = (0..<Shape.count(shape)).map { _ in generator.int(in: low, high) }
          let array = NDArray(.int(values), shape: shape)
          return call.vm.host(try ArrayConversion.element(call["dtype"], call.vm).map { try array.casting(to: $0, call.vm) } ?? array)
        }
      },
      Entry(signature: "uniform(low=0.0, high=1.0, size=None)", doc: "Uniform numbers in [low, high).") { twister, call in
        try twister.use(call.vm) { generator in
          try Drawing.withParameters(call["low"], call["high"], call["size"], call.vm) { low, high in
            low + (high - low) * generator.uniform()
          }
        }
      },
      Entry(signature: "normal(loc=0.0, scale=1.0, size=None)", doc: "Normal numbers.") { twister, call in
        try checkScale(call)
        return try twister.use(call.vm) { generator in
          try Drawing.withParameters(call["loc"], call["scale"], call["size"], call.vm) { $0 + $1 * generator.normal() }
        }
      },
      Entry(signature: "standard_normal(size=None)", doc: "Standard normal numbers.") { twister, call in
        let shape = try Drawing.shape(call["size"], call.vm)
        return twister.use(call.vm) { generator in Drawing.fill(shape, call.vm) { generator.normal() } }
      },
      Entry(signature: "lognormal(mean=0.0, sigma=1.0, size=None)", doc: "Numbers whose logarithm is normal.") { twister, call in
        try twister.use(call.vm) { generator in
          try Drawing.withParameters(call["mean"], call["sigma"], call["size"], call.vm) { exp($0 + $1 * generator.normal()) }
        }
      },
      Entry(signature: "exponential(scale=1.0, size=None)", doc: "Exponential numbers.") { twister, call in
        try checkScale(call)
        return try twister.use(call.vm) { generator in
          try Drawing.withParameters(call["scale"], Ref(0.0), call["size"], call.vm) { scale, _ in scale * generator.exponential() }
        }
      },
      Entry(signature: "permutation(x)", doc: "A random order of a range, or of the rows of an array.") { twister, call in
        let x = call["x"]
        let count = try Drawing.population(x, call.vm)
        let order = twister.use(call.vm) { $0.permutation(count) }
        if x.isInteger { return call.vm.host(NDArray(order)) }
        return try Drawing.reordered(x, order, call.vm)
      },
      Entry(signature: "shuffle(x)", doc: "Puts the rows in random order, in place.") { twister, call in
        let count = try call.vm.length(call["x"])
        let order = twister.use(call.vm) { $0.permutation(count) }
        try Drawing.reorder(call["x"], order, call.vm)
        return .none
      },
      Entry(signature: "choice(a, size=None, replace=True, p=None)", doc: "Random elements of a range or an array.") { twister, call in
        let population = try Drawing.population(call["a"], call.vm)
        if !call["a"].isInteger, try ArrayConversion.array(call["a"], call.vm).rank != 1 {
          throw ScriptError(.valueError, "a must be 1-dimensional")
        }
        let shape = try Drawing.shape(call["size"], call.vm)
        let count = shape.map { Shape.count($0) } ?? 1
        guard population > 0 || count == 0 else {
          throw ScriptError(.valueError, "'a' cannot be empty unless no samples are taken")
        }
        let replace = try call.bool("replace")
        if !replace, count > population {
          throw ScriptError(.valueError, "Cannot take a larger sample than population when 'replace=False'")
        }
        let picks = try twister.use(call.vm) { generator -> [Int] in
          if !call["p"].isNone {
            let p = try ArrayConversion.array(call["p"], call.vm).doubles()
            guard p.count == population else { throw ScriptError(.valueError, "'a' and 'p' must have same size") }
            return try Drawing.weighted(count, p, replace: replace) { generator.uniform() }
          }
          if replace { return (0..<count).map { _ in generator.int(in: 0, population) } }
          return Array(generator.permutation(population).prefix(count))
        }
        return try chosen(call["a"], picks, shape, call.vm)
      },
    ] + distributions
  }

  static func chosen(_ a: Ref, _ picks: [Int], _ shape: [Int]?, _ vm: Interpreter) throws -> Ref {
    if a.isInteger {
      return shape.map { vm.host(NDArray(.int(picks), shape: $0)) } ?? Ref(picks.first ?? 0)
    }
    let array = try ArrayConversion.array(a, vm)
    let rows = ArrayManipulation.rowsTaken(array, picks, axis: 0)
    guard let shape else { return rows.row(0).scalarOrSelf(vm) }
    return vm.host(try rows.reshaped(shape + array.shape.dropFirst()))
  }

  private static func checkScale(_ call: Call) throws {
    if let scale = call["scale"].asDouble, scale < 0 { throw ScriptError(.valueError, "scale < 0") }
  }

  private static func uniforms(_ twister: SharedTwister, _ call: Call, _ size: Ref) throws -> Ref {
    let shape = try Drawing.shape(size, call.vm)
    return twister.use(call.vm) { generator in Drawing.fill(shape, call.vm) { generator.uniform() } }
  }

  /// The module; its functions share one generator, an interpreter's own.
  static func module() -> NativeModule {
    let global = SharedTwister()
    return NativeModule(
      name: "numpy.random", doc: "Random numbers, the same as NumPy's for the same seed.",
      members: entries.map { entry in
        .function(entry.signature, entry.doc) { try entry.body(global, $0) }
      } + [
        .type(RandomStateObject.hostType), .type(GeneratorObject.hostType),
        .function("default_rng(seed=None)", "A new generator (PCG64).") { call in
          if call["seed"].host(as: GeneratorObject.self) != nil { return call["seed"] }
          var stream = RandomStream(seed: call.vm.options.seed, purpose: "numpy.random.default_rng")
          guard !call["seed"].isNone else {
            return call.vm.host(GeneratorObject(PCG64(seed: stream.next())))
          }
          if let seed = call["seed"].asInt {
            guard seed >= 0 else { throw ScriptError(.valueError, "expected non-negative integer") }
            return call.vm.host(GeneratorObject(PCG64(seed: UInt64(seed))))
          }
          let words = try ArrayConversion.array(call["seed"], call.vm).ints().map { UInt32(truncatingIfNeeded: $0) }
          return call.vm.host(GeneratorObject(PCG64(SeedSequence(entropy: words))))
        },
        .value("mtrand", "Where older code looks for the global generator.") { vm in
          try Builtin.namespace([("_rand", vm.host(RandomStateObject(global)))], vm)
        },
      ])
  }
}

/// `np.random.RandomState`.
public final class RandomStateObject: HostObject {
  let twister: SharedTwister

  init(_ twister: SharedTwister) {
    self.twister = twister
    super.init(type: RandomStateObject.hostType)
  }

  /// Draws a seed for a generator of another kind.
  public func drawSeed(_ vm: Interpreter) -> UInt64 { twister.use(vm) { $0.next64() } }

  public override func repr(_ vm: Interpreter) throws -> String { "RandomState(MT19937)" }

  static let hostType = HostType(
    name: "RandomState", module: "numpy.random.mtrand", doc: "A generator of random numbers (Mersenne Twister).",
    importPaths: ["numpy.random"],
    initializer: NativeFunction("RandomState(seed=None)", "A generator started from a seed.") { call in
      let generator = try NumPyRandom.seed(call["seed"], call.vm)
      return call.vm.host(RandomStateObject(SharedTwister(generator)))
    },
    members: NumPyRandom.entries.map { entry in
      .method(entry.signature, entry.doc) { (state: RandomStateObject, call) in try entry.body(state.twister, call) }
    })
}
