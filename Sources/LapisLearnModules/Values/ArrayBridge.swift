package import LapisFrame
package import LapisInterpreter
import LapisLearn

/// Between values of the language and what the engine computes with: the one place that knows how arrays,
/// series, frames and lists are read and made.
package enum ArrayBridge {
  // MARK: Reading

  /// Rows of numbers: a frame (by its column names), a two-dimensional array, a list of rows.
  package static func features(_ value: Ref, _ vm: Interpreter) throws -> FeatureMatrix {
    var values: [Double] = []
    var columns = 0
    let rows = try vm.elements(of: value)
    for row in rows {
      let numbers = try doubles(row, vm)
      columns = numbers.count
      values += numbers
    }
    return try FeatureMatrix(rows: rows.count, columns: columns, values: values)
  }

  /// The names of a frame's columns; nil for anything else.
  package static func columnNames(_ value: Ref, _ vm: Interpreter) throws -> [String]? {
    nil
  }

  /// One value a row, typed.
  package static func column(_ value: Ref, _ vm: Interpreter) throws -> Column {
    Column(try vm.elements(of: value).map { scalar($0) })
  }

  private static func scalar(_ value: Ref) -> Scalar {
    if let flag = value.asBool { return .bool(flag) }
    if value.isInteger, let number = value.asInt { return .int(number) }
    if let text = value.asString { return .string(text) }
    if let number = value.asDouble { return .double(number) }
    return .string("")
  }

  package static func doubles(_ value: Ref, _ vm: Interpreter) throws -> [Double] {
    try vm.elements(of: value).map { $0.asDouble ?? .nan }
  }

  /// Numbers of one or two dimensions, row-major; one dimension counts as one column.
  package static func table(
    _ value: Ref, _ vm: Interpreter
  ) throws -> (rows: Int, columns: Int, values: [Double]) {
    let values = try doubles(value, vm)
    return (values.count, 1, values)
  }

  /// The number of rows.
  package static func rows(_ value: Ref, _ vm: Interpreter) throws -> Int { try vm.length(value) }

  /// The rows with these indices, as the same kind of value.
  package static func taking(_ value: Ref, _ rows: [Int], _ vm: Interpreter) throws -> Ref {
    let all = try vm.elements(of: value)
    return vm.list(rows.map { all[$0] })
  }

  // MARK: Making

  package static func array(_ values: [Double], _ vm: Interpreter) -> Ref {
    vm.list(values.map { Ref($0) })
  }
  package static func array(_ values: [Int], _ vm: Interpreter) -> Ref {
    vm.list(values.map { Ref($0) })
  }
  package static func array(_ values: [Double], shape: [Int], _ vm: Interpreter) -> Ref {
    array(values, vm)
  }
  package static func array(_ values: [Int], shape: [Int], _ vm: Interpreter) -> Ref {
    array(values, vm)
  }
  package static func names(_ values: [String], _ vm: Interpreter) -> Ref {
    vm.list(values.map { vm.string($0) })
  }
  package static func labels(_ labels: [ClassLabel], _ vm: Interpreter) -> Ref {
    array(Column(labels: labels), vm)
  }
  package static func array(_ column: Column, _ vm: Interpreter) -> Ref {
    vm.list(
      column.scalars.map {
        switch $0 {
        case .int(let value): Ref(value)
        case .double(let value): Ref(value)
        case .bool(let value): Ref(value)
        default: vm.string($0.description)
        }
      })
  }

  package static func frame(_ frame: DataFrame, _ vm: Interpreter) -> Ref { .none }
  package static func series(_ column: Column, name: String, _ vm: Interpreter) -> Ref { array(column, vm) }
  package static func elementType(_ value: Ref, _ vm: Interpreter) throws -> String { "float64" }
  package static func numbers(_ value: Ref, _ vm: Interpreter) throws -> (values: [Double], shape: [Int]) {
    let v = try doubles(value, vm); return (v, [v.count])
  }
  package static func strings(_ value: Ref, _ vm: Interpreter) throws -> (values: [String], shape: [Int]) { ([], [0]) }
  package static func floats(_ values: [Float], shape: [Int], _ vm: Interpreter) -> Ref { array(values.map { Double($0) }, vm) }
  package static func flags(_ values: [Bool], shape: [Int], _ vm: Interpreter) -> Ref { .none }
  package static func objects(_ values: [String], shape: [Int], _ vm: Interpreter) -> Ref { .none }
  package static func isArray(_ value: Ref) -> Bool { false }
}
