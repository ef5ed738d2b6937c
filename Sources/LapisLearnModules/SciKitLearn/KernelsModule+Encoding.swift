import LapisFrame
import LapisInterpreter
import LapisLearn
import LapisNumerics

/// Categories as numbers: what the encoders need of the engine.
extension KernelsModule {
  static let encoding: [ModuleMember] = [
    .function("factorize(column)", "Codes of the values, -1 where one is missing, and the values, ascending.") { call in
      var column = try ArrayBridge.column(call["column"], call.vm)
      // Values, not the order that a categorical type gives them.
      if case .category = column { column = Column(column.scalars) }
      let (codes, uniques) = column.factorizedSorted()
      let values: Ref
      switch uniques {
      case .string, .mixed:
        let items = uniques.scalars.map { ArrayBridge.ref($0, call.vm) }
        values = try StoredTables.objects(items, shape: [items.count], call.vm)
      default: values = ArrayBridge.array(uniques, call.vm)
      }
      return call.vm.tuple([ArrayBridge.array(codes, call.vm), values])
    },
    .function(
      "flags(codes, places, width)",
      "Rows with a one at the place of each column's code; the last place is that of the code -1, and -1 is none."
    ) { call in
      let columns = try codedColumns(call)
      let width = try call.int("width")
      let rows = columns.first?.codes.count ?? 0
      let (size, overflow) = rows.multipliedReportingOverflow(by: width)
      guard !overflow, width >= 0, size < 1 << 40 else {
        throw ScriptError(.memoryError, "Unable to allocate an array of shape (\(rows), \(width)).")
      }
      let values = Elementwise.make(size) { (target: UnsafeMutablePointer<Double>) in
        target.initialize(repeating: 0, count: size)
        for column in columns {
          for row in 0..<rows {
            let place = column[row]
            if place >= 0, place < width { target[row * width + place] = 1 }
          }
        }
      }
      return ArrayBridge.array(values, shape: [rows, width], call.vm)
    },
    .function(
      "sparse_flags(codes, places)",
      "The same ones as a sparse matrix keeps them: the column of each, and where each row starts."
    ) { call in
      let columns = try codedColumns(call)
      let rows = columns.first?.codes.count ?? 0
      let isFull = columns.allSatisfy { $0.places.allSatisfy { $0 >= 0 } }
      var starts = [Int](repeating: 0, count: rows + 1)
      var places: [Int]
      if isFull {
        let count = columns.count
        for row in 0...rows { starts[row] = row * count }
        places = Elementwise.make(rows * count) { (target: UnsafeMutablePointer<Int>) in
          for (number, column) in columns.enumerated() {
            for row in 0..<rows { target[row * count + number] = column[row] }
          }
        }
      } else {
        places = []
        places.reserveCapacity(rows * columns.count)
        for row in 0..<rows {
          for column in columns where column[row] >= 0 { places.append(column[row]) }
          starts[row + 1] = places.count
        }
      }
      return call.vm.tuple([ArrayBridge.shortInts(places, call.vm), ArrayBridge.shortInts(starts, call.vm)])
    },
    .function(
      "looked_up(codes, values)", "Rows of each column's value for its code; the last value is that of the code -1."
    ) { call in
      let vm = call.vm
      let codes = try codeLists(call)
      let tables = try call.elements("values").map { try ArrayBridge.doubles($0, vm) }
      try check(codes, tables.map { $0.count })
      let width = codes.count
      let rows = codes.first?.count ?? 0
      let values = Elementwise.make(rows * width) { (target: UnsafeMutablePointer<Double>) in
        for (number, (own, table)) in zip(codes, tables).enumerated() {
          own.withUnsafeBufferPointer { own in
            table.withUnsafeBufferPointer { table in
              for row in 0..<rows {
                target[row * width + number] = table[own[row] < 0 ? table.count - 1 : own[row]]
              }
            }
          }
        }
      }
      return ArrayBridge.array(values, shape: [rows, width], vm)
    },
  ]

  /// The codes of one column, and the place that each stands for.
  private struct CodedColumn {
    let codes: [Int]
    /// The last is that of the code −1.
    let places: [Int]

    @inline(__always) subscript(row: Int) -> Int {
      let code = codes[row]
      return places[code < 0 ? places.count - 1 : code]
    }
  }

  private static func codedColumns(_ call: Call) throws -> [CodedColumn] {
    let codes = try codeLists(call)
    let places = try call.elements("places").map { try ArrayBridge.ints($0, call.vm) }
    try check(codes, places.map { $0.count })
    return zip(codes, places).map { CodedColumn(codes: $0, places: $1) }
  }

  private static func codeLists(_ call: Call) throws -> [[Int]] {
    try call.elements("codes").map { try ArrayBridge.ints($0, call.vm) }
  }

  /// - Throws: where a code has no entry in its table, or the columns differ in length.
  private static func check(_ codes: [[Int]], _ sizes: [Int]) throws {
    let rows = codes.first?.count ?? 0
    guard codes.count == sizes.count,
      zip(codes, sizes).allSatisfy({ own, size in own.count == rows && own.allSatisfy { $0 >= -1 && $0 < size - 1 } })
    else { throw ScriptError(.valueError, "the codes and the tables of an encoder do not fit together.") }
  }
}
