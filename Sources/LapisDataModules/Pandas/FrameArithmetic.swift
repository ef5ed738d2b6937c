import LapisFrame
import LapisInterpreter
import LapisSyntax

/// A frame and another operand, computed column by column as series are.
struct FrameArithmetic {
  enum Operation {
    case binary(BinaryOperator, reflected: Bool)
    case compare(ComparisonOperator)
  }

  let frame: DataFrame
  let operation: Operation
  let vm: Interpreter

  /// One column with an operand of its length, or a single value.
  private func result(_ column: Column, _ other: Ref) throws -> Column {
    let own = vm.host(SeriesObject(column, index: frame.index, name: nil))
    let value: Ref
    switch operation {
    case .binary(let op, let reflected): value = try reflected ? vm.operate(op, other, own) : vm.operate(op, own, other)
    case .compare(let op): value = try vm.operate(op, own, other)
    }
    guard let series = value.host(as: SeriesObject.self), series.column.count == column.count else {
      // An operand that no column knows, such as None where == is asked.
      return Column(repeating: ScalarConversion.scalar(value, vm), count: column.count)
    }
    return series.column
  }

  private func result(_ column: Column, _ other: Column) throws -> Column {
    let result = try result(column, vm.host(SeriesObject(other, index: frame.index, name: nil)))
    // What is missing equals nothing, itself included.
    guard case .compare(let op) = operation, column.dtype == .object || other.dtype == .object, case .bool(var flags) = result else { return result }
    for row in flags.indices where column.isMissing(row) || other.isMissing(row) { flags[row] = op == .notEqual }
    return .bool(flags)
  }

  private func replacing(_ columns: [Column]) -> Ref {
    var result = frame
    for (position, column) in columns.enumerated() { result.replaceColumn(at: position, with: column) }
    return vm.host(FrameObject(result))
  }

  // MARK: Operands

  /// With a frame, labels matched; where only one side has a value, `fill` stands for the other.
  func with(_ other: DataFrame, fill: Scalar? = nil) throws -> Ref {
    let (a, b) = try Alignment.aligned(frame, other)
    let aligned = FrameArithmetic(frame: a, operation: operation, vm: vm)
    let columns = try a.columns.indices.map { place -> Column in
      var (x, y) = (a.columns[place], b.columns[place])
      if frame.names != other.names, fill == nil, case .binary = operation,
        frame.position(of: a.names[place]) == nil || other.position(of: a.names[place]) == nil
      {
        return .double([Double](repeating: .nan, count: a.rowCount))
      }
      if let fill { (x, y) = (Self.filled(x, where: y, fill), Self.filled(y, where: x, fill)) }
      return try aligned.result(x, y)
    }
    return aligned.replacing(columns)
  }

  /// The values that are missing here but not there.
  private static func filled(_ column: Column, where other: Column, _ fill: Scalar) -> Column {
    let gaps = (0..<column.count).filter { column.isMissing($0) && !other.isMissing($0) }
    if gaps.isEmpty { return column }
    if gaps.count == column.count { return Column(repeating: fill, count: column.count) }
    return column.setting(gaps, to: [Scalar](repeating: fill, count: gaps.count))
  }

  /// With a series of which each value belongs to a column.
  func with(byName series: SeriesObject) throws -> Ref {
    let axis = Alignment.axis(frame.names)
    let names = axis.matches(series.index) ? frame.names : Alignment.joined(axis, series.index, .outer).labels.scalars
    let wide = FrameArithmetic(frame: try Alignment.columns(frame, names), operation: operation, vm: vm)
    let places = Labels.positions(of: Alignment.axis(names), in: series.index)
    let columns = try names.indices.map { place -> Column in
      let value = places[place] < 0 ? Scalar.nan : series.column[places[place]]
      return try wide.result(wide.frame.columns[place], ScalarConversion.ref(value, vm))
    }
    return wide.replacing(columns)
  }

  /// With a series of which each value belongs to a row.
  func with(byRow series: SeriesObject) throws -> Ref {
    if frame.index.matches(series.index) { return replacing(try frame.columns.map { try result($0, series.column) }) }
    let labels = Alignment.joined(frame.index, series.index, .outer)
    let long = FrameArithmetic(frame: try Alignment.rows(frame, labels), operation: operation, vm: vm)
    let values = series.column.taking(orMissing: Labels.positions(of: labels, in: series.index))
    return long.replacing(try long.frame.columns.map { try long.result($0, values) })
  }

  /// With one value, or an array or list that has one value a column or a cell.
  func with(_ other: Ref, byRow: Bool = false) throws -> Ref? {
    guard other.isList || other.isTuple || other.host(as: NDArray.self) != nil || other.rangeParts != nil || other.host(as: IndexObject.self) != nil else {
      return replacing(try frame.columns.map { try result($0, other) })
    }
    let operand = try ArrayConversion.array(other, vm)
    let (rows, width) = (frame.rowCount, frame.columnCount)
    switch operand.rank {
    case 0: return replacing(try frame.columns.map { try result($0, operand.ref(at: operand.offset, vm)) })
    case 1:
      let expected = byRow ? rows : width
      guard operand.count == expected else {
        throw ScriptError(.valueError, "Unable to coerce to Series, length must be \(expected): given \(operand.count)")
      }
      if byRow { return replacing(try frame.columns.map { try result($0, vm.host(operand)) }) }
      let values = operand.refs(vm)
      return replacing(try frame.columns.indices.map { try result(frame.columns[$0], values[$0]) })
    case 2:
      guard operand.shape == [rows, width] || operand.shape == [rows, 1] || operand.shape == [1, width] else {
        throw ScriptError(
          .valueError,
          "Unable to coerce to DataFrame, shape must be \(Shape.text([rows, width])): given \(Shape.text(operand.shape))")
      }
      let wide = operand.broadcast(to: [rows, width]).transposed()
      return replacing(try frame.columns.indices.map { try result(frame.columns[$0], vm.host(wide.row($0).copy())) })
    default:
      throw ScriptError(.valueError, "Unable to coerce to Series/DataFrame, dimension must be <= 2: \(Shape.text(operand.shape))")
    }
  }
}
