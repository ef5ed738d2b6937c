import BigInt
import LapisSyntax
import Glibc

/// `random`: CPython's generator and distributions. The module's own stream starts from the session's seed.
enum RandomModule {
  static let module = NativeModule(
    name: "random", doc: "Random variable generators.",
    members: [.type(RandomObject.randomType)]
      + RandomObject.functions.map { function in
        .method(function.signature, of: "Random", isCore: function.isCore, function.doc) { vm, a in
          try function.body(shared(vm), vm, a)
        }
      } + [
        .value("SystemRandom", "The same generator: a session must be repeatable.") {
          $0.type(RandomObject.randomType)
        }
      ])

  /// The stream behind the module's functions.
  static func shared(_ vm: Interpreter) -> RandomObject {
    vm.libraryObject("random") { RandomObject(RandomGenerator(seed: vm.options.seed)) }
  }
}

/// `random.Random`.
final class RandomObject: HostObject {
  var generator: RandomGenerator

  init(_ generator: RandomGenerator) {
    self.generator = generator
    super.init(type: Self.randomType)
  }

  struct Function: @unchecked Sendable {
    /// Without `self`.
    let signature: String
    /// CPython's is written in C.
    var isCore: Bool { signature.hasPrefix("random(") || signature.hasPrefix("getrandbits(") }
    let doc: String
    let body: (RandomObject, Interpreter, Arguments) throws -> Value

    init(
      _ signature: String, _ doc: String,
      _ body: @escaping (RandomObject, Interpreter, Arguments) throws -> Value
    ) {
      self.signature = signature
      self.doc = doc
      self.body = body
    }
  }

  static let randomType = HostType(
    name: "Random", module: "random", doc: "A generator of its own.", importPaths: ["random"],
    initializer: NativeFunction("Random(x=None)", "A generator, seeded if asked.") { call in
      let object = RandomObject(RandomGenerator(seed: UInt64(0)))
      try object.seed(call["x"].value, call.vm)
      return call.vm.host(object)
    },
    members: functions.map { function in
      let open = function.signature.firstIndex(of: "(") ?? function.signature.endIndex
      let rest = function.signature[open...].dropFirst()
      let name = function.signature[..<open]
      let signature = rest == ")" ? "\(name)(self, /)" : "\(name)(self, \(rest)"
      return .entry(signature, function.doc) { (object: RandomObject, vm, a) in
        try function.body(object, vm, a + 1)
      }
    })

  func seed(_ value: Value, _ vm: Interpreter) throws {
    switch value.tag {
    case Tag.none, Tag.undefined:
      // Without a seed: from the session's stream, so that a session can be repeated.
      let shared = RandomModule.shared(vm)
      generator.seed(shared === self ? BigUInt(words: CollectionOfOne(UInt(vm.options.seed))) : shared.generator.bigBits(64))
    case Tag.string: generator.seed(bytes: Array(value.string.buffer))
    case Tag.bytes, Tag.byteArray: generator.seed(bytes: Array(value.bytes.buffer))
    case Tag.int, Tag.bool, Tag.bigInt: generator.seed((value.asBigInt ?? 0).magnitude)
    case Tag.float: generator.seed(BigUInt(words: CollectionOfOne(UInt(bitPattern: try vm.hash(of: value)))))
    default:
      if let number = try vm.integerByIndex(value) { return generator.seed(number.magnitude) }
      throw vm.typeError(
        "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
    }
  }

  /// mu + z * sigma, of whatever kinds those are.
  private static func scaled(_ vm: Interpreter, _ z: Double, _ a: Arguments) throws -> Value {
    let part = try vm.binary(.multiply, Value(z), a[1])
    defer { part.release() }
    return try vm.binary(.add, a[0], part)
  }

  /// The seed that Python 2 made of text: a multiplied hash of its characters.
  private static func legacySeed(_ value: Value) -> BigUInt? {
    let characters: [UInt32]
    if value.isString {
      characters = TextIndex.scalars(value.string.buffer)
    } else if value.tag == Tag.bytes {
      characters = value.bytes.buffer.map { UInt32($0) }
    } else {
      return nil
    }
    var hash = UInt64(characters.first ?? 0) << 7
    for character in characters { hash = 1_000_003 &* hash ^ UInt64(character) }
    hash ^= UInt64(characters.count)
    return BigUInt(hash == .max ? 2 : hash)
  }

  /// Uniform in 0..<n for any size.
  private func below(_ n: BigInt, _ vm: Interpreter) -> BigInt {
    if let small = n.int { return BigInt(generator.below(small)) }
    return BigInt(generator.below(n.magnitude))
  }

  /// An int; a float with a whole value still passes in Python 3.11.
  private func whole(_ vm: Interpreter, _ value: Value, _ words: String) throws -> BigInt {
    if let found = try vm.integerByIndex(value) { return found }
    let converted = try vm.call(Value(vm.types[Int(Tag.int)]), [value])
    defer { converted.release() }
    guard let number = converted.asBigInt, try vm.equals(value, converted) else {
      throw vm.valueError("non-integer \(words) for randrange()")
    }
    return number
  }

  private func range(_ vm: Interpreter, _ start: Value, _ stop: Value, _ step: Value) throws -> Value {
    let low = try whole(vm, start, "arg 1")
    if stop.isNone {
      if !(step.isInt && step.int == 1) { throw vm.typeError("Missing a non-None stop argument") }
      if low > 0 { return vm.heap.makeInteger(below(low, vm)) }
      throw vm.valueError("empty range for randrange()")
    }
    let high = try whole(vm, stop, "stop")
    let stride = try whole(vm, step, "step")
    if stride == 1 {
      if high > low { return vm.heap.makeInteger(low + below(high - low, vm)) }
      throw vm.valueError("empty range for randrange() (\(low), \(high), \(high - low))")
    }
    if stride.isZero { throw vm.valueError("zero step for randrange()") }
    let count =
      stride > 0 ? (high - low + stride - 1) / stride : (low - high - stride - 1) / -stride
    if count <= 0 { throw vm.valueError("empty range for randrange()") }
    return vm.heap.makeInteger(low + stride * below(count, vm))
  }

  static let functions: [Function] = [
    Function("seed(a=None, version=2)", "Initialize internal state from a seed.") { random, vm, a in
      if a[1].isInt, a[1].int == 1, let text = RandomObject.legacySeed(a[0]) {
        random.generator.seed(text)
      } else {
        try random.seed(a[0], vm)
      }
      return .none
    },
    Function("random()", "x in the interval [0, 1).") { random, vm, a in Value(random.generator.random()) },
    Function("uniform(a, b)", "A random number in the range [a, b] or [a, b).") { random, vm, a in
      if a[0].isFloat || a[0].isInteger, a[1].isFloat || a[1].isInteger {
        let (low, high) = (try vm.double(a[0]), try vm.double(a[1]))
        return Value(low + (high - low) * random.generator.random())
      }
      let width = try vm.binary(.subtract, a[1], a[0])
      defer { width.release() }
      let part = try vm.binary(.multiply, width, Value(random.generator.random()))
      defer { part.release() }
      return try vm.binary(.add, a[0], part)
    },
    Function("randint(a, b)", "A random integer in range [a, b], both ends included.") { random, vm, a in
      if a[0].isInt, a[1].isInt, a[0].int > Int.min / 2, a[0].int < Int.max / 2, a[1].int > Int.min / 2, a[1].int < Int.max / 2 {
        let count = a[1].int + 1 - a[0].int
        if count > 0 { return Value(a[0].int + random.generator.below(count)) }
        throw vm.valueError(
          "empty range for randrange() (\(a[0].int), \(a[1].int + 1), \(count))")
      }
      let end = try vm.binary(.add, a[1], Value(1))
      defer { end.release() }
      return try random.range(vm, a[0], end, Value(1))
    },
    Function("randrange(start, stop=None, step=1)", "A random item from range(start, stop[, step]).") {
      random, vm, a in try random.range(vm, a[0], a[1], a[2])
    },
    Function("getrandbits(k, /)", "An integer with k random bits.") { random, vm, a in
      let count = try vm.index(a[0])
      if count < 0 { throw vm.valueError("number of bits must be non-negative") }
      try vm.checkAllocation(count, 1)
      return vm.heap.makeInteger(BigInt(random.generator.bigBits(count)))
    },
    Function("randbytes(n)", "n random bytes.") { random, vm, a in
      let count = try vm.index(a[0])
      if count < 0 { throw vm.valueError("number of bits must be non-negative") }
      try vm.checkAllocation(count, 1)
      var bits = random.generator.bigBits(count * 8)
      var bytes = [UInt8](repeating: 0, count: count)
      for i in 0..<count {
        bytes[i] = UInt8(truncatingIfNeeded: bits)
        bits >>= 8
      }
      return vm.heap.makeBytes(bytes)
    },
    Function("choice(seq)", "A random element from a non-empty sequence.") { random, vm, a in
      let count = try vm.length(of: a[0])
      if count == 0 { throw vm.indexError("Cannot choose from an empty sequence") }
      return try vm.getItem(a[0], Value(random.generator.below(count)))
    },
    Function("shuffle(x)", "Shuffle list x in place, and return None.") { random, vm, a in
      guard a[0].isList else {
        let count = try vm.length(of: a[0])
        for i in Swift.stride(from: count - 1, to: 0, by: -1) {
          let j = random.generator.below(i + 1)
          let (first, second) = (try vm.getItem(a[0], Value(i)), try vm.getItem(a[0], Value(j)))
          defer {
            first.release()
            second.release()
          }
          try vm.setItem(a[0], Value(i), second)
          try vm.setItem(a[0], Value(j), first)
        }
        return .none
      }
      let list = a[0].list
      for i in Swift.stride(from: list.pointee.count - 1, to: 0, by: -1) {
        list.swapAt(i, random.generator.below(i + 1))
      }
      return .none
    },
    Function("sample(population, k, *, counts=None)", "k unique random elements from a population sequence.") {
      random, vm, a in
      let population = a[0].instancePayload ?? a[0]
      guard !population.isAnySet, !population.isDict, let length = try vm.lengthIfAny(a[0]) else {
        throw vm.typeError(
          "Population must be a sequence.  For dicts or sets, use sorted(d).")
      }
      let k = try vm.index(a[1])
      var total = length
      var limits: [Int] = []
      if !a[2].isNone {
        total = 0
        try vm.forEach(a[2]) {
          let (sum, overflow) = total.addingReportingOverflow(try vm.index($0))
          if overflow { throw vm.error(.overflowError, "Total of counts is too large") }
          total = sum
          limits.append(total)
        }
        if limits.count != length {
          throw vm.valueError("The number of counts does not match the population")
        }
        if total <= 0 { throw vm.valueError("Total of counts must be greater than zero") }
      }
      guard k >= 0, k <= total else {
        throw vm.valueError("Sample larger than population or is negative")
      }
      let list = vm.heap.makeList(capacity: k)
      do {
        for index in random.generator.sample(total, k) {
          let place = limits.isEmpty ? index : limits.firstIndex { $0 > index } ?? 0
          list.append(owned: try vm.getItem(a[0], Value(place)))
        }
      } catch {
        Value(list).release()
        throw error
      }
      return Value(list)
    },
    Function(
      "choices(population, weights=None, *, cum_weights=None, k=1)",
      "A list of k elements chosen with replacement, with weights if given."
    ) { random, vm, a in
      let n = try vm.length(of: a[0])
      let k = try vm.index(a[3])
      try vm.checkAllocation(max(0, k), 16)
      var cumulative: [Double] = []
      if !a[2].isNone {
        if !a[1].isNone { throw vm.typeError("Cannot specify both weights and cumulative weights") }
        try vm.forEach(a[2]) { cumulative.append(try vm.double($0)) }
      } else if !a[1].isNone {
        if a[1].isInteger {
          throw vm.typeError(
            "The number of choices must be a keyword argument: k=\(try vm.reprText(a[1]))")
        }
        var sum = 0.0
        try vm.forEach(a[1]) {
          sum += try vm.double($0)
          cumulative.append(sum)
        }
      }
      let isWeighted = !(a[1].isNone && a[2].isNone)
      let total = cumulative.last ?? 0
      if isWeighted {
        if cumulative.count != n { throw vm.valueError("The number of weights does not match the population") }
        if total <= 0 { throw vm.valueError("Total of weights must be greater than zero") }
        if !total.isFinite { throw vm.valueError("Total of weights must be finite") }
      }
      let list = vm.heap.makeList(capacity: max(0, min(k, 1 << 20)))
      do {
        for _ in 0..<max(0, k) {
          var place: Int
          if isWeighted {
            let target = random.generator.random() * total
            var low = 0
            var high = n - 1
            while low < high {
              let middle = (low + high) / 2
              if target < cumulative[middle] { high = middle } else { low = middle + 1 }
            }
            place = low
          } else {
            place = Int(random.generator.random() * Double(n))
          }
          place = max(0, min(place, n - 1))
          list.append(owned: try vm.getItem(a[0], Value(place)))
        }
      } catch {
        Value(list).release()
        throw error
      }
      return Value(list)
    },
    Function("gauss(mu=0.0, sigma=1.0)", "Gaussian distribution.") { random, vm, a in
      try scaled(vm, random.generator.gauss(0, 1), a)
    },
    Function("normalvariate(mu=0.0, sigma=1.0)", "Normal distribution.") { random, vm, a in
      try scaled(vm, random.generator.normal(0, 1), a)
    },
    Function("lognormvariate(mu, sigma)", "Log normal distribution.") { random, vm, a in
      let exponent = try scaled(vm, random.generator.normal(0, 1), a)
      defer { exponent.release() }
      return Value(exp(try vm.double(exponent)))
    },
    Function("expovariate(lambd)", "Exponential distribution.") { random, vm, a in
      try vm.binary(.divide, Value(-log(1 - random.generator.random())), a[0])
    },
    Function("triangular(low=0.0, high=1.0, mode=None)", "Triangular distribution.") { random, vm, a in
      Value(
        random.generator.triangular(
          try vm.double(a[0]), try vm.double(a[1]), a[2].isNone ? nil : try vm.double(a[2])))
    },
    Function("vonmisesvariate(mu, kappa)", "Circular data distribution.") { random, vm, a in
      Value(random.generator.vonMises(try vm.double(a[0]), try vm.double(a[1])))
    },
    Function("gammavariate(alpha, beta)", "Gamma distribution.") { random, vm, a in
      let (alpha, beta) = (try vm.double(a[0]), try vm.double(a[1]))
      if !(alpha > 0 && beta > 0) {
        throw vm.valueError("gammavariate: alpha and beta must be > 0.0")
      }
      return Value(random.generator.gamma(alpha, beta))
    },
    Function("betavariate(alpha, beta)", "Beta distribution.") { random, vm, a in
      let (alpha, beta) = (try vm.double(a[0]), try vm.double(a[1]))
      if !(alpha > 0 && beta > 0) {
        throw vm.valueError("gammavariate: alpha and beta must be > 0.0")
      }
      return Value(random.generator.beta(alpha, beta))
    },
    Function("paretovariate(alpha)", "Pareto distribution.") { random, vm, a in
      let u = 1 - random.generator.random()
      return Value(pow(u, -1 / (try vm.double(a[0]))))
    },
    Function("weibullvariate(alpha, beta)", "Weibull distribution.") { random, vm, a in
      let u = 1 - random.generator.random()
      let (alpha, beta) = (try vm.double(a[0]), try vm.double(a[1]))
      return Value(alpha * pow(-log(u), 1 / beta))
    },
    Function("getstate()", "The internal state; can be passed to setstate() later.") { random, vm, a in
      var words = random.generator.words.map { Value(Int($0)) }
      words.append(Value(random.generator.position))
      return vm.heap.makeTuple(owned: [
        Value(3), vm.heap.makeTuple(owned: words),
        random.generator.nextGauss.map { Value($0) } ?? .none,
      ])
    },
    Function("setstate(state)", "Restore internal state from an object returned by getstate().") {
      random, vm, a in
      guard a[0].isTuple, a[0].tuple.pointee.count == 3, a[0].tuple.items[1].isTuple else {
        throw vm.typeError("state must be what getstate() gave")
      }
      var words: [UInt32] = []
      for item in a[0].tuple.items[1].tuple.buffer {
        guard let word = UInt32(exactly: try vm.index(item)) else {
          throw vm.valueError("state vector must be 32-bit words")
        }
        words.append(word)
      }
      let position = words.popLast().map { Int($0) } ?? 0
      let gauss = a[0].tuple.items[2]
      guard
        let restored = RandomGenerator(
          words: words, position: position, nextGauss: gauss.isFloat ? gauss.double : nil)
      else { throw vm.valueError("invalid state") }
      random.generator = restored
      return .none
    },
  ]
}
