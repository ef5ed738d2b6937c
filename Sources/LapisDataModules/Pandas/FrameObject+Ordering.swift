import LapisFrame
import LapisInterpreter

extension FrameObject {
  static var ordering: [Member] {
    [
      .method("sort_values(by, axis=0, ascending=True, inplace=False, kind='quicksort', na_position='last', ignore_index=False, key=None)", "The rows sorted by columns.") {
        (f: FrameObject, call) in
        let by = try names(call["by"], call.vm)
        let flags = try call.vm.listElements(call["ascending"])?.map { try call.vm.isTrue($0) }
        let single = flags == nil ? try call.bool("ascending") : true
        guard flags?.count ?? by.count == by.count else {
          throw ScriptError(.valueError, "Length of ascending (\(flags?.count ?? 0)) != length of by (\(by.count))")
        }
        let missingFirst = try call.string("na_position") == "first"
        var order = Array(0..<f.frame.rowCount)
        for (place, name) in by.enumerated().reversed() {
          var column = f.frame.index.level(name).map { f.frame.index.levels.columns[$0] } ?? .double([])
          if f.frame.position(of: name) != nil || name.text == nil || f.frame.index.level(name) == nil { column = try f.frame.requireColumn(name) }
          if !call["key"].isNone {
            let keyed = try call.vm.call(call["key"], [call.vm.host(SeriesObject(column, index: f.frame.index, name: name))])
            column = try DataConversion.column(from: keyed, call.vm)
          }
          let part = column.taking(order)
          var next = part.order(ascending: flags?[place] ?? single)
          if missingFirst { next = next.filter { part.isMissing($0) } + next.filter { !part.isMissing($0) } }
          order = next.map { order[$0] }
        }
        var frame = f.frame.taking(order)
        if try call.bool("ignore_index") { try frame.setIndex(RowIndex(count: frame.rowCount)) }
        return try result(f, frame, call)
      },
      .method("sort_index(axis=0, level=None, ascending=True, inplace=False, kind='quicksort', na_position='last', sort_remaining=True, ignore_index=False, key=None)", "The rows sorted by label.") { (f: FrameObject, call) in
        if try axis(call["axis"], call.vm) == 1 {
          let order = Column(f.frame.names).order(ascending: try call.bool("ascending"))
          return try result(f, f.frame.selecting(positions: order), call)
        }
        return try result(f, f.frame.taking(f.frame.index.labels.order(ascending: call.bool("ascending"))), call)
      },
      .method("nlargest(n, columns, keep='first')", "The rows with the greatest values.") { (f: FrameObject, call) in
        let order = try f.frame.order(by: names(call["columns"], call.vm).map { ($0, false) })
        return call.vm.host(FrameObject(f.frame.taking(Array(order.prefix(max(0, try call.int("n")))))))
      },
      .method("nsmallest(n, columns, keep='first')", "The rows with the least values.") { (f: FrameObject, call) in
        let order = try f.frame.order(by: names(call["columns"], call.vm).map { ($0, true) })
        return call.vm.host(FrameObject(f.frame.taking(Array(order.prefix(max(0, try call.int("n")))))))
      },
    ]
  }
}
