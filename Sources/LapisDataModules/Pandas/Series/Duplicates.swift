import LapisFrame
import LapisInterpreter

/// Rows that repeat others.
enum Duplicates {
  static func mask(_ frame: DataFrame, in wanted: [Scalar]?, keep: Ref) throws -> [Bool] {
    if keep.asString == "first" || keep.isNone { return try frame.duplicated(in: wanted) }
    if keep.asString == "last" {
      return Array(try frame.taking(Array((0..<frame.rowCount).reversed())).duplicated(in: wanted).reversed())
    }
    let forward = try mask(frame, in: wanted, keep: .none)
    let backward = Array(try frame.taking(Array((0..<frame.rowCount).reversed())).duplicated(in: wanted).reversed())
    return zip(forward, backward).map { $0 || $1 }
  }

  static func mask(_ column: Column, keep: Ref) -> [Bool] {
    let frame = try? DataFrame(names: [.int(0)], columns: [column])
    return frame.flatMap { try? mask($0, in: nil, keep: keep) } ?? [Bool](repeating: false, count: column.count)
  }
}
