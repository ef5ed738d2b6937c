import LapisFrame
import LapisInterpreter
import LapisNumerics

/// How often each value of a column occurs.
struct ValueCounts {
  var normalize = false
  var sort = true
  var ascending = false
  var dropsMissing = true

  init() {}

  init(_ call: Call) throws {
    normalize = try call.bool("normalize")
    sort = try call.bool("sort")
    ascending = try call.bool("ascending")
    dropsMissing = try call.bool("dropna")
  }

  /// The counts under the values, which keep the column's name.
  func series(_ column: Column, name: Scalar?) -> SeriesObject {
    if case .category(let values) = column { return series(values, name: name?.description) }
    let (codes, firstRows) = column.factorized()
    var counts = [Int](repeating: 0, count: firstRows.count)
    var missing = 0
    for code in codes { if code >= 0 { counts[code] += 1 } else { missing += 1 } }
    var rows = firstRows
    if !dropsMissing, missing > 0, let row = codes.firstIndex(of: -1) {
      let place = rows.firstIndex { $0 > row } ?? rows.count
      rows.insert(row, at: place)
      counts.insert(missing, at: place)
    }
    return result(counts, name: name?.description) { column.taking($0.map { rows[$0] }) }
  }

  /// Of categories all are counted, those that do not occur as well.
  private func series(_ values: CategoryColumn, name: String?) -> SeriesObject {
    var counts = [Int](repeating: 0, count: values.categories.count)
    var missing = 0
    for code in values.codes { if code >= 0 { counts[Int(code)] += 1 } else { missing += 1 } }
    if !dropsMissing, missing > 0 { counts.append(missing) }
    return result(counts, name: name) { order in
      let codes = order.map { $0 < values.categories.count ? Int32($0) : -1 }
      return .category(CategoryColumn(codes: codes, categories: values.categories, isOrdered: values.isOrdered))
    }
  }

  /// The counts of numbers in bins, under the intervals.
  func binned(_ values: CategoryColumn) -> SeriesObject {
    var counts = [Int](repeating: 0, count: values.categories.count)
    for code in values.codes where code >= 0 { counts[Int(code)] += 1 }
    return result(counts, name: nil) { order in Column(order.map { values.categories[$0] }) }
  }

  private func result(_ counts: [Int], name: String?, _ labels: ([Int]) -> Column) -> SeriesObject {
    var order = Array(counts.indices)
    if sort { order = RadixSort.order(of: ascending ? counts : counts.map { -$0 }) }
    let sorted = order.map { counts[$0] }
    let total = Double(counts.reduce(0, +))
    return SeriesObject(
      normalize ? .double(sorted.map { Double($0) / total }) : .int(sorted), index: RowIndex(labels(order), name: name),
      name: .string(normalize ? "proportion" : "count"))
  }
}
