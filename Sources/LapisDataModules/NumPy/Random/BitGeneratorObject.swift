import LapisInterpreter
import LapisNumerics

/// `np.random.PCG64` and `np.random.MT19937`.
final class BitGeneratorObject: HostObject {
  let shared: SharedBits

  init(_ shared: SharedBits) {
    self.shared = shared
    super.init(type: shared.bits.name == "PCG64" ? BitGeneratorObject.pcg64 : BitGeneratorObject.mersenneTwister)
  }

  override func repr(_ vm: Interpreter) throws -> String {
    let type = shared.bits.name == "PCG64" ? "numpy.random._pcg64.PCG64" : "numpy.random._mt19937.MT19937"
    return "<\(type) object at 0x7f0000000000>"
  }

  override func visit(_ visit: (Ref) -> Void) { visit(shared.seeding.entropy) }

  /// The seeding of `PCG64(seed)`: of a SeedSequence its own.
  static func seeding(_ value: Ref, _ vm: Interpreter) throws -> Seeding {
    try value.host(as: SeedSequenceObject.self)?.seeding ?? Seeding(value, vm)
  }

  static func bits(_ seeding: Seeding, twister: Bool) -> BitGenerator {
    twister ? .mersenneTwister(MersenneTwister(seeding.sequence)) : .pcg64(PCG64(seeding.sequence))
  }

  private static func type(_ name: String, _ module: String, _ doc: String, twister: Bool) -> HostType {
    HostType(
      name: name, module: module, doc: doc, importPaths: ["numpy.random"],
      initializer: NativeFunction("\(name)(seed=None)", "A bit generator started from a seed.") { call in
        let seeding = try seeding(call["seed"], call.vm)
        return call.vm.host(BitGeneratorObject(SharedBits(bits(seeding, twister: twister), seeding: seeding)))
      },
      members: [
        .method("random_raw(size=None)", "The next 64-bit words.") { (object: BitGeneratorObject, call) in
          func word() -> UInt64 { object.shared.use(call.vm) { bits in twister ? UInt64(bits.next32()) : bits.next64() } }
          guard let shape = try Drawing.shape(call["size"], call.vm) else {
            return call.vm.integer(decimal: String(word())) ?? Ref(0)
          }
          let words = (0..<Shape.count(shape)).map { _ in Int(truncatingIfNeeded: word()) }
          return call.vm.host(NDArray(.int(words), shape: shape, element: .uint64))
        },
        .property("seed_seq", "The sequence that gave the state.") { (object: BitGeneratorObject, vm) in
          vm.host(SeedSequenceObject(object.shared.seeding))
        },
      ])
  }

  static let pcg64 = type("PCG64", "numpy.random._pcg64", "The permuted congruential generator of O'Neill.", twister: false)
  static let mersenneTwister = type("MT19937", "numpy.random._mt19937", "The Mersenne Twister.", twister: true)
}
