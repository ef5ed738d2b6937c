import LapisFrame
import LapisInterpreter

extension IndexObject {
  /// Methods beside those that every script uses.
  static var more: [Member] {
    [
      .method("notna()", "Is each label there?") { (i: IndexObject, call) in call.vm.host(NDArray(i.index.labels.missingMask.map { !$0 })) },
      .method("notnull()", "Is each label there?") { (i: IndexObject, call) in call.vm.host(NDArray(i.index.labels.missingMask.map { !$0 })) },
      .method("isnull()", "Is each label missing?") { (i: IndexObject, call) in call.vm.host(NDArray(i.index.labels.missingMask)) },
      .property("hasnans", "Is a label missing?") { (i: IndexObject, _) in Ref(i.index.labels.missingCount > 0) },
      .method("fillna(value)", "Missing labels replaced.") { (i: IndexObject, call) in
        call.vm.host(IndexObject(RowIndex(i.index.labels.fillingMissing(ScalarConversion.scalar(call["value"], call.vm)), name: i.index.name)))
      },
      .method("dropna(how='any')", "The labels without missing ones.") { (i: IndexObject, call) in
        let missing = i.index.labels.missingMask
        return call.vm.host(IndexObject(i.index.taking(missing.indices.filter { !missing[$0] })))
      },
      .property("is_monotonic_decreasing", "Does no label rise?") { (i: IndexObject, _) in
        Ref(i.index.labels.order(ascending: false) == Array(0..<i.index.count))
      },
      .property("array", "The labels.") { (i: IndexObject, vm) in vm.host(try i.array(vm)) },
      .method("argsort(*args, **kwargs)", "The positions that sort the labels.") { (i: IndexObject, call) in
        call.vm.host(NDArray(i.index.labels.order()))
      },
      .method("take(indices, axis=0)", "The labels at these positions.") { (i: IndexObject, call) in
        try i.getItem(call.vm, call["indices"])
      },
      .method("delete(loc)", "The labels without those at positions.") { (i: IndexObject, call) in
        let gone = Set(try call["loc"].asInt.map { [$0] } ?? ArrayConversion.array(call["loc"], call.vm).ints())
        guard gone.allSatisfy({ $0 >= -i.index.count && $0 < i.index.count }) else {
          throw ScriptError(.indexError, "index \(try call.vm.str(call["loc"])) is out of bounds for axis 0 with size \(i.index.count)")
        }
        let kept = (0..<i.index.count).filter { !gone.contains($0) && !gone.contains($0 - i.index.count) }
        return call.vm.host(IndexObject(i.index.taking(kept)))
      },
      .method("repeat(repeats, axis=None)", "Each label several times.") { (i: IndexObject, call) in
        let times = max(0, try call.int("repeats"))
        return call.vm.host(IndexObject(i.index.taking((0..<i.index.count).flatMap { [Int](repeating: $0, count: times) })))
      },
      .method("get_indexer(target, method=None)", "The position of each label of another index, −1 where it is not there.") { (i: IndexObject, call) in
        let wanted = try Labels.index(call["target"], call.vm)
        return call.vm.host(NDArray(Labels.positions(of: wanted, in: i.index)))
      },
      .method("symmetric_difference(other, sort=None)", "The labels that only one has, sorted.") { (i: IndexObject, call) in
        let (own, theirs) = (i.index.labels.scalars, try Labels.labels(call["other"], call.vm))
        let (a, b) = (Set(own), Set(theirs))
        let kept = Column(own.filter { !b.contains($0) } + theirs.filter { !a.contains($0) }).unique()
        return call.vm.host(IndexObject(names: kept.taking(kept.order()).scalars))
      },
      .method("set_names(names, level=None, inplace=False)", "Other names of the levels.") { (i: IndexObject, call) in
        let given = try call.vm.listElements(call["names"]) ?? [call["names"]]
        var names = i.index.levels.names
        if call["level"].isNone {
          names = try given.map { $0.isNone ? nil : try call.vm.str($0) }
        } else {
          for (level, name) in zip(try call.vm.listElements(call["level"]) ?? [call["level"]], given) {
            names[try FrameObject.requireLevel(i.index, level, call.vm)] = try call.vm.str(name)
          }
        }
        return call.vm.host(IndexObject(try i.index.named(names)))
      },
      .method("swaplevel(i=-2, j=-1)", "Two levels exchanged.") { (i: IndexObject, call) in
        let order = try i.swapped(call["i"], call["j"], call.vm)
        return call.vm.host(IndexObject(i.reordered(order)))
      },
      .method("reorder_levels(order)", "The levels in another order.") { (i: IndexObject, call) in
        call.vm.host(IndexObject(i.reordered(try i.levelOrder(call["order"], call.vm))))
      },
      .method("to_flat_index()", "The labels as tuples.") { (i: IndexObject, call) in call.vm.host(i) },
      .method("remove_unused_levels()", "The same labels.") { (i: IndexObject, call) in call.vm.host(i) },
      .method("item()", "The only label.") { (i: IndexObject, call) in
        guard i.index.count == 1 else { throw ScriptError(.valueError, "can only convert an array of size 1 to a Python scalar") }
        return i.label(0, call.vm)
      },
      .method("identical(other)", "Are all labels and names the same?") { (i: IndexObject, call) in
        guard let other = call["other"].host(as: IndexObject.self)?.index else { return Ref(false) }
        return Ref(other.matches(i.index) && other.levels.names == i.index.levels.names)
      },
    ]
  }

  /// The order of levels with two of them exchanged.
  func swapped(_ a: Ref, _ b: Ref, _ vm: Interpreter) throws -> [Int] {
    var order = Array(index.levels.columns.indices)
    order.swapAt(try FrameObject.requireLevel(index, a, vm), try FrameObject.requireLevel(index, b, vm))
    return order
  }

  func levelOrder(_ order: Ref, _ vm: Interpreter) throws -> [Int] {
    let levels = try vm.elements(of: order).map { try FrameObject.requireLevel(index, $0, vm) }
    guard levels.count == index.levels.columns.count else {
      throw ScriptError(.assertionError, "Length of order must be same as number of levels (\(index.levels.columns.count)), got \(levels.count)")
    }
    return levels
  }

  /// The labels with their levels in this order.
  func reordered(_ order: [Int]) -> RowIndex {
    let (columns, names) = index.levels
    return RowIndex(levels: order.map { columns[$0] }, names: order.map { names[$0] })
  }
}
