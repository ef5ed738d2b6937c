import LapisFrame
import LapisInterpreter

/// Rows in bins of time.
enum Resampling {
  /// The moments from the first to the last label at equal steps.
  static func steps(_ index: RowIndex, _ freq: String) throws -> RowIndex {
    let frequency = try Frequency(freq)
    guard case .instants(let times) = index.labels, let first = times.min(), let last = times.max(), first != Instant.missing else {
      return index
    }
    var steps: [Int] = []
    var time = frequency.rolledForward(first)
    while time <= last, steps.count < 10_000_000 {
      steps.append(time)
      guard let next = frequency.next(after: time), next > time else { break }
      time = next
    }
    var result = RowIndex(.instants(steps), name: index.name)
    result.frequency = frequency.spelled
    return result
  }

  /// The label of the bin of a moment: its start, of month ends and weeks its end.
  static func label(_ time: Int, _ frequency: Frequency) -> Int {
    let midnight = Instant.floorDivide(time, Instant.day) * Instant.day
    let parts = Instant.parts(time)
    switch frequency.unit {
    case .fixed(let unit):
      let step = unit * max(1, frequency.count)
      return Instant.floorDivide(time, step) * step
    case .weekly, .monthEnd: return frequency.rolledForward(midnight)
    case .businessDay:
      let weekday = Instant.weekday(midnight)
      return weekday < 5 ? midnight : midnight - (weekday - 4) * Instant.day
    case .monthStart(let months):
      let month = (parts.month - 1) / months * months + 1
      return Instant.nanoseconds(Instant.Parts(parts.year, month, 1)) ?? midnight
    }
  }

  static func make(_ frame: DataFrame, positions: [Int], isSeries: Bool, times: Column, name: String?, _ call: Call) throws -> Ref {
    guard case .instants(let moments) = times else {
      throw ScriptError(
        .typeError, "Only valid with DatetimeIndex, TimedeltaIndex or PeriodIndex, but got an instance of 'Index'")
    }
    let frequency = try Frequency(call.string("rule"))
    var labels = moments.map { $0 == Instant.missing ? $0 : label($0, frequency) }
    let present = labels.filter { $0 != Instant.missing }
    guard let first = present.min(), let last = present.max() else {
      return call.vm.host(GroupByObject.make(frame, Grouping(keys: [.instants([])], names: [name]), positions: positions, isSeries: isSeries))
    }
    // A day of several counts from the first moment's midnight.
    if case .fixed(let unit) = frequency.unit, frequency.count > 1 {
      let step = unit * frequency.count
      let origin = Instant.floorDivide(moments.filter { $0 != Instant.missing }.min() ?? 0, Instant.day) * Instant.day
      labels = moments.map { $0 == Instant.missing ? $0 : origin + Instant.floorDivide($0 - origin, step) * step }
    }
    let low = labels.filter { $0 != Instant.missing }.min() ?? first
    let high = labels.filter { $0 != Instant.missing }.max() ?? last
    var bins: [Int] = []
    var places: [Int: Int] = [:]
    var bin = low
    while bin <= high {
      guard bins.count < 10_000_000 else { throw ScriptError(.valueError, "too many bins") }
      places[bin] = bins.count
      bins.append(bin)
      guard let next = frequency.next(after: bin), next > bin else { break }
      bin = next
    }
    let groups = labels.map { places[$0] ?? -1 }
    let grouping = Grouping(groups: groups, keys: [.instants(bins)], names: [name], count: bins.count, frequency: frequency.spelled)
    return call.vm.host(GroupByObject.make(frame, grouping, positions: positions, isSeries: isSeries))
  }
}
