/// Which columns the nodes of a tree look at: drawn without replacement until so many of them had two values.
///
/// Columns known to be constant in a node are known to be so below it, and are not looked at again. The numbers come
/// from the grower, in the order in which scikit-learn draws them (its documentation of `random_state`).
struct ColumnDraws {
  /// The columns, those known to be constant first.
  private let order: PlainBuffer<Int32>
  private let constants: PlainBuffer<Int32>

  init(columns: Int) {
    order = PlainBuffer((0..<Int32(truncatingIfNeeded: columns)).map { $0 })
    constants = PlainBuffer(repeating: 0, count: columns)
  }

  /// The draws of one node.
  struct Visit {
    fileprivate let known: Int
    /// Where the columns begin that had two values.
    fileprivate var open: Int
    /// Columns found to be constant here, and drawn among those that are known to be.
    fileprivate var found = 0
    fileprivate var drawn = 0
    fileprivate var place = 0
    private(set) var visited = 0
    /// Constant columns, known before or found here.
    fileprivate(set) var constants: Int

    fileprivate init(known: Int, open: Int) {
      self.known = known
      self.open = open
      constants = known
    }

    /// The next draw falls from `low` up to, not including, `high`.
    var low: Int { drawn }
    var high: Int { open - found }

    /// Whether another column is to be drawn.
    mutating func goesOn(maxFeatures: Int) -> Bool {
      guard open > constants, visited < maxFeatures || visited <= found + drawn else { return false }
      visited += 1
      return true
    }
  }

  func visit(knownConstants: Int) -> Visit { Visit(known: knownConstants, open: order.count) }

  /// The column that a draw gives; nil where it is known to be constant.
  func column(at draw: Int, _ visit: inout Visit) -> Int? {
    if draw < visit.known {
      swap(visit.drawn, draw)
      visit.drawn += 1
      return nil
    }
    visit.place = draw + visit.found
    return Int(order.base[visit.place])
  }

  /// Notes whether the column drawn last had two values.
  func note(_ isSplittable: Bool, _ visit: inout Visit) {
    if isSplittable {
      visit.open -= 1
      swap(visit.open, visit.place)
    } else {
      swap(visit.constants, visit.place)
      visit.found += 1
      visit.constants += 1
    }
  }

  /// Puts the constant columns first, for the nodes below.
  func finish(_ visit: Visit) {
    for index in 0..<visit.known { order.base[index] = constants.base[index] }
    for index in visit.known..<visit.constants { constants.base[index] = order.base[index] }
  }

  @inline(__always)
  private func swap(_ a: Int, _ b: Int) {
    let kept = order.base[a]
    order.base[a] = order.base[b]
    order.base[b] = kept
  }
}
