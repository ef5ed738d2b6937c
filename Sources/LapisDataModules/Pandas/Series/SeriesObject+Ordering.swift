import LapisFrame
import LapisInterpreter
import LapisNumerics

extension SeriesObject {
  /// Gives the rows that a method picked, or keeps only them where `inplace=True` was passed.
  func taken(_ kept: SeriesObject, _ call: Call) throws -> Ref {
    guard try call.bool("inplace") else { return call.vm.host(kept) }
    column = kept.column
    index = kept.index
    return .none
  }

  /// Methods that sort, rank and pick rows.
  static var ordering: [Member] {
    [
      .method("sort_values(axis=0, ascending=True, inplace=False, kind='quicksort', na_position='last', ignore_index=False, key=None)", "The values sorted.") {
        (s: SeriesObject, call) in
        var keys = s.column
        if !call["key"].isNone {
          keys = try SortKey.checked(DataConversion.column(from: call.vm.call(call["key"], [call.vm.host(s)]), call.vm), count: keys.count)
        }
        let flags = call.vm.listElements(call["ascending"]) ?? [call["ascending"]]
        guard flags.count == 1 else { throw ScriptError(.valueError, "Length of ascending (\(flags.count)) must be 1 for Series") }
        var order = keys.order(ascending: try call.vm.isTrue(flags[0]))
        switch try call.string("na_position") {
        case "last": break
        case "first":
          let mask = keys.missingMask
          order = order.filter { mask[$0] } + order.filter { !mask[$0] }
        case let name: throw ScriptError(.valueError, "invalid na_position: \(name)")
        }
        let sorted = s.taking(order)
        if try call.bool("ignore_index") { sorted.index = RowIndex(count: sorted.column.count) }
        return try s.taken(sorted, call)
      },
      .method("sort_index(axis=0, level=None, ascending=True, inplace=False, kind='quicksort', na_position='last', sort_remaining=True, ignore_index=False, key=None)", "The values sorted by label.") {
        (s: SeriesObject, call) in
        let sorted = s.taking(try LabelOrder.rows(s.index, call))
        if try call.bool("ignore_index") { sorted.index = RowIndex(count: sorted.column.count) }
        return try s.taken(sorted, call)
      },
      .method("argsort(axis=0, kind='quicksort', order=None)", "The positions that sort the values, −1 for missing ones.") { (s: SeriesObject, call) in
        let mask = s.column.missingMask
        guard mask.contains(true) else { return call.vm.host(SeriesObject(.int(s.column.order()), like: s)) }
        let present = mask.indices.filter { !mask[$0] }
        var places = s.column.taking(present).order().makeIterator()
        return call.vm.host(SeriesObject(.int(mask.map { $0 ? -1 : places.next() ?? -1 }), like: s))
      },
      .method("nlargest(n=5, keep='first')", "The greatest values.") { (s: SeriesObject, call) in try extremes(s, call, greatest: true) },
      .method("nsmallest(n=5, keep='first')", "The least values.") { (s: SeriesObject, call) in try extremes(s, call, greatest: false) },
      .method("rank(axis=0, method='average', numeric_only=False, na_option='keep', ascending=True, pct=False)", "The rank of each value.") { (s: SeriesObject, call) in
        let ranks = Ranking.ranks(
          s.column, method: try Ranking.Method(call.string("method")), ascending: try call.bool("ascending"), isShare: try call.bool("pct"),
          missing: try Ranking.Missing(call.string("na_option")))
        return call.vm.host(SeriesObject(.double(ranks), like: s))
      },
      .method("searchsorted(value, side='left', sorter=None)", "Where values would stand among the sorted values.") { (s: SeriesObject, call) in
        try SortedSearch.result(s.column, call)
      },
      .method("sample(n=None, frac=None, replace=False, weights=None, random_state=None, axis=None, ignore_index=False)", "Random values.") { (s: SeriesObject, call) in
        let weights = call["weights"].isNone ? nil : try ArrayConversion.array(call["weights"], call.vm).doubles()
        let picked = s.taking(try Sampling.rows(s.column.count, call, weights: weights))
        if try call.bool("ignore_index") { picked.index = RowIndex(count: picked.column.count) }
        return call.vm.host(picked)
      },
      .method("drop_duplicates(keep='first', inplace=False, ignore_index=False)", "Each value once.") { (s: SeriesObject, call) in
        let repeats = Duplicates.mask(s.column, keep: call["keep"])
        let kept = s.taking(repeats.indices.filter { !repeats[$0] })
        if try call.bool("ignore_index") { kept.index = RowIndex(count: kept.column.count) }
        return try s.taken(kept, call)
      },
      .method("duplicated(keep='first')", "Does each value repeat an earlier one?") { (s: SeriesObject, call) in
        call.vm.host(SeriesObject(.bool(Duplicates.mask(s.column, keep: call["keep"])), like: s))
      },
      .method("head(n=5)", "The first values.") { (s: SeriesObject, call) in
        let n = try call.int("n")
        let count = s.column.count
        return call.vm.host(s.slicing(0..<(n < 0 ? max(0, count + max(n, -count)) : min(n, count))))
      },
      .method("tail(n=5)", "The last values.") { (s: SeriesObject, call) in
        let n = try call.int("n")
        let count = s.column.count
        return call.vm.host(s.slicing((n < 0 ? min(-max(n, -count), count) : max(0, count - min(n, count)))..<count))
      },
      .method("take(indices, axis=0)", "The values at positions.") { (s: SeriesObject, call) in
        let count = s.column.count
        let rows = try ArrayConversion.array(call["indices"], call.vm).ints().map { place -> Int in
          guard place >= -count, place < count else { throw ScriptError(.indexError, "indices are out-of-bounds") }
          return place < 0 ? place + count : place
        }
        return call.vm.host(s.taking(rows))
      },
      .method("repeat(repeats, axis=None)", "Each value several times.") { (s: SeriesObject, call) in
        call.vm.host(s.taking(try Repetition.rows(s.column.count, call["repeats"], call.vm)))
      },
      .method("truncate(before=None, after=None, axis=None, copy=None)", "The values between two labels.") { (s: SeriesObject, call) in
        let rows = try Labels.rows(slice: call.vm.slice(call["before"], call["after"], .none), s.index, call.vm)
        return call.vm.host(rows.isEmpty ? s.taking([]) : s.slicing(rows[0]..<rows[rows.count - 1] + 1))
      },
      .method("between_time(start_time, end_time, inclusive='both', axis=None)", "The values at times of day between two.") { (s: SeriesObject, call) in
        call.vm.host(s.taking(try ClockTime.rows(s.index, from: call["start_time"], to: call["end_time"], inclusive: call.string("inclusive"), call.vm)))
      },
      .method("at_time(time, asof=False, axis=None)", "The values at a time of day.") { (s: SeriesObject, call) in
        call.vm.host(s.taking(try ClockTime.rows(s.index, from: call["time"], to: call["time"], inclusive: "both", call.vm)))
      },
    ]
  }

  private static func extremes(_ s: SeriesObject, _ call: Call, greatest: Bool) throws -> Ref {
    let count = max(0, try call.int("n"))
    let mask = s.column.missingMask
    guard s.column.dtype != .object, s.column.dtype != .category else {
      throw ScriptError(.typeError, "Cannot use method 'n\(greatest ? "largest" : "smallest")' with dtype \(s.dtypeName)")
    }
    var order = s.column.order(ascending: !greatest)
    switch try call.string("keep") {
    case "first": break
    case "last":
      // The same order with equal values from the end.
      let rows = Array((0..<s.column.count).reversed())
      order = s.column.taking(rows).order(ascending: !greatest).map { rows[$0] }
    case "all":
      let present = order.filter { !mask[$0] }
      guard count > 0, present.count > count else { return call.vm.host(s.taking(Array(order.prefix(count)))) }
      let last = s.column[present[count - 1]]
      let more = present.dropFirst(count).prefix { s.column[$0] == last }
      return call.vm.host(s.taking(Array(present.prefix(count)) + more))
    default: throw ScriptError(.valueError, "keep must be either \"first\", \"last\" or \"all\"")
    }
    let kept = order.filter { !mask[$0] } + order.filter { mask[$0] }
    return call.vm.host(s.taking(Array(kept.prefix(count))))
  }
}

/// What the `key=` of a sort gives in place of the values.
enum SortKey {
  /// - Throws: ValueError where the function has changed how many values there are.
  static func checked(_ keyed: Column, count: Int) throws -> Column {
    guard keyed.count == count else {
      throw ScriptError(.valueError, "User-provided `key` function must not change the shape of the array.")
    }
    return keyed
  }

  /// The levels of labels, each through the `key=` of a call where it has one.
  static func levels(_ columns: [Column], _ names: [String?], _ call: Call) throws -> [Column] {
    guard !call["key"].isNone else { return columns }
    return try columns.enumerated().map { place, column in
      let keyed = try call.vm.call(call["key"], [call.vm.host(IndexObject(RowIndex(column, name: names[place])))])
      return try checked(Labels.index(keyed, call.vm).labels, count: column.count)
    }
  }
}

/// Rows in the order of their labels, as `sort_index` puts them.
enum LabelOrder {
  static func rows(_ index: RowIndex, _ call: Call) throws -> [Int] {
    let vm = call.vm
    var (columns, names) = index.levels
    columns = try SortKey.levels(columns, names, call)
    var chosen = Array(columns.indices)
    if !call["level"].isNone {
      chosen = try (vm.listElements(call["level"]) ?? [call["level"]]).map { try FrameObject.requireLevel(index, $0, vm) }
      if try call.bool("sort_remaining") { chosen += columns.indices.filter { !chosen.contains($0) } }
    }
    let flags = try vm.listElements(call["ascending"])?.map { try vm.isTrue($0) }
    let all = try flags == nil ? call.bool("ascending") : true
    var rows = Array(0..<index.count)
    for (place, level) in chosen.enumerated().reversed() {
      let ascending = flags.flatMap { $0.indices.contains(place) ? $0[place] : nil } ?? all
      rows = columns[level].taking(rows).order(ascending: ascending).map { rows[$0] }
    }
    if try call.string("na_position") == "first", let mask = columns.first?.missingMask, columns.count == 1 {
      rows = rows.filter { mask[$0] } + rows.filter { !mask[$0] }
    }
    return rows
  }
}

/// Places among sorted values by bisection.
enum SortedSearch {
  /// What `searchsorted` gives: a position, or an array of them.
  static func result(_ values: Column, _ call: Call) throws -> Ref {
    let column = call["sorter"].isNone ? values : values.taking(try sorter(call, count: values.count))
    let side = try call.string("side")
    guard side == "left" || side == "right" else {
      throw ScriptError(.valueError, "search side must be 'left' or 'right' (got '\(side)')")
    }
    func place(_ value: Scalar) -> Int {
      var wanted = value
      if case .instants = column, let text = value.text, let time = InstantParser.parse(text) { wanted = .instant(time) }
      var (low, high) = (0, column.count)
      while low < high {
        let middle = (low + high) / 2
        let isBefore = side == "left" ? Scalar.precedes(column[middle], wanted) : !Scalar.precedes(wanted, column[middle])
        if isBefore { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let value = call["value"]
    if value.isList || value.isTuple || value.host(as: NDArray.self) != nil || value.hostObject is any ArrayRepresentable {
      return call.vm.host(NDArray(try Labels.labels(value, call.vm).map(place)))
    }
    return call.vm.host(NumPyScalar(.int(place(ScalarConversion.scalar(value, call.vm))), .int64))
  }

  /// The positions that `sorter=` gives, in the order of which the values are sorted.
  private static func sorter(_ call: Call, count: Int) throws -> [Int] {
    let places = try ArrayConversion.array(call["sorter"], call.vm).ints()
    guard places.count == count else { throw ScriptError(.valueError, "sorter.size must equal a.size") }
    return try places.map { place in
      guard place >= -count, place < count else { throw ScriptError(.valueError, "Sorter index out of range.") }
      return place < 0 ? place + count : place
    }
  }
}

/// `repeat`
enum Repetition {
  static func rows(_ count: Int, _ repeats: Ref, _ vm: Interpreter) throws -> [Int] {
    let counts = try ArrayConversion.array(repeats, vm).ints()
    guard counts.allSatisfy({ $0 >= 0 }) else { throw ScriptError(.valueError, "repeats may not contain negative values.") }
    guard counts.count == 1 || counts.count == count else {
      throw ScriptError(.valueError, "operands could not be broadcast together with shape (\(count),) (\(counts.count),)")
    }
    guard counts.reduce(0.0, { $0 + Double($1) }) * (counts.count == 1 ? Double(count) : 1) < 0x1p31 else {
      throw ScriptError(.memoryError, "Unable to allocate the repeated values")
    }
    return (0..<count).flatMap { row in [Int](repeating: row, count: counts.count == 1 ? counts[0] : counts[row]) }
  }
}
