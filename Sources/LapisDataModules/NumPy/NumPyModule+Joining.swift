import Glibc
import LapisFrame
import LapisInterpreter
import LapisSyntax

/// Arrays joined, split and put into other shapes.
extension NumPyModule {
  static func arrays(_ value: Ref, _ vm: Interpreter) throws -> [NDArray] {
    try vm.elements(of: value).map { try ArrayConversion.array($0, vm) }
  }

  static var joining: [ModuleMember] {
    [
      .function("concatenate(arrays, axis=0, out=None, *, dtype=None, casting='same_kind')", "Arrays joined along an axis they have.") { call in
        call.vm.host(
          try ArrayManipulation.concatenated(arrays(call["arrays"], call.vm), axis: call.optionalInt("axis"), call.vm))
      },
      .function("append(arr, values, axis=None)", "Values at the end of an array.") { call in
        let parts = [try ArrayConversion.array(call["arr"], call.vm), try ArrayConversion.array(call["values"], call.vm)]
        return call.vm.host(try ArrayManipulation.concatenated(parts, axis: call.optionalInt("axis"), call.vm))
      },
      .function("vstack(tup)", "Arrays one below the other.") { call in
        let parts = try arrays(call["tup"], call.vm).map { $0.rank < 2 ? try $0.reshaped([1, $0.count]) : $0 }
        return call.vm.host(try ArrayManipulation.concatenated(parts, axis: 0, call.vm))
      },
      .function("hstack(tup)", "Arrays side by side.") { call in
        let parts = try arrays(call["tup"], call.vm).map { $0.rank == 0 ? try $0.reshaped([1]) : $0 }
        return call.vm.host(
          try ArrayManipulation.concatenated(parts, axis: parts.first?.rank == 1 ? 0 : 1, call.vm))
      },
      .function("column_stack(tup)", "Vectors as the columns of a matrix.") { call in
        let parts = try arrays(call["tup"], call.vm).map { $0.rank < 2 ? try $0.reshaped([$0.count, 1]) : $0 }
        return call.vm.host(try ArrayManipulation.concatenated(parts, axis: 1, call.vm))
      },
      .function("stack(arrays, axis=0, out=None)", "Arrays along a new axis.") { call in
        call.vm.host(try ArrayManipulation.stacked(arrays(call["arrays"], call.vm), axis: call.int("axis"), call.vm))
      },
      .value("c_", "Indexed with arrays, puts them side by side as columns.") { $0.host(ColumnStacker(rows: false)) },
      .value("r_", "Indexed with arrays, joins them.") { $0.host(ColumnStacker(rows: true)) },
      .function("split(ary, indices_or_sections, axis=0)", "An array cut into parts of equal length.") { call in
        try split(call, allowsUnequal: false)
      },
      .function("array_split(ary, indices_or_sections, axis=0)", "An array cut into parts.") { call in
        try split(call, allowsUnequal: true)
      },
      .function("tile(A, reps)", "An array repeated like tiles.") { call in
        let a = try ArrayConversion.array(call["A"], call.vm)
        var reps = try ArrayConversion.shape(call["reps"], call.vm)
        guard reps.allSatisfy({ $0 >= 0 }) else { throw ScriptError(.valueError, "negative dimensions are not allowed") }
        let rank = max(reps.count, a.rank)
        reps = [Int](repeating: 1, count: rank - reps.count) + reps
        let shape = [Int](repeating: 1, count: rank - a.rank) + a.shape
        // Each axis as (repeat, own), broadcast, then merged.
        let spread = try a.reshaped(shape.flatMap { [1, $0] })
        let wide = zip(reps, shape).flatMap { [$0, $1] }
        guard Shape.count(wide) < 1 << 31 else { throw ScriptError(.memoryError, "") }
        return call.vm.host(try spread.broadcast(to: wide).copy().reshaped(zip(reps, shape).map { $0 * $1 }))
      },
      .function("repeat(a, repeats, axis=None)", "Each element several times.") { call in
        call.vm.host(
          try ArrayManipulation.repeated(
            ArrayConversion.array(call["a"], call.vm), call["repeats"], call.optionalInt("axis"), call.vm))
      },
      .function("reshape(a, newshape, order='C')", "The elements in another shape.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        return call.vm.host(
          try ArrayManipulation.reshaped(a, ArrayConversion.shape(call["newshape"], call.vm), order: call.string("order")))
      },
      .function("ravel(a, order='C')", "The elements along one axis.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        return call.vm.host(try (call.string("order") == "F" ? a.transposed() : a).reshaped([a.count]))
      },
      .function("transpose(a, axes=None)", "The array with its axes in another order.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        if call["axes"].isNone { return call.vm.host(a.transposed()) }
        return call.vm.host(try a.transposed(axes: ArrayConversion.shape(call["axes"], call.vm)))
      },
      .function("squeeze(a, axis=None)", "The array without axes of length one.") { call in
        try ArrayManipulation.squeezed(ArrayConversion.array(call["a"], call.vm), call.optionalInt("axis"))
          .scalarOrSelf(call.vm)
      },
      .function("expand_dims(a, axis)", "The array with a new axis of length one.") { call in
        var a = try ArrayConversion.array(call["a"], call.vm)
        if let several = call.vm.listElements(call["axis"]) {
          let rank = a.rank + several.count
          let places = try several.map { part -> Int in
            guard let axis = part.asInt, axis >= -rank, axis < rank else {
              throw ScriptError(ExceptionTypes.axisError, "axis \(try call.vm.str(part)) is out of bounds for array of dimension \(rank)")
            }
            return axis < 0 ? axis + rank : axis
          }
          guard Set(places).count == places.count else { throw ScriptError(.valueError, "repeated axis") }
          var shape = a.shape
          for place in places.sorted() { shape.insert(1, at: place) }
          a = try a.reshaped(shape)
          return call.vm.host(a)
        }
        let axis = try call.int("axis")
        let place = axis < 0 ? axis + a.rank + 1 : axis
        guard place >= 0, place <= a.rank else {
          throw ScriptError(ExceptionTypes.axisError, "axis \(axis) is out of bounds for array of dimension \(a.rank + 1)")
        }
        var shape = a.shape
        shape.insert(1, at: place)
        return call.vm.host(try a.reshaped(shape))
      },
      .function("atleast_1d(a)", "The array with at least one axis.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        return call.vm.host(a.rank == 0 ? try a.reshaped([1]) : a)
      },
      .function("atleast_2d(a)", "The array with at least two axes.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        return call.vm.host(a.rank < 2 ? try a.reshaped([1, a.count]) : a)
      },
      .function("broadcast_to(array, shape)", "The array repeated to a shape.") { call in
        let a = try ArrayConversion.array(call["array"], call.vm)
        let shape = try ArrayConversion.newShape(call["shape"], call.vm)
        guard try Shape.broadcasting([a.shape, shape]) == shape else {
          throw ScriptError(.valueError, "operands could not be broadcast together with remapped shapes [original->remapped]: \(Shape.plain(a.shape))  and requested shape \(Shape.plain(shape))")
        }
        let wide = a.broadcast(to: shape)
        let view = NDArray(
          buffer: wide.buffer, element: wide.element, offset: wide.offset, shape: wide.shape, strides: wide.strides, base: a)
        view.isWriteable = false
        return call.vm.host(view)
      },
      .function("flip(m, axis=None)", "The elements in reverse order.") { call in
        let a = try ArrayConversion.array(call["m"], call.vm)
        let axes = try ArrayReduction.axes(call["axis"], a, call.vm) ?? Array(0..<a.rank)
        return call.vm.host(
          axes.reduce(a) { ArrayManipulation.rowsTaken($0, Array((0..<$0.shape[$1]).reversed()), axis: $1) })
      },
      .function("delete(arr, obj, axis=None)", "The array without the elements at these indices.") { call in
        let a = try ArrayConversion.array(call["arr"], call.vm)
        let axis = try call.optionalInt("axis")
        let base = axis == nil ? try a.reshaped([a.count]) : a
        let place = try base.axis(axis ?? 0)
        var obj = call["obj"]
        if obj.sliceParts != nil {
          let (start, step, count) = try ArrayIndex.bounds(obj, base.shape[place])
          obj = call.vm.list((0..<count).map { Ref(start + $0 * step) })
        } else if let flags = obj.host(as: NDArray.self), flags.element == .bool {
          obj = call.vm.list(try ArrayIndex.nonzero(flags, call.vm)[0].map { Ref($0) })
        }
        let gone = Set(try ArrayConversion.array(obj, call.vm).ints().map { try base.position($0, axis: place) })
        return call.vm.host(
          ArrayManipulation.rowsTaken(base, (0..<base.shape[place]).filter { !gone.contains($0) }, axis: place))
      },
    ]
  }

  private static func split(_ call: Call, allowsUnequal: Bool) throws -> Ref {
    let a = try ArrayConversion.array(call["ary"], call.vm)
    let axis = try a.axis(call.int("axis"))
    let length = a.shape[axis]
    var bounds: [Int] = []
    if let sections = call["indices_or_sections"].asInt {
      guard sections > 0 else { throw ScriptError(.valueError, "number sections must be larger than 0.") }
      guard allowsUnequal || length % sections == 0 else {
        throw ScriptError(.valueError, "array split does not result in an equal division")
      }
      var at = 0
      guard sections < 1 << 31 else { throw ScriptError(.memoryError, "cannot make \(sections) parts") }
      for part in 0..<sections {
        bounds.append(at)
        at += length / sections + (part < length % sections ? 1 : 0)
      }
    } else {
      bounds = [0] + (try ArrayConversion.shape(call["indices_or_sections"], call.vm).map { min(max(0, $0 < 0 ? $0 + length : $0), length) })
    }
    bounds.append(length)
    return call.vm.list(
      bounds.indices.dropLast().map { i in
        let rows = bounds[i] < bounds[i + 1] ? Array(bounds[i]..<bounds[i + 1]) : []
        return call.vm.host(ArrayManipulation.rowsTaken(a, rows, axis: axis))
      })
  }
}
