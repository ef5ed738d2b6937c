import LapisDiagnostics
import LapisFrame
import LapisInterpreter

extension FrameObject {
  static var selection: [Member] {
    [
      .method("head(n=5)", "The first rows.") { (f: FrameObject, call) in
        let n = try call.int("n")
        let count = f.frame.rowCount
        return call.vm.host(FrameObject(f.frame.slicing(0..<(n < 0 ? max(0, count + max(n, -count)) : min(n, count)))))
      },
      .method("tail(n=5)", "The last rows.") { (f: FrameObject, call) in
        let n = try call.int("n")
        let count = f.frame.rowCount
        return call.vm.host(FrameObject(f.frame.slicing((n < 0 ? min(-max(n, -count), count) : max(0, count - min(n, count)))..<count)))
      },
      .method("sample(n=None, frac=None, replace=False, weights=None, random_state=None, axis=None, ignore_index=False)", "Random rows.") { (f: FrameObject, call) in
        if try axis(call["axis"], call.vm) == 1 {
          return call.vm.host(FrameObject(f.frame.selecting(positions: try SeriesFunctions.sample(f.frame.columnCount, call))))
        }
        if !call["weights"].isNone {
          let column = call["weights"].isString
            ? try f.frame.requireColumn(ScalarConversion.scalar(call["weights"], call.vm)) : try DataConversion.column(from: call["weights"], call.vm)
          return call.vm.host(
            FrameObject(f.frame.taking(try SeriesFunctions.sample(f.frame.rowCount, call, weights: SeriesFunctions.numbers(column, "sample")))))
        }
        if try call.bool("ignore_index") {
          var frame = f.frame.taking(try SeriesFunctions.sample(f.frame.rowCount, call))
          try frame.setIndex(RowIndex(count: frame.rowCount))
          return call.vm.host(FrameObject(frame))
        }
        return call.vm.host(FrameObject(f.frame.taking(try SeriesFunctions.sample(f.frame.rowCount, call))))
      },
      .method("select_dtypes(include=None, exclude=None)", "The columns of these types.") { (f: FrameObject, call) in
        func matches(_ column: Column, _ wanted: Ref) throws -> Bool {
          let items = call.vm.listElements(wanted) ?? [wanted]
          for item in items {
            let text = try item.asString ?? call.vm.repr(item)
            if text == "number" || text.hasSuffix("number'>") {
              if column.dtype.isNumeric, column.dtype != .bool { return true }
            } else if text == "category" || text.hasPrefix("datetime") || text.hasPrefix("timedelta") {
              if text == "category" ? column.dtype == .category : text.hasPrefix("datetime") ? column.dtype == .datetime : column.dtype == .timedelta { return true }
            } else if let element = try ArrayConversion.element(item, call.vm), ColumnConversion.dtype(element) == column.dtype {
              return true
            }
          }
          return false
        }
        let kept = try f.frame.columns.indices.filter { place in
          let column = f.frame.columns[place]
          let included = try call["include"].isNone || matches(column, call["include"])
          return try included && (call["exclude"].isNone || !matches(column, call["exclude"]))
        }
        return call.vm.host(FrameObject(f.frame.selecting(positions: kept)))
      },
      .method("get(key, default=None)", "A column, or the default.") { (f: FrameObject, call) in
        guard let position = f.frame.position(of: ScalarConversion.scalar(call["key"], call.vm)) else { return call["default"] }
        return call.vm.host(SeriesObject.column(of: f, at: position))
      },
      .method("filter(items=None, like=None)", "The columns with these names, or whose names hold a text.") { (f: FrameObject, call) in
        if let like = try call.optionalString("like") {
          return call.vm.host(FrameObject(f.frame.selecting(positions: f.frame.names.indices.filter { f.frame.names[$0].description.contains(like) })))
        }
        let wanted = try Labels.labels(call["items"], call.vm)
        return call.vm.host(FrameObject(f.frame.selecting(positions: wanted.compactMap { f.frame.position(of: $0) })))
      },
      .method("drop_duplicates(subset=None, keep='first', inplace=False, ignore_index=False)", "Each row once.") { (f: FrameObject, call) in
        let subset = call["subset"].isNone ? nil : try names(call["subset"], call.vm)
        let repeats = try Duplicates.mask(f.frame, in: subset, keep: call["keep"])
        var frame = f.frame.filtering(repeats.map { !$0 })
        if try call.bool("ignore_index") { try frame.setIndex(RowIndex(count: frame.rowCount)) }
        return try result(f, frame, call)
      },
      .method("duplicated(subset=None, keep='first')", "Does each row repeat an earlier one?") { (f: FrameObject, call) in
        let subset = call["subset"].isNone ? nil : try names(call["subset"], call.vm)
        return call.vm.host(SeriesObject(.bool(try Duplicates.mask(f.frame, in: subset, keep: call["keep"])), index: f.frame.index, name: nil))
      },
      .method("drop(labels=None, axis=0, index=None, columns=None, inplace=False, errors='raise')", "The frame without rows or columns.") {
        (f: FrameObject, call) in
        let ignoring = try call.string("errors") == "ignore"
        var frame = f.frame
        var columns = call["columns"]
        var rows = call["index"]
        if !call["labels"].isNone {
          if try axis(call["axis"], call.vm) == 1 { columns = call["labels"] } else { rows = call["labels"] }
        }
        guard !columns.isNone || !rows.isNone else {
          throw ScriptError(.valueError, "Need to specify at least one of 'labels', 'index' or 'columns'")
        }
        if !columns.isNone { frame = try frame.dropping(columns: names(columns, call.vm), ignoringAbsent: ignoring) }
        if !rows.isNone {
          let gone = try names(rows, call.vm)
          let absent = gone.filter { frame.index.rows(of: $0).isEmpty }
          guard absent.isEmpty || ignoring else {
            throw ScriptError(.keyError, "[\(absent.map { Labels.spelled($0) }.joined(separator: ", "))] not found in axis")
          }
          let set = Set(gone)
          frame = frame.taking((0..<frame.rowCount).filter { !set.contains(frame.index[$0]) })
        }
        return try result(f, frame, call)
      },
      .method("pop(item)", "Takes a column out and gives it.") { (f: FrameObject, call) in
        let name = ScalarConversion.scalar(call["item"], call.vm)
        guard let position = f.frame.position(of: name) else {
          let diagnostic = f.frame.noColumn(name)
          throw ScriptError(.keyError, diagnostic.message, hint: diagnostic.hint)
        }
        let series = SeriesObject(f.frame.columns[position], index: f.frame.index, name: name)
        f.frame = f.frame.selecting(positions: f.frame.columns.indices.filter { $0 != position })
        return call.vm.host(series)
      },
    ]
  }
}
