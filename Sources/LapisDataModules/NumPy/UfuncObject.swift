import LapisInterpreter
import LapisSyntax

/// `np.add`, `np.sqrt` …: an elementwise function with `out=`, `where=` and the folds that NumPy gives to
/// functions of two arguments.
final class UfuncObject: HostObject {
  private let name: String
  private let inputs: Int
  private let doc: String
  private let body: ([NDArray], Interpreter) throws -> NDArray
  /// What a fold of nothing gives.
  private let identity: Int?

  init(
    _ name: String, inputs: Int, identity: Int? = nil, _ doc: String,
    _ body: @escaping ([NDArray], Interpreter) throws -> NDArray
  ) {
    self.name = name
    self.inputs = inputs
    self.identity = identity
    self.doc = doc
    self.body = body
    super.init(type: UfuncObject.hostType)
  }

  static func member(
    _ name: String, inputs: Int, identity: Int? = nil, as own: String? = nil, _ doc: String,
    _ body: @escaping ([NDArray], Interpreter) throws -> NDArray
  ) -> ModuleMember {
    .value(name, doc) { $0.host(UfuncObject(own ?? name, inputs: inputs, identity: identity, doc, body)) }
  }

  override func repr(_ vm: Interpreter) throws -> String { "<ufunc '\(name)'>" }
  override var isCallable: Bool { true }

  /// Read once, not at each call.
  private lazy var signature = Signature(
    name + (inputs == 1 ? "(x" : "(x1, x2") + ", out=None, *, where=True, dtype=None, casting='same_kind', order='K', subok=True)")

  override var callSignature: Signature { signature }

  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    switch name {
    case "__name__", "__qualname__": vm.string(self.name)
    case "__doc__": vm.string(doc)
    default: nil
    }
  }

  override func call(_ call: Call) throws -> Ref {
    let vm = call.vm
    let given = inputs == 1 ? [call["x"]] : [call["x1"], call["x2"]]
    let out = try UfuncObject.target(call)
    let condition = call["where"]
    let isWhole = condition.isNone || condition.asBool == true
    // Labelled tables and the like answer for themselves.
    if isWhole, out == nil, !call.isPresent("dtype"),
      let table = given.lazy.compactMap({ $0.hostObject as? any ColumnwiseOperand }).first,
      let result = try table.columnwise(given, vm, { try self.body($0, vm) })
    {
      return result
    }
    var arrays = try given.map { try ArrayConversion.array($0, vm) }
    if let element = try ArrayConversion.element(call["dtype"], vm) {
      arrays = try arrays.map { try $0.casting(to: element, vm) }
    }
    if isWhole {
      let result = try body(arrays, vm)
      if let out {
        try store(result, in: out, vm)
        return vm.host(out)
      }
      for argument in given {
        if let labelled = argument.hostObject as? any Relabelling { return try labelled.relabelled(result, vm) }
      }
      return result.scalarOrSelf(vm)
    }
    // Only the elements where the condition holds are computed.
    let mask = try ArrayConversion.array(condition, vm).casting(to: .bool, vm)
    let shape = try Shape.broadcasting(arrays.map { $0.shape } + [mask.shape] + (out.map { [$0.shape] } ?? []))
    let flags = try mask.broadcast(to: shape).bools(vm)
    let places = flags.indices.filter { flags[$0] }
    let picked = try arrays.map { array in
      NDArray(array.broadcast(to: shape).values.taking(places), shape: [places.count], element: array.element)
    }
    let result = try body(picked, vm)
    let whole = try out ?? NDArray(.double([Double](repeating: 0, count: flags.count)), shape: shape).casting(to: result.element, vm, copying: true)
    try ArrayIndex.set(whole, vm.host(NDArray(.bool(flags), shape: shape)), vm.host(result), vm)
    return vm.host(whole)
  }

  private func store(_ result: NDArray, in out: NDArray, _ vm: Interpreter) throws {
    guard (try? Shape.broadcasting([result.shape, out.shape])) == out.shape else {
      throw ScriptError(
        .valueError,
        "non-broadcastable output operand with shape \(Shape.plain(out.shape)) doesn't match the broadcast shape \(Shape.plain(result.shape))")
    }
    if result.element.kind == .double, out.element.kind == .int || out.element.kind == .bool {
      throw ScriptError(
        ExceptionTypes.outputCastingError,
        "Cannot cast ufunc '\(name)' output from dtype('\(result.element.rawValue)') to dtype('\(out.element.rawValue)') with casting rule 'same_kind'")
    }
    try ArrayIndex.assign(result, to: out, vm)
  }

  /// `add.at(a, (rows, columns), b)`: an index for each axis.
  private func apply(at parts: [Ref], of a: NDArray, _ b: Ref, _ vm: Interpreter) throws -> Ref {
    guard parts.count <= a.rank else {
      throw ScriptError(
        .indexError, "too many indices for array: array is \(a.rank)-dimensional, but \(parts.count) were indexed")
    }
    let indices = try parts.map { try ArrayConversion.array($0, vm) }
    let shape = try Shape.broadcasting(indices.map { $0.shape })
    let columns = try indices.map { try $0.broadcast(to: shape).ints() }
    let rest = Array(a.shape[parts.count...])
    let strides = Array(a.strides[parts.count...])
    let values = inputs == 2 ? try ArrayConversion.array(b, vm).broadcast(to: shape + rest).reshaped([Shape.count(shape)] + rest) : nil
    for i in 0..<Shape.count(shape) {
      var offset = a.offset
      for (axis, column) in columns.enumerated() { offset += try a.position(column[i], axis: axis) * a.strides[axis] }
      let cell = NDArray(buffer: a.buffer, element: a.element, offset: offset, shape: rest, strides: strides, base: a)
      try ArrayIndex.assign(body([cell] + (values.map { [$0.row(i)] } ?? []), vm), to: cell, vm)
    }
    return .none
  }

  // MARK: Folds

  private func checkBinary(_ what: String) throws {
    guard inputs == 2 else { throw ScriptError(.valueError, "\(what) only supported for binary functions") }
  }

  /// The array with the axis in front, for a walk along it.
  private static func fronted(_ array: NDArray, _ axis: Int) -> NDArray {
    array.transposed([axis] + (0..<array.rank).filter { $0 != axis })
  }

  /// Folds over several axes at once would depend on their order.
  private static let unordered: Set<String> = [
    "subtract", "divide", "floor_divide", "remainder", "fmod", "power", "left_shift", "right_shift", "arctan2",
  ]

  /// What a fold starts from: elements of the wanted type, and truth values where the fold is of those.
  private func operand(_ array: NDArray, _ wanted: ElementType?, _ vm: Interpreter) throws -> NDArray {
    guard name.hasPrefix("logical") else { return try wanted.map { try array.casting(to: $0, vm) } ?? array }
    return array.element.isNumeric ? try array.casting(to: .bool, vm) : array
  }

  private func reduce(_ call: Call) throws -> Ref {
    try checkBinary("reduce")
    let vm = call.vm
    var array = try ArrayConversion.array(call["array"], vm)
    let isSingle = array.rank == 0 && (call["axis"].asInt == 0 || call["axis"].asInt == -1)
    let axes = call["axis"].isNone || isSingle ? Array(0..<array.rank) : try ArrayReduction.axes(call["axis"], array, vm) ?? []
    guard axes.count < 2 || !UfuncObject.unordered.contains(name) else {
      throw ScriptError(.valueError, "reduction operation '\(name)' is not reorderable, so at most one axis may be specified")
    }
    let wanted = try ArrayConversion.element(call["dtype"], vm)
    array = try operand(array, wanted, vm)
    let initial = call.isPresent("initial") ? try ArrayConversion.array(call["initial"], vm) : nil
    let shape = array.shape
    if call.isPresent("where"), call["where"].asBool != true { array = try masked(array, call["where"], initial, vm) }
    let isEmpty = identity == nil && axes.contains { array.shape[$0] == 0 }
    if isEmpty, let initial {
      array = try initial.casting(to: array.element, vm).broadcast(to: shape.indices.filter { !axes.contains($0) }.map { shape[$0] })
    } else {
      if let known = try folded(array, axes, vm) { array = known } else {
        for axis in axes.sorted(by: >) { array = try walked(array, axis, vm) }
      }
      if let initial { array = try body([initial, array], vm) }
    }
    if try call.bool("keepdims") { array = try array.reshaped(shape.indices.map { axes.contains($0) ? 1 : shape[$0] }) }
    if let wanted { array = try array.casting(to: wanted, vm) }
    return try kept(array, call)
  }

  /// The array with what changes nothing in the place of the elements that `where=` leaves out.
  private func masked(_ array: NDArray, _ condition: Ref, _ initial: NDArray?, _ vm: Interpreter) throws -> NDArray {
    let mask = try ArrayConversion.array(condition, vm)
    if let identity {
      return try ArrayManipulation.choosing(mask, array, NDArray(.int([identity]), shape: []).casting(to: array.element, vm), vm)
    }
    guard let initial else {
      throw ScriptError(
        .valueError,
        "reduction operation '\(name)' does not have an identity, so to use a where mask one has to specify 'initial'")
    }
    guard ["maximum", "minimum", "fmax", "fmin"].contains(name) else {
      throw ScriptError(.notImplementedError, "\(name).reduce with where=", hint: "Choose the elements first.")
    }
    return try ArrayManipulation.choosing(mask, array, initial, vm)
  }

  /// The folds that are reductions of arrays in their own right; nil for others, and for what holds no numbers.
  private func folded(_ array: NDArray, _ axes: [Int], _ vm: Interpreter) throws -> NDArray? {
    guard array.element.isNumeric || array.element == .string && name == "add" else { return nil }
    return try FloatingPointErrors.watching("reduce", vm) {
      switch name {
      case "add": try ArrayReduction.sum(array, axes, keepDims: false, vm)
      case "multiply": try ArrayReduction.product(array, axes, keepDims: false)
      case "maximum": try ArrayReduction.extreme(array, axes, .greatest, keepDims: false, vm)
      case "minimum": try ArrayReduction.extreme(array, axes, .least, keepDims: false, vm)
      default: nil
      }
    }
  }

  private func walked(_ array: NDArray, _ axis: Int, _ vm: Interpreter) throws -> NDArray {
    let walked = UfuncObject.fronted(array, axis)
    guard walked.shape[0] > 0 else {
      guard let identity else {
        throw ScriptError(.valueError, "zero-size array to reduction operation \(name) which has no identity")
      }
      return try NDArray(.int([identity]), shape: []).casting(to: array.element, vm)
        .broadcast(to: Array(walked.shape.dropFirst()))
    }
    var total = walked.row(0)
    for i in 1..<max(1, walked.shape[0]) { total = try body([total, walked.row(i)], vm) }
    return total
  }

  /// The result of a fold, or the `out=` array that it was written to.
  private func kept(_ result: NDArray, _ call: Call) throws -> Ref {
    guard let out = try UfuncObject.target(call) else { return result.scalarOrSelf(call.vm) }
    guard out.shape == result.shape else {
      throw ScriptError(
        .valueError, "output array has shape \(Shape.text(out.shape)), the result \(Shape.text(result.shape))")
    }
    try store(result, in: out, call.vm)
    return call.vm.host(out)
  }

  /// The array of `out=`, on its own or in a tuple.
  private static func target(_ call: Call) throws -> NDArray? {
    var target = call["out"]
    if target.isTuple { target = call.vm.listElements(target)?.first ?? .none }
    guard !target.isNone else { return nil }
    guard let out = target.host(as: NDArray.self) else { throw ScriptError(.typeError, "return arrays must be of ArrayType") }
    return out
  }

  private func accumulate(_ call: Call) throws -> Ref {
    try checkBinary("accumulate")
    let vm = call.vm
    var array = try ArrayConversion.array(call["array"], vm)
    array = try operand(array, ArrayConversion.element(call["dtype"], vm), vm)
    let axis = try array.axis(call.int("axis"))
    if name == "add" || name == "multiply", array.element.isNumeric {
      let running = try FloatingPointErrors.watching("accumulate", vm) {
        try ArrayReduction.cumulative(array, axis, products: name == "multiply")
      }
      return try kept(call["dtype"].isNone ? running : running.casting(to: array.element, vm), call)
    }
    let walked = UfuncObject.fronted(array, axis)
    var rows: [NDArray] = []
    for i in 0..<walked.shape[0] { rows.append(try rows.last.map { try body([$0, walked.row(i)], vm) } ?? walked.row(i)) }
    guard !rows.isEmpty else { return try kept(array.copy(), call) }
    let stacked = try ArrayConversion.stacked(rows, vm)
    var order = Array(1..<array.rank)
    order.insert(0, at: axis)
    return try kept(stacked.transposed(order).copy(), call)
  }

  static let hostType = HostType(
    name: "ufunc", module: "numpy", doc: "An elementwise function.", importPaths: ["numpy"],
    members: [
      .property("nin", "The number of arguments.") { (f: UfuncObject, _) in Ref(f.inputs) },
      .property("nout", "The number of results.") { (_: UfuncObject, _) in Ref(1) },
      .property("nargs", "Arguments and results.") { (f: UfuncObject, _) in Ref(f.inputs + 1) },
      .property("identity", "What a fold of nothing gives.") { (f: UfuncObject, _) in f.identity.map { Ref($0) } ?? .none },
      .method("reduce(array, axis=0, dtype=None, out=None, keepdims=False, initial=None, where=True)", "Folds along an axis.") {
        (f: UfuncObject, call) in try f.reduce(call)
      },
      .method("accumulate(array, axis=0, dtype=None, out=None)", "Folds along an axis, with every step.") {
        (f: UfuncObject, call) in try f.accumulate(call)
      },
      .method("outer(A, B)", "The function of each pair of elements.") { (f: UfuncObject, call) in
        let (a, b) = (try ArrayConversion.array(call["A"], call.vm), try ArrayConversion.array(call["B"], call.vm))
        let spread = try a.reshaped(a.shape + [Int](repeating: 1, count: b.rank))
        return try f.body([spread, b], call.vm).scalarOrSelf(call.vm)
      },
      .method("at(a, indices, b=None)", "Applies in place, once for each time an index occurs.") { (f: UfuncObject, call) in
        let vm = call.vm
        let a = try call.host("a", as: NDArray.self)
        if call["indices"].isTuple, let parts = vm.listElements(call["indices"]), !parts.isEmpty {
          return try f.apply(at: parts, of: a, call["b"], vm)
        }
        let indices = try ArrayConversion.array(call["indices"], vm)
        let places = indices.element == .bool ? try ArrayIndex.nonzero(indices, vm)[0] : try indices.ints()
        let values = f.inputs == 2 ? try ArrayConversion.array(call["b"], vm) : nil
        let spread = try values.map { try $0.rank == 0 ? $0.broadcast(to: [places.count]) : $0.broadcast(to: Shape.broadcasting([$0.shape, [places.count]])) }
        for (i, place) in places.enumerated() {
          let row = a.row(try a.position(place, axis: 0))
          try ArrayIndex.assign(f.body([row] + (spread.map { [$0.row(i)] } ?? []), vm), to: row, vm)
        }
        return .none
      },
    ])
}
