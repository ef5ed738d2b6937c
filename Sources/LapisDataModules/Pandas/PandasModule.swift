import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisNumerics

/// The module `pandas`.
enum PandasModule {
  static func modules() -> [NativeModule] {
    [
      NativeModule(name: "pandas", doc: "Frames and series, in the manner of pandas 2.2.", members: types + IndexTypes.members + ReadingFunctions.members + joining + values + DisplayOptions.members + TimeFunctions.members + CategoryTypes.members + shaping),
      NativeModule(
        name: "pandas.errors", doc: "Exceptions of pandas.",
        members: [.exception(emptyDataError), .exception(parserError), .exception(parserWarning), .exception(castingError), .exception(mergeError), .exception(ExceptionTypes.optionError),
          .exception(Expressions.undefinedVariable)]),
    ]
  }

  static let emptyDataError = ExceptionType("EmptyDataError", base: .valueError, importPaths: ["pandas.errors"])
  static let castingError = ExceptionType("IntCastingNaNError", base: .valueError, importPaths: ["pandas.errors"])
  static let mergeError = ExceptionType("MergeError", base: .valueError, importPaths: ["pandas.errors"])
  static let parserError = ExceptionType("ParserError", base: .valueError, importPaths: ["pandas.errors"])

  static let parserWarning = ExceptionType("ParserWarning", base: .warning, importPaths: ["pandas.errors"])

  private static var types: [ModuleMember] {
    [
      .type(FrameObject.hostType), .type(SeriesObject.hostType), .type(IndexObject.hostType),
      .value("__version__", "The version of pandas that this module follows.") { $0.string("2.2.3") },
      .value("NA", "A missing value.") { _ in Ref(Double.nan) },
      .value("NaT", "A missing time.") { $0.host(TimestampObject(Instant.missing)) },
    ]
  }

  // MARK: Joining

  private static var joining: [ModuleMember] {
    [
      .function("concat(objs, axis=0, join='outer', ignore_index=False, keys=None, levels=None, names=None, verify_integrity=False, sort=False, copy=None)", "Frames or series joined along an axis.") { call in
        let vm = call.vm
        let named = vm.dictItems(call["objs"])
        let items = try (named?.map { $0.value } ?? vm.elements(of: call["objs"])).filter { !$0.isNone }
        let keys = try named.map { $0.map { ScalarConversion.scalar($0.key, vm) } } ?? (call["keys"].isNone ? nil : Labels.labels(call["keys"], vm))
        guard !items.isEmpty else { throw ScriptError(.valueError, "No objects to concatenate") }
        let alongColumns = call["axis"].asInt == 1 || call["axis"].asString == "columns"
        let inner = try call.string("join") == "inner"
        let ignoring = try call.bool("ignore_index")
        let series = items.compactMap { $0.host(as: SeriesObject.self) }
        if series.count == items.count, !alongColumns {
          let column = Column.concatenating(series.map { $0.column })
          let name = series.allSatisfy { $0.name == series[0].name } ? series[0].name : nil
          let index = ignoring
            ? RowIndex(count: column.count) : keys.map { keyed(series.map { $0.index }, $0, vm.listElements(call["names"])?.first?.asString) }
              ?? RowIndex(Column.concatenating(series.map { $0.index.labels }))
          return vm.host(SeriesObject(column, index: index, name: name))
        }
        var unnamed = 0
        let frames = try items.map { item -> DataFrame in
          if let frame = item.host(as: FrameObject.self) { return frame.frame }
          guard let series = item.host(as: SeriesObject.self) else {
            throw ScriptError(
              .typeError, "cannot concatenate object of type '\(try vm.repr(vm.attribute(item, "__class__")))'; only Series and DataFrame objs are valid")
          }
          var name = series.name
          if name == nil {
            name = .int(unnamed)
            unnamed += 1
          }
          return try DataFrame(names: [name ?? .int(0)], columns: [series.column], index: series.index)
        }
        var result = alongColumns
          ? DataFrame.concatenating(columns: frames, innerOnly: inner)
          : DataFrame.concatenating(rows: frames, ignoringIndex: ignoring, innerOnly: inner)
        if alongColumns {
          if ignoring { try result.setNames(result.names.indices.map { .int($0) }) }
          if let keys {
            if series.count == items.count { try result.setNames(keys) } else {
              let names = zip(keys, frames).flatMap { key, frame in frame.names.map { Scalar.tuple([key, $0]) } }
              try result.setNames(names)
            }
          }
        } else {
          if let keys, !ignoring { try result.setIndex(keyed(frames.map { $0.index }, keys, vm.listElements(call["names"])?.first?.asString)) }
          if try call.bool("sort") { result = result.selecting(positions: Column(result.names).order()) }
        }
        return vm.host(FrameObject(result))
      },
      .function(
        "merge(left, right, how='inner', on=None, left_on=None, right_on=None, left_index=False, right_index=False, sort=False, suffixes=('_x', '_y'), copy=None, indicator=False, validate=None)",
        "The rows of two frames where keys are equal."
      ) { call in
        try FrameMerge.merged(FrameMerge.operand(call["left"], call.vm), call)
      },
      .function(
        "get_dummies(data, prefix=None, prefix_sep='_', dummy_na=False, columns=None, sparse=False, drop_first=False, dtype=None)",
        "Text columns as a column a value."
      ) { call in
        let vm = call.vm
        let separator = try call.string("prefix_sep")
        let (dropFirst, withMissing) = (try call.bool("drop_first"), try call.bool("dummy_na"))
        let type = try ArrayConversion.element(call["dtype"], vm).map { ColumnConversion.dtype($0) } ?? .bool
        if let frame = call["data"].host(as: FrameObject.self)?.frame {
          let wanted = call["columns"].isNone ? nil : try Labels.labels(call["columns"].isString ? vm.list([call["columns"]]) : call["columns"], vm)
          var prefixes: [String?]?
          let encoded = wanted ?? frame.names.indices.filter { frame.columns[$0].dtype == .object || frame.columns[$0].dtype == .category }.map { frame.names[$0] }
          if let text = call["prefix"].asString {
            prefixes = encoded.map { _ in text }
          } else if let pairs = vm.dictItems(call["prefix"]) {
            prefixes = encoded.map { name in pairs.first { ScalarConversion.scalar($0.key, vm) == name }?.value.asString }
          } else if let list = vm.listElements(call["prefix"]) {
            guard list.count == encoded.count else {
              throw ScriptError(
                .valueError,
                "Length of 'prefix' (\(list.count)) did not match the length of the columns being encoded (\(encoded.count)).")
            }
            prefixes = list.map { $0.asString }
          }
          return vm.host(
            FrameObject(
              try frame.dummies(
                for: wanted, prefixes: prefixes, separator: separator, dropFirst: dropFirst, includesMissing: withMissing, as: type)))
        }
        let column = try DataConversion.column(from: call["data"], vm)
        let index = call["data"].host(as: SeriesObject.self)?.index
        let parts = column.indicators(dropFirst: dropFirst, includesMissing: withMissing, as: type)
        let prefix = try call.optionalString("prefix")
        let names = parts.map { part -> Scalar in prefix.map { .string($0 + separator + part.value.description) } ?? part.value }
        return vm.host(FrameObject(try DataFrame(names: names, columns: parts.map { $0.flags }, index: index ?? RowIndex(count: column.count))))
      },
    ]
  }

  /// The labels of parts with the key of each part in front.
  private static func keyed(_ parts: [RowIndex], _ keys: [Scalar], _ name: String?) -> RowIndex {
    let outer = zip(parts, keys).flatMap { part, key in [Scalar](repeating: key, count: part.count) }
    let first: (columns: [Column], names: [String?]) = parts.first?.levels ?? ([], [])
    let inner = first.columns.indices.map { level in Column.concatenating(parts.map { $0.levels.columns[level] }) }
    return RowIndex(levels: [Column(outer)] + inner, names: [name] + first.names)
  }

  private static var shaping: [ModuleMember] {
    [
      .function(
        "pivot_table(data, values=None, index=None, columns=None, aggfunc='mean', fill_value=None, margins=False, dropna=True, margins_name='All', observed=False, sort=True)",
        "Aggregations by the values of rows and columns."
      ) { try PivotTable.pivotTable($0.host("data", as: FrameObject.self).frame, $0) },
      .function(
        "crosstab(index, columns, values=None, rownames=None, colnames=None, aggfunc=None, margins=False, margins_name='All', dropna=True, normalize=False)",
        "How often each pair of values occurs."
      ) { try PivotTable.crosstab($0) },
      .function("pivot(data, columns=None, index=None, values=None)", "One value a row and column.") {
        try FrameObject.pivoted($0.host("data", as: FrameObject.self).frame, $0)
      },
      .function("melt(frame, id_vars=None, value_vars=None, var_name=None, value_name='value')", "Columns below each other.") {
        try FrameObject.melted($0.host("frame", as: FrameObject.self).frame, $0)
      },
      .function(
        "cut(x, bins, right=True, labels=None, retbins=False, precision=3, include_lowest=False, duplicates='raise', ordered=True)",
        "The interval in which each number lies."
      ) { try Binning.cut($0) },
      .function("qcut(x, q, labels=None, retbins=False, precision=3, duplicates='raise', ordered=True)", "Intervals of equal counts.") {
        try Binning.qcut($0)
      },
      .function("eval(expr, inplace=False, engine=None, parser='pandas')", "The value of an expression.") { try Expressions.eval(nil, $0) },
      .function(JSONInput.signature, "A frame from JSON.") { try JSONInput.read($0) },
      .function("json_normalize(data, record_path=None, meta=None, sep='.')", "Nested dicts as a flat frame.") { try JSONInput.normalize($0) },
    ]
  }

  // MARK: Values

  private static func missing(_ value: Ref, _ vm: Interpreter, opposite: Bool) throws -> Ref {
    if value.host(as: FrameObject.self) != nil || value.host(as: SeriesObject.self) != nil {
      return try vm.callMethod(value, opposite ? "notna" : "isna", [])
    }
    if value.isList || value.host(as: NDArray.self) != nil || value.host(as: IndexObject.self) != nil {
      let array = try ArrayConversion.array(value, vm)
      let flags = array.refs(vm).map { ScalarConversion.scalar($0, vm).isMissing != opposite }
      return vm.host(NDArray(.bool(flags), shape: array.shape))
    }
    return Ref(ScalarConversion.scalar(value, vm).isMissing != opposite)
  }

  private static var values: [ModuleMember] {
    [
      .function("isna(obj)", "Is a value, or each value, missing?") { try missing($0["obj"], $0.vm, opposite: false) },
      .function("isnull(obj)", "Is a value, or each value, missing?") { try missing($0["obj"], $0.vm, opposite: false) },
      .function("notna(obj)", "Is a value, or each value, there?") { try missing($0["obj"], $0.vm, opposite: true) },
      .function("notnull(obj)", "Is a value, or each value, there?") { try missing($0["obj"], $0.vm, opposite: true) },
      .function("to_numeric(arg, errors='raise')", "Text as numbers.") { call in
        let vm = call.vm
        let errors = try call.string("errors")
        let arg = call["arg"]
        let column = arg.isString || arg.isScalarNumber ? Column([ScalarConversion.scalar(arg, vm)]) : try DataConversion.column(from: arg, vm)
        let converted: Column
        if column.dtype.isNumeric {
          converted = column
        } else {
          var numbers: [Scalar] = []
          for (row, value) in column.scalars.enumerated() {
            if let text = value.text {
              let trimmed = text.filter { $0 != " " }
              if let int = Int(trimmed) {
                numbers.append(.int(int))
              } else if let double = NumberParser.double(text) {
                numbers.append(.double(double))
              } else if errors == "coerce" {
                numbers.append(.nan)
              } else if errors == "ignore" {
                return arg
              } else {
                throw ScriptError(.valueError, "Unable to parse string \"\(text)\" at position \(row)")
              }
            } else {
              numbers.append(value)
            }
          }
          converted = Column(numbers)
        }
        if arg.isString || arg.isScalarNumber { return ScalarConversion.ref(converted[0], vm) }
        if let series = arg.host(as: SeriesObject.self) { return vm.host(SeriesObject(converted, like: series)) }
        return vm.host(ColumnConversion.array(converted, vm))
      },
      .function("unique(values)", "The distinct values in order of appearance.") { call in
        let unique = try DataConversion.column(from: call["values"], call.vm).unique()
        return call.vm.host(ColumnConversion.array(unique, call.vm))
      },
      .function("factorize(values, sort=False)", "The number of each value, and the distinct values.") { call in
        let column = try DataConversion.column(from: call["values"], call.vm)
        let codes: [Int]
        let uniques: Column
        if try call.bool("sort") {
          (codes, uniques) = column.factorizedSorted()
        } else {
          let (found, rows) = column.factorized()
          (codes, uniques) = (found, column.taking(rows))
        }
        return call.vm.tuple([call.vm.host(NDArray(codes)), call.vm.host(IndexObject(RowIndex(uniques)))])
      },
      .function("value_counts(values)", "How often each value occurs.") { call in
        let series = SeriesObject(try DataConversion.column(from: call["values"], call.vm), index: RowIndex(count: 0), name: nil)
        series.index = RowIndex(count: series.column.count)
        return try call.vm.callMethod(call.vm.host(series), "value_counts", [])
      },
    ]
  }
}
