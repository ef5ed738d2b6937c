import LapisFrame
import LapisInterpreter

/// Frames and series brought to the same labels.
enum Alignment {
  /// The labels of two axes joined: of both and sorted for `outer`, in the order of the left for `inner`.
  static func joined(_ a: RowIndex, _ b: RowIndex, _ how: JoinKind) -> RowIndex {
    if a.matches(b) { return a.name == b.name ? a : RowIndex(a.labels) }
    switch how {
    case .left: return a
    case .right: return b
    case .inner:
      let theirs = Set(b.labels.scalars)
      let kept = (0..<a.count).filter { theirs.contains(a[$0]) }
      var labels = a.taking(kept)
      if a.name != b.name { labels.name = nil }
      return labels
    case .outer, .cross: return Labels.aligned(a, b).labels
    }
  }

  /// The names of columns as an axis.
  static func axis(_ names: [Scalar]) -> RowIndex { RowIndex(names.isEmpty ? .mixed([]) : Column(names)) }

  /// The rows of these labels; `fill` stands where the frame has none of a label.
  static func rows(_ frame: DataFrame, _ labels: RowIndex, fill: Scalar = .nan) throws -> DataFrame {
    if frame.index.matches(labels) {
      var same = frame
      try same.setIndex(labels)
      return same
    }
    let places = Labels.positions(of: labels, in: frame.index)
    return try rows(frame, labels, at: places, fill: fill)
  }

  /// The rows at these positions, −1 for a row of `fill`, under other labels.
  static func rows(_ frame: DataFrame, _ labels: RowIndex, at places: [Int], fill: Scalar = .nan) throws -> DataFrame {
    var result = try DataFrame(names: frame.names, columns: frame.columns.map { taking($0, places, fill) }, index: labels)
    result.columnsNames = frame.columnsNames
    return result
  }

  /// As `taking(orMissing:)`, with another value for what is not there.
  static func taking(_ column: Column, _ places: [Int], _ fill: Scalar) -> Column {
    guard !fill.isMissing, places.contains(-1) else { return column.taking(orMissing: places) }
    if column.count == 0 { return Column(repeating: fill, count: places.count) }
    let gaps = places.indices.filter { places[$0] < 0 }
    return column.taking(places.map { max(0, $0) }).setting(gaps, to: [Scalar](repeating: fill, count: gaps.count))
  }

  /// The columns of these names; one of `fill` where the frame has none.
  static func columns(_ frame: DataFrame, _ names: [Scalar], fill: Scalar = .nan) throws -> DataFrame {
    if names == frame.names { return frame }
    var result = try DataFrame(
      names: names, columns: names.map { frame.column($0) ?? Column(repeating: fill, count: frame.rowCount) }, index: frame.index)
    result.columnsNames = frame.columnsNames
    return result
  }

  /// Two frames with the labels of both, along the axes that are asked for.
  static func aligned(
    _ a: DataFrame, _ b: DataFrame, how: JoinKind = .outer, rows: Bool = true, columns: Bool = true, fill: Scalar = .nan
  ) throws -> (DataFrame, DataFrame) {
    var (x, y) = (a, b)
    if columns, a.names != b.names {
      let names = joined(axis(a.names), axis(b.names), how).labels.scalars
      x = try self.columns(x, names, fill: fill)
      y = try self.columns(y, names, fill: fill)
    }
    if rows, !a.index.matches(b.index) {
      let labels = joined(a.index, b.index, how)
      x = try self.rows(x, labels, fill: fill)
      y = try self.rows(y, labels, fill: fill)
    }
    return (x, y)
  }

  // MARK: Calls

  static func align(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    try RefusedOptions.check(call, "level")
    let how = try FrameObject.kind(call.string("join"))
    let axis = call["axis"].isNone ? nil : try FrameObject.axis(call["axis"], vm)
    let fill = call["fill_value"].isNone ? Scalar.nan : ScalarConversion.scalar(call["fill_value"], vm)
    if let series = call["other"].host(as: SeriesObject.self) {
      guard let axis else { throw ScriptError(.valueError, "Must specify axis=0 or 1") }
      let own = axis == 0 ? f.frame.index : self.axis(f.frame.names)
      let labels = joined(own, series.index, how)
      let frame = axis == 0 ? try rows(f.frame, labels, fill: fill) : try columns(f.frame, labels.labels.scalars, fill: fill)
      let column = taking(series.column, Labels.positions(of: labels, in: series.index), fill)
      return vm.tuple([vm.host(FrameObject(frame)), vm.host(SeriesObject(column, index: labels, name: series.name))])
    }
    guard let other = call["other"].host(as: FrameObject.self)?.frame else {
      throw ScriptError(.typeError, "unsupported type: \(try vm.repr(vm.attribute(call["other"], "__class__")))")
    }
    let (a, b) = try aligned(f.frame, other, how: how, rows: axis != 1, columns: axis != 0, fill: fill)
    return vm.tuple([vm.host(FrameObject(a)), vm.host(FrameObject(b))])
  }
}
