import LapisFrame
import LapisInterpreter
import LapisSyntax

extension FrameObject {
  static var operators: [Member] {
    let arithmetic: [(String, BinaryOperator)] = [
      ("add", .add), ("sub", .subtract), ("subtract", .subtract), ("mul", .multiply), ("multiply", .multiply),
      ("div", .divide), ("divide", .divide), ("truediv", .divide), ("mod", .modulo), ("pow", .power),
    ]
    return arithmetic.map { name, op in
      .method("\(name)(other, axis='columns')", "The values \(op.rawValue) other.") { (f: FrameObject, call) in
        if let series = call["other"].host(as: SeriesObject.self), try axis(call["axis"], call.vm) == 0 {
          let rows = series.index.matches(f.frame.index) ? nil : Labels.positions(of: f.frame.index, in: series.index)
          let aligned = rows.map { series.column.taking(orMissing: $0) } ?? series.column
          let operand = ColumnConversion.array(aligned, call.vm)
          return call.vm.host(
            FrameObject(
              try mapping(f, call) { column in
                let array = ColumnConversion.array(column, call.vm)
                return ColumnConversion.column(try ArrayArithmetic.apply(op, array, operand, call.vm).values, call.vm)
              }))
        }
        return try f.binary(call.vm, op, call["other"], reflected: false) ?? .none
      }
    }
  }
}
