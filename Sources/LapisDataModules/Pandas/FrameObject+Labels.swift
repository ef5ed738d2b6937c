import LapisFrame
import LapisInterpreter

extension FrameObject {
  static var labelling: [Member] {
    [
      .method("rename(mapper=None, index=None, columns=None, axis=None, inplace=False)", "Columns or rows with other names.") {
        (f: FrameObject, call) in
        var frame = f.frame
        var columns = call["columns"]
        var rows = call["index"]
        if !call["mapper"].isNone {
          if try axis(call["axis"], call.vm) == 1 { columns = call["mapper"] } else { rows = call["mapper"] }
        }
        if !columns.isNone {
          try frame.setNames(SeriesObject.renamed(Column(frame.names), columns, call.vm).scalars)
        }
        if !rows.isNone {
          try frame.setIndex(RowIndex(SeriesObject.renamed(frame.index.labels, rows, call.vm), name: frame.index.name))
        }
        return try result(f, frame, call)
      },
      .method("add_prefix(prefix)", "Column names with text in front.") { (f: FrameObject, call) in
        let prefix = try call.string("prefix")
        return call.vm.host(FrameObject(f.frame.renamingColumns { .string(prefix + $0.description) }))
      },
      .method("add_suffix(suffix)", "Column names with text behind.") { (f: FrameObject, call) in
        let suffix = try call.string("suffix")
        return call.vm.host(FrameObject(f.frame.renamingColumns { .string($0.description + suffix) }))
      },
      .method("reset_index(level=None, drop=False, inplace=False, names=None)", "Rows numbered; the labels become columns.") { (f: FrameObject, call) in
        if !call["level"].isNone, f.frame.index.levels.columns.count > 1 {
          var frame = f.frame
          let wanted = try (call.vm.listElements(call["level"]) ?? [call["level"]]).map { try requireLevel(frame.index, $0, call.vm) }
          let (columns, names) = frame.index.levels
          if wanted.count < columns.count {
            let kept = columns.indices.filter { !wanted.contains($0) }
            try frame.setIndex(RowIndex(levels: kept.map { columns[$0] }, names: kept.map { names[$0] }))
            if try !call.bool("drop") {
              for (place, level) in wanted.sorted().enumerated() {
                try frame.insert(.string(names[level] ?? "level_\(level)"), columns[level], at: place)
              }
            }
            return try result(f, frame, call)
          }
        }
        return try result(f, f.frame.resettingIndex(drop: call.bool("drop")), call)
      },
      .method("set_index(keys, drop=True, append=False, inplace=False, verify_integrity=False)", "Columns as row labels.") { (f: FrameObject, call) in
        let keys = call["keys"]
        var frame = f.frame
        if keys.host(as: SeriesObject.self) != nil || keys.host(as: IndexObject.self) != nil || keys.host(as: NDArray.self) != nil {
          try frame.setIndex(Labels.index(keys, call.vm))
          return try result(f, frame, call)
        }
        let wanted = try names(keys, call.vm)
        var absent: [String] = []
        for name in wanted where frame.position(of: name) == nil { absent.append(Labels.spelled(name)) }
        guard absent.isEmpty else { throw ScriptError(.keyError, "None of [\(absent.joined(separator: ", "))] are in the columns") }
        var (levels, levelNames): ([Column], [String?]) = ([], [])
        if try call.bool("append") { (levels, levelNames) = frame.index.levels }
        let index = RowIndex(
          levels: levels + (try wanted.map { try frame.requireColumn($0) }), names: levelNames + wanted.map { $0.description })
        if try call.bool("drop") { frame = try frame.dropping(columns: wanted) }
        frame = try DataFrame(names: frame.names, columns: frame.columns, index: index)
        return try result(f, frame, call)
      },
      .method("reindex(index=None, columns=None, fill_value=None)", "The rows and columns of these labels.") { (f: FrameObject, call) in
        var frame = f.frame
        if !call["columns"].isNone {
          let wanted = try Labels.labels(call["columns"], call.vm)
          let fill = call["fill_value"].isNone ? Scalar.nan : ScalarConversion.scalar(call["fill_value"], call.vm)
          frame = try DataFrame(
            names: wanted, columns: wanted.map { frame.column($0) ?? Column(repeating: fill, count: frame.rowCount) }, index: frame.index)
        }
        if !call["index"].isNone {
          let index = try Labels.index(call["index"], call.vm)
          let rows = Labels.positions(of: index, in: frame.index)
          frame = try DataFrame(names: frame.names, columns: frame.columns.map { $0.taking(orMissing: rows) }, index: index)
        }
        return call.vm.host(FrameObject(frame))
      },
    ]
  }
}
