import LapisFrame
import LapisInterpreter

extension FrameObject {
  static func kind(_ text: String) throws -> JoinKind {
    guard let kind = JoinKind(rawValue: text) else {
      throw ScriptError(.valueError, "do not recognize join method \(text)", hint: "It is one of left, right, inner and outer.")
    }
    return kind
  }

  static var joining: [Member] {
    [
      .method("join(other, on=None, how='left', lsuffix='', rsuffix='', sort=False, validate=None)", "The columns of another frame beside these, by row label.") {
        (f: FrameObject, call) in try FrameMerge.joined(f, call)
      },
      .method("merge(right, how='inner', on=None, left_on=None, right_on=None, left_index=False, right_index=False, sort=False, suffixes=('_x', '_y'), copy=None, indicator=False, validate=None)", "The rows of two frames where keys are equal.") {
        (f: FrameObject, call) in try FrameMerge.merged(f.frame, call)
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
      .method("combine_first(other)", "Missing values from another frame.") { (f: FrameObject, call) in
        let other = try call.host("other", as: FrameObject.self).frame
        let (a, b) = try Alignment.aligned(f.frame, other)
        var result = a
        for place in a.columns.indices {
          let (own, theirs) = (a.columns[place], b.columns[place])
          let gaps = (0..<own.count).filter { own.isMissing($0) && !theirs.isMissing($0) }
          if gaps.isEmpty { continue }
          let filled = gaps.count == own.count
            ? theirs : own.missingCount == own.count ? theirs : own.setting(gaps, to: gaps.map { theirs[$0] })
          // A column that gets no gap back is of the type that both had.
          let known = f.frame.column(a.names[place])?.dtype ?? theirs.dtype
          let back = filled.missingCount == 0 && known == .int ? try? filled.casting(to: known) : nil
          result.replaceColumn(at: place, with: back ?? filled)
        }
        return call.vm.host(FrameObject(result))
      },
      .method("combine(other, func, fill_value=None, overwrite=True)", "A function of each pair of columns.") { (f: FrameObject, call) in
        let vm = call.vm
        let other = try call.host("other", as: FrameObject.self).frame
        let fill = call["fill_value"].isNone ? nil : ScalarConversion.scalar(call["fill_value"], vm)
        let (a, b) = try Alignment.aligned(f.frame, other)
        var result = a
        for place in a.columns.indices {
          var (x, y) = (a.columns[place], b.columns[place])
          if try !call.bool("overwrite"), y.missingCount == y.count { continue }
          if let fill { (x, y) = (x.fillingMissing(fill), y.fillingMissing(fill)) }
          let pair = [x, y].map { vm.host(SeriesObject($0, index: a.index, name: a.names[place])) }
          let made = try Assignment.column(vm.call(call["func"], pair), index: a.index, hasColumns: true, vm)
          guard made.count == a.rowCount else {
            throw ScriptError(.valueError, "Length of values (\(made.count)) does not match length of index (\(a.rowCount))")
          }
          result.replaceColumn(at: place, with: made)
        }
        return vm.host(FrameObject(result))
      },
      .method("update(other, join='left', overwrite=True, filter_func=None, errors='ignore')", "Takes over the values that another frame has, in place.") {
        (f: FrameObject, call) in try updated(f, call)
      },
      .method("compare(other, align_axis=1, keep_shape=False, keep_equal=False, result_names=('self', 'other'))", "Where two frames differ, side by side.") {
        (f: FrameObject, call) in try FrameComparison.compared(f, call)
      },
    ]
  }

  private static func updated(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    guard try call.string("join") == "left" else { throw ScriptError(.notImplementedError, "Only left join is supported") }
    let errors = try call.string("errors")
    guard errors == "ignore" || errors == "raise" else {
      throw ScriptError(.valueError, "The parameter errors must be either 'ignore' or 'raise'")
    }
    let given = try call["other"].host(as: SeriesObject.self) != nil || call["other"].host(as: FrameObject.self) != nil
      ? FrameMerge.operand(call["other"], vm) : FrameConstruction.frame(call["other"], columns: .none, index: .none, vm)
    let other = try Alignment.rows(given, f.frame.index)
    let overwrites = try call.bool("overwrite")
    for (place, name) in f.frame.names.enumerated() {
      guard let theirs = other.column(name) else { continue }
      let own = f.frame.columns[place]
      var rows = (0..<own.count).filter { !theirs.isMissing($0) }
      if errors == "raise", rows.contains(where: { !own.isMissing($0) }) { throw ScriptError(.valueError, "Data overlaps.") }
      if !overwrites { rows = rows.filter { own.isMissing($0) } }
      if !call["filter_func"].isNone {
        let chosen = try ArrayConversion.array(vm.call(call["filter_func"], [vm.host(ColumnConversion.array(own, vm))]), vm).bools(vm)
        rows = rows.filter { chosen.indices.contains($0) && chosen[$0] }
      }
      if !rows.isEmpty { f.frame.replaceColumn(at: place, with: own.setting(rows, to: rows.map { theirs[$0] })) }
    }
    return .none
  }
}
