import Glibc
import LapisFrame
import LapisInterpreter
import LapisSyntax

/// Elements chosen, ordered and compared.
extension NumPyModule {
  static var selection: [ModuleMember] {
    [
      .function("where(condition, x=..., y=...)", "Elements of x where the condition holds, else of y; alone, the indices.") { call in
        let condition = try ArrayConversion.array(call["condition"], call.vm)
        guard call.isGiven("x"), call.isGiven("y") else {
          return call.vm.tuple(try ArrayIndex.nonzero(condition, call.vm).map { call.vm.host(NDArray($0)) })
        }
        let (x, y) = (try ArrayConversion.array(call["x"], call.vm), try ArrayConversion.array(call["y"], call.vm))
        return try ArrayManipulation.choosing(condition, x, y, call.vm).scalarOrSelf(call.vm)
      },
      .function("select(condlist, choicelist, default=0)", "For each element the choice of the first condition that holds.") { call in
        let conditions = try arrays(call["condlist"], call.vm)
        let choices = try arrays(call["choicelist"], call.vm)
        guard conditions.count == choices.count else {
          throw ScriptError(.valueError, "list of cases must be same length as list of conditions")
        }
        var result = try ArrayConversion.array(call["default"], call.vm)
        for (condition, choice) in zip(conditions, choices).reversed() {
          result = try ArrayManipulation.choosing(condition, choice, result, call.vm)
        }
        return result.scalarOrSelf(call.vm)
      },
      .function("nonzero(a)", "The indices of the elements that are not zero.") { call in
        call.vm.tuple(
          try ArrayIndex.nonzero(ArrayConversion.array(call["a"], call.vm), call.vm).map { call.vm.host(NDArray($0)) })
      },
      .function("flatnonzero(a)", "The flat indices of the elements that are not zero.") { call in
        let flags = try ArrayConversion.array(call["a"], call.vm).bools(call.vm)
        return call.vm.host(NDArray(flags.indices.filter { flags[$0] }))
      },
      .function("argwhere(a)", "The indices of the elements that are not zero, a row each.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        let axes = try ArrayIndex.nonzero(a, call.vm)
        let count = axes.first?.count ?? 0
        return call.vm.host(
          NDArray(.int((0..<count).flatMap { row in axes.map { $0[row] } }), shape: [count, axes.count]))
      },
      .function("sort(a, axis=-1, kind=None, order=None)", "The elements sorted.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        return call.vm.host(
          call["axis"].isNone
            ? try ArrayManipulation.sorted(a.reshaped([a.count]), axis: 0, call.vm)
            : try ArrayManipulation.sorted(a, axis: call.int("axis"), call.vm))
      },
      .function("argsort(a, axis=-1, kind=None, order=None)", "The indices that sort.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        return call.vm.host(try ArrayReduction.sortOrder(a, a.axis(call.int("axis")), call.vm))
      },
      .function("searchsorted(a, v, side='left', sorter=None)", "Where values would be inserted into a sorted array.") { call in
        try ArrayManipulation.searchSorted(
          ArrayConversion.array(call["a"], call.vm), call["v"], call.string("side"), sorter: call["sorter"], call.vm)
      },
      .function("digitize(x, bins, right=False)", "The bin of each element.") { call in
        let bins = try ArrayConversion.array(call["bins"], call.vm)
        let edges = try bins.doubles()
        let right = try call.bool("right")
        if zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 }) {
          return try ArrayManipulation.searchSorted(bins, call["x"], right ? "left" : "right", call.vm)
        }
        guard zip(edges, edges.dropFirst()).allSatisfy({ $0 >= $1 }) else {
          throw ScriptError(.valueError, "bins must be monotonically increasing or decreasing")
        }
        let turned = NDArray(Array(edges.reversed()))
        let places = try ArrayConversion.array(
          ArrayManipulation.searchSorted(turned, call["x"], right ? "left" : "right", call.vm), call.vm)
        return NDArray(.int(try places.ints().map { edges.count - $0 }), shape: places.shape).scalarOrSelf(call.vm)
      },
      .function(
        "_unique(ar, return_index=False, return_inverse=False, return_counts=False)", "The distinct elements, sorted."
      ) { call in
        let array = try ArrayConversion.array(call["ar"], call.vm)
        let (values, first, inverse, counts) = try ArrayManipulation.unique(try array.reshaped([array.count]), call.vm)
        var parts = [call.vm.host(values)]
        if try call.bool("return_index") { parts.append(call.vm.host(NDArray(first))) }
        if try call.bool("return_inverse") { parts.append(call.vm.host(NDArray(inverse))) }
        if try call.bool("return_counts") { parts.append(call.vm.host(NDArray(counts))) }
        return parts.count == 1 ? parts[0] : call.vm.tuple(parts)
      },
      .function("isin(element, test_elements, assume_unique=False, invert=False, *, kind=None)", "Is each element among the others?") { call in try isIn(call, call["element"], call["test_elements"]) },
      .function("in1d(ar1, ar2, assume_unique=False, invert=False, *, kind=None)", "Is each element among the others?") { call in try isIn(call, call["ar1"], call["ar2"]) },
      .function("take(a, indices, axis=None, out=None, mode='raise')", "The elements at these indices.") { call in
        try ArrayManipulation.taken(
          ArrayConversion.array(call["a"], call.vm), call["indices"], call.optionalInt("axis"), mode: call.string("mode"), call.vm)
      },
      .function("allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)", "Are all elements equal within a tolerance?") { call in
        Ref(try close(call).allSatisfy { $0 })
      },
      .function("isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)", "Is each element equal within a tolerance?") { call in
        let shape = try Shape.broadcasting([
          ArrayConversion.array(call["a"], call.vm).shape, ArrayConversion.array(call["b"], call.vm).shape,
        ])
        return NDArray(.bool(try close(call)), shape: shape).scalarOrSelf(call.vm)
      },
      .function("interp(x, xp, fp, left=None, right=None, period=None)", "Linear interpolation between points.") { call in
        let (left, right) = (try call.optionalDouble("left"), try call.optionalDouble("right"))
        var x = try ArrayConversion.array(call["x"], call.vm).casting(to: .float64, call.vm)
        var (xp, fp) = (try ArrayConversion.array(call["xp"], call.vm).doubles(), try ArrayConversion.array(call["fp"], call.vm).doubles())
        guard !xp.isEmpty else { throw ScriptError(.valueError, "array of sample points is empty") }
        guard xp.count == fp.count else { throw ScriptError(.valueError, "fp and xp are not of the same length.") }
        if let period = try call.optionalDouble("period").map({ abs($0) }) {
          guard period != 0 else { throw ScriptError(.valueError, "period must be a non-zero value") }
          x = try ArrayArithmetic.map(x) { ArrayArithmetic.modulo($0, period) }
          let turned = xp.map { ArrayArithmetic.modulo($0, period) }
          let order = turned.indices.sorted { turned[$0] < turned[$1] }
          (xp, fp) = (order.map { turned[$0] }, order.map { fp[$0] })
          let last = xp.count - 1
          (xp, fp) = ([xp[last] - period] + xp + [xp[0] + period], [fp[last]] + fp + [fp[0]])
        }
        return try ArrayArithmetic.map(x) { value in
          if value.isNaN { return .nan }
          if value < xp[0] { return left ?? fp[0] }
          if value == xp[0] { return fp[0] }
          if value > xp[xp.count - 1] { return right ?? fp[fp.count - 1] }
          let next = ArrayManipulation.upperBound(xp, value)
          guard next > 0, next < xp.count else { return fp[fp.count - 1] }
          let slope = (fp[next] - fp[next - 1]) / (xp[next] - xp[next - 1])
          return slope * (value - xp[next - 1]) + fp[next - 1]
        }.scalarOrSelf(call.vm)
      },
      .function("_called(pyfunc, args)", "The common shape of arrays, and the results of a function of their elements.") { call in
        let arrays = try call.vm.elements(of: call["args"]).map { try ArrayConversion.array($0, call.vm) }
        let shape = try Shape.broadcasting(arrays.map { $0.shape })
        let columns = arrays.map { array -> [Ref] in
          let wide = array.broadcast(to: shape)
          return array.element == .object ? wide.refs(call.vm) : wide.offsets.map { wide.scalar(at: $0, call.vm) }
        }
        let results = try (0..<Shape.count(shape)).map { i in try call.vm.call(call["pyfunc"], columns.map { $0[i] }) }
        return call.vm.tuple([call.vm.tuple(shape.map { Ref($0) }), call.vm.list(results)])
      },
      .function("apply_along_axis(func1d, axis, arr, *args, **kwargs)", "A function of each lane along an axis.") { call in
        let a = try ArrayConversion.array(call["arr"], call.vm)
        let axis = try a.axis(call.int("axis"))
        let (moved, shape, length) = ArrayReduction.arranged(a, [axis], keepDims: false)
        let flat = try moved.copy().reshaped([Shape.count(shape), length])
        let results = try (0..<flat.shape[0]).map { row in
          try ArrayConversion.array(call.vm.call(call["func1d"], [call.vm.host(flat.row(row))] + call.varargs), call.vm)
        }
        let stacked = try ArrayConversion.stacked(results, call.vm)
        let inner = Array(stacked.shape.dropFirst())
        let result = try stacked.reshaped(shape + inner)
        guard inner.count == 1 else { return call.vm.host(result) }
        var order = Array(0..<shape.count)
        order.insert(shape.count, at: axis)
        return call.vm.host(result.transposed(order).copy())
      },
      .function("_fast_loadtxt(fname, dtype=None, delimiter=None, skiprows=0, usecols=None)", "The numbers of a text file.") { call in
        var options = CSVOptions()
        options.header = .none
        options.skippedRows = try call.int("skiprows")
        options.comment = UInt8(ascii: "#")
        options.separator = try call.optionalString("delimiter").flatMap { $0.utf8.first }.map { .byte($0) } ?? .whitespace
        if !call["usecols"].isNone { options.usedColumns = try ArrayConversion.shape(call["usecols"], call.vm).map { .int($0) } }
        let matrix = try CSVReader.read(path: call.string("fname"), options: options).featureMatrix()
        let array = NDArray(matrix.values, shape: matrix.columns == 1 ? [matrix.rows] : [matrix.rows, matrix.columns])
        return call.vm.host(try ArrayConversion.element(call["dtype"], call.vm).map { try array.casting(to: $0, call.vm) } ?? array)
      },
    ]
  }

  private static func isIn(_ call: Call, _ elements: Ref, _ wanted: Ref) throws -> Ref {
    let a = try ArrayConversion.array(elements, call.vm)
    let list = wanted.isSet ? call.vm.list(try call.vm.elements(of: wanted)) : wanted
    let b = try ArrayConversion.array(list, call.vm)
    let invert = try call.bool("invert")
    let found: [Bool]
    if a.element.isNumeric, b.element.isNumeric {
      let known = Set(try b.doubles())
      found = try a.doubles().map { known.contains($0) != invert }
    } else {
      let known = Set(try b.strings(call.vm))
      found = try a.strings(call.vm).map { known.contains($0) != invert }
    }
    return NDArray(.bool(found), shape: a.shape).scalarOrSelf(call.vm)
  }

  private static func close(_ call: Call) throws -> [Bool] {
    let (a, b) = (try ArrayConversion.array(call["a"], call.vm), try ArrayConversion.array(call["b"], call.vm))
    let shape = try Shape.broadcasting([a.shape, b.shape])
    let x = try a.broadcast(to: shape).doubles()
    let y = try b.broadcast(to: shape).doubles()
    let (relative, absolute) = (try call.double("rtol"), try call.double("atol"))
    let nanEqual = try call.bool("equal_nan")
    return x.indices.map { i in
      if x[i].isNaN || y[i].isNaN { return nanEqual && x[i].isNaN && y[i].isNaN }
      return x[i] == y[i] || abs(x[i] - y[i]) <= absolute + relative * abs(y[i])
    }
  }
}
