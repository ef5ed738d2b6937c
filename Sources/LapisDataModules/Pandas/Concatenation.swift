import LapisFrame
import LapisInterpreter

/// `pd.concat`: frames and series below or beside each other.
enum Concatenation {
  static func concat(_ call: Call) throws -> Ref {
    let vm = call.vm
    try RefusedOptions.check(call, "levels")
    let given = call["objs"]
    if given.host(as: FrameObject.self) != nil || given.host(as: SeriesObject.self) != nil || given.isString {
      throw ScriptError(
        .typeError, "first argument must be an iterable of pandas objects, you passed an object of type \"\(vm.typeName(given))\"")
    }
    var keys = call["keys"].isNone ? nil : try Labels.labels(call["keys"], vm)
    var objects: [Ref]
    if let pairs = vm.dictItems(given) {
      if let wanted = keys {
        objects = try wanted.map { key in
          guard let pair = pairs.first(where: { ScalarConversion.scalar($0.key, vm) == key }) else { throw Labels.keyError(ScalarConversion.ref(key, vm), vm) }
          return pair.value
        }
      } else {
        keys = pairs.map { ScalarConversion.scalar($0.key, vm) }
        objects = pairs.map { $0.value }
      }
    } else {
      objects = try vm.elements(of: given)
    }
    guard !objects.isEmpty else { throw ScriptError(.valueError, "No objects to concatenate") }
    if let known = keys {
      let pairs = zip(known, objects).filter { !$0.1.isNone }
      keys = pairs.map { $0.0 }
    }
    objects = objects.filter { !$0.isNone }
    guard !objects.isEmpty else { throw ScriptError(.valueError, "All objects passed were None") }
    let join = try call.string("join")
    guard join == "inner" || join == "outer" else {
      throw ScriptError(.valueError, "Only can inner (intersect) or outer (union) join the other axis")
    }
    for object in objects where object.host(as: FrameObject.self) == nil && object.host(as: SeriesObject.self) == nil {
      let type = try vm.repr(vm.attribute(object, "__class__"))
      throw ScriptError(.typeError, "cannot concatenate object of type '\(type)'; only Series and DataFrame objs are valid")
    }
    let names = try vm.listElements(call["names"])?.map { $0.isNone ? nil : try vm.str($0) } ?? []
    let axis = try FrameObject.axis(call["axis"], vm)
    let plan = Plan(keys: keys, names: names, isInner: join == "inner", ignores: try call.bool("ignore_index"), sorts: try call.bool("sort"), checks: try call.bool("verify_integrity"))
    let series = objects.compactMap { $0.host(as: SeriesObject.self) }
    if axis == 1 { return try beside(objects, series, plan, vm) }
    if series.count == objects.count { return try below(series, plan, vm) }
    return try below(objects, plan, vm)
  }

  private struct Plan {
    let keys: [Scalar]?
    let names: [String?]
    let isInner: Bool
    let ignores: Bool
    let sorts: Bool
    let checks: Bool
  }

  // MARK: Below each other

  private static func below(_ series: [SeriesObject], _ plan: Plan, _ vm: Interpreter) throws -> Ref {
    let column = Column.concatenating(series.map { $0.column })
    let name = series.allSatisfy { $0.name == series[0].name } ? series[0].name : nil
    return vm.host(SeriesObject(column, index: try labels(series.map { $0.index }, plan, vm), name: name))
  }

  private static func below(_ objects: [Ref], _ plan: Plan, _ vm: Interpreter) throws -> Ref {
    let frames = try objects.map { object -> DataFrame in
      if let frame = object.host(as: FrameObject.self) { return frame.frame }
      guard let series = object.host(as: SeriesObject.self) else { return DataFrame() }
      return try DataFrame(names: [series.name ?? .int(0)], columns: [series.column], index: series.index)
    }
    var names: [Scalar] = []
    if frames.allSatisfy({ $0.names == frames[0].names }) { names = frames[0].names } else {
      var known: Set<Scalar> = []
      for frame in frames { for name in frame.names where known.insert(name).inserted { names.append(name) } }
      if plan.isInner { names = names.filter { name in frames.allSatisfy { $0.position(of: name) != nil } } }
      if plan.sorts { names = Column(names).taking(Column(names).order()).scalars }
    }
    let isSame = frames.allSatisfy { $0.names == frames[0].names }
    let columns = names.enumerated().map { place, name -> Column in
      let parts = frames.map { frame in
        isSame ? frame.columns[place] : frame.column(name) ?? .double([Double](repeating: .nan, count: frame.rowCount))
      }
      let joined = Column.concatenating(parts)
      // Frames without rows have their say in the type.
      let hasEmptyObjects = zip(frames, parts).contains { $0.rowCount == 0 && $1.dtype == .object && $0.position(of: name) != nil }
      let lacksEmpty = frames.contains { $0.rowCount == 0 && $0.columnCount > 0 && $0.position(of: name) == nil }
      if hasEmptyObjects && joined.dtype != .object || lacksEmpty && joined.dtype == .bool { return .mixed(joined.scalars) }
      return joined
    }
    var result = try DataFrame(names: names, columns: columns, index: try labels(frames.map { $0.index }, plan, vm))
    if frames.allSatisfy({ $0.columnsNames == frames[0].columnsNames }) { result.columnsNames = frames[0].columnsNames }
    return vm.host(FrameObject(result))
  }

  /// The labels of parts one after another, with the key of each in front.
  private static func labels(_ parts: [RowIndex], _ plan: Plan, _ vm: Interpreter) throws -> RowIndex {
    if plan.ignores { return RowIndex(count: parts.reduce(0) { $0 + $1.count }) }
    let joined = joined(parts)
    if plan.checks {
      let repeats = Duplicates.mask(joined.labels, keep: vm.string("first"))
      let twice = repeats.indices.filter { repeats[$0] }
      guard twice.isEmpty else {
        let shown = IndexObject(RowIndex(joined.labels.taking(twice).unique(), name: joined.name))
        throw ScriptError(.valueError, "Indexes have overlapping values: \(try shown.repr(vm))")
      }
    }
    guard let keys = plan.keys else { return joined }
    return prefixed(joined, zip(keys, parts).flatMap { [Scalar](repeating: $0, count: $1.count) }, plan)
  }

  static func joined(_ parts: [RowIndex]) -> RowIndex {
    guard let first = parts.first, parts.count > 1 else { return parts.first ?? RowIndex(count: 0) }
    let depth = first.levels.columns.count
    guard parts.allSatisfy({ $0.levels.columns.count == depth }) else { return RowIndex(Column.concatenating(parts.map { $0.labels })) }
    let levels = parts.map { $0.levels }
    let names = (0..<depth).map { level in levels.allSatisfy { $0.names[level] == levels[0].names[level] } ? levels[0].names[level] : nil }
    return RowIndex(levels: (0..<depth).map { level in Column.concatenating(levels.map { $0.columns[level] }) }, names: names)
  }

  /// Keys as outer levels; keys that are tuples make several.
  private static func prefixed(_ index: RowIndex, _ keys: [Scalar], _ plan: Plan) -> RowIndex {
    let outer = RowIndex(keys.isEmpty ? .mixed([]) : Column(keys)).levels.columns
    let (inner, own) = index.levels
    var names = outer.map { _ in nil as String? } + own
    for (place, name) in plan.names.enumerated() where names.indices.contains(place) { names[place] = name }
    return RowIndex(levels: outer + inner, names: names)
  }

  // MARK: Beside each other

  private static func beside(_ objects: [Ref], _ series: [SeriesObject], _ plan: Plan, _ vm: Interpreter) throws -> Ref {
    var unnamed = 0
    let frames = try objects.map { object -> DataFrame in
      if let frame = object.host(as: FrameObject.self) { return frame.frame }
      guard let series = object.host(as: SeriesObject.self) else { return DataFrame() }
      var name = series.name
      if name == nil {
        name = .int(unnamed)
        unnamed += 1
      }
      return try DataFrame(names: [name ?? .int(0)], columns: [series.column], index: series.index)
    }
    if !frames.allSatisfy({ $0.index.matches(frames[0].index) }) {
      for frame in frames where Set(frame.index.labels.scalars).count < frame.rowCount {
        throw ScriptError(PandasModule.invalidIndexError, "Reindexing only valid with uniquely valued Index objects")
      }
    }
    var result = DataFrame.concatenating(columns: frames, innerOnly: plan.isInner)
    if plan.sorts { result = result.taking(result.index.labels.order()) }
    if case .instants(let times) = result.index.labels, !frames.allSatisfy({ $0.index.matches(frames[0].index) }), times.count > 1 {
      result = result.taking(result.index.labels.order())
    }
    if plan.ignores {
      try result.setNames(result.names.indices.map { .int($0) })
    } else if let keys = plan.keys {
      if series.count == objects.count {
        try result.setNames(keys)
        result.columnsNames = plan.names
      } else {
        let inner = joined(zip(frames, objects).map { frame, object in
          // A series has no name below its key.
          object.host(as: SeriesObject.self) != nil && frame.columnCount == 1 ? RowIndex(Column([frame.names[0]])) : FrameObject.columnIndex(frame)
        })
        try FrameObject.setColumns(&result, prefixed(inner, zip(keys, frames).flatMap { [Scalar](repeating: $0, count: $1.columnCount) }, plan))
      }
    } else if frames.allSatisfy({ $0.columnsNames == frames[0].columnsNames }) {
      result.columnsNames = frames[0].columnsNames
    }
    if plan.checks, Set(result.names).count < result.names.count {
      let repeated = Column(result.names.filter { name in result.names.count(where: { $0 == name }) > 1 }).unique()
      throw ScriptError(.valueError, "Indexes have overlapping values: \(try IndexObject(names: repeated.scalars).repr(vm))")
    }
    return vm.host(FrameObject(result))
  }
}
