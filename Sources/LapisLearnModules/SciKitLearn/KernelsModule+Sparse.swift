import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisLearn
import LapisNumerics

/// Sparse matrices: what `scipy.sparse` needs of the engine. A matrix comes as its values, their columns, where the
/// rows start, and its width.
extension KernelsModule {
  static let sparse: [ModuleMember] = [
    .function("sparse_product(values, columns, starts, table)", "Sparse rows times a table.") { call in
      let vm = call.vm
      let right = try ArrayBridge.table(call["table"], vm)
      let rows = try sparseRows(call, width: right.rows)
      let product = try FitRunner.run(vm) { (context) throws(Diagnostic) in
        SparseProduct.compute(rows, table: right.values, width: right.columns, pool: context.pool)
      }
      return ArrayBridge.array(product, shape: [rows.rows, right.columns], vm)
    },
    .function("sparse_placed(values, rows, columns, shape)", "Values at places in any order.") { call in
      let vm = call.vm
      let shape = try vm.elements(of: call["shape"]).map { $0.asInt ?? 0 }
      func places(_ name: String, below bound: Int) throws -> [Int32] {
        let places = try ArrayBridge.ints(call[name], vm)
        guard bound <= Int(Int32.max), places.allSatisfy({ $0 >= 0 && $0 < bound }) else {
          throw ScriptError(.valueError, "axis index exceeds matrix dimension")
        }
        return Elementwise.map(places) { Int32(truncatingIfNeeded: $0) }
      }
      guard shape.count == 2 else { throw mismatch }
      return parts(
        try SparseRows.placed(
          try ArrayBridge.doubles(call["values"], vm), rows: try places("rows", below: shape[0]),
          columns: try places("columns", below: shape[1]), shape: (shape[0], shape[1])), vm)
    },
    .function("sparse_ordered(values, columns, starts, width)", "Rows with their columns in order, each once.") { call in
      parts(try sparseRows(call, width: try call.int("width")), call.vm)
    },
    .function("sparse_taken(values, columns, starts, rows)", "The rows with these numbers.") { call in
      let vm = call.vm
      let starts = try ArrayBridge.ints(call["starts"], vm)
      let wanted = try ArrayBridge.ints(call["rows"], vm)
      guard wanted.allSatisfy({ $0 >= 0 && $0 < starts.count - 1 }) else {
        throw ScriptError(.indexError, "index out of range")
      }
      let columns = try ArrayBridge.ints(call["columns"], vm)
      let width = (columns.max() ?? 0) + 1
      return parts(
        try sparseRows(call["values"], call["columns"], call["starts"], width: width, vm).selecting(rows: wanted), vm)
    },
    .function("sparse_of(table)", "What of a table is not zero.") { call in
      let table = try ArrayBridge.table(call["table"], call.vm)
      return parts(SparseRows(dense: table.values, rows: table.rows, columns: table.columns), call.vm)
    },
    .function("sparse_dense(values, columns, starts, width)", "Sparse rows with their zeros.") { call in
      let rows = try sparseRows(call, width: try call.int("width"))
      let (count, overflow) = rows.rows.multipliedReportingOverflow(by: rows.columns)
      guard !overflow, count < 1 << 40 else {
        throw ScriptError(.memoryError, "Unable to allocate an array of shape (\(rows.rows), \(rows.columns)).")
      }
      return ArrayBridge.array(rows.dense, shape: [rows.rows, rows.columns], call.vm)
    },
    .function("sparse_transposed(values, columns, starts, width)", "The columns as rows.") { call in
      parts(try sparseRows(call, width: try call.int("width")).transposed, call.vm)
    },
    .function("sparse_scaled(values, columns, factors)", "The values, each times its column's factor.") { call in
      let vm = call.vm
      let factors = try ArrayBridge.doubles(call["factors"], vm)
      let values = try ArrayBridge.doubles(call["values"], vm)
      let columns = try ArrayBridge.ints(call["columns"], vm)
      guard columns.count == values.count, columns.allSatisfy({ $0 >= 0 && $0 < factors.count }) else { throw mismatch }
      return ArrayBridge.array(factors.withUnsafeBufferPointer { factors in
        Elementwise.map(values, columns) { value, column in value * factors[column] }
      }, vm)
    },
    .function("sparse_largest(values, columns, width)", "The largest absolute value of each column.") { call in
      let vm = call.vm
      let values = try ArrayBridge.doubles(call["values"], vm)
      let columns = try ArrayBridge.ints(call["columns"], vm)
      let width = try call.int("width")
      guard columns.count == values.count, width >= 0, columns.allSatisfy({ $0 >= 0 && $0 < width }) else {
        throw mismatch
      }
      var most = [Double](repeating: 0, count: width)
      most.withUnsafeMutableBufferPointer { most in
        for (value, column) in zip(values, columns) where abs(value) > most[column] { most[column] = abs(value) }
      }
      return ArrayBridge.array(most, vm)
    },
    .function("sparse_normalized(values, starts, norm)", "The values of rows of norm 1.") { call in
      let values = try ArrayBridge.doubles(call["values"], call.vm)
      let starts = try ArrayBridge.ints(call["starts"], call.vm)
      guard starts.first == 0, starts.last == values.count, zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
      else { throw mismatch }
      return ArrayBridge.array(
        SparseProduct.normalized(values, starts, norm: try call.string("norm"), pool: .shared), call.vm)
    },
    .function("sparse_joined(matrices)", "Matrices side by side: of each its values, columns, starts and width.") { call in
      let vm = call.vm
      let matrices = try call.elements("matrices").map { matrix -> SparseRows in
        let parts = try vm.elements(of: matrix)
        guard parts.count == 4, let width = parts[3].asInt else {
          throw ScriptError(.valueError, "a sparse matrix has values, columns, starts and a width.")
        }
        return try sparseRows(parts[0], parts[1], parts[2], width: width, vm)
      }
      guard let joined = try SparseProduct.joined(matrices) else {
        throw ScriptError(.valueError, "Mismatching dimensions along axis 0")
      }
      return parts(joined, vm)
    },
  ]

  static func sparseRows(
    _ values: Ref, _ columns: Ref, _ starts: Ref, width: Int, _ vm: Interpreter
  ) throws -> SparseRows {
    let starts = try ArrayBridge.ints(starts, vm)
    let columns = try ArrayBridge.ints(columns, vm)
    guard width <= Int(Int32.max), columns.allSatisfy({ $0 >= 0 && $0 < width }) else { throw mismatch }
    return try SparseRows(
      rows: max(starts.count - 1, 0), columns: width, starts: starts,
      indices: Elementwise.map(columns) { Int32(truncatingIfNeeded: $0) }, values: try ArrayBridge.doubles(values, vm))
  }

  private static func sparseRows(_ call: Call, width: Int) throws -> SparseRows {
    try sparseRows(call["values"], call["columns"], call["starts"], width: width, call.vm)
  }

  private static var mismatch: ScriptError {
    ScriptError(.valueError, "the parts of a sparse matrix do not fit together.")
  }

  private static func parts(_ rows: SparseRows, _ vm: Interpreter) -> Ref {
    vm.tuple([
      ArrayBridge.array(rows.values, vm), ArrayBridge.shortInts(Elementwise.map(rows.indices) { Int($0) }, vm),
      ArrayBridge.shortInts(rows.starts, vm),
    ])
  }
}
