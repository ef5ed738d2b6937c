import LapisFrame
import LapisInterpreter
import LapisSyntax

extension NDArray {
  static let hostType = HostType(
    name: "ndarray", module: "numpy", doc: "An array of elements of one type.", importPaths: ["numpy"],
    members: properties + forms + reductions)

  private static var properties: [Member] {[
    .property(
      "shape", "The length of each axis.",
      get: { (a: NDArray, vm) in vm.tuple(a.shape.map { Ref($0) }) },
      set: { a, value, vm in try a.setShape(ArrayConversion.shape(value, vm)) }),
    .property("ndim", "The number of axes.") { (a: NDArray, _) in Ref(a.rank) },
    .property("size", "The number of elements.") { (a: NDArray, _) in Ref(a.count) },
    .property("dtype", "The type of the elements.") { (a: NDArray, vm) in
      vm.host(DTypeObject(a.element, name: a.dtypeName))
    },
    .property("itemsize", "Bytes an element.") { (a: NDArray, _) in Ref(a.itemSize) },
    .property("nbytes", "Bytes of all elements.") { (a: NDArray, _) in Ref(a.itemSize * a.count) },
    .property("T", "The array with its axes in reverse order.") { (a: NDArray, vm) in vm.host(a.transposed()) },
    .property("strides", "Bytes from one index to the next, an axis each.") { (a: NDArray, vm) in
      vm.tuple(a.strides.map { Ref($0 * a.itemSize) })
    },
    .property("base", "The array whose elements this one shows, or None.") { (a: NDArray, vm) in
      a.base.map { vm.host($0) } ?? .none
    },
    .property("flags", "How the elements lie in memory.") { (a: NDArray, vm) in vm.host(ArrayFlags(a)) },
    .property("real", "The array itself: there are no complex numbers.") { (a: NDArray, vm) in vm.host(a) },
    .property("imag", "Zeros: there are no complex numbers.") { (a: NDArray, vm) in
      vm.host(try NDArray([Double](repeating: 0, count: a.count), shape: a.shape).casting(to: a.element, vm))
    },
    .property(
      "flat", "The elements one after another.", get: { (a: NDArray, vm) in vm.host(FlatView(a)) },
      set: { a, value, vm in
        let source = try ArrayConversion.array(value, vm)
        let flat = try source.reshaped([source.count])
        guard flat.count > 0 else { return }
        let rows = (0..<a.count).map { $0 % flat.count }
        try ArrayIndex.assign(ArrayManipulation.rowsTaken(flat, rows, axis: 0).reshaped(a.shape), to: a, vm)
      }),
  ]}

  private static var forms: [Member] {[
    .method("reshape(*shape, order='C')", "The elements in another shape; -1 is worked out.") { (a: NDArray, call) in
      let parts = call.varargs
      let shape = parts.count == 1 ? parts[0] : call.vm.tuple(parts)
      return call.vm.host(
        try ArrayManipulation.reshaped(a, ArrayConversion.shape(shape, call.vm), order: call.string("order")))
    },
    .method("ravel(order='C')", "The elements along one axis.") { (a: NDArray, call) in
      call.vm.host(try (call.string("order") == "F" ? a.transposed() : a).reshaped([a.count]))
    },
    .method("flatten(order='C')", "A copy of the elements along one axis.") { (a: NDArray, call) in
      let source = try call.string("order") == "F" ? a.transposed() : a
      return call.vm.host(NDArray(source.values, shape: [a.count], element: a.element, textWidth: a.element == .string ? a.buffer.textWidth : nil))
    },
    .method("transpose(*axes)", "The array with its axes in another order.") { (a: NDArray, call) in
      let parts = call.varargs
      if parts.isEmpty || parts[0].isNone { return call.vm.host(a.transposed()) }
      return call.vm.host(try a.transposed(axes: ArrayConversion.shape(parts.count == 1 ? parts[0] : call.vm.tuple(parts), call.vm)))
    },
    .method("squeeze(axis=None)", "The array without axes of length one.") { (a: NDArray, call) in
      call.vm.host(try ArrayManipulation.squeezed(a, call.optionalInt("axis")))
    },
    .method("swapaxes(axis1, axis2)", "The array with two axes exchanged.") { (a: NDArray, call) in
      var order = Array(0..<a.rank)
      order.swapAt(try a.axis(call.int("axis1"), "axis1: "), try a.axis(call.int("axis2"), "axis2: "))
      return call.vm.host(a.transposed(order))
    },
    .method("astype(dtype, order='K', casting='unsafe', subok=True, copy=True)", "The elements as another type.") { (a: NDArray, call) in
      let element = try ArrayConversion.element(call["dtype"], call.vm) ?? .float64
      let width = ArrayConversion.textWidth(call["dtype"])
      return call.vm.host(try a.casting(to: element, call.vm, copying: call.bool("copy"), textWidth: width))
    },
    .method("copy(order='C')", "An array of its own with the same elements.") { (a: NDArray, call) in
      call.vm.host(a.copy())
    },
    .method("view(dtype=None)", "The same elements seen through another array.") { (a: NDArray, call) in
      guard let element = try ArrayConversion.element(call["dtype"], call.vm), element != a.element else {
        return call.vm.host(
          NDArray(
            buffer: a.buffer, element: a.element, offset: a.offset, shape: a.shape, strides: a.strides, base: a))
      }
      let bytes = try ArrayManipulation.bytes(a)
      guard a.rank > 0, (a.shape[a.rank - 1] * a.itemSize) % element.itemSize == 0 else {
        throw ScriptError(
          .valueError,
          "When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array.")
      }
      let shape = a.shape.dropLast() + [a.shape[a.rank - 1] * a.itemSize / element.itemSize]
      return call.vm.host(NDArray(try ArrayManipulation.values(bytes, element), shape: Array(shape), element: element))
    },
    .method("resize(*shape, refcheck=True)", "Changes the shape in place; new elements are zeros.") { (a: NDArray, call) in
      let parts = call.varargs
      try a.resize(
        ArrayConversion.newShape(parts.count == 1 ? parts[0] : call.vm.tuple(parts), call.vm), checksViews: call.bool("refcheck"))
      return .none
    },
    .method("tofile(fid, sep='', format='%s')", "Writes the elements to a file.") { (a: NDArray, call) in
      try call.vm.callMethod(call.vm.imported("numpy"), "_to_file", [call.vm.host(a), call["fid"], call["sep"]])
    },
    .method("argpartition(kth, axis=-1, kind=None, order=None)", "Indices that put the kth element where sorting would.") { (a: NDArray, call) in
      call.vm.host(try ArrayReduction.sortOrder(a, a.axis(call.int("axis")), call.vm))
    },
    .method("partition(kth, axis=-1, kind=None, order=None)", "Puts the kth element where sorting would.") { (a: NDArray, call) in
      try ArrayIndex.assign(ArrayManipulation.sorted(a, axis: call.int("axis"), call.vm), to: a, call.vm)
      return .none
    },
    .method("conj()", "The array itself: there are no complex numbers.") { (a: NDArray, call) in call.vm.host(a.copy()) },
    .method("compress(condition, axis=None)", "The elements where the condition holds.") { (a: NDArray, call) in
      try call.vm.callMethod(call.vm.imported("numpy"), "compress", [call["condition"], call.vm.host(a), call["axis"]])
    },
    .method("put(ind, v, mode='raise')", "Sets the elements at flat indices.") { (a: NDArray, call) in
      try call.vm.callMethod(call.vm.imported("numpy"), "put", [call.vm.host(a), call["ind"], call["v"]])
    },
    .method("choose(choices, out=None, mode='raise')", "For each element the choice that it numbers.") { (a: NDArray, call) in
      try call.vm.callMethod(call.vm.imported("numpy"), "choose", [call.vm.host(a), call["choices"]])
    },
    .method("trace(offset=0)", "The sum of the diagonal.") { (a: NDArray, call) in
      let diagonal = try ArrayManipulation.diagonal(a, call.int("offset"))
      return try ArrayReduction.sum(diagonal, nil, keepDims: false, call.vm).scalarOrSelf(call.vm)
    },
    .method("tolist()", "The elements as nested lists.") { (a: NDArray, call) in ArrayManipulation.list(a, call.vm) },
    .method("item(*args)", "The single element, or the one at this index.") { (a: NDArray, call) in
      let index = call.varargs
      func plain(_ value: Ref) -> Ref { value.host(as: NumPyScalar.self)?.plain ?? value }
      if index.count > 1 { return plain(try ArrayIndex.get(a, call.vm.tuple(index), call.vm)) }
      let flat = try a.reshaped([a.count])
      if let place = index.first { return try plain(place.isTuple ? a.getItem(call.vm, place) : flat.getItem(call.vm, place)) }
      guard a.count == 1 else {
        throw ScriptError(.valueError, "can only convert an array of size 1 to a Python scalar")
      }
      return flat.ref(at: flat.offset, call.vm)
    },
    .method("setflags(write=None, align=None, uic=None)", "Whether the elements may be written to.") { (a: NDArray, call) in
      if !call["write"].isNone { try a.setWriteable(call.bool("write")) }
      return .none
    },
    .method("fill(value)", "Sets every element.") { (a: NDArray, call) in
      try a.checkWriteable()
      try ArrayIndex.assign(ArrayConversion.array(call["value"], call.vm), to: a, call.vm)
      return .none
    },
    .method("dot(b, out=None)", "The matrix product.") { (a: NDArray, call) in
      try LinearAlgebra.dot(a, ArrayConversion.array(call["b"], call.vm), call.vm).scalarOrSelf(call.vm)
    },
    .method("repeat(repeats, axis=None)", "Each element several times.") { (a: NDArray, call) in
      call.vm.host(try ArrayManipulation.repeated(a, call["repeats"], call.optionalInt("axis"), call.vm))
    },
    .method("take(indices, axis=None, out=None, mode='raise')", "The elements at these indices.") { (a: NDArray, call) in
      try ArrayManipulation.taken(a, call["indices"], call.optionalInt("axis"), mode: call.string("mode"), call.vm)
    },
    .method("nonzero()", "The indices of the elements that are not zero.") { (a: NDArray, call) in
      call.vm.tuple(try ArrayIndex.nonzero(a, call.vm).map { call.vm.host(NDArray($0)) })
    },
    .method("sort(axis=-1, kind=None, order=None)", "Sorts in place.") { (a: NDArray, call) in
      if !a.isWriteable { throw ScriptError(.valueError, "sort array is read-only") }
      let sorted = try ArrayManipulation.sorted(a, axis: call.int("axis"), call.vm)
      try ArrayIndex.assign(sorted, to: a, call.vm)
      return .none
    },
    .method("argsort(axis=-1, kind=None, order=None)", "The indices that sort.") { (a: NDArray, call) in
      call.vm.host(try ArrayReduction.sortOrder(a, a.axis(call.int("axis")), call.vm))
    },
    .method("clip(min=None, max=None, out=None)", "The elements held between two bounds.") { (a: NDArray, call) in
      try ArrayManipulation.clipped(a, call["min"], call["max"], call.vm).scalarOrSelf(call.vm)
    },
    .method("round(decimals=0, out=None)", "The elements rounded, halves to even.") { (a: NDArray, call) in
      try ArrayManipulation.rounded(a, call.int("decimals")).scalarOrSelf(call.vm)
    },
    .method("diagonal(offset=0)", "The elements of the diagonal.") { (a: NDArray, call) in
      call.vm.host(try ArrayManipulation.diagonal(a, call.int("offset")))
    },
    .method("tobytes()", "The elements as bytes of their type, little-endian.") { (a: NDArray, call) in
      call.vm.bytes(try ArrayManipulation.bytes(a))
    },
    .method("searchsorted(v, side='left', sorter=None)", "Where values would be inserted into the sorted array.") { (a: NDArray, call) in
      try ArrayManipulation.searchSorted(a, call["v"], call.string("side"), sorter: call["sorter"], call.vm)
    },
    .method("__abs__()", "The size of each element.") { (a: NDArray, call) in
      try call.vm.callMethod(call.vm.imported("numpy"), "abs", [call.vm.host(a)])
    },
    .method("__round__(ndigits=0)", "The elements rounded.") { (a: NDArray, call) in
      try ArrayManipulation.rounded(a, call.optionalInt("ndigits") ?? 0).scalarOrSelf(call.vm)
    },
    .method("__int__()", "The single element as an int.") { (a: NDArray, call) in try single(a, "int", call.vm) },
    .method("__float__()", "The single element as a float.") { (a: NDArray, call) in try single(a, "float", call.vm) },
    .method("__len__()", "The length of the first axis.") { (a: NDArray, call) in Ref(try a.length(call.vm) ?? 0) },
    .method("__getitem__(key)", "The elements of this index.") { (a: NDArray, call) in try a.getItem(call.vm, call["key"]) },
    .method("__setitem__(key, value)", "Sets the elements of this index.") { (a: NDArray, call) in
      try a.setItem(call.vm, call["key"], call["value"])
      return .none
    },
    .method("__array__(dtype=None)", "The array itself.") { (a: NDArray, call) in call.vm.host(a) },
  ]}

  private static func single(_ a: NDArray, _ name: String, _ vm: Interpreter) throws -> Ref {
    guard a.count == 1 else { throw ScriptError(.typeError, "only length-1 arrays can be converted to Python scalars") }
    return try vm.call(Builtin.type(name, vm), [a.refs(vm)[0]])
  }

  private static var reductions: [Member] {
    ReductionTable.all.map { entry in
      .method(entry.name + entry.methodParameters, entry.doc) { (a: NDArray, call) in try entry.body(a, call) }
    }
  }
}

/// Reductions, as methods of arrays and as functions of the module.
struct ReductionTable: Sendable {
  let name: String
  let methodParameters: String
  let doc: String
  /// The result, before `out=` is asked for.
  let compute: @Sendable (NDArray, Call) throws -> Ref

  func body(_ a: NDArray, _ call: Call) throws -> Ref { try ReductionTable.kept(compute(a, call), call) }

  /// The result, or the `out=` array that it was written to.
  static func kept(_ result: Ref, _ call: Call) throws -> Ref {
    guard let out = call["out"].host(as: NDArray.self) else { return result }
    try ArrayIndex.assign(ArrayConversion.array(result, call.vm), to: out, call.vm)
    return call["out"]
  }

  /// The parameters of the function: those of the method with the array in front.
  var functionSignature: String { "\(name)(a, \(methodParameters.dropFirst())" }

  private static func entry(
    _ name: String, _ parameters: String, _ doc: String, _ compute: @escaping @Sendable (NDArray, Call) throws -> Ref
  ) -> ReductionTable {
    ReductionTable(name: name, methodParameters: parameters, doc: doc, compute: compute)
  }

  private static let standard = "(axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True)"

  /// The array with the elements that `where=` leaves out replaced by what changes nothing, and `initial=`
  /// as one more element where the whole is reduced.
  private static func prepared(_ a: NDArray, _ call: Call, neutral: Double) throws -> NDArray {
    var array = a
    let vm = call.vm
    if call.isPresent("where"), call["where"].asBool != true {
      guard neutral.isFinite || call.isPresent("initial") else {
        throw ScriptError(
          .valueError,
          "reduction operation '\(neutral > 0 ? "minimum" : "maximum")' does not have an identity, so to use a where mask one has to specify 'initial'")
      }
      let mask = try ArrayConversion.array(call["where"], vm)
      let filler = neutral.isFinite
        ? try NDArray(.double([neutral]), shape: []).casting(to: a.element, vm) : try ArrayConversion.array(call["initial"], vm)
      array = try ArrayManipulation.choosing(mask, array, filler, vm)
    }
    if call.isPresent("initial") {
      guard call["axis"].isNone else {
        throw ScriptError(.notImplementedError, "initial= together with axis=", hint: "Combine the result with the initial value.")
      }
      let first = try ArrayConversion.array(call["initial"], vm).reshaped([1])
      array = try ArrayManipulation.concatenated([first.casting(to: a.count == 0 ? first.element : ElementType.promoting(first.element, a.element), vm), array.reshaped([array.count])], axis: 0, vm)
    }
    return array
  }

  private static func axes(_ array: NDArray, _ call: Call) throws -> [Int]? {
    try ArrayReduction.axes(call["axis"], array, call.vm)
  }

  private static func finish(_ result: NDArray, _ call: Call) throws -> Ref {
    if let element = try ArrayConversion.element(call["dtype"], call.vm) {
      return try result.casting(to: element, call.vm).scalarOrSelf(call.vm)
    }
    return result.scalarOrSelf(call.vm)
  }

  static let all: [ReductionTable] = [
    entry("sum", standard, "The sum of the elements.") { a, call in
      let a = try prepared(a, call, neutral: 0)
      return try finish(ArrayReduction.sum(a, axes(a, call), keepDims: call.bool("keepdims"), call.vm), call)
    },
    entry("mean", "(axis=None, dtype=None, out=None, keepdims=False, where=True)", "The arithmetic mean.") { a, call in
      let axes = try axes(a, call)
      let keeps = try call.bool("keepdims")
      if call.isPresent("where"), call["where"].asBool != true {
        let mask = try ArrayConversion.array(call["where"], call.vm).casting(to: .bool, call.vm).broadcast(to: a.shape)
        let total = try ArrayReduction.sum(prepared(a, call, neutral: 0), axes, keepDims: keeps, call.vm)
        let count = try ArrayReduction.sum(mask, axes, keepDims: keeps, call.vm)
        return try finish(ArrayArithmetic.apply(.divide, total, count, call.vm), call)
      }
      if a.count == 0 {
        try call.vm.warn("Mean of empty slice.")
        try FloatingPointErrors.warn(.invalid, "scalar divide", call.vm)
      }
      if a.element == .object {
        let total = try ArrayReduction.sum(a, axes, keepDims: keeps, call.vm)
        return try ArrayArithmetic.apply(.divide, total, NDArray(.int([max(1, a.count / max(1, total.count))]), shape: []), call.vm).scalarOrSelf(call.vm)
      }
      return try finish(ArrayReduction.mean(a, axes, keepDims: keeps), call)
    },
    entry("prod", standard, "The product of the elements.") { a, call in
      let a = try prepared(a, call, neutral: 1)
      return try finish(ArrayReduction.product(a, axes(a, call), keepDims: call.bool("keepdims")), call)
    },
    entry("var", "(axis=None, dtype=None, out=None, ddof=0, keepdims=False)", "The variance.") { a, call in
      try finish(
        ArrayReduction.variance(a, axes(a, call), ddof: call.double("ddof"), keepDims: call.bool("keepdims")), call)
    },
    entry("std", "(axis=None, dtype=None, out=None, ddof=0, keepdims=False)", "The standard deviation.") { a, call in
      let variance = try ArrayReduction.variance(
        a, axes(a, call), ddof: call.double("ddof"), keepDims: call.bool("keepdims"))
      return try finish(ArrayArithmetic.map(variance) { $0.squareRoot() }, call)
    },
    entry("min", "(axis=None, out=None, keepdims=False, initial=None, where=True)", "The least element.") { a, call in
      let a = try prepared(a, call, neutral: .infinity)
      return try ArrayReduction.extreme(a, axes(a, call), .least, keepDims: call.bool("keepdims"), call.vm).scalarOrSelf(call.vm)
    },
    entry("max", "(axis=None, out=None, keepdims=False, initial=None, where=True)", "The greatest element.") { a, call in
      let a = try prepared(a, call, neutral: -.infinity)
      return try ArrayReduction.extreme(a, axes(a, call), .greatest, keepDims: call.bool("keepdims"), call.vm)
        .scalarOrSelf(call.vm)
    },
    entry("argmin", "(axis=None, out=None, keepdims=False)", "The index of the least element.") { a, call in
      guard a.count > 0 else { throw ScriptError(.valueError, "attempt to get argmin of an empty sequence") }
      let (places, _, shape, _) = try ArrayReduction.places(a, axes(a, call), .least, keepDims: call.bool("keepdims"), call.vm)
      return NDArray(.int(places), shape: shape).scalarOrSelf(call.vm)
    },
    entry("argmax", "(axis=None, out=None, keepdims=False)", "The index of the greatest element.") { a, call in
      guard a.count > 0 else { throw ScriptError(.valueError, "attempt to get argmax of an empty sequence") }
      let (places, _, shape, _) = try ArrayReduction.places(a, axes(a, call), .greatest, keepDims: call.bool("keepdims"), call.vm)
      return NDArray(.int(places), shape: shape).scalarOrSelf(call.vm)
    },
    entry("ptp", "(axis=None, out=None, keepdims=False)", "The greatest less the least element.") { a, call in
      let axes = try axes(a, call)
      let keep = try call.bool("keepdims")
      let high = try ArrayReduction.extreme(a, axes, .greatest, keepDims: keep, call.vm)
      let low = try ArrayReduction.extreme(a, axes, .least, keepDims: keep, call.vm)
      return try ArrayArithmetic.apply(.subtract, high, low, call.vm).scalarOrSelf(call.vm)
    },
    entry("any", "(axis=None, out=None, keepdims=False, where=True)", "Is any element true?") { a, call in
      let a = try prepared(a, call, neutral: 0)
      return try ArrayReduction.any(a, axes(a, call), keepDims: call.bool("keepdims"), all: false, call.vm).scalarOrSelf(call.vm)
    },
    entry("all", "(axis=None, out=None, keepdims=False, where=True)", "Are all elements true?") { a, call in
      let a = try prepared(a, call, neutral: 1)
      return try ArrayReduction.any(a, axes(a, call), keepDims: call.bool("keepdims"), all: true, call.vm).scalarOrSelf(call.vm)
    },
    entry("cumsum", "(axis=None, dtype=None, out=None)", "The running sums.") { a, call in
      try finish(ArrayReduction.cumulative(a, call.optionalInt("axis").map { try a.axis($0) }, products: false), call)
    },
    entry("cumprod", "(axis=None, dtype=None, out=None)", "The running products.") { a, call in
      try finish(ArrayReduction.cumulative(a, call.optionalInt("axis").map { try a.axis($0) }, products: true), call)
    },
  ]
}
