import LapisFrame
import LapisInterpreter

/// `get_dummies` and back: values as a column of flags each.
enum Indicators {
  static func dummies(_ call: Call) throws -> Ref {
    let vm = call.vm
    try RefusedOptions.checkTrue(call, "sparse")
    let separator = try call.string("prefix_sep")
    let (dropFirst, withMissing) = (try call.bool("drop_first"), try call.bool("dummy_na"))
    let type = try ArrayConversion.element(call["dtype"], vm).map { ColumnConversion.dtype($0) } ?? .bool
    guard type != .object else { throw ScriptError(.valueError, "dtype=object is not a valid dtype for get_dummies") }
    guard let frame = call["data"].host(as: FrameObject.self)?.frame else {
      let column = try Labels.index(call["data"], vm).labels
      let index = call["data"].host(as: SeriesObject.self)?.index
      let parts = column.indicators(dropFirst: dropFirst, includesMissing: withMissing, as: type)
      let prefix = try call.optionalString("prefix")
      let names = parts.map { part -> Scalar in prefix.map { .string($0 + separator + part.value.description) } ?? part.value }
      return vm.host(FrameObject(try DataFrame(names: names, columns: parts.map { $0.flags }, index: index ?? RowIndex(count: column.count))))
    }
    let wanted = call["columns"].isNone ? nil : try FrameObject.names(call["columns"], vm)
    if let wanted { _ = try frame.selecting(wanted) }
    let encoded = wanted ?? frame.names.indices.filter { frame.columns[$0].dtype == .object || frame.columns[$0].dtype == .category }.map { frame.names[$0] }
    var prefixes: [String?]?
    if let text = call["prefix"].asString {
      prefixes = encoded.map { _ in text }
    } else if let pairs = vm.dictItems(call["prefix"]) {
      prefixes = encoded.map { name in pairs.first { ScalarConversion.scalar($0.key, vm) == name }?.value.asString }
    } else if let list = vm.listElements(call["prefix"]) {
      guard list.count == encoded.count else {
        throw ScriptError(
          .valueError, "Length of 'prefix' (\(list.count)) did not match the length of the columns being encoded (\(encoded.count)).")
      }
      prefixes = list.map { $0.asString }
    }
    return vm.host(
      FrameObject(
        try frame.dummies(
          for: encoded, prefixes: prefixes, separator: separator, dropFirst: dropFirst, includesMissing: withMissing, as: type)))
  }

  /// The value whose flag is set in each row; of names with a separator a column a prefix.
  static func undone(_ call: Call) throws -> Ref {
    let vm = call.vm
    let frame = try call.host("data", as: FrameObject.self).frame
    let separator = try call.optionalString("sep")
    var groups: [(name: String, columns: [(Scalar, [Bool])])] = []
    for (name, column) in zip(frame.names, frame.columns) {
      var (group, value) = ("", name)
      if let separator {
        guard let text = name.text, let range = text.firstRange(of: separator) else {
          throw ScriptError(.valueError, "Separator not specified for column: \(name)")
        }
        group = String(text[..<range.lowerBound])
        value = .string(String(text[range.upperBound...]))
      }
      guard column.missingCount == 0 else { throw ScriptError(.valueError, "Dummy DataFrame contains NA value in column: '\(name)'") }
      let flags = try ColumnConversion.array(column, vm).bools(vm)
      if let place = groups.firstIndex(where: { $0.name == group }) { groups[place].columns.append((value, flags)) } else { groups.append((group, [(value, flags)])) }
    }
    let fallback = call["default_category"].isNone ? nil : ScalarConversion.scalar(call["default_category"], vm)
    let columns = try groups.map { group -> Column in
      Column(
        try (0..<frame.rowCount).map { row in
          let set = group.columns.filter { $0.1[row] }
          guard set.count < 2 else {
            throw ScriptError(.valueError, "Dummy DataFrame contains multi-assignment(s); First instance in row: \(frame.index[row])")
          }
          guard let value = set.first?.0 ?? fallback else {
            throw ScriptError(.valueError, "Dummy DataFrame contains unassigned value(s); First instance in row: \(frame.index[row])")
          }
          return value
        })
    }
    return vm.host(FrameObject(try DataFrame(names: groups.map { .string($0.name) }, columns: columns, index: frame.index)))
  }
}
