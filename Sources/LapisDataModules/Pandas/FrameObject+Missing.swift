import LapisFrame
import LapisInterpreter

extension FrameObject {
  static var missing: [Member] {
    let isMissing: (FrameObject, Call) throws -> Ref = { f, call in
      call.vm.host(FrameObject(try mapping(f, call) { .bool($0.missingMask) }))
    }
    let isPresent: (FrameObject, Call) throws -> Ref = { f, call in
      call.vm.host(FrameObject(try mapping(f, call) { .bool($0.missingMask.map { !$0 }) }))
    }
    return [
      .method("isna()", "Is each value missing?", isMissing), .method("isnull()", "Is each value missing?", isMissing),
      .method("notna()", "Is each value there?", isPresent), .method("notnull()", "Is each value there?", isPresent),
      .method("dropna(axis=0, how='any', subset=None, thresh=None, inplace=False, ignore_index=False)", "The rows, or columns, without missing values.") {
        (f: FrameObject, call) in
        if try axis(call["axis"], call.vm) == 1 {
          if try call.string("how") == "all" {
            let kept = f.frame.columns.indices.filter { f.frame.columns[$0].missingCount < f.frame.rowCount }
            return try result(f, f.frame.selecting(positions: kept), call)
          }
          return try result(f, f.frame.droppingColumnsWithMissing(), call)
        }
        if let least = try call.optionalInt("thresh") {
          let rows = (0..<f.frame.rowCount).filter { row in
            f.frame.columns.reduce(0) { $1.isMissing(row) ? $0 : $0 + 1 } >= least
          }
          return try result(f, f.frame.taking(rows), call)
        }
        let subset = call["subset"].isNone ? nil : try names(call["subset"], call.vm)
        var frame = try f.frame.droppingMissing(in: subset, all: call.string("how") == "all")
        if try call.bool("ignore_index") { try frame.setIndex(RowIndex(count: frame.rowCount)) }
        return try result(f, frame, call)
      },
      .method("fillna(value=None, method=None, axis=None, inplace=False)", "Missing values replaced.") { (f: FrameObject, call) in
        let value = call["value"]
        let method = try call.optionalString("method")
        var perColumn: [Scalar: Ref]?
        if let pairs = call.vm.dictItems(value) {
          perColumn = [:]
          for pair in pairs { perColumn?[ScalarConversion.scalar(pair.key, call.vm)] = pair.value }
        } else if let series = value.host(as: SeriesObject.self) {
          perColumn = [:]
          for row in 0..<series.column.count { perColumn?[series.index[row]] = ScalarConversion.ref(series.column[row], call.vm) }
        }
        var frame = f.frame
        for (position, name) in frame.names.enumerated() {
          var fill = value
          if let perColumn {
            guard let own = perColumn[name] else { continue }
            fill = own
          }
          frame.replaceColumn(at: position, with: try SeriesFunctions.filled(frame.columns[position], fill, method: method, call.vm))
        }
        return try result(f, frame, call)
      },
      .method("ffill(axis=0, inplace=False, limit=None)", "Missing values replaced by the last before.") { (f: FrameObject, call) in
        let limit = try call.optionalInt("limit")
        return try result(f, mapping(f, call) { Filling.filled($0, forward: true, limit: limit) }, call)
      },
      .method("bfill(axis=0, inplace=False, limit=None)", "Missing values replaced by the next after.") { (f: FrameObject, call) in
        let limit = try call.optionalInt("limit")
        return try result(f, mapping(f, call) { Filling.filled($0, forward: false, limit: limit) }, call)
      },
      .method("replace(to_replace=None, value=None, inplace=False)", "Values exchanged for others.") { (f: FrameObject, call) in
        let old = call["to_replace"]
        // {column: {old: new}}
        if let outer = call.vm.dictItems(old), let first = outer.first, first.value.isDict {
          var frame = f.frame
          for pair in outer {
            guard let position = frame.position(of: ScalarConversion.scalar(pair.key, call.vm)) else { continue }
            let pairs = try SeriesFunctions.replacements(pair.value, .none, call.vm)
            frame.replaceColumn(at: position, with: SeriesFunctions.replaced(frame.columns[position], pairs))
          }
          return try result(f, frame, call)
        }
        let pairs = try SeriesFunctions.replacements(old, call["value"], call.vm)
        return try result(f, mapping(f, call) { SeriesFunctions.replaced($0, pairs) }, call)
      },
    ]
  }
}
