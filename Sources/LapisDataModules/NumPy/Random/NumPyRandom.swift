import Glibc
import LapisInterpreter
import LapisNumerics

/// `np.random` and `np.random.RandomState`, with NumPy's numbers.
enum NumPyRandom {
  typealias Member = RandomMember<SharedTwister>

  static func seed(_ value: Ref, _ vm: Interpreter) throws -> MersenneTwister? {
    if value.isNone { return nil }
    if value.isInteger || value.host(as: NumPyScalar.self)?.element.kind == .int {
      guard let seed = value.asInt, seed >= 0, seed <= 0xFFFF_FFFF else {
        throw ScriptError(.valueError, "Seed must be between 0 and 2**32 - 1")
      }
      return MersenneTwister(seed: UInt32(seed))
    }
    if let text = value.asString {
      throw ScriptError(
        .typeError, "Cannot cast scalar from dtype('<U\(max(1, text.unicodeScalars.count))') to dtype('int64') according to the rule 'safe'")
    }
    let array = try ArrayConversion.array(value, vm)
    if value.isFloat || array.element.kind == .double && array.count > 0 {
      throw ScriptError(.typeError, "Cannot cast scalar from dtype('float64') to dtype('int64') according to the rule 'safe'")
    }
    guard array.count > 0 else { throw ScriptError(.valueError, "Seed must be non-empty") }
    guard array.rank == 1 else { throw ScriptError(.valueError, "Seed array must be 1-d") }
    let words = try array.ints()
    guard words.allSatisfy({ $0 >= 0 && $0 <= 0xFFFF_FFFF }) else {
      throw ScriptError(.valueError, "Seed must be between 0 and 2**32 - 1")
    }
    return MersenneTwister(key: words.map { UInt32($0) })
  }

  static var entries: [Member] {
    [
      Member("seed(seed=None)", "Starts the numbers again from a seed.") { twister, call in
        if let generator = try seed(call["seed"], call.vm) { twister.set(generator) }
        return .none
      },
      Member("rand(*shape)", "Uniform numbers in [0, 1).") { twister, call in
        try uniforms(twister, call, call.varargs.isEmpty ? .none : call.vm.tuple(call.varargs))
      },
      Member("randn(*shape)", "Standard normal numbers.") { twister, call in
        let shape = try Drawing.shape(call.varargs.isEmpty ? .none : call.vm.tuple(call.varargs), call.vm)
        return twister.use(call.vm) { generator in Drawing.fill(shape, call.vm) { generator.normal() } }
      },
      Member("random(size=None)", "Uniform numbers in [0, 1).") { try uniforms($0, $1, $1["size"]) },
      Member("random_sample(size=None)", "Uniform numbers in [0, 1).") { try uniforms($0, $1, $1["size"]) },
      Member("ranf(size=None)", "Uniform numbers in [0, 1).") { try uniforms($0, $1, $1["size"]) },
      Member("sample(size=None)", "Uniform numbers in [0, 1).") { try uniforms($0, $1, $1["size"]) },
      Member("randint(low, high=None, size=None, dtype=None)", "Ints from low to before high.") { twister, call in
        try IntegerDrawing.draw(twister, call, name: "randint")
      },
      Member("random_integers(low, high=None, size=None)", "Ints from low through high.") { twister, call in
        let first = try call.int("low")
        let (low, high) = call["high"].isNone ? (1, first) : (first, try call.int("high"))
        guard high < Int.max, low <= high else { throw ScriptError(.valueError, "low > high") }
        let shape = try Drawing.shape(call["size"], call.vm)
        return twister.use(call.vm) { generator in
          guard let shape else { return Ref(generator.int(in: low, high + 1)) }
          return call.vm.host(NDArray(.int((0..<Shape.count(shape)).map { _ in generator.int(in: low, high + 1) }), shape: shape))
        }
      },
      Member("standard_normal(size=None)", "Standard normal numbers.") { twister, call in
        let shape = try Drawing.shape(call["size"], call.vm)
        return twister.use(call.vm) { generator in Drawing.fill(shape, call.vm) { generator.normal() } }
      },
      Member("standard_exponential(size=None)", "Exponential numbers of scale 1.") { twister, call in
        let shape = try Drawing.shape(call["size"], call.vm)
        return twister.use(call.vm) { generator in Drawing.fill(shape, call.vm) { generator.exponential() } }
      },
      .drawing("standard_gamma(shape, size=None)", "Gamma numbers of scale 1.", ["shape": .notNegative]) { s, a, _, _ in s.gamma(a) },
      Member("bytes(length)", "Random bytes.") { try Drawing.bytes($0, $1) },
      Member("get_state(legacy=True)", "The state of the generator, for set_state.") { twister, call in
        let snapshot = twister.generator(call.vm).snapshot
        twister.set(twister.generator(call.vm))
        let key = NDArray(.int(snapshot.key.map { Int($0) }), shape: [snapshot.key.count], element: .uint32)
        let parts = [
          call.vm.string("MT19937"), call.vm.host(key), Ref(snapshot.position), Ref(snapshot.spareNormal == nil ? 0 : 1),
          Ref(snapshot.spareNormal ?? 0),
        ]
        if try call.bool("legacy") { return call.vm.tuple(parts) }
        return try call.vm.callMethod(call.vm.imported("numpy"), "_state_dict", parts)
      },
      Member("set_state(state)", "Goes on from a state of get_state.") { twister, call in
        var state = call["state"]
        if !state.isTuple { state = try call.vm.callMethod(call.vm.imported("numpy"), "_state_tuple", [state]) }
        let parts = try call.vm.elements(of: state)
        guard parts.count >= 3, parts[0].asString == "MT19937" else {
          throw ScriptError(.valueError, "set_state can only be used with legacy MT19937 state instances.")
        }
        let key = try ArrayConversion.array(parts[1], call.vm).ints().map { UInt32(truncatingIfNeeded: $0) }
        let spare = parts.count > 4 && parts[3].asInt == 1 ? parts[4].asDouble : nil
        guard let generator = MersenneTwister(key: key, position: parts[2].asInt ?? -1, spareNormal: spare) else {
          throw ScriptError(.valueError, "state must have 624 words and a position among them")
        }
        twister.set(generator)
        return .none
      },
      Member("permutation(x)", "A random order of a range, or of the rows of an array.") { twister, call in
        let x = call["x"]
        let count = try Drawing.population(x, call.vm)
        let order = twister.use(call.vm) { $0.permutation(count) }
        if x.isInteger { return call.vm.host(NDArray(order)) }
        return try Drawing.reordered(x, order, call.vm)
      },
      Member("shuffle(x)", "Puts the rows in random order, in place.") { twister, call in
        let count = try call.vm.length(call["x"])
        let order = twister.use(call.vm) { $0.permutation(count) }
        try Drawing.reorder(call["x"], order, call.vm)
        return .none
      },
      Member("choice(a, size=None, replace=True, p=None)", "Random elements of a range or an array.") { twister, call in
        let population = try Drawing.population(call["a"], call.vm)
        if !call["a"].isInteger, try ArrayConversion.array(call["a"], call.vm).rank != 1 {
          throw ScriptError(.valueError, "a must be 1-dimensional")
        }
        let shape = try Drawing.shape(call["size"], call.vm)
        let count = shape.map { Shape.count($0) } ?? 1
        guard population > 0 || count == 0 else {
          throw ScriptError(
            .valueError,
            call["a"].isInteger ? "a must be greater than 0 unless no samples are taken" : "'a' cannot be empty unless no samples are taken")
        }
        let replace = try call.bool("replace")
        if !replace, count > population {
          throw ScriptError(.valueError, "Cannot take a larger sample than population when 'replace=False'")
        }
        let picks = try twister.use(call.vm) { generator -> [Int] in
          if !call["p"].isNone {
            let array = try ArrayConversion.array(call["p"], call.vm)
            guard array.rank == 1 else { throw ScriptError(.valueError, "'p' must be 1-dimensional") }
            let p = try array.doubles()
            guard p.count == population else { throw ScriptError(.valueError, "'a' and 'p' must have same size") }
            return try Drawing.weighted(count, p, replace: replace) { generator.uniform() }
          }
          if replace { return (0..<count).map { _ in generator.int(in: 0, population) } }
          return Array(generator.permutation(population).prefix(count))
        }
        return try chosen(call["a"], picks, shape, call.vm)
      },
    ] + DistributionTable.members(SharedTwister.self)
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
        .type(RandomStateObject.hostType), .type(GeneratorObject.hostType), .type(SeedSequenceObject.hostType),
        .type(BitGeneratorObject.pcg64), .type(BitGeneratorObject.mersenneTwister),
        .function("default_rng(seed=None)", "A new generator (PCG64).") { call in
          if call["seed"].host(as: GeneratorObject.self) != nil { return call["seed"] }
          if let bits = call["seed"].host(as: BitGeneratorObject.self) { return call.vm.host(GeneratorObject(bits.shared)) }
          return call.vm.host(GeneratorObject(try BitGeneratorObject.seeding(call["seed"], call.vm)))
        },
        .value("mtrand", "Where older code looks for the global generator.") { vm in
          try Builtin.namespace([("_rand", vm.host(RandomStateObject(global)))], vm)
        },
      ])
  }
}
