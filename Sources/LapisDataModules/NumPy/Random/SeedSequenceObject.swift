import LapisInterpreter
import LapisNumerics

/// Entropy and spawn key from which generators start.
struct Seeding {
  /// What the script gave, or the words drawn for it.
  let entropy: Ref
  let words: [UInt32]
  let spawnKey: [Int]

  /// The words that NumPy mixes: entropy, padded to the pool where a spawn key follows.
  var sequence: SeedSequence {
    guard !spawnKey.isEmpty else { return SeedSequence(entropy: words) }
    let padded = words + [UInt32](repeating: 0, count: max(0, 4 - words.count))
    return SeedSequence(entropy: padded + spawnKey.flatMap { Seeding.words(of: UInt64(max(0, $0))) })
  }

  func child(_ i: Int) -> Seeding { Seeding(entropy: entropy, words: words, spawnKey: spawnKey + [i]) }

  /// 32-bit digits, least significant first.
  static func words(of value: UInt64) -> [UInt32] {
    let high = UInt32(truncatingIfNeeded: value >> 32)
    return high == 0 ? [UInt32(truncatingIfNeeded: value)] : [UInt32(truncatingIfNeeded: value), high]
  }

  /// The seeding that a script's value means; None draws one from the session's seed.
  init(_ value: Ref, _ vm: Interpreter) throws {
    spawnKey = []
    if value.isNone {
      var stream = RandomStream(seed: vm.options.seed, purpose: "numpy.random.default_rng")
      let seed = stream.next()
      entropy = Ref(Int(truncatingIfNeeded: seed >> 1))
      words = Seeding.words(of: seed >> 1)
      return
    }
    entropy = value
    if value.isInteger || value.host(as: NumPyScalar.self)?.element.kind == .int {
      words = try Seeding.digits(value, vm)
      return
    }
    guard !value.isString, !value.isFloat, vm.listElements(value) != nil || value.host(as: NDArray.self) != nil || value.rangeParts != nil else {
      throw ScriptError(.typeError, "SeedSequence expects int or sequence of ints for entropy not \(try vm.str(value))")
    }
    words = try vm.elements(of: value).flatMap { try Seeding.digits($0, vm) }
  }

  init(entropy: Ref, words: [UInt32], spawnKey: [Int]) {
    self.entropy = entropy
    self.words = words
    self.spawnKey = spawnKey
  }

  private static func digits(_ value: Ref, _ vm: Interpreter) throws -> [UInt32] {
    if let int = value.asInt {
      guard int >= 0 else { throw ScriptError(.valueError, "expected non-negative integer") }
      return words(of: UInt64(int))
    }
    guard value.isInteger else {
      throw ScriptError(.typeError, "SeedSequence expects int or sequence of ints for entropy not \(try vm.str(value))")
    }
    // Beyond 64 bits: digit by digit.
    var rest = value
    var digits: [UInt32] = []
    let operators = try vm.imported("operator")
    guard try !vm.isTrue(vm.callMethod(operators, "lt", [rest, Ref(0)])) else {
      throw ScriptError(.valueError, "expected non-negative integer")
    }
    while try vm.isTrue(rest), digits.count < 1 << 16 {
      let digit = try vm.callMethod(operators, "and_", [rest, Ref(0xFFFF_FFFF)])
      digits.append(UInt32(truncatingIfNeeded: digit.asInt ?? 0))
      rest = try vm.callMethod(operators, "rshift", [rest, Ref(32)])
    }
    return digits.isEmpty ? [0] : digits
  }
}

/// `np.random.SeedSequence`.
final class SeedSequenceObject: HostObject {
  let seeding: Seeding
  private var children = 0

  init(_ seeding: Seeding) {
    self.seeding = seeding
    super.init(type: SeedSequenceObject.hostType)
  }

  override func repr(_ vm: Interpreter) throws -> String {
    var lines = ["SeedSequence(", "    entropy=\(try vm.repr(seeding.entropy)),"]
    if !seeding.spawnKey.isEmpty { lines.append("    spawn_key=\(Shape.text(seeding.spawnKey)),") }
    if children > 0 { lines.append("    n_children_spawned=\(children),") }
    return (lines + [")"]).joined(separator: "\n")
  }

  override func visit(_ visit: (Ref) -> Void) { visit(seeding.entropy) }

  func spawn(_ count: Int) -> [Seeding] {
    defer { children += max(0, count) }
    return (0..<max(0, count)).map { seeding.child(children + $0) }
  }

  static let hostType = HostType(
    name: "SeedSequence", module: "numpy.random.bit_generator", doc: "Spreads a seed over the state of generators.",
    importPaths: ["numpy.random"],
    initializer: NativeFunction("SeedSequence(entropy=None, *, spawn_key=())", "A sequence from an int or several.") { call in
      let start = try Seeding(call["entropy"], call.vm)
      let key = try call.vm.elements(of: call["spawn_key"]).map { $0.asInt ?? 0 }
      return call.vm.host(SeedSequenceObject(Seeding(entropy: start.entropy, words: start.words, spawnKey: key)))
    },
    members: [
      .property("entropy", "What the sequence was made from.") { (s: SeedSequenceObject, vm) in s.seeding.entropy },
      .property("spawn_key", "Which child of the entropy this is.") { (s: SeedSequenceObject, vm) in
        vm.tuple(s.seeding.spawnKey.map { Ref($0) })
      },
      .property("n_children_spawned", "How many children were made.") { (s: SeedSequenceObject, vm) in Ref(s.children) },
      .method("spawn(n_children)", "Sequences independent of this one.") { (s: SeedSequenceObject, call) in
        let count = try call.int("n_children")
        guard count < 1 << 24 else { throw ScriptError(.memoryError, "") }
        return call.vm.list(s.spawn(count).map { call.vm.host(SeedSequenceObject($0)) })
      },
      .method("generate_state(n_words, dtype=None)", "The first words of state.") { (s: SeedSequenceObject, call) in
        let count = try call.int("n_words")
        guard count >= 0, count < 1 << 28 else { throw ScriptError(.valueError, "negative dimensions are not allowed") }
        let element = try ArrayConversion.element(call["dtype"], call.vm) ?? .uint32
        switch element {
        case .uint32:
          return call.vm.host(NDArray(.int(s.seeding.sequence.halfWords(count).map { Int($0) }), shape: [count], element: .uint32))
        case .uint64:
          return call.vm.host(
            NDArray(.int(s.seeding.sequence.words(count).map { Int(truncatingIfNeeded: $0) }), shape: [count], element: .uint64))
        default: throw ScriptError(.valueError, "only support uint32 or uint64")
        }
      },
    ])
}
