import LapisFrame
import LapisInterpreter

/// Columns of frames as array elements, and back.
enum ColumnConversion {
  static func values(_ column: Column, _ vm: Interpreter) -> ArrayValues {
    switch column {
    case .double(let values): return .double(values)
    case .int(let values): return .int(values)
    case .bool(let values): return .bool(values)
    case .string(let values):
      let refs = values.dictionary.map { vm.string($0) }
      let missing = Ref(Double.nan)
      return .object(values.codes.map { $0 < 0 ? missing : refs[Int($0)] })
    case .mixed(let values): return .object(values.map { ScalarConversion.ref($0, vm) })
    }
  }

  static func column(_ values: ArrayValues, _ vm: Interpreter) -> Column {
    switch values {
    case .double(let values): .double(values)
    case .int(let values): .int(values)
    case .bool(let values): .bool(values)
    case .string(let values): Column(strings: values)
    case .object(let values): objectColumn(values, vm)
    }
  }

  /// Values that stay an object column, whatever they are: text, or mixed.
  private static func objectColumn(_ values: [Ref], _ vm: Interpreter) -> Column {
    let scalars = values.map { ScalarConversion.scalar($0, vm) }
    let column = Column(scalars)
    if case .string = column { return column }
    return .mixed(scalars)
  }

  /// The narrowest column for values of the language, as a list of them becomes.
  static func column(of values: [Ref], _ vm: Interpreter) -> Column {
    Column(values.map { ScalarConversion.scalar($0, vm) })
  }

  static func refs(_ column: Column, _ vm: Interpreter) -> [Ref] {
    let values = values(column, vm)
    return (0..<values.count).map { values.ref($0, vm) }
  }

  static func element(_ type: DType) -> ElementType {
    switch type {
    case .double: .float64
    case .int: .int64
    case .bool: .bool
    case .object: .object
    }
  }

  static func dtype(_ element: ElementType) -> DType {
    switch element.kind {
    case .double: .double
    case .int: .int
    case .bool: .bool
    case .string, .object: .object
    }
  }
}
