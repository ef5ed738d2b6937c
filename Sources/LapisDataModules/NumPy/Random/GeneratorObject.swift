public import LapisInterpreter
import Glibc
import LapisNumerics

/// `np.random.Generator`, which `default_rng` makes over PCG64.
public final class GeneratorObject: HostObject {
  let shared: SharedBits
  private var children = 0

  init(_ shared: SharedBits) {
    self.shared = shared
    super.init(type: GeneratorObject.hostType)
  }

  convenience init(_ seeding: Seeding) {
    self.init(SharedBits(BitGeneratorObject.bits(seeding, twister: false), seeding: seeding))
  }

  /// Draws a seed for a generator of another kind.
  public func drawSeed() -> UInt64 { shared.next64() }

  public override func repr(_ vm: Interpreter) throws -> String { "Generator(\(shared.bits.name))" }
  public override func visit(_ visit: (Ref) -> Void) { visit(shared.seeding.entropy) }

  static let hostType = HostType(
    name: "Generator", module: "numpy.random._generator", doc: "A generator of random numbers.",
    importPaths: ["numpy.random"],
    initializer: NativeFunction("Generator(bit_generator)", "A generator over a bit generator.") { call in
      guard let bits = call["bit_generator"].host(as: BitGeneratorObject.self) else {
        throw ScriptError(.attributeError, "'\(call.vm.typeName(call["bit_generator"]))' object has no attribute 'capsule'")
      }
      return call.vm.host(GeneratorObject(bits.shared))
    },
    members: (own + DistributionTable.members(SharedBits.self)).map { entry in
      .method(entry.signature, entry.doc) { (g: GeneratorObject, call) in try entry.body(g.shared, call) }
    } + [
      .property("bit_generator", "The bit generator.") { (g: GeneratorObject, vm) in vm.host(BitGeneratorObject(g.shared)) },
      .method("spawn(n_children)", "Generators independent of this one.") { (g: GeneratorObject, call) in
        let count = try call.int("n_children")
        guard count >= 0, count < 1 << 24 else { throw ScriptError(.valueError, "n_children must be non-negative") }
        defer { g.children += count }
        let twister = g.shared.bits.name != "PCG64"
        return call.vm.list((0..<count).map { i in
          let seeding = g.shared.seeding.child(g.children + i)
          return call.vm.host(GeneratorObject(SharedBits(BitGeneratorObject.bits(seeding, twister: twister), seeding: seeding)))
        })
      },
    ])

  /// Numbers of double or single precision, into `out=` where it is given.
  private static func standard(
    _ call: Call, _ bits: SharedBits, name: String, _ double: (inout BitGenerator) -> Double, _ single: (inout BitGenerator) -> Float
  ) throws -> Ref {
    let element = try ArrayConversion.element(call["dtype"], call.vm) ?? .float64
    guard element == .float64 || element == .float32 else {
      throw ScriptError(.typeError, "Unsupported dtype dtype('\(element.rawValue)') for \(name)")
    }
    let out = call["out"].host(as: NDArray.self)
    let shape = try out?.shape ?? Drawing.shape(call["size"], call.vm)
    let result = bits.use(call.vm) { source in
      Drawing.fill(shape, call.vm, element: element) { element == .float32 ? Double(single(&source)) : double(&source) }
    }
    guard let out else { return result }
    try ArrayIndex.assign(ArrayConversion.array(result, call.vm), to: out, call.vm)
    return call["out"]
  }

  private static var own: [RandomMember<SharedBits>] {
    [
      RandomMember("random(size=None, dtype=None, out=None)", "Uniform numbers in [0, 1).") { bits, call in
        try standard(call, bits, name: "random", { $0.uniform() }, { $0.floatUniform() })
      },
      RandomMember("standard_normal(size=None, dtype=None, out=None)", "Standard normal numbers.") { bits, call in
        try standard(call, bits, name: "standard_normal", { $0.normal() }, { $0.floatNormal() })
      },
      RandomMember("standard_exponential(size=None, dtype=None, method='zig', out=None)", "Exponential numbers of scale 1.") { bits, call in
        if try call.string("method") == "inv" {
          return try standard(call, bits, name: "standard_exponential", { -log1p(-$0.uniform()) }, { -log1pf(-$0.floatUniform()) })
        }
        return try standard(call, bits, name: "standard_exponential", { $0.exponential() }, { $0.floatExponential() })
      },
      .drawing("standard_gamma(shape, size=None)", "Gamma numbers of scale 1.", ["shape": .notNegative]) { s, a, _, _ in s.gamma(a) },
      RandomMember("integers(low, high=None, size=None, dtype=None, endpoint=False)", "Ints from low to before high.") { bits, call in
        try IntegerDrawing.draw(bits, call, name: "integers")
      },
      RandomMember("permutation(x, axis=0)", "A random order of a range, or of an array along an axis.") { bits, call in
        let vm = call.vm
        if call["x"].isInteger, let count = call["x"].asInt {
          return vm.host(NDArray(bits.use(vm) { $0.permutation(count) }))
        }
        let array = try ArrayConversion.array(call["x"], vm)
        let axis = try array.axis(call.int("axis"))
        let order = bits.use(vm) { $0.permutation(array.shape[axis]) }
        return vm.host(ArrayManipulation.rowsTaken(array, order, axis: axis))
      },
      RandomMember("shuffle(x, axis=0)", "Puts the parts along an axis in random order, in place.") { bits, call in
        let vm = call.vm
        let axis = try call.int("axis")
        if let array = call["x"].host(as: NDArray.self), array.rank > 0 {
          let axis = try array.axis(axis)
          let order = bits.use(vm) { $0.permutation(array.shape[axis]) }
          try ArrayIndex.assign(ArrayManipulation.rowsTaken(array, order, axis: axis), to: array, vm)
          return .none
        }
        guard axis == 0 else { throw ScriptError(.notImplementedError, "Axis argument is only supported on ndarray objects") }
        let count = try vm.length(call["x"])
        try Drawing.reorder(call["x"], bits.use(vm) { $0.permutation(count) }, vm)
        return .none
      },
      RandomMember("permuted(x, axis=None, out=None)", "The elements in random order, each lane of an axis by itself.") { bits, call in
        let vm = call.vm
        let array = try ArrayConversion.array(call["x"], vm)
        let result: NDArray
        if call["axis"].isNone {
          let order = bits.use(vm) { $0.permutation(array.count) }
          result = try NDArray(array.values.taking(order), shape: array.shape, element: array.element)
        } else {
          let axis = try array.axis(call.int("axis"))
          let (moved, _, length) = ArrayReduction.arranged(array, [axis], keepDims: false)
          let lanes = length == 0 ? 0 : array.count / length
          let order = bits.use(vm) { source in
            (0..<lanes).flatMap { lane in source.permutation(length).map { lane * length + $0 } }
          }
          let shuffled = NDArray(moved.values.taking(order), shape: moved.shape, element: array.element)
          var back = Array(0..<array.rank - 1)
          back.insert(array.rank - 1, at: axis)
          let lanesShape = array.shape.enumerated().filter { $0.offset != axis }.map { $0.element }
          result = try shuffled.reshaped(lanesShape + [length]).transposed(back).copy()
        }
        guard let out = call["out"].host(as: NDArray.self) else { return vm.host(result) }
        try ArrayIndex.assign(result, to: out, vm)
        return call["out"]
      },
      RandomMember("choice(a, size=None, replace=True, p=None, axis=0, shuffle=True)", "Random elements of a range or an array.") { bits, call in
        try RandomChoice.draw(bits, call)
      },
      RandomMember("bytes(length)", "Random bytes.") { bits, call in
        try Drawing.bytes(bits, call)
      },
    ]
  }
}
