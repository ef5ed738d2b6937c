import LapisFrame
import LapisInterpreter

/// `pd.MultiIndex`: several labels a row.
enum MultiIndexMembers {
  static let type = HostType(
    name: "MultiIndex", module: "pandas.core.indexes.multi", doc: "Several labels a row.", importPaths: ["pandas"], base: IndexTypes.plain,
    initializer: NativeFunction("MultiIndex(levels=None, codes=None, sortorder=None, names=None)", "Labels of several levels.") { call in
      let levels = try call.elements("levels").map { try Labels.index($0, call.vm).labels }
      let codes = try call.elements("codes").map { try ArrayConversion.array($0, call.vm).ints() }
      guard levels.count == codes.count, !levels.isEmpty else {
        throw ScriptError(.valueError, "Length of levels and codes must be the same.")
      }
      let columns = try zip(levels, codes).map { level, codes in
        guard codes.allSatisfy({ $0 >= -1 && $0 < level.count }) else {
          throw ScriptError(.valueError, "On level 0, code max >= length of level (\(level.count)). NOTE: this index is in an inconsistent state")
        }
        return level.taking(orMissing: codes)
      }
      return call.vm.host(IndexObject(multi(columns, try names(call["names"], columns.count, columns.map { _ in nil }, call.vm))))
    },
    members: construction + parts + changes)

  private static func names(_ value: Ref, _ count: Int, _ fallback: [String?], _ vm: Interpreter) throws -> [String?] {
    if value.isNone { return fallback }
    let names = try vm.elements(of: value).map { $0.isNone ? nil : try vm.str($0) }
    guard names.count == count else { throw ScriptError(.valueError, "Length of names must match number of levels in MultiIndex.") }
    return names
  }

  /// The labels of any list-like, with its name.
  private static func labels(_ value: Ref, _ vm: Interpreter) throws -> (Column, String?) {
    let index = try Labels.index(value, vm)
    return (index.labels, index.name)
  }

  private static func multi(_ levels: [Column], _ names: [String?]) -> RowIndex {
    var index = RowIndex(count: 0)
    index.storage = .levels(levels, names: names)
    return index
  }

  private static var construction: [Member] {
    [
      .staticMethod("from_tuples(tuples, sortorder=None, names=None)", "Levels of the elements of tuples.") { call in
        let vm = call.vm
        let rows = try call.elements("tuples").map { try Labels.labels($0, vm) }
        guard let width = rows.first?.count else { throw ScriptError(.typeError, "Cannot infer number of levels from empty list") }
        let columns = (0..<width).map { level in Column(rows.map { level < $0.count ? $0[level] : .nan }) }
        return vm.host(IndexObject(multi(columns, try names(call["names"], width, columns.map { _ in nil }, vm))))
      },
      .staticMethod("from_arrays(arrays, sortorder=None, names=None)", "A level of each list.") { call in
        let vm = call.vm
        let parts = try call.elements("arrays").map { try labels($0, vm) }
        guard Set(parts.map { $0.0.count }).count <= 1 else { throw ScriptError(.valueError, "all arrays must be same length") }
        return vm.host(IndexObject(multi(parts.map { $0.0 }, try names(call["names"], parts.count, parts.map { $0.1 }, vm))))
      },
      .staticMethod("from_product(iterables, sortorder=None, names=None)", "All combinations of the lists.") { call in
        let vm = call.vm
        let parts = try call.elements("iterables").map { try labels($0, vm) }
        let counts = parts.map { $0.0.count }
        let total = counts.reduce(1.0) { $0 * Double($1) }
        guard total < 0x1p26 else { throw ScriptError(.memoryError, "Unable to allocate all combinations") }
        var repeats = Int(total)
        let columns = zip(parts, counts).map { part, count -> Column in
          repeats /= max(1, count)
          let each = max(1, repeats)
          return part.0.taking((0..<Int(total)).map { $0 / each % max(1, count) })
        }
        return vm.host(IndexObject(multi(columns, try names(call["names"], parts.count, parts.map { $0.1 }, vm))))
      },
      .staticMethod("from_frame(df, sortorder=None, names=None)", "A level of each column.") { call in
        let frame = try call.host("df", as: FrameObject.self).frame
        return call.vm.host(
          IndexObject(multi(frame.columns, try names(call["names"], frame.columnCount, frame.names.map { $0.description }, call.vm))))
      },
    ]
  }

  private static var parts: [Member] {
    [
      .property("levels", "The distinct labels of each level.") { (i: IndexObject, vm) in
        let (columns, names) = i.index.levels
        return vm.host(FrozenListObject(columns.enumerated().map { level, column in
          vm.host(IndexObject(RowIndex(column.factorizedSorted().uniques, name: names[level])))
        }))
      },
      .property("codes", "The number of each label in its level.") { (i: IndexObject, vm) in
        vm.host(FrozenListObject(i.index.levels.columns.map { column in
          vm.host(NDArray(.int(column.factorizedSorted().codes), shape: [column.count], element: .int8))
        }))
      },
      .property("levshape", "How many labels each level has.") { (i: IndexObject, vm) in
        vm.tuple(i.index.levels.columns.map { Ref($0.distinctCount) })
      },
      .method("to_flat_index()", "The rows as tuples in one level.") { (i: IndexObject, call) in
        var flat = RowIndex(count: 0)
        flat.storage = .labels(i.index.labels)
        return call.vm.host(IndexObject(flat))
      },
    ]
  }

  private static var changes: [Member] {
    [
      .method("swaplevel(i=-2, j=-1)", "Two levels exchanged.") { (i: IndexObject, call) in
        call.vm.host(IndexObject(i.reordered(try i.swapped(call["i"], call["j"], call.vm))))
      },
      .method("reorder_levels(order)", "The levels in another order.") { (i: IndexObject, call) in
        call.vm.host(IndexObject(i.reordered(try i.levelOrder(call["order"], call.vm))))
      },
      .method("remove_unused_levels()", "The same labels.") { (i: IndexObject, call) in call.vm.host(IndexObject(i.index)) },
      .method("sortlevel(level=0, ascending=True, sort_remaining=True)", "The labels sorted by a level, and the positions that sort them.") { (i: IndexObject, call) in
        let vm = call.vm
        let (columns, _) = i.index.levels
        let first = try FrameObject.requireLevel(i.index, call["level"], vm)
        let ascending = try call.bool("ascending")
        var rows = Array(0..<i.index.count)
        let others = try call.bool("sort_remaining") ? columns.indices.filter { $0 != first } : []
        for level in ([first] + others).reversed() { rows = columns[level].taking(rows).order(ascending: ascending).map { rows[$0] } }
        return vm.tuple([vm.host(IndexObject(i.index.taking(rows))), vm.host(NDArray(rows))])
      },
      .method("set_levels(levels, level=None, verify_integrity=True)", "The same rows under other labels of a level.") { (i: IndexObject, call) in
        let vm = call.vm
        var (columns, names) = i.index.levels
        func renamed(_ level: Int, _ new: Ref) throws {
          let labels = try Labels.index(new, vm).labels
          let (codes, uniques) = columns[level].factorizedSorted()
          guard labels.count >= uniques.count else {
            throw ScriptError(.valueError, "On level \(level), code max (\(uniques.count - 1)) >= length of level (\(labels.count)). NOTE: this index is in an inconsistent state")
          }
          columns[level] = labels.taking(orMissing: codes)
        }
        if call["level"].isNone {
          for (level, new) in try call.elements("levels").enumerated() where columns.indices.contains(level) { try renamed(level, new) }
        } else {
          try renamed(FrameObject.requireLevel(i.index, call["level"], vm), call["levels"])
        }
        return vm.host(IndexObject(multi(columns, names)))
      },
    ]
  }
}
