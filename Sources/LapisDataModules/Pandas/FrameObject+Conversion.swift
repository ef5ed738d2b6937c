import LapisDiagnostics
import LapisFrame
import LapisInterpreter

extension FrameObject {
  static var conversion: [Member] {
    [
      .method("replace(to_replace=None, value=None, inplace=False, limit=None, regex=False, method=None)", "Values exchanged for others.") {
        (f: FrameObject, call) in try Replacement.frame(f, call)
      },
      .method("where(cond, other=None, inplace=False, axis=None, level=None)", "Values kept where the condition holds.") { (f: FrameObject, call) in
        try Masking.call(f, call, inverted: false)
      },
      .method("mask(cond, other=None, inplace=False, axis=None, level=None)", "Values replaced where the condition holds.") { (f: FrameObject, call) in
        try Masking.call(f, call, inverted: true)
      },
      .method("clip(lower=None, upper=None, axis=None, inplace=False)", "Values held between two bounds.") { (f: FrameObject, call) in
        try Masking.clip(f, call)
      },
      .method("astype(dtype, copy=True, errors='raise')", "Columns as other types.") { (f: FrameObject, call) in
        let vm = call.vm
        let ignores = try call.string("errors") == "ignore"
        func cast(_ column: Column, _ type: Ref) throws -> Column {
          if !ignores { return try SeriesFunctions.cast(column, type, vm) }
          return (try? SeriesFunctions.cast(column, type, vm)) ?? column
        }
        var own: [Scalar: Ref]?
        if let pairs = vm.dictItems(call["dtype"]) {
          own = [:]
          for pair in pairs { own?[ScalarConversion.scalar(pair.key, vm)] = pair.value }
        } else if let series = call["dtype"].host(as: SeriesObject.self) {
          own = [:]
          for row in 0..<series.column.count { own?[series.index[row]] = ScalarConversion.ref(series.column[row], vm) }
        }
        for name in (own ?? [:]).keys where f.frame.position(of: name) == nil {
          throw ScriptError(.keyError, "Only a column name can be used for the key in a dtype mappings argument. '\(name)' not found in columns.")
        }
        var frame = f.frame
        for (place, name) in frame.names.enumerated() {
          guard let type = own == nil ? call["dtype"] : own?[name] else { continue }
          do {
            frame.replaceColumn(at: place, with: try cast(frame.columns[place], type))
          } catch let error as Diagnostic where own != nil && error.category == .value {
            throw ScriptError(.valueError, "\(error.message): Error while type casting for column '\(name)'")
          }
        }
        return vm.host(FrameObject(frame))
      },
      .method("isin(values)", "Is each value among these?") { (f: FrameObject, call) in try Membership.flags(f, call) },
      .method("round(decimals=0, out=None)", "Numbers rounded to decimals.") { (f: FrameObject, call) in
        let decimals = call["decimals"]
        var own: [Scalar: Int]?
        if let pairs = call.vm.dictItems(decimals) {
          own = [:]
          for pair in pairs { own?[ScalarConversion.scalar(pair.key, call.vm)] = pair.value.asInt }
        } else if let series = decimals.host(as: SeriesObject.self) {
          own = [:]
          for row in 0..<series.column.count { own?[series.index[row]] = series.column[row].number.flatMap { Int(exactly: $0) } }
        } else if decimals.asInt == nil {
          throw ScriptError(.typeError, "decimals must be an integer, a dict-like or a Series")
        }
        var frame = f.frame
        for (position, name) in frame.names.enumerated() {
          guard let places = own == nil ? decimals.asInt : own?[name] else { continue }
          switch frame.columns[position] {
          case .double(let values):
            frame.replaceColumn(at: position, with: .double(try ArrayManipulation.rounded(NDArray(values), places).doubles()))
          case .int(let values) where places < 0:
            let rounded = try ArrayManipulation.rounded(NDArray(values.map { Double($0) }), places).doubles()
            frame.replaceColumn(at: position, with: .int(rounded.map { Int(exactly: $0) ?? 0 }))
          default: continue
          }
        }
        return call.vm.host(FrameObject(frame))
      },
    ]
  }
}
