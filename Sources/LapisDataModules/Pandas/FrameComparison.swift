import LapisFrame
import LapisInterpreter

/// `df.compare`: the cells in which two frames differ.
enum FrameComparison {
  static func compared(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    guard let other = call["other"].host(as: FrameObject.self)?.frame else {
      throw ScriptError(.typeError, "can only compare 'DataFrame' (not '\(vm.typeName(call["other"]))') with 'DataFrame'")
    }
    let frame = f.frame
    guard frame.names == other.names, frame.index.matches(other.index) else {
      throw ScriptError(.valueError, "Can only compare identically-labeled (both index and columns) DataFrame objects")
    }
    let given = try call.isGiven("result_names") ? call.elements("result_names") : [vm.string("self"), vm.string("other")]
    guard given.count == 2 else { throw ScriptError(.typeError, "Passing 'result_names' as a \(vm.typeName(call["result_names"])) is not supported.") }
    let sides = given.map { ScalarConversion.scalar($0, vm) }
    let differs = zip(frame.columns, other.columns).map { a, b in
      (0..<a.count).map { row in !(a[row] == b[row] || a.isMissing(row) && b.isMissing(row)) }
    }
    let keepsShape = try call.bool("keep_shape")
    let keepsEqual = try call.bool("keep_equal")
    let rows = keepsShape ? Array(0..<frame.rowCount) : (0..<frame.rowCount).filter { row in differs.contains { $0[row] } }
    let places = keepsShape ? Array(frame.columns.indices) : frame.columns.indices.filter { differs[$0].contains(true) }
    func part(_ column: Column, _ place: Int) -> Column {
      if keepsEqual { return column.taking(rows) }
      return column.taking(orMissing: (0..<column.count).map { differs[place][$0] ? $0 : -1 }).taking(rows)
    }
    if try FrameObject.axis(call.isGiven("align_axis") ? call["align_axis"] : Ref(1), vm) == 1 {
      let names = places.flatMap { place in sides.map { side in name(frame.names[place], side) } }
      let columns = places.flatMap { [part(frame.columns[$0], $0), part(other.columns[$0], $0)] }
      return vm.host(FrameObject(try DataFrame(names: names, columns: columns, index: frame.index.taking(rows))))
    }
    // Each row twice, its own values above the other's.
    let (levels, labels) = frame.index.taking(rows).levels
    let twice = rows.indices.flatMap { [$0, $0] }
    let index = RowIndex(
      levels: levels.map { $0.taking(twice) } + [Column(rows.flatMap { _ in sides })], names: labels + [nil])
    let columns = places.map { place in
      let both = Column.concatenating([part(frame.columns[place], place), part(other.columns[place], place)])
      return both.taking(rows.indices.flatMap { [$0, $0 + rows.count] })
    }
    return vm.host(FrameObject(try DataFrame(names: places.map { frame.names[$0] }, columns: columns, index: index)))
  }

  private static func name(_ name: Scalar, _ side: Scalar) -> Scalar {
    if case .tuple(let parts) = name { return .tuple(parts + [side]) }
    return .tuple([name, side])
  }
}
