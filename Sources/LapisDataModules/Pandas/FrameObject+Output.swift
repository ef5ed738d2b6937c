import LapisFrame
import LapisInterpreter

extension FrameObject {
  static var output: [Member] {
    RefusedOutput.members + [
      .method("to_numpy(dtype=None)", "All values as an array.") { (f: FrameObject, call) in
        let array = try f.array(call.vm)
        return call.vm.host(try ArrayConversion.element(call["dtype"], call.vm).map { try array.casting(to: $0, call.vm) } ?? array)
      },
      .method("__array__(dtype=None)", "All values as an array.") { (f: FrameObject, call) in call.vm.host(try f.array(call.vm)) },
      .method("to_dict(orient='dict')", "The frame as dicts and lists.") { (f: FrameObject, call) in
        try FrameOutput.dict(f.frame, orient: call.string("orient"), call.vm)
      },
      .method(CSVOutput.signature, "The frame as separated values.") { (f: FrameObject, call) in
        try CSVOutput.write(f.frame, call)
      },
      .method("to_string(index=True)", "All rows and columns as text.") { (f: FrameObject, call) in
        var limits = FrameText.Limits(DisplayOptions.of(call.vm), call.vm)
        limits.width = nil
        limits.maxColumns = nil
        limits.maxRows = nil
        limits.showsIndex = try call.bool("index")
        return call.vm.string(FrameText.text(f.frame, limits: limits))
      },
      .method(JSONOutput.signature, "The frame as JSON.") { (f: FrameObject, call) in try JSONOutput.write(f.frame, call) },
      .property("style", "The frame for display; styles are accepted and not drawn.") { (f: FrameObject, vm) in
        vm.host(StylerObject(f))
      },
      .staticMethod("from_records(data, index=None, exclude=None, columns=None, coerce_float=False, nrows=None)", "A frame of records.") { call in
        if !call["index"].isNone {
          var frame = try FrameConstruction.frame(call["data"], columns: call["columns"], index: .none, call.vm)
          let wanted = try names(call["index"], call.vm)
          if wanted.allSatisfy({ frame.position(of: $0) != nil }) {
            let index = RowIndex(levels: try wanted.map { try frame.requireColumn($0) }, names: wanted.map { $0.description })
            frame = try frame.dropping(columns: wanted)
            return call.vm.host(FrameObject(try DataFrame(names: frame.names, columns: frame.columns, index: index)))
          }
        }
        return call.vm.host(FrameObject(try FrameConstruction.frame(call["data"], columns: call["columns"], index: call["index"], call.vm)))
      },
      .staticMethod("from_dict(data, orient='columns', columns=None)", "A frame of a dict of columns, or of rows.") { call in
        let vm = call.vm
        guard try call.string("orient") == "index" else {
          return vm.host(FrameObject(try FrameConstruction.frame(call["data"], columns: .none, index: .none, vm)))
        }
        let pairs = vm.dictItems(call["data"]) ?? []
        let labels = vm.list(pairs.map { $0.key })
        return vm.host(
          FrameObject(try FrameConstruction.frame(vm.list(pairs.map { $0.value }), columns: call["columns"], index: labels, vm)))
      },
      .method("to_records(index=True)", "The rows as tuples.") { (f: FrameObject, call) in
        let columns = f.frame.columns.map { ColumnConversion.refs($0, call.vm) }
        let index = IndexObject(f.frame.index)
        let withIndex = try call.bool("index")
        return call.vm.list(
          (0..<f.frame.rowCount).map { row in
            call.vm.tuple((withIndex ? [index.label(row, call.vm)] : []) + columns.map { $0[row] })
          })
      },
    ]
  }
}
