import LapisFrame
import LapisInterpreter

extension FrameObject {
  static var iteration: [Member] {
    [
      .method("items()", "Pairs of name and column.") { (f: FrameObject, call) in
        let vm = call.vm
        var place = 0
        return vm.iterator {
          guard place < f.frame.columnCount else { return nil }
          defer { place += 1 }
          return vm.tuple([ScalarConversion.ref(f.frame.names[place], vm), vm.host(SeriesObject.column(of: f, at: place))])
        }
      },
      .method("keys()", "The names of the columns.") { (f: FrameObject, call) in call.vm.host(IndexObject(names: f.frame.names)) },
      .method("iterrows()", "Pairs of label and row.") { (f: FrameObject, call) in
        let vm = call.vm
        var row = 0
        return vm.iterator {
          guard row < f.frame.rowCount else { return nil }
          defer { row += 1 }
          return vm.tuple([IndexObject(f.frame.index).label(row, vm), vm.host(Indexer.row(f.frame, row))])
        }
      },
      .method("itertuples(index=True, name='Pandas')", "Rows as objects with an attribute a column.") { (f: FrameObject, call) in
        let vm = call.vm
        let withIndex = try call.bool("index")
        let frame = f.frame
        let columns = frame.columns.map { ColumnConversion.values($0, vm) }
        let fields = (withIndex ? ["Index"] : []) + frame.names.map { $0.description }
        var type: Ref = .none
        if let name = try call.optionalString("name") {
          // Names that no attribute can have are numbered.
          type = try vm.call(
            vm.attribute(vm.imported("collections"), "namedtuple"), [vm.string(name), vm.list(fields.map { vm.string($0) })],
            keywords: [("rename", Ref(true))])
        }
        var row = 0
        return vm.iterator {
          guard row < frame.rowCount else { return nil }
          defer { row += 1 }
          let values = (withIndex ? [IndexObject(frame.index).label(row, vm)] : []) + columns.map { $0.ref(row, vm) }
          return type.isNone ? vm.tuple(values) : try vm.call(type, values)
        }
      },
    ]
  }
}
