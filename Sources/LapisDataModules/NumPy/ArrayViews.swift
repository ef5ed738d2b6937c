import LapisInterpreter
import LapisSyntax

/// `a.flat`: the elements in row-major order, to walk, read and write.
final class FlatView: HostObject {
  private let array: NDArray
  private var next = 0
  private lazy var offsets = array.offsets

  init(_ array: NDArray) {
    self.array = array
    super.init(type: FlatView.hostType)
  }

  static let hostType = HostType(
    name: "flatiter", module: "numpy", doc: "The elements of an array one after another.", importPaths: ["numpy"],
    members: [
      .method("copy()", "The elements as an array of one axis.") { (view: FlatView, call) in call.vm.host(view.flat) },
      .method("__array__(dtype=None)", "The elements as an array of one axis.") { (view: FlatView, call) in
        call.vm.host(view.flat)
      },
      .property("base", "The array.") { (view: FlatView, vm) in vm.host(view.array) },
    ])

  private var flat: NDArray {
    NDArray(array.values, shape: [array.count], element: array.element)
  }

  override func length(_ vm: Interpreter) throws -> Int? { array.count }
  override func isIterator(_ vm: Interpreter) throws -> Bool { true }
  override func next(_ vm: Interpreter) throws -> Ref? {
    // The array may have been resized since.
    guard next < array.count, next < offsets.count else { return nil }
    defer { next += 1 }
    return array.scalar(at: offsets[next], vm)
  }
  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    let offsets = array.offsets
    var place = 0
    return { [array] in
      guard place < array.count, place < offsets.count else { return nil }
      defer { place += 1 }
      return array.scalar(at: offsets[place], vm)
    }
  }
  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref { try flat.getItem(vm, key) }

  override func setItem(_ vm: Interpreter, _ key: Ref, _ value: Ref) throws {
    try array.checkWriteable()
    if array.isContiguous { return try array.reshaped([array.count]).setItem(vm, key, value) }
    let changed = flat
    try changed.setItem(vm, key, value)
    try ArrayIndex.assign(changed.reshaped(array.shape), to: array, vm)
  }
}

/// `a.flags`
final class ArrayFlags: HostObject {
  private let array: NDArray
  private var flags: [(String, Bool)] {
    let isTurned = array.count <= 1 || array.transposed().isContiguous
    return [
      ("C_CONTIGUOUS", array.isContiguous), ("F_CONTIGUOUS", isTurned), ("OWNDATA", array.base == nil),
      ("WRITEABLE", array.isWriteable), ("ALIGNED", true), ("WRITEBACKIFCOPY", false),
    ]
  }

  init(_ array: NDArray) {
    self.array = array
    super.init(type: ArrayFlags.hostType)
  }

  static let hostType = HostType(
    name: "flagsobj", module: "numpy.core.multiarray", doc: "How an array's elements lie in memory.", importPaths: [], members: [])

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    guard let name = key.asString, let flag = flags.first(where: { $0.0 == name || $0.0.prefix(1) == name }) else {
      throw ScriptError(.keyError, "Unknown flag")
    }
    return Ref(flag.1)
  }
  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    flags.first { $0.0.lowercased() == name }.map { Ref($0.1) }
  }
  override func setAttribute(_ vm: Interpreter, _ name: String, _ value: Ref) throws -> Bool {
    guard name == "writeable" else { return false }
    try array.setWriteable(vm.isTrue(value))
    return true
  }
  override func repr(_ vm: Interpreter) throws -> String {
    flags.map { "  \($0.0) : \($0.1 ? "True" : "False")\n" }.joined()
  }
}
