import LapisFrame
import LapisInterpreter

/// Ranks of values, 1 for the least.
enum Ranking {
  /// What equal values get.
  enum Method: String {
    case average, min, max, first, dense

    init(_ name: String) throws {
      guard let known = Method(rawValue: name) else {
        throw ScriptError(.keyError, name)
      }
      self = known
    }
  }

  /// Where missing values stand.
  enum Missing: String {
    case keep, top, bottom

    init(_ name: String) throws {
      guard let known = Missing(rawValue: name) else {
        throw ScriptError(.valueError, "na_option must be one of 'keep', 'top', or 'bottom'")
      }
      self = known
    }
  }

  static func ranks(
    _ column: Column, method: Method, ascending: Bool, isShare: Bool = false, missing: Missing = .keep
  ) -> [Double] {
    var order = column.order(ascending: ascending)
    let mask = column.missingMask
    if missing == .top { order = order.filter { mask[$0] } + order.filter { !mask[$0] } }
    var ranks = [Double](repeating: .nan, count: order.count)
    var start = 0
    var distinct = 0
    while start < order.count, missing != .keep || !mask[order[start]] {
      var end = start
      let value = column[order[start]]
      while end + 1 < order.count, mask[order[start]] ? mask[order[end + 1]] : column[order[end + 1]] == value { end += 1 }
      distinct += 1
      for place in start...end {
        ranks[order[place]] =
          switch method {
          case .average: Double(start + end) / 2 + 1
          case .min: Double(start + 1)
          case .max: Double(end + 1)
          case .first: Double(place + 1)
          case .dense: Double(distinct)
          }
      }
      start = end + 1
    }
    guard isShare, start > 0 else { return ranks }
    let total = Double(method == .dense ? distinct : start)
    return ranks.map { $0 / total }
  }
}
