import LapisInterpreter

/// `np.c_` and `np.r_`.
final class ColumnStacker: HostObject {
  private let rows: Bool

  init(rows: Bool) {
    self.rows = rows
    super.init(type: ColumnStacker.hostType)
  }

  static let hostType = HostType(
    name: "CClass", module: "numpy.lib.index_tricks", doc: "Joins the arrays it is indexed with.", importPaths: [],
    members: [])

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    let parts = try (key.isTuple ? vm.listElements(key) ?? [] : [key]).map { part -> NDArray in
      guard let slice = part.sliceParts else { return try ArrayConversion.array(part, vm) }
      let ends = [slice.start.isNone ? Ref(0) : slice.start, slice.stop, slice.step.isNone ? Ref(1) : slice.step]
      return try ArrayConversion.array(vm.callMethod(vm.imported("numpy"), "arange", ends), vm)
    }
    if rows {
      return vm.host(
        try ArrayManipulation.concatenated(parts.map { $0.rank == 0 ? try $0.reshaped([1]) : $0 }, axis: 0, vm))
    }
    return vm.host(
      try ArrayManipulation.concatenated(parts.map { $0.rank < 2 ? try $0.reshaped([$0.count, 1]) : $0 }, axis: 1, vm))
  }
}
