import LapisFrame
import LapisInterpreter
import LapisSyntax

extension SeriesObject {
  /// Operators by name, which take a value for what is missing on one side.
  static var operators: [Member] {
    let arithmetic: [(String, BinaryOperator)] = [
      ("add", .add), ("sub", .subtract), ("subtract", .subtract), ("mul", .multiply), ("multiply", .multiply),
      ("div", .divide), ("divide", .divide), ("truediv", .divide), ("floordiv", .floorDivide), ("mod", .modulo), ("pow", .power),
    ]
    let reflected: [(String, BinaryOperator)] = [
      ("radd", .add), ("rsub", .subtract), ("rmul", .multiply), ("rdiv", .divide), ("rtruediv", .divide),
      ("rfloordiv", .floorDivide), ("rmod", .modulo), ("rpow", .power),
    ]
    let comparisons: [(String, ComparisonOperator)] = [
      ("eq", .equal), ("ne", .notEqual), ("lt", .less), ("le", .lessOrEqual), ("gt", .greater), ("ge", .greaterOrEqual),
    ]
    return arithmetic.map { name, op in
      .method("\(name)(other, level=None, fill_value=None, axis=0)", "The values \(op.rawValue) other.") { (s: SeriesObject, call) in
        let (a, b) = try s.filled(call)
        return try a.operated(op, b, reflected: false, call.vm)
      }
    } + reflected.map { name, op in
      .method("\(name)(other, level=None, fill_value=None, axis=0)", "Other \(op.rawValue) the values.") { (s: SeriesObject, call) in
        let (a, b) = try s.filled(call)
        return try a.operated(op, b, reflected: true, call.vm)
      }
    } + comparisons.map { name, op in
      .method("\(name)(other, level=None, fill_value=None, axis=0)", "The values \(op.rawValue) other.") { (s: SeriesObject, call) in
        let (a, b) = try s.filled(call, aligning: true)
        return try a.compare(call.vm, op, b) ?? .none
      }
    } + [
      .method("divmod(other)", "Whole quotients and what is left.") { (s: SeriesObject, call) in
        call.vm.tuple([
          try s.operated(.floorDivide, call["other"], reflected: false, call.vm), try s.operated(.modulo, call["other"], reflected: false, call.vm),
        ])
      },
      .method("__divmod__(other)", "Whole quotients and what is left.") { (s: SeriesObject, call) in
        call.vm.tuple([
          try s.operated(.floorDivide, call["other"], reflected: false, call.vm), try s.operated(.modulo, call["other"], reflected: false, call.vm),
        ])
      },
      .method("compare(other, align_axis=1, keep_shape=False, keep_equal=False, result_names=('self', 'other'))", "The values that differ, side by side.") { (s: SeriesObject, call) in
        let other = try call.host("other", as: SeriesObject.self)
        guard s.index.matches(other.index) else { throw ScriptError(.valueError, "Can only compare identically-labeled Series objects") }
        let differs = (0..<s.column.count).filter { row in
          !(s.column[row] == other.column[row] || s.column.isMissing(row) && other.column.isMissing(row))
        }
        let rows = try call.bool("keep_shape") ? Array(0..<s.column.count) : differs
        let shown = Set(try call.bool("keep_equal") ? rows : differs)
        let names = call.isGiven("result_names") ? try Labels.labels(call["result_names"], call.vm) : ["self", "other"]
        let picked = rows.map { shown.contains($0) ? $0 : -1 }
        // Numbers come as floats, as there may be gaps.
        func side(_ column: Column) throws -> Column {
          let part = column.taking(orMissing: picked)
          let keepsEqual = try call.bool("keep_equal")
          return part.dtype.isInteger && !keepsEqual ? try part.casting(to: .double) : part
        }
        return call.vm.host(
          FrameObject(try DataFrame(names: names, columns: [try side(s.column), try side(other.column)], index: s.index.taking(rows))))
      },
    ]
  }

  func operated(_ op: BinaryOperator, _ other: Ref, reflected: Bool, _ vm: Interpreter) throws -> Ref {
    if let result = try binary(vm, op, other, reflected: reflected) { return result }
    throw ScriptError(.typeError, "unsupported operand type(s) for \(op.rawValue): 'Series' and '\(vm.typeName(other))'")
  }

  /// Both operands with `fill_value` in place of what only one of them lacks.
  private func filled(_ call: Call, aligning: Bool = false) throws -> (SeriesObject, Ref) {
    let vm = call.vm
    var operand = call["other"]
    if let items = vm.listElements(operand) {
      guard items.count == column.count else { throw ScriptError(.valueError, "Lengths must be equal") }
      operand = vm.host(SeriesObject(ColumnConversion.column(of: items, vm), index: index, name: name))
    }
    let fill = call["fill_value"].isNone ? nil : ScalarConversion.scalar(call["fill_value"], vm)
    guard let other = operand.host(as: SeriesObject.self) else {
      guard let fill else { return (self, operand) }
      return (SeriesObject(column.fillingMissing(fill), like: self), operand)
    }
    guard fill != nil || aligning, !index.matches(other.index) || fill != nil else { return (self, operand) }
    let (left, right, labels) = index.matches(other.index)
      ? (Array(0..<column.count), Array(0..<column.count), index) : Labels.aligned(index, other.index)
    var (a, b) = (column.taking(orMissing: left), other.column.taking(orMissing: right))
    if let fill {
      let (missingA, missingB) = (a.missingMask, b.missingMask)
      let gapsA = missingA.indices.filter { missingA[$0] && !missingB[$0] }, gapsB = missingB.indices.filter { missingB[$0] && !missingA[$0] }
      if !gapsA.isEmpty { a = a.setting(gapsA, to: gapsA.map { _ in fill }) }
      if !gapsB.isEmpty { b = b.setting(gapsB, to: gapsB.map { _ in fill }) }
    }
    return (SeriesObject(a, index: labels, name: name), vm.host(SeriesObject(b, index: labels, name: other.name)))
  }

  /// `dot` and `@`: with a series a number, with a frame or matrix a value a column.
  func inner(_ other: Ref, _ vm: Interpreter) throws -> Ref {
    if let series = other.host(as: SeriesObject.self) {
      let places = series.index.matches(index) ? Array(0..<column.count) : Labels.positions(of: index, in: series.index)
      guard series.column.count == column.count, !places.contains(-1) else { throw ScriptError(.valueError, "matrices are not aligned") }
      let b = ColumnConversion.array(series.column.taking(places), vm)
      return try LinearAlgebra.dot(array(vm), b, vm).scalarOrSelf(vm)
    }
    if let frame = other.host(as: FrameObject.self)?.frame {
      guard frame.rowCount == column.count else { throw ScriptError(.valueError, "matrices are not aligned") }
      let product = try LinearAlgebra.dot(array(vm), ArrayConversion.array(other, vm), vm)
      return vm.host(SeriesObject(ColumnConversion.column(product, vm), index: RowIndex(Column(frame.names)), name: nil))
    }
    let operand = try ArrayConversion.array(other, vm)
    guard operand.shape.first == column.count else {
      throw ScriptError(.exception, "Dot product shape mismatch, (\(column.count),) vs \(Shape.text(operand.shape))")
    }
    return try LinearAlgebra.dot(array(vm), operand, vm).scalarOrSelf(vm)
  }
}
