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
    case .instants, .spans: return .object(column.scalars.map { ScalarConversion.ref($0, vm) })
    case .category(let category): return values(category.plain, vm)
    case .narrow(let narrow): return values(narrow.wide, vm)
    }
  }

  /// The column as an array of one axis, narrow numbers as such.
  static func array(_ column: Column, _ vm: Interpreter) -> NDArray {
    NDArray(values(column, vm), shape: [column.count], element: element(plainType(column)))
  }

  private static func plainType(_ column: Column) -> DType {
    if case .category(let values) = column { return values.plain.dtype }
    return column.dtype
  }

  /// The elements of an array of one axis, narrow numbers as such.
  static func column(_ array: NDArray, _ vm: Interpreter) -> Column {
    let wide = column(array.values, vm)
    let type = dtype(array.element)
    guard type != wide.dtype, let narrow = NarrowColumn(type, of: wide) else { return wide }
    return .narrow(narrow)
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
    switch column {
    case .string, .instants, .spans: return column
    default: break
    }
    return .mixed(scalars)
  }

  /// The narrowest column for values of the language, as a list of them becomes.
  static func column(of values: [Ref], _ vm: Interpreter) -> Column {
    Column(values.map { ScalarConversion.scalar($0, vm) })
  }

  static func refs(_ column: Column, _ vm: Interpreter) -> [Ref] {
    if case .category(let values) = column {
      let known = values.categories.map { ScalarConversion.ref($0, vm) }
      return values.codes.map { $0 < 0 ? Ref(Double.nan) : known[Int($0)] }
    }
    let values = values(column, vm)
    return (0..<values.count).map { values.ref($0, vm) }
  }

  static func element(_ type: DType) -> ElementType {
    switch type {
    case .double: .float64
    case .int: .int64
    case .bool: .bool
    case .object, .datetime, .timedelta, .category: .object
    case .int8: .int8
    case .int16: .int16
    case .int32: .int32
    case .uint8: .uint8
    case .uint16: .uint16
    case .uint32: .uint32
    case .uint64: .uint64
    case .float32: .float32
    }
  }

  /// The object that `dtype` gives for a column.
  static func dtypeObject(_ column: Column, _ vm: Interpreter) -> Ref {
    switch column {
    case .instants, .spans, .category: vm.host(TableTypeObject(column))
    default: vm.host(DTypeObject(element(column.dtype)))
    }
  }

  static func dtype(_ element: ElementType) -> DType {
    switch element {
    case .int8: return .int8
    case .int16: return .int16
    case .int32: return .int32
    case .uint8: return .uint8
    case .uint16: return .uint16
    case .uint32: return .uint32
    case .uint64: return .uint64
    case .float32: return .float32
    default: break
    }
    return switch element.kind {
    case .double: .double
    case .int: .int
    case .bool: .bool
    case .string, .object: .object
    }
  }
}
