import LapisFrame
import LapisInterpreter

/// `df.isin`: cells among values, among those of a column, or equal to those of another frame.
enum Membership {
  static func flags(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let values = call["values"]
    let frame = f.frame
    func same(_ own: Column, _ theirs: Column) -> Column {
      .bool((0..<own.count).map { !own.isMissing($0) && own[$0] == theirs[$0] })
    }
    func among(_ column: Column, _ wanted: Set<Scalar>) -> Column {
      let hasMissing = wanted.contains { $0.isMissing }
      return .bool((0..<column.count).map { column.isMissing($0) ? hasMissing : wanted.contains(column[$0]) })
    }
    var result = frame
    if let pairs = vm.dictItems(values) {
      var own: [Scalar: Set<Scalar>] = [:]
      for pair in pairs { own[ScalarConversion.scalar(pair.key, vm)] = Set(try Labels.labels(pair.value, vm)) }
      for (place, name) in frame.names.enumerated() { result.replaceColumn(at: place, with: among(frame.columns[place], own[name] ?? [])) }
      return vm.host(FrameObject(result))
    }
    if let other = values.host(as: FrameObject.self)?.frame {
      guard Set(other.names).count == other.columnCount else { throw ScriptError(.valueError, "cannot compute isin with a duplicate axis.") }
      let matched = try Alignment.rows(other, frame.index)
      for (place, name) in frame.names.enumerated() {
        let none = Column.bool([Bool](repeating: false, count: frame.rowCount))
        result.replaceColumn(at: place, with: matched.column(name).map { same(frame.columns[place], $0) } ?? none)
      }
      return vm.host(FrameObject(result))
    }
    if let series = values.host(as: SeriesObject.self) {
      let matched = series.column.taking(orMissing: Labels.positions(of: frame.index, in: series.index))
      for place in frame.columns.indices { result.replaceColumn(at: place, with: same(frame.columns[place], matched)) }
      return vm.host(FrameObject(result))
    }
    guard !values.isString, !values.isScalarNumber, !values.isNone else {
      throw ScriptError(
        .typeError,
        "only list-like or dict-like objects are allowed to be passed to DataFrame.isin(), you passed a '\(vm.typeName(values))'")
    }
    let wanted = Set(try Labels.labels(values, vm))
    for place in frame.columns.indices { result.replaceColumn(at: place, with: among(frame.columns[place], wanted)) }
    return vm.host(FrameObject(result))
  }
}
