import LapisInterpreter
import LapisNumerics
import LapisSyntax

/// `nansum`, `nanmean` … : reductions of the elements that are not NaN. NaN is replaced by what changes nothing and
/// counted apart, so that the order of additions stays that of the whole.
extension NumPyModule {
  static var nanReductions: [ModuleMember] {
    ["sum", "prod", "mean", "std", "var", "min", "max"].compactMap { name in
      guard let entry = ReductionTable.all.first(where: { $0.name == name }) else { return nil }
      return .function("nan" + entry.functionSignature, entry.doc + " NaN is left out.") { call in
        var a = try ArrayConversion.array(call["a"], call.vm)
        if !a.element.isNumeric { a = try a.casting(to: .float64, call.vm) }
        guard a.element.kind == .double else { return try entry.body(a, call) }
        return try ReductionTable.kept(reduced(entry, a, call), call)
      }
    }
  }

  private static func reduced(_ entry: ReductionTable, _ a: NDArray, _ call: Call) throws -> Ref {
    let vm = call.vm
    switch entry.name {
    case "sum": return try entry.compute(Counted(a, call, filler: 0).filled, call)
    case "prod": return try entry.compute(Counted(a, call, filler: 1).filled, call)
    case "min", "max":
      let counted = try Counted(a, call, filler: entry.name == "min" ? .infinity : -.infinity)
      let result = try entry.compute(counted.filled, call)
      let counts = try counted.counts(keepDims: call.bool("keepdims"))
      guard !call.isPresent("initial"), counts.contains(0) else { return result }
      try vm.warn("All-NaN slice encountered")
      let array = try ArrayConversion.array(result, vm)
      return NDArray(.double(Elementwise.map(try array.doubles(), counts) { $1 == 0 ? .nan : $0 }), shape: array.shape, element: array.element)
        .scalarOrSelf(vm)
    case "mean":
      let counted = try Counted(a, call, filler: 0)
      let keeps = try call.bool("keepdims")
      let counts = try counted.counts(keepDims: keeps)
      let means = try quotients(ArrayReduction.sum(counted.filled, counted.axes, keepDims: keeps, vm), counts)
      if counts.contains(0) { try vm.warn("Mean of empty slice") }
      return try typed(means, call)
    default:
      let counted = try Counted(a, call, filler: 0)
      let ddof = try call.double("ddof")
      let means = try quotients(
        ArrayReduction.sum(counted.filled, counted.axes, keepDims: true, vm), counted.counts(keepDims: true))
      let distances = try counted.valid(ArrayArithmetic.apply(.subtract, counted.filled, means, vm))
      let squares = try ArrayArithmetic.apply(.multiply, distances, distances, vm)
      let keeps = try call.bool("keepdims")
      let freedom = try counted.counts(keepDims: keeps).map { $0 - ddof }
      if freedom.contains(where: { $0 <= 0 }) { try vm.warn("Degrees of freedom <= 0 for slice.") }
      let variances = try quotients(ArrayReduction.sum(squares, counted.axes, keepDims: keeps, vm), freedom)
      return try typed(entry.name == "std" ? ArrayArithmetic.map(variances) { $0.squareRoot() } : variances, call)
    }
  }

  private static func typed(_ result: NDArray, _ call: Call) throws -> Ref {
    try (ArrayConversion.element(call["dtype"], call.vm).map { try result.casting(to: $0, call.vm) } ?? result).scalarOrSelf(call.vm)
  }

  /// NaN where the divisor is not positive.
  private static func quotients(_ totals: NDArray, _ divisors: [Double]) throws -> NDArray {
    let type = totals.element
    let values = Elementwise.map(try totals.doubles(), divisors) { $1 > 0 ? $0 / $1 : .nan }
    return NDArray(.double(type.isNarrow ? values.map { type.narrowed($0) } : values), shape: totals.shape, element: type)
  }

  /// Warns of each lane that holds nothing but NaN, where the results tell that there may be one.
  static func warnOfMissing(_ results: [Double], _ a: NDArray, _ axes: [Int]?, _ vm: Interpreter) throws {
    guard results.contains(where: { $0.isNaN }) else { return }
    guard a.count > 0 else { return try vm.warn("Mean of empty slice") }
    let lanes = try ArrayReduction.lanes(a, axes, keepDims: false)
    for lane in 0..<lanes.count where lanes[lane].allSatisfy({ $0.isNaN }) { try vm.warn("All-NaN slice encountered") }
  }

  /// An array with its NaN replaced, and which elements count: neither NaN nor left out by `where=`.
  private struct Counted {
    let filled: NDArray
    let axes: [Int]?
    private let flags: NDArray
    private let vm: Interpreter

    init(_ a: NDArray, _ call: Call, filler: Double) throws {
      vm = call.vm
      axes = try ArrayReduction.axes(call["axis"], a, vm)
      // Elements that lie column by column stay so: it decides the order of additions.
      let isTurned = !a.isContiguous && a.transposed().isContiguous
      let laid = isTurned ? a.transposed() : a
      let values = try laid.doubles()
      var flags = Elementwise.map(values) { !$0.isNaN }
      var masked = NDArray(.bool(flags), shape: laid.shape)
      if call.isPresent("where"), call["where"].asBool != true {
        let mask = try ArrayConversion.array(call["where"], vm).casting(to: .bool, vm)
        guard try Shape.broadcasting([mask.shape, a.shape]) == a.shape else {
          throw ScriptError(.notImplementedError, "where= of more axes than the array", hint: "Broadcast the array first.")
        }
        let wide = mask.broadcast(to: a.shape)
        flags = Elementwise.map(flags, try (isTurned ? wide.transposed() : wide).bools(vm)) { $0 && $1 }
        masked = NDArray(.bool(flags), shape: laid.shape)
      }
      let whole = NDArray(
        .double(Elementwise.map(values, flags) { $1 ? $0 : filler }), shape: laid.shape, element: a.element)
      filled = isTurned ? whole.transposed() : whole
      self.flags = isTurned ? masked.transposed() : masked
    }

    /// How many elements of each lane count.
    func counts(keepDims: Bool) throws -> [Double] {
      try ArrayReduction.sum(flags, axes, keepDims: keepDims, vm).doubles()
    }

    /// The array with 0 for the elements that do not count.
    func valid(_ array: NDArray) throws -> NDArray {
      try ArrayManipulation.choosing(flags, array, NDArray(.double([0]), shape: []).casting(to: array.element, vm), vm)
    }
  }
}
