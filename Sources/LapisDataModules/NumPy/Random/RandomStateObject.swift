public import LapisInterpreter
import LapisNumerics

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
      if let bits = call["seed"].host(as: BitGeneratorObject.self), case .mersenneTwister(let twister) = bits.shared.bits {
        return call.vm.host(RandomStateObject(SharedTwister(twister)))
      }
      let generator = try NumPyRandom.seed(call["seed"], call.vm)
      return call.vm.host(RandomStateObject(SharedTwister(generator)))
    },
    members: NumPyRandom.entries.map { entry in
      .method(entry.signature, entry.doc) { (state: RandomStateObject, call) in try entry.body(state.twister, call) }
    })
}
