import LapisFrame
import LapisInterpreter

extension FrameObject {
  static var shapes: [Member] {
    [
      .method("copy(deep=True)", "A frame of its own.") { (f: FrameObject, call) in call.vm.host(FrameObject(f.frame)) },
      .method("insert(loc, column, value, allow_duplicates=False)", "Puts a column at a position.") { (f: FrameObject, call) in
        let name = ScalarConversion.scalar(call["column"], call.vm)
        guard try call.bool("allow_duplicates") || f.frame.position(of: name) == nil else {
          throw ScriptError(.valueError, "cannot insert \(name), already exists")
        }
        let place = try call.int("loc")
        guard place >= 0 else { throw ScriptError(.valueError, "unbounded slice") }
        let column = try Assignment.column(call["value"], index: f.frame.index, hasColumns: true, call.vm)
        guard column.count == f.frame.rowCount || f.frame.columnCount == 0 else {
          throw ScriptError(.valueError, "Length of values (\(column.count)) does not match length of index (\(f.frame.rowCount))")
        }
        guard place <= f.frame.columnCount else {
          throw ScriptError(.indexError, "index \(place) is out of bounds for axis 0 with size \(f.frame.columnCount)")
        }
        f.frame = try inserting(f.frame, name, column, at: place)
        return .none
      },
      .method("assign(**columns)", "The frame with columns set.") { (f: FrameObject, call) in
        let copy = FrameObject(f.frame)
        for (name, value) in call.keywords {
          let resolved = value.isCallable && value.hostObject == nil ? try call.vm.call(value, [call.vm.host(copy)]) : value
          try copy.setItem(call.vm, call.vm.string(name), resolved)
        }
        return call.vm.host(copy)
      },
      .method("transpose()", "Rows as columns.") { (f: FrameObject, call) in call.vm.host(FrameObject(try transposed(f.frame))) },
      .method("equals(other)", "Are all values and labels the same?") { (f: FrameObject, call) in
        guard let other = call["other"].host(as: FrameObject.self)?.frame else { return Ref(false) }
        let same = f.frame.names == other.names && f.frame.index.matches(other.index)
          && zip(f.frame.columns, other.columns).allSatisfy { a, b in
            a.dtype == b.dtype && (0..<a.count).allSatisfy { a[$0] == b[$0] || a[$0].isMissing && b[$0].isMissing }
          }
        return Ref(same)
      },
    ]
  }
}
