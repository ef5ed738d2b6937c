import LapisFrame
import LapisInterpreter

extension FrameObject {
  static var shapes: [Member] {
    [
      .method("copy(deep=True)", "A frame of its own.") { (f: FrameObject, call) in call.vm.host(FrameObject(f.frame)) },
      .method("insert(loc, column, value)", "Puts a column at a position.") { (f: FrameObject, call) in
        let column = try Assignment.column(call["value"], index: f.frame.index, hasColumns: true, call.vm)
        try f.frame.insert(ScalarConversion.scalar(call["column"], call.vm), column, at: call.int("loc"))
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
