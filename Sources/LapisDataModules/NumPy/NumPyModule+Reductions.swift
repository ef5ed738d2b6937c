import Glibc
import LapisFrame
import LapisInterpreter
import LapisNumerics
import LapisPlot
import LapisSyntax

/// Functions of all elements, or of each lane along axes.
extension NumPyModule {
  private static func quantile(_ call: Call, _ scale: Double, ignoringNaN: Bool = false) throws -> Ref {
    let a = try ArrayConversion.array(call["a"], call.vm)
    let qs = try ArrayConversion.array(call["q"], call.vm)
    let fractions = try qs.doubles().map { $0 / scale }
    guard fractions.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw ScriptError(
        .valueError,
        scale == 100 ? "Percentiles must be in the range [0, 100]" : "Quantiles must be in the range [0, 1]")
    }
    let axes = try ArrayReduction.axes(call["axis"], a, call.vm)
    let name = try call.isPresent("interpolation") ? call.string("interpolation") : call.string("method")
    let method = try QuantileMethod(name)
    let (values, shape) = try ArrayReduction.quantiles(
      a, fractions, axes, keepDims: call.bool("keepdims"), ignoringNaN: ignoringNaN, method: method)
    if ignoringNaN { try warnOfMissing(values.first ?? [], a, axes, call.vm) }
    let result = NDArray(values.flatMap { $0 }, shape: qs.shape + shape)
    // What is picked and not computed keeps its type.
    let picks = method.isPick || method == .linear && scale == 1 && qs.element.kind == .int
    if picks, a.element.kind == .int { return try ReductionTable.kept(result.casting(to: a.element, call.vm).scalarOrSelf(call.vm), call) }
    return try ReductionTable.kept(result.scalarOrSelf(call.vm), call)
  }

  static var reductions: [ModuleMember] {
    ReductionTable.all.map { entry in
      .function(entry.functionSignature, entry.doc) { call in
        if let labelled = call["a"].hostObject as? any ReducibleByName {
          return try labelled.reduced(entry.name, call)
        }
        return try entry.body(ArrayConversion.array(call["a"], call.vm), call)
      }
    }
      + [("amin", "min"), ("amax", "max"), ("product", "prod")].compactMap { alias, name in
        ReductionTable.all.first { $0.name == name }.map { entry in
          .function("\(alias)(a, \(entry.methodParameters.dropFirst())", entry.doc) { call in
            try entry.body(ArrayConversion.array(call["a"], call.vm), call)
          }
        }
      }
      + nanReductions + [
        .function("median(a, axis=None, out=None, overwrite_input=False, keepdims=False)", "The middle of the sorted elements.") { call in
          let a = try ArrayConversion.array(call["a"], call.vm)
          let axes = try ArrayReduction.axes(call["axis"], a, call.vm)
          return try ReductionTable.kept(
            ArrayReduction.median(a, axes, keepDims: call.bool("keepdims"), ignoringNaN: false).scalarOrSelf(call.vm), call)
        },
        .function("nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False)", "The median of the elements that are not NaN.") { call in
          let a = try ArrayConversion.array(call["a"], call.vm)
          let axes = try ArrayReduction.axes(call["axis"], a, call.vm)
          let medians = try ArrayReduction.median(a, axes, keepDims: call.bool("keepdims"), ignoringNaN: true)
          try warnOfMissing(medians.doubles(), a, axes, call.vm)
          return try ReductionTable.kept(medians.scalarOrSelf(call.vm), call)
        },
        .function("percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation=None)", "Percentiles by linear interpolation.") { try quantile($0, 100) },
        .function("quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation=None)", "Quantiles by linear interpolation.") { try quantile($0, 1) },
        .function("nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation=None)", "Percentiles, NaN left out.") { try quantile($0, 100, ignoringNaN: true) },
        .function("nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation=None)", "Quantiles, NaN left out.") { try quantile($0, 1, ignoringNaN: true) },
        .function("_average(a, axis=None, weights=None)", "The weighted mean.") { call in
          let a = try ArrayConversion.array(call["a"], call.vm)
          let axes = try ArrayReduction.axes(call["axis"], a, call.vm)
          guard !call["weights"].isNone else {
            return try ArrayReduction.mean(a, axes, keepDims: false).scalarOrSelf(call.vm)
          }
          var weights = try ArrayConversion.array(call["weights"], call.vm).casting(to: .float64, call.vm)
          if weights.shape != a.shape, let axis = axes?.first, weights.rank == 1 {
            guard weights.count == a.shape[axis] else {
              throw ScriptError(.valueError, "Length of weights not compatible with specified axis.")
            }
            var form = [Int](repeating: 1, count: a.rank)
            form[axis] = weights.count
            weights = try weights.reshaped(form).broadcast(to: a.shape)
          }
          guard weights.shape == a.shape else {
            throw ScriptError(.typeError, "Axis must be specified when shapes of a and weights differ.")
          }
          let total = try ArrayReduction.sum(ArrayArithmetic.apply(.multiply, a, weights, call.vm), axes, keepDims: false, call.vm)
          let scale = try ArrayReduction.sum(weights, axes, keepDims: false, call.vm)
          guard try !scale.doubles().contains(0) else {
            throw ScriptError(.zeroDivisionError, "Weights sum to zero, can't be normalized")
          }
          return try ArrayArithmetic.apply(.divide, total, scale, call.vm).scalarOrSelf(call.vm)
        },
        .function("bincount(x, weights=None, minlength=0)", "How often each small int occurs.") { call in
          let x = try ArrayConversion.array(call["x"], call.vm)
          guard x.rank <= 1 else { throw ScriptError(.valueError, "object too deep for desired array") }
          let ints = try x.ints()
          guard x.element.kind != .double || x.count == 0 || call["x"].isList else {
            throw ScriptError(.typeError, "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'")
          }
          guard ints.allSatisfy({ $0 >= 0 }) else {
            throw ScriptError(.valueError, "'list' argument must have no negative elements")
          }
          let least = try call.int("minlength")
          guard least >= 0 else { throw ScriptError(.valueError, "'minlength' must not be negative") }
          let last = max(ints.max() ?? -1, least - 1)
          guard last < 1 << 30 else { throw ScriptError(.memoryError, "Unable to allocate counts up to \(last)") }
          let size = last + 1
          if call["weights"].isNone {
            var counts = [Int](repeating: 0, count: size)
            for value in ints { counts[value] += 1 }
            return call.vm.host(NDArray(counts))
          }
          let weights = try ArrayConversion.array(call["weights"], call.vm).doubles()
          guard weights.count == ints.count else {
            throw ScriptError(.valueError, "The weights and list don't have the same length.")
          }
          var sums = [Double](repeating: 0, count: size)
          for (value, weight) in zip(ints, weights) { sums[value] += weight }
          return call.vm.host(NDArray(sums))
        },
        .function("_histogram(a, bins=10, range=None)", "Counts in bins of equal width, and the edges.") { call in
          let all = try ArrayConversion.array(call["a"], call.vm).doubles()
          let values = all.filter { !$0.isNaN }
          var edges: [Double]
          if let bins = call["bins"].asInt {
            guard bins > 0, bins < 1 << 24 else { throw ScriptError(.valueError, "`bins` must be positive, when an integer") }
            var (low, high) = (values.min() ?? 0, values.max() ?? 1)
            if !call["range"].isNone {
              let limits = try ArrayConversion.array(call["range"], call.vm).doubles()
              guard limits.count == 2 else { throw ScriptError(.valueError, "`range` must be a pair") }
              (low, high) = (limits[0], limits[1])
              guard low <= high else { throw ScriptError(.valueError, "max must be larger than min in range parameter.") }
              guard low.isFinite, high.isFinite else {
                throw ScriptError(.valueError, "supplied range of [\(NumberText.repr(low)), \(NumberText.repr(high))] is not finite")
              }
            } else if values.count < all.count || !low.isFinite || !high.isFinite {
              if values.count < all.count { (low, high) = (.nan, .nan) }
              throw ScriptError(.valueError, "autodetected range of [\(NumberText.repr(low)), \(NumberText.repr(high))] is not finite")
            }
            if low == high { (low, high) = (low - 0.5, high + 0.5) }
            let step = (high - low) / Double(bins)
            edges = (0...bins).map { $0 == bins ? high : low + Double($0) * step }
          } else {
            edges = try ArrayConversion.array(call["bins"], call.vm).doubles()
            guard zip(edges, edges.dropFirst()).allSatisfy({ $0 <= $1 }) else {
              throw ScriptError(.valueError, "`bins` must increase monotonically, when an array")
            }
          }
          let counts = Histogram(values, edges: edges).counts
          return call.vm.tuple([call.vm.host(NDArray(counts)), call.vm.host(NDArray(edges))])
        },
        .function("_diff(a, n=1, axis=-1)", "The differences of neighbours.") { call in
          var a = try ArrayConversion.array(call["a"], call.vm)
          let axis = try a.axis(call.int("axis"))
          for _ in 0..<min(try call.int("n"), a.shape[axis]) {
            let count = a.shape[axis]
            let after = ArrayManipulation.rowsTaken(a, Array(1..<max(1, count)), axis: axis)
            let before = ArrayManipulation.rowsTaken(a, Array(0..<max(0, count - 1)), axis: axis)
            a = try ArrayArithmetic.apply(.subtract, after, before, call.vm)
          }
          return call.vm.host(a)
        },
        .function("corrcoef(x, y=None, rowvar=True)", "Pearson's correlations of the rows.") { call in
          try covariance(call, normalized: true, ddof: 1)
        },
        .function("cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None)", "The covariances of the rows.") { call in
          try covariance(call, normalized: false, ddof: call.optionalDouble("ddof") ?? (call.bool("bias") ? 0 : 1))
        },
        .function("count_nonzero(a, axis=None, *, keepdims=False)", "How many elements are not zero.") { call in
          let a = try ArrayConversion.array(call["a"], call.vm)
          guard !call["axis"].isNone else { return Ref(try a.bools(call.vm).reduce(0) { $1 ? $0 + 1 : $0 }) }
          let axes = try ArrayReduction.axes(call["axis"], a, call.vm)
          return try ArrayReduction.sum(a.casting(to: .bool, call.vm), axes, keepDims: call.bool("keepdims"), call.vm).scalarOrSelf(call.vm)
        },
        .function("ndim(a)", "The number of axes.") { Ref(try ArrayConversion.array($0["a"], $0.vm).rank) },
        .function("shape(a)", "The length of each axis.") { call in
          call.vm.tuple(try ArrayConversion.array(call["a"], call.vm).shape.map { Ref($0) })
        },
        .function("size(a, axis=None)", "The number of elements, or the length of an axis.") { call in
          let a = try ArrayConversion.array(call["a"], call.vm)
          return Ref(try call.optionalInt("axis").map { a.shape[try a.axis($0)] } ?? a.count)
        },
        .function("isscalar(element)", "Is the value a number or a string?") { call in
          Ref(call["element"].isScalarNumber || call["element"].isString)
        },
      ]
  }

  private static func covariance(_ call: Call, normalized: Bool, ddof: Double) throws -> Ref {
    var rows = try ArrayConversion.array(normalized ? call["x"] : call["m"], call.vm).casting(to: .float64, call.vm)
    if try !call.bool("rowvar"), rows.rank == 2 { rows = rows.transposed() }
    if rows.rank < 2 { rows = try rows.reshaped([1, rows.count]) }
    if !call["y"].isNone {
      var other = try ArrayConversion.array(call["y"], call.vm).casting(to: .float64, call.vm)
      if other.rank < 2 { other = try other.reshaped([1, other.count]) }
      rows = try ArrayManipulation.concatenated([rows, other], axis: 0, call.vm)
    }
    let count = rows.shape[1]
    var weights: [Double]?
    var scale = Double(count) - ddof
    if !normalized, !call["fweights"].isNone || !call["aweights"].isNone {
      func given(_ name: String) throws -> [Double]? {
        if call[name].isNone { return nil }
        let array = try ArrayConversion.array(call[name], call.vm)
        guard array.rank == 1 else { throw ScriptError(.runtimeError, "cannot handle multidimensional \(name)") }
        guard array.count == count else { throw ScriptError(.runtimeError, "incompatible numbers of samples and \(name)") }
        let values = try array.doubles()
        guard values.allSatisfy({ $0 >= 0 }) else { throw ScriptError(.valueError, "\(name) cannot be negative") }
        return values
      }
      let frequencies = try given("fweights")
      let importances = try given("aweights")
      let both = (0..<count).map { (frequencies?[$0] ?? 1) * (importances?[$0] ?? 1) }
      let total = Summation.sum(both)
      if ddof == 0 {
        scale = total
      } else if let importances {
        scale = total - ddof * Summation.sum(zip(both, importances).map { $0 * $1 }) / total
      } else {
        scale = total - ddof
      }
      weights = both
    }
    let means: NDArray
    if let weights {
      let weighted = try ArrayArithmetic.apply(.multiply, rows, NDArray(weights), call.vm)
      let sums = try ArrayReduction.sum(weighted, [1], keepDims: true, call.vm)
      means = try ArrayArithmetic.apply(.divide, sums, NDArray(.double([Summation.sum(weights)]), shape: []), call.vm)
    } else {
      means = try ArrayReduction.mean(rows, [1], keepDims: true)
    }
    let centered = try ArrayArithmetic.apply(.subtract, rows, means, call.vm)
    let right = try weights.map { try ArrayArithmetic.apply(.multiply, centered, NDArray($0), call.vm) } ?? centered
    let products = try LinearAlgebra.matmul(centered, right.transposed().copy(), call.vm)
    let n = rows.shape[0]
    let factor = 1 / max(0, scale)
    var values = try products.doubles().map { $0 * factor }
    if normalized {
      let deviations = (0..<n).map { values[$0 * n + $0].squareRoot() }
      values = values.indices.map { i in
        let value = values[i] / deviations[i / n] / deviations[i % n]
        return value.isNaN ? value : min(1, max(-1, value))
      }
    }
    return NDArray(values, shape: n == 1 ? [] : [n, n]).scalarOrSelf(call.vm)
  }
}
