import LapisFrame
import LapisInterpreter

extension FrameObject {
  static var output: [Member] {
    RefusedOutput.members + [
      .method("to_numpy(dtype=None, copy=False, na_value=None)", "All values as an array.") { (f: FrameObject, call) in
        var filled = f.frame
        if call.isGiven("na_value") {
          let value = ScalarConversion.scalar(call["na_value"], call.vm)
          filled.mapColumns { $0.fillingMissing(value) }
        }
        let array = try FrameObject(filled).array(call.vm)
        return call.vm.host(try ArrayConversion.element(call["dtype"], call.vm).map { try array.casting(to: $0, call.vm) } ?? array)
      },
      .method("__array__(dtype=None)", "All values as an array.") { (f: FrameObject, call) in call.vm.host(try f.array(call.vm)) },
      .method("to_dict(orient='dict', into=None, index=True)", "The frame as dicts and lists.") { (f: FrameObject, call) in
        try FrameDict.dict(f, call)
      },
      .method(CSVOutput.signature, "The frame as separated values.") { (f: FrameObject, call) in
        try CSVOutput.write(f.frame, call)
      },
      .method("to_string(buf=None, columns=None, col_space=None, header=True, index=True, na_rep='NaN', formatters=None, float_format=None, sparsify=None, index_names=True, justify=None, max_rows=None, max_cols=None, show_dimensions=False, decimal='.', line_width=None, min_rows=None, max_colwidth=None, encoding=None)", "All rows and columns as text.") {
        (f: FrameObject, call) in try FrameRendering.text(f, call)
      },
      .method(JSONOutput.signature, "The frame as JSON.") { (f: FrameObject, call) in try JSONOutput.write(f.frame, call) },
      .method("to_html(buf=None, columns=None, col_space=None, header=True, index=True, na_rep='NaN', formatters=None, float_format=None, sparsify=None, index_names=True, justify=None, max_rows=None, max_cols=None, show_dimensions=False, decimal='.', bold_rows=True, classes=None, escape=True, notebook=False, border=None, table_id=None, render_links=False, encoding=None)", "The frame as an HTML table.") {
        (f: FrameObject, call) in try FrameRendering.html(f, call)
      },
      .method("to_markdown(buf=None, mode='wt', index=True)", "The frame as a table of pipes.") { (f: FrameObject, call) in try FrameRendering.markdown(f, call) },
      .property("style", "The frame for display; styles are accepted and not drawn.") { (f: FrameObject, vm) in
        vm.host(StylerObject(f))
      },
      .staticMethod("from_records(data, index=None, exclude=None, columns=None, coerce_float=False, nrows=None)", "A frame of records.") { call in
        if !call["exclude"].isNone || !call["nrows"].isNone {
          var frame = try FrameConstruction.frame(call["data"], columns: call["columns"], index: .none, call.vm)
          if let most = try call.optionalInt("nrows") { frame = frame.slicing(0..<min(max(0, most), frame.rowCount)) }
          if !call["exclude"].isNone { frame = try frame.dropping(columns: names(call["exclude"], call.vm), ignoringAbsent: true) }
          if !call["index"].isNone {
            let made = try call.vm.callMethod(call.vm.host(FrameObject(frame)), "set_index", [call["index"]])
            return made
          }
          return call.vm.host(FrameObject(frame))
        }
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
      .staticMethod("from_dict(data, orient='columns', dtype=None, columns=None)", "A frame of a dict of columns, or of rows.") { call in
        let vm = call.vm
        let orient = try call.string("orient")
        func typed(_ frame: DataFrame) throws -> Ref {
          vm.host(FrameObject(try call["dtype"].isNone ? frame : mapping(frame) { try SeriesFunctions.cast($0, call["dtype"], vm) }))
        }
        switch orient {
        case "columns":
          guard call["columns"].isNone else { throw ScriptError(.valueError, "cannot use columns parameter with orient='columns'") }
          return try typed(FrameConstruction.frame(call["data"], columns: .none, index: .none, vm))
        case "index":
          let pairs = vm.dictItems(call["data"]) ?? []
          let labels = vm.list(pairs.map { $0.key })
          return try typed(FrameConstruction.frame(vm.list(pairs.map { $0.value }), columns: call["columns"], index: labels, vm))
        case "tight":
          func part(_ name: String) throws -> Ref { try vm.item(call["data"], vm.string(name)) }
          var frame = try FrameConstruction.frame(part("data"), columns: part("columns"), index: part("index"), vm)
          func names(_ name: String) throws -> [String?] { try vm.elements(of: part(name)).map { $0.asString } }
          try frame.setIndex(frame.index.named(names("index_names")))
          let columnNames = try names("column_names")
          frame.columnsNames = columnNames.contains { $0 != nil } ? columnNames : []
          return try typed(frame)
        default:
          throw ScriptError(
            .valueError, "Expected 'index', 'columns' or 'tight' for orient parameter. Got '\(orient)' instead")
        }
      },
      .method("to_records(index=True, column_dtypes=None, index_dtypes=None)", "The rows as records.") { (f: FrameObject, call) in
        try RecordArrayObject.make(f, call)
      },
    ]
  }
}
