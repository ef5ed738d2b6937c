import LapisFrame
import LapisInterpreter

extension FrameObject {
  static var ordering: [Member] {
    let extremes = "(n, columns, keep='first')"
    return [
      .method("sort_values(by, axis=0, ascending=True, inplace=False, kind='quicksort', na_position='last', ignore_index=False, key=None)", "The rows sorted by columns.") {
        (f: FrameObject, call) in try sortedByValues(f, call)
      },
      .method("sort_index(axis=0, level=None, ascending=True, inplace=False, kind='quicksort', na_position='last', sort_remaining=True, ignore_index=False, key=None)", "The rows sorted by label.") {
        (f: FrameObject, call) in try sortedByLabels(f, call)
      },
      .method("nlargest" + extremes, "The rows with the greatest values.") { (f: FrameObject, call) in try most(f, call, greatest: true) },
      .method("nsmallest" + extremes, "The rows with the least values.") { (f: FrameObject, call) in try most(f, call, greatest: false) },
    ]
  }

  /// One direction a key.
  private static func directions(_ call: Call, count: Int) throws -> [Bool] {
    guard let flags = call.vm.listElements(call["ascending"]) else {
      return [Bool](repeating: try call.bool("ascending"), count: count)
    }
    guard flags.count == count else {
      throw ScriptError(.valueError, "Length of ascending (\(flags.count)) != length of by (\(count))")
    }
    return try flags.map { try call.vm.isTrue($0) }
  }

  private static func missingComeFirst(_ call: Call) throws -> Bool {
    let place = try call.string("na_position")
    guard place == "first" || place == "last" else { throw ScriptError(.valueError, "invalid na_position: \(place)") }
    return place == "first"
  }

  /// The indices that sort rows by several columns, the first one foremost.
  static func order(_ columns: [Column], _ ascending: [Bool], missingFirst: Bool, rows: Int) -> [Int] {
    if columns.count == 1, !missingFirst || columns[0].missingCount == 0 { return columns[0].order(ascending: ascending[0]) }
    var order = Array(0..<rows)
    for (column, ascending) in zip(columns, ascending).reversed() {
      let part = column.taking(order)
      var next = part.order(ascending: ascending)
      if missingFirst, part.missingCount > 0 { next = next.filter { part.isMissing($0) } + next.filter { !part.isMissing($0) } }
      order = next.map { order[$0] }
    }
    return order
  }

  private static func sortedByValues(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let by = try names(call["by"], vm)
    let flags = try directions(call, count: by.count)
    let missingFirst = try missingComeFirst(call)
    let alongColumns = try axis(call["axis"], vm) == 1
    let table = f.frame
    let columns = try by.map { name -> Column in
      var column: Column
      if alongColumns {
        guard let row = table.index.row(of: name) else { throw Labels.keyError(ScalarConversion.ref(name, vm), vm) }
        column = Indexer.row(table, row).column
      } else if table.position(of: name) == nil, name.text != nil, let level = table.index.level(name) {
        column = table.index.levels.columns[level]
      } else {
        column = try table.requireColumn(name)
      }
      if !call["key"].isNone {
        let keyed = try vm.call(call["key"], [vm.host(SeriesObject(column, index: alongColumns ? columnIndex(table) : table.index, name: name))])
        column = try SortKey.checked(DataConversion.column(from: keyed, vm), count: column.count)
      }
      return column
    }
    let order = order(columns, flags, missingFirst: missingFirst, rows: alongColumns ? table.columnCount : table.rowCount)
    if alongColumns {
      var frame = table.selecting(positions: order)
      if try call.bool("ignore_index") { try frame.setNames(frame.names.indices.map { .int($0) }) }
      return try result(f, frame, call)
    }
    var frame = table.taking(order)
    if try call.bool("ignore_index") { try frame.setIndex(RowIndex(count: frame.rowCount)) }
    return try result(f, frame, call)
  }

  private static func sortedByLabels(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let alongColumns = try axis(call["axis"], vm) == 1
    let index = alongColumns ? columnIndex(f.frame) : f.frame.index
    let order = try labelOrder(index, call)
    if alongColumns {
      var frame = f.frame.selecting(positions: order)
      if try call.bool("ignore_index") { try frame.setNames(frame.names.indices.map { .int($0) }) }
      return try result(f, frame, call)
    }
    var frame = order == Array(0..<index.count) ? f.frame : f.frame.taking(order)
    if try call.bool("ignore_index") { try frame.setIndex(RowIndex(count: frame.rowCount)) }
    return try result(f, frame, call)
  }

  /// The positions that sort labels: by all levels, or by those of `level=` with the others behind.
  static func labelOrder(_ index: RowIndex, _ call: Call) throws -> [Int] {
    let vm = call.vm
    var (levels, names) = index.levels
    let missingFirst = try missingComeFirst(call)
    levels = try SortKey.levels(levels, names, call)
    guard !call["level"].isNone, levels.count > 1 else {
      if vm.listElements(call["ascending"]) == nil {
        let flags = [Bool](repeating: try call.bool("ascending"), count: levels.count)
        return order(levels, flags, missingFirst: missingFirst, rows: index.count)
      }
      return order(levels, try directions(call, count: levels.count), missingFirst: missingFirst, rows: index.count)
    }
    let isSeveral = call["level"].isList || call["level"].isTuple
    let wanted = try (isSeveral ? vm.listElements(call["level"]) ?? [] : [call["level"]]).map { try requireLevel(index, $0, vm) }
    let rest = try call.bool("sort_remaining") ? levels.indices.filter { !wanted.contains($0) } : []
    if vm.listElements(call["ascending"]) != nil {
      let flags = try directions(call, count: wanted.count) + rest.map { _ in true }
      return order((wanted + rest).map { levels[$0] }, flags, missingFirst: missingFirst, rows: index.count)
    }
    let all = order((wanted + rest).map { levels[$0] }, (wanted + rest).map { _ in true }, missingFirst: missingFirst, rows: index.count)
    return try call.bool("ascending") ? all : all.reversed()
  }

  private static func most(_ f: FrameObject, _ call: Call, greatest: Bool) throws -> Ref {
    let vm = call.vm
    let by = try names(call["columns"], vm)
    let keep = try call.string("keep")
    guard ["first", "last", "all"].contains(keep) else {
      throw ScriptError(.valueError, "keep must be either \"first\", \"last\" or \"all\"")
    }
    let columns = try by.map { name -> Column in
      let column = try f.frame.requireColumn(name)
      guard column.dtype != .object, column.dtype != .category else {
        throw ScriptError(
          .typeError,
          "Column \(name.spelled) has dtype \(column.dtype.rawValue), cannot use method '\(greatest ? "nlargest" : "nsmallest")' with this dtype")
      }
      return column
    }
    let count = min(max(0, try call.int("n")), f.frame.rowCount)
    var rows = Array(0..<f.frame.rowCount)
    if keep == "last" { rows.reverse() }
    let ranked = order(columns.map { $0.taking(rows) }, columns.map { _ in !greatest }, missingFirst: false, rows: rows.count).map { rows[$0] }
    var chosen = Array(ranked.prefix(count))
    if keep == "all", let last = chosen.last {
      chosen += ranked.dropFirst(count).prefix { row in columns.allSatisfy { $0[row] == $0[last] } }
    }
    return vm.host(FrameObject(f.frame.taking(chosen)))
  }
}
