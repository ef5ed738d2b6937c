import LapisNumerics

extension Column {
  /// The indices that sort the rows; equal values keep their order and missing ones come last.
  public func order(ascending: Bool = true) -> [Int] {
    var keys: [UInt64]
    switch self {
    case .double(let values): keys = values.map { RadixSort.key($0) }
    case .int(let values): keys = values.map { RadixSort.key($0) }
    case .bool(let values): keys = values.map { $0 ? 1 : 0 }
    case .instants(let values), .spans(let values):
      keys = values.map { $0 == Instant.missing ? .max : RadixSort.key($0) }
    case .category(let values): keys = values.codes.map { $0 < 0 ? .max : UInt64($0) }
    case .narrow(let values): return values.wide.order(ascending: ascending)
    case .string(let values):
      let ranks = values.ranks
      keys = values.codes.map { $0 < 0 ? .max : UInt64(ranks[Int($0)]) }
    case .mixed(let values):
      let present = values.indices.filter { !values[$0].isMissing }
      let sorted = present.sorted {
        let (a, b) = (values[$0], values[$1])
        if ascending ? Scalar.precedes(a, b) : Scalar.precedes(b, a) { return true }
        if ascending ? Scalar.precedes(b, a) : Scalar.precedes(a, b) { return false }
        return $0 < $1
      }
      return sorted + values.indices.filter { values[$0].isMissing }
    }
    if !ascending { Elementwise.update(&keys) { $0 == .max ? .max : .max - 1 - $0 } }
    return RadixSort.order(keys: consume keys)
  }

  /// For each row the number of its distinct value, in the order of first appearance, −1 where it is
  /// missing; with the rows in which the distinct values are first seen.
  public func factorized() -> (codes: [Int], firstRows: [Int]) {
    var codes = [Int](repeating: -1, count: count)
    var firstRows: [Int] = []
    switch self {
    case .string(let values):
      var seen = [Int](repeating: -1, count: values.dictionary.count)
      for (row, code) in values.codes.enumerated() where code >= 0 {
        if seen[Int(code)] < 0 {
          seen[Int(code)] = firstRows.count
          firstRows.append(row)
        }
        codes[row] = seen[Int(code)]
      }
    case .bool(let values):
      var seen = [-1, -1]
      for (row, value) in values.enumerated() {
        let slot = value ? 1 : 0
        if seen[slot] < 0 {
          seen[slot] = firstRows.count
          firstRows.append(row)
        }
        codes[row] = seen[slot]
      }
    case .int(let values):
      let numbering = KeyNumbering(values)
      return (numbering.codes, numbering.firstRows)
    case .double(let values):
      let missing = Int(bitPattern: UInt(Double.nan.bitPattern))
      let keys = values.map { $0.isNaN ? missing : Int(bitPattern: UInt(($0 + 0).bitPattern)) }
      let numbering = KeyNumbering(keys, missing: missing)
      return (numbering.codes, numbering.firstRows)
    case .instants(let values), .spans(let values):
      let numbering = KeyNumbering(values, missing: Instant.missing)
      return (numbering.codes, numbering.firstRows)
    case .category(let values):
      let numbering = KeyNumbering(values.codes.map { Int($0) }, missing: -1)
      return (numbering.codes, numbering.firstRows)
    case .narrow(let values): return values.wide.factorized()
    case .mixed(let values):
      var seen: [Scalar: Int] = [:]
      for (row, value) in values.enumerated() where !value.isMissing {
        let code = seen[value] ?? firstRows.count
        if code == firstRows.count {
          seen[value] = code
          firstRows.append(row)
        }
        codes[row] = code
      }
    }
    return (codes, firstRows)
  }

  /// As `factorized`, with the distinct values sorted ascending.
  public func factorizedSorted() -> (codes: [Int], uniques: Column) {
    let (codes, firstRows) = factorized()
    let uniques = taking(firstRows)
    let order = uniques.order()
    var place = [Int](repeating: 0, count: order.count)
    for (rank, code) in order.enumerated() { place[code] = rank }
    return (codes.map { $0 < 0 ? -1 : place[$0] }, uniques.taking(order))
  }

  /// The distinct values in the order of first appearance; a missing value, if any, once in its place.
  public func unique() -> Column {
    let (codes, firstRows) = factorized()
    guard let missing = codes.firstIndex(of: -1) else { return taking(firstRows) }
    return taking((firstRows + [missing]).sorted())
  }

  /// How many distinct values there are, missing ones not counted.
  public var distinctCount: Int { factorized().firstRows.count }
}
