import LapisFrame
import LapisInterpreter

/// Columns below each other: `melt`, `wide_to_long`, `explode`.
enum LongForm {
  // MARK: melt

  static func melted(_ frame: DataFrame, _ call: Call) throws -> Ref {
    let vm = call.vm
    let ids = call["id_vars"].isNone ? [] : try FrameObject.names(call["id_vars"], vm)
    let values = call["value_vars"].isNone ? nil : try FrameObject.names(call["value_vars"], vm)
    let absent = (ids + (values ?? [])).filter { frame.position(of: $0) == nil }
    guard absent.isEmpty else {
      let list = absent.map { $0.spelled }.joined(separator: ", ")
      throw ScriptError(.keyError, "The following id_vars or value_vars are not present in the DataFrame: [\(list)]")
    }
    let valueName = ScalarConversion.scalar(call["value_name"], vm)
    guard frame.position(of: valueName) == nil || ids.isEmpty && values != nil || !ids.contains(valueName) else {
      throw ScriptError(.valueError, "value_name (\(valueName)) cannot match an element in the DataFrame columns.")
    }
    let wanted = values ?? frame.names.filter { !ids.contains($0) }
    let rows = frame.rowCount
    let repeated = wanted.indices.flatMap { _ in Array(0..<rows) }
    let kept = try ids.map { try frame.requireColumn($0).taking(repeated) }
    // A level of the names is a column each.
    let levels = RowIndex(wanted.isEmpty ? .string(StringColumn([])) : Column(wanted)).levels.columns
    let given = try call["var_name"].isNone ? nil : call["var_name"].isList ? Labels.labels(call["var_name"], vm) : [ScalarConversion.scalar(call["var_name"], vm)]
    let variables = levels.indices.map { level -> Scalar in
      if let given, given.indices.contains(level) { return given[level] }
      if frame.columnsNames.indices.contains(level), let name = frame.columnsNames[level] { return .string(name) }
      return .string(levels.count > 1 ? "variable_\(level)" : "variable")
    }
    let places = wanted.indices.flatMap { [Int](repeating: $0, count: rows) }
    let joined = Column.concatenating(try wanted.map { try frame.requireColumn($0) })
    let index = try call.bool("ignore_index") ? RowIndex(count: repeated.count) : frame.index.taking(repeated)
    return vm.host(
      FrameObject(
        try DataFrame(names: ids + variables + [valueName], columns: kept + levels.map { $0.taking(places) } + [joined], index: index)))
  }

  // MARK: wide_to_long

  /// Columns such as `a2019`, `a2020` as one column `a` with the rest of the name as a label.
  static func widened(_ call: Call) throws -> Ref {
    let vm = call.vm
    let frame = try call.host("df", as: FrameObject.self).frame
    let stubs = try FrameObject.names(call["stubnames"], vm)
    let ids = try FrameObject.names(call["i"], vm)
    let separator = try call.string("sep")
    let suffixPattern = call["suffix"].isNone ? vm.string(#"\d+"#) : call["suffix"]
    let pattern = try vm.callMethod(vm.imported("re"), "compile", [suffixPattern])
    guard !stubs.contains(where: { frame.position(of: $0) != nil }) else {
      throw ScriptError(.valueError, "stubname can't be identical to a column name")
    }
    let keys = try ids.map { try frame.requireColumn($0) }
    guard try !Duplicates.mask(DataFrame(names: ids, columns: keys, index: frame.index), in: nil, keep: .none).contains(true) else {
      throw ScriptError(.valueError, "the id variables need to uniquely identify each row")
    }
    var suffixes: [String] = []
    var found: [[String: Int]] = []
    var used: Set<Int> = []
    for stub in stubs {
      var own: [String: Int] = [:]
      let prefix = stub.description + separator
      for (place, name) in frame.names.enumerated() {
        guard let text = name.text, text.hasPrefix(prefix) else { continue }
        let suffix = String(text.dropFirst(prefix.count))
        guard try !vm.callMethod(pattern, "fullmatch", [vm.string(suffix)]).isNone else { continue }
        own[suffix] = place
        used.insert(place)
        if !suffixes.contains(suffix) { suffixes.append(suffix) }
      }
      found.append(own)
    }
    if found.contains(where: { $0.count < suffixes.count }) { suffixes.sort() }
    let rows = frame.rowCount
    let repeated = suffixes.indices.flatMap { _ in Array(0..<rows) }
    let numbers = suffixes.compactMap { Int($0) }
    let marks: Column = numbers.count == suffixes.count ? .int(numbers) : Column(strings: suffixes)
    let others = frame.names.indices.filter { !used.contains($0) && !ids.contains(frame.names[$0]) }
    let columns = others.map { frame.columns[$0].taking(repeated) } + zip(stubs, found).map { _, own in
      Column.concatenating(suffixes.map { suffix in own[suffix].map { frame.columns[$0] } ?? .double([Double](repeating: .nan, count: rows)) })
    }
    let index = RowIndex(
      levels: keys.map { $0.taking(repeated) } + [marks.taking(suffixes.indices.flatMap { [Int](repeating: $0, count: rows) })],
      names: ids.map { $0.description } + [try call.string("j")])
    return vm.host(FrameObject(try DataFrame(names: others.map { frame.names[$0] } + stubs, columns: columns, index: index)))
  }

  // MARK: explode

  /// A row for each element of lists; several columns whose lists have one length step together.
  static func exploded(_ f: FrameObject, _ call: Call) throws -> Ref {
    let vm = call.vm
    let wanted = try call["column"].isList ? Labels.labels(call["column"], vm) : [ScalarConversion.scalar(call["column"], vm)]
    guard !wanted.isEmpty else { throw ScriptError(.valueError, "column must be nonempty") }
    guard Set(wanted).count == wanted.count else { throw ScriptError(.valueError, "column must be unique") }
    let positions = try wanted.map { name -> Int in
      guard let position = f.frame.position(of: name) else { throw f.noColumn(ScalarConversion.ref(name, vm), vm) }
      return position
    }
    func items(_ value: Ref) -> [Ref]? {
      if value.isList || value.isTuple { return vm.listElements(value) }
      if value.isSet { return try? vm.elements(of: value) }
      if let array = value.host(as: NDArray.self), array.rank == 1 { return array.refs(vm) }
      if let series = value.host(as: SeriesObject.self) { return ColumnConversion.refs(series.column, vm) }
      return nil
    }
    let cells = positions.map { ColumnConversion.refs(f.frame.columns[$0], vm) }
    var rows: [Int] = []
    var values = positions.map { _ in [Ref]() }
    for row in 0..<f.frame.rowCount {
      let lists = cells.map { items($0[row]) }
      let lengths = lists.map { $0.map { max(1, $0.count) } ?? 1 }
      guard lengths.allSatisfy({ $0 == lengths[0] }) else { throw ScriptError(.valueError, "columns must have matching element counts") }
      rows += [Int](repeating: row, count: lengths[0])
      for (place, list) in lists.enumerated() {
        values[place] += list.map { $0.isEmpty ? [Ref(Double.nan)] : $0 } ?? [cells[place][row]]
      }
    }
    var frame = f.frame.taking(rows)
    for (position, column) in zip(positions, values) where f.frame.columns[position].dtype == .object {
      let scalars = column.map { ScalarConversion.scalar($0, vm) }
      if case .string(let texts) = Column(scalars) { frame.replaceColumn(at: position, with: .string(texts)) } else {
        frame.replaceColumn(at: position, with: .mixed(scalars))
      }
    }
    if try call.bool("ignore_index") { try frame.setIndex(RowIndex(count: rows.count)) }
    return vm.host(FrameObject(frame))
  }
}
