import LapisFrame
import LapisInterpreter

extension FrameObject {
  static func kind(_ text: String) throws -> JoinKind {
    guard let kind = JoinKind(rawValue: text) else {
      throw ScriptError(.keyError, text, hint: "how= is one of left, right, inner, outer and cross.")
    }
    return kind
  }

  static var joining: [Member] {
    [
      .method("join(other, on=None, how='left', lsuffix='', rsuffix='')", "The columns of another frame beside these, by row label.") {
        (f: FrameObject, call) in
        let suffixes = (try call.string("lsuffix"), try call.string("rsuffix"))
        let how = try kind(call.string("how"))
        var frame = f.frame
        for other in call.vm.listElements(call["other"]) ?? [call["other"]] {
          let right = try DataConversion.frame(from: other, call.vm)
          if !call["on"].isNone {
            let name = ScalarConversion.scalar(call["on"], call.vm)
            let rows = Labels.positions(of: RowIndex(try frame.requireColumn(name)), in: right.index)
            for (newName, column) in zip(right.names, right.columns) { try frame.set(newName, to: column.taking(orMissing: rows)) }
          } else {
            frame = try frame.joining(right, how: how, suffixes: suffixes)
          }
        }
        return call.vm.host(FrameObject(frame))
      },
      .method("merge(right, how='inner', on=None, left_on=None, right_on=None, left_index=False, right_index=False, sort=False, suffixes=('_x', '_y'), copy=None, indicator=False, validate=None)", "The rows of two frames where keys are equal.") {
        (f: FrameObject, call) in
        try merged(f.frame, call)
      },
      .method("append(other, ignore_index=False)", "Rows of another frame below these.") { (f: FrameObject, call) in
        let other: DataFrame
        if let pairs = call.vm.dictItems(call["other"]) {
          other = try FrameConstruction.frame(call.vm.list([call.vm.dict(pairs.map { ($0.key, $0.value) })]), columns: .none, index: .none, call.vm)
        } else {
          other = try DataConversion.frame(from: call["other"], call.vm)
        }
        return call.vm.host(
          FrameObject(DataFrame.concatenating(rows: [f.frame, other], ignoringIndex: try call.bool("ignore_index"))))
      },
    ]
  }

  static func numbered(_ frame: DataFrame, _ name: Scalar = "_row") throws -> DataFrame {
    var copy = frame
    try copy.set(name, to: .int(Array(0..<frame.rowCount)))
    return copy
  }

  static func merged(_ left: DataFrame, _ call: Call) throws -> Ref {
    let right = try DataConversion.frame(from: call["right"], call.vm)
    let how = try kind(call.string("how"))
    let given = try call.isGiven("suffixes") ? call.elements("suffixes").map { $0.asString ?? "" } : ["_x", "_y"]
    let suffixes = (given.first ?? "_x", given.count > 1 ? given[1] : "_y")
    if try call.bool("left_index"), try call.bool("right_index") {
      return call.vm.host(FrameObject(try left.joining(right, how: how, suffixes: suffixes)))
    }
    var leftOn: [Scalar]
    var rightOn: [Scalar]
    var (a, b) = (left, right)
    if !call["on"].isNone {
      leftOn = try names(call["on"], call.vm)
      rightOn = leftOn
    } else if how == .cross {
      leftOn = []
      rightOn = []
    } else {
      leftOn = call["left_on"].isNone ? [] : try names(call["left_on"], call.vm)
      rightOn = call["right_on"].isNone ? [] : try names(call["right_on"], call.vm)
      // Labels match as a column that is dropped afterwards.
      if try call.bool("left_index") {
        try a.insert("_labels", left.index.labels, at: 0)
        leftOn = ["_labels"]
      }
      if try call.bool("right_index") {
        try b.insert("_labels", right.index.labels, at: 0)
        rightOn = ["_labels"]
      }
      if leftOn.isEmpty, rightOn.isEmpty {
        leftOn = left.names.filter { right.position(of: $0) != nil }
        rightOn = leftOn
        guard !leftOn.isEmpty else {
          throw ScriptError(
            PandasModule.mergeError,
            "No common columns to perform merge on. Merge options: left_on=None, right_on=None, left_index=False, right_index=False")
        }
      }
    }
    for name in leftOn where a.position(of: name) == nil { throw a.noColumn(name) }
    for name in rightOn where b.position(of: name) == nil { throw b.noColumn(name) }
    guard try !call["indicator"].isNone && call.bool("indicator") else {
      var merged = try a.merging(b, leftOn: leftOn, rightOn: rightOn, how: how, suffixes: suffixes)
      if try call.bool("left_index") != call.bool("right_index") {
        // The labels of the side that is matched by a column stay.
        let side = try call.bool("left_index") ? b : a
        let marked = try call.bool("left_index") ? Self.numbered(b) : Self.numbered(a)
        let joined = try call.bool("left_index")
          ? a.merging(marked, leftOn: leftOn, rightOn: rightOn, how: how, suffixes: suffixes)
          : marked.merging(b, leftOn: leftOn, rightOn: rightOn, how: how, suffixes: suffixes)
        let rows = (joined.column("_row")?.doubles ?? []).map { $0.isNaN ? -1 : Int($0) }
        merged = try merged.dropping(columns: ["_labels"], ignoringAbsent: true)
        if !rows.contains(-1) { try merged.setIndex(side.index.taking(rows)) }
      }
      if try call.bool("sort"), how != .cross { merged = try merged.sorted(by: leftOn.map { ($0, true) }); try merged.setIndex(RowIndex(count: merged.rowCount)) }
      return call.vm.host(FrameObject(merged))
    }
    let marked = try Self.numbered(a, "_left_row").merging(Self.numbered(b, "_right_row"), leftOn: leftOn, rightOn: rightOn, how: how, suffixes: suffixes)
    let left = marked.column("_left_row")?.missingMask ?? []
    let rightGaps = marked.column("_right_row")?.missingMask ?? []
    let codes = left.indices.map { row -> Int32 in left[row] ? 1 : rightGaps[row] ? 0 : 2 }
    var merged = try marked.dropping(columns: ["_left_row", "_right_row"])
    try merged.set("_merge", to: .category(CategoryColumn(codes: codes, categories: ["left_only", "right_only", "both"])))
    return call.vm.host(FrameObject(merged))
  }
}
