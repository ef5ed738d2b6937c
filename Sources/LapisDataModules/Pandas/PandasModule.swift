import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisNumerics

/// The module `pandas`.
enum PandasModule {
  static func modules() -> [NativeModule] {
    [
      NativeModule(name: "pandas", doc: "Frames and series, in the manner of pandas 2.2.", members: types + IndexTypes.members + reading + joining + values + DisplayOptions.members + TimeFunctions.members + CategoryTypes.members + shaping),
      NativeModule(
        name: "pandas.errors", doc: "Exceptions of pandas.",
        members: [.exception(emptyDataError), .exception(parserError), .exception(castingError), .exception(mergeError), .exception(ExceptionTypes.optionError),
          .exception(Expressions.undefinedVariable)]),
    ]
  }

  static let emptyDataError = ExceptionType("EmptyDataError", base: .valueError, importPaths: ["pandas.errors"])
  static let castingError = ExceptionType("IntCastingNaNError", base: .valueError, importPaths: ["pandas.errors"])
  static let mergeError = ExceptionType("MergeError", base: .valueError, importPaths: ["pandas.errors"])
  static let parserError = ExceptionType("ParserError", base: .valueError, importPaths: ["pandas.errors"])

  private static var types: [ModuleMember] {
    [
      .type(FrameObject.hostType), .type(SeriesObject.hostType), .type(IndexObject.hostType),
      .value("__version__", "The version of pandas that this module follows.") { $0.string("2.2.3") },
      .value("NA", "A missing value.") { _ in Ref(Double.nan) },
      .value("NaT", "A missing time.") { $0.host(TimestampObject(Instant.missing)) },
    ]
  }

  // MARK: Reading

  private static var reading: [ModuleMember] {
    let parameters =
      "filepath_or_buffer, sep=',', delimiter=None, header='infer', names=None, index_col=None, usecols=None, dtype=None, "
      + "engine=None, skiprows=None, nrows=None, na_values=None, keep_default_na=True, comment=None, encoding=None, "
      + "skipinitialspace=False, delim_whitespace=False, low_memory=True, parse_dates=None, dayfirst=False, date_format=None, thousands=None, true_values=None, false_values=None, skip_blank_lines=True, skipfooter=0, compression='infer', chunksize=None, memory_map=False, converters=None, quotechar='\"', "
      + "decimal='.', squeeze=False, error_bad_lines=None, on_bad_lines=None, infer_datetime_format=False"
    return [
      .function("read_csv(\(parameters))", "Reads a file of separated values into a frame.") { call in try readCSV(call, separator: nil) },
      .function("read_table(\(parameters))", "Reads a file of values separated by tabs into a frame.") { call in
        try readCSV(call, separator: "\t")
      },
    ]
  }

  private static func readCSV(_ call: Call, separator: String?) throws -> Ref {
    let vm = call.vm
    var options = CSVOptions()
    let given = try call.isGiven("delimiter") ? call.optionalString("delimiter") : call.isGiven("sep") ? call.optionalString("sep") : separator ?? ","
    let whitespace = [#"\s+"#, " +", #"\s*"#]
    if try call.bool("delim_whitespace") || given.map({ whitespace.contains($0) }) == true {
      options.separator = .whitespace
    } else if let given {
      if let byte = given.utf8.first, given.utf8.count == 1 {
        options.separator = .byte(byte)
      } else if let byte = given.utf8.first, given.utf8.dropFirst().allSatisfy({ $0 == 32 }) || given.hasSuffix(#"\s*"#) || given.hasSuffix(#"\s+"#) {
        options.separator = .byte(byte)
        options.skipsInitialSpace = true
      } else {
        throw ScriptError(.notImplementedError, "sep='\(given)': a separator is one character or \\s+")
      }
    }
    if call["header"].isNone {
      options.header = .none
    } else if let row = call["header"].asInt {
      options.header = .row(row)
    }
    if !call["names"].isNone { options.names = try Labels.labels(call["names"], vm).map { $0.description } }
    if call["index_col"].asBool == nil, !call["index_col"].isNone {
      let key = call["index_col"]
      options.indexColumn = ScalarConversion.scalar(vm.listElements(key)?.first ?? key, vm)
    }
    if !call["usecols"].isNone { options.usedColumns = try Labels.labels(call["usecols"], vm) }
    options.skippedRows = try call.optionalInt("skiprows") ?? 0
    options.rowLimit = try call.optionalInt("nrows")
    if !call["na_values"].isNone {
      let list = call["na_values"]
      options.missing = list.isString ? [list.asString ?? ""] : try (vm.listElements(list) ?? (list.isSet ? vm.elements(of: list) : [list])).map { try vm.str($0) }
    }
    options.keepsDefaultMissing = try call.bool("keep_default_na")
    options.comment = try call.optionalString("comment")?.utf8.first
    options.skipsInitialSpace = try options.skipsInitialSpace || call.bool("skipinitialspace")
    options.quote = try call.string("quotechar").utf8.first ?? 34
    if let name = try call.optionalString("encoding") {
      switch name.lowercased().filter({ $0 != "-" && $0 != "_" }) {
      case "utf8", "utf8sig", "ascii": break
      case "latin1", "iso88591", "cp1252", "windows1252": options.encoding = .latin1
      default: throw ScriptError(.lookupError, "unknown encoding: \(name)", hint: "utf-8 and latin-1 are here.")
      }
    }
    if let pairs = vm.dictItems(call["dtype"]) {
      for pair in pairs {
        guard let element = try ArrayConversion.element(pair.value, vm) else { continue }
        options.types[try vm.str(pair.key)] = ColumnConversion.dtype(element)
      }
    } else if let element = try ArrayConversion.element(call["dtype"], vm) {
      options.type = ColumnConversion.dtype(element)
    }
    let source = call["filepath_or_buffer"]
    do throws(Diagnostic) {
      let frame: DataFrame
      if let path = try diagnosing({ try FrameOutput.path(source, vm) }) {
        if path.hasPrefix("http://") || path.hasPrefix("https://") {
          throw Diagnostic(
            "csv.address", .notSupported, "read_csv('\(path)'): Lapis works offline and reads local files",
            hint: "Download the file and pass its path.")
        }
        frame = try CSVReader.read(path: path, options: options)
      } else {
        let text = try diagnosing { try vm.callMethod(source, "read", []) }
        frame = try CSVReader.read(bytes: text.asBytes ?? Array((text.asString ?? "").utf8), options: options)
      }
      return vm.host(FrameObject(try diagnosing { try ReadOptions.applied(to: frame, call) }))
    } catch {
      switch error.code {
      case "script": throw error
      case "csv.empty": throw ScriptError(emptyDataError, error.message)
      case "csv.ragged", "csv.open-quote": throw ScriptError(parserError, error.message, hint: error.hint)
      case "csv.encoding": throw ScriptError(.unicodeDecodeError, error.message, hint: error.hint)
      default: throw error
      }
    }
  }

  /// An error of a script's own code, where only diagnostics pass.
  private static func diagnosing<T>(_ body: () throws -> T) throws(Diagnostic) -> T {
    do {
      return try body()
    } catch let error as Diagnostic {
      throw error
    } catch let error as ScriptError {
      throw Diagnostic("script", .value, error.message, hint: error.hint)
    } catch {
      throw Diagnostic("script", .value, "\(error)")
    }
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
        try FrameObject.merged(DataConversion.frame(from: call["left"], call.vm), call)
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
      .function("read_json(path_or_buf, orient=None, typ='frame', dtype=None, lines=False, encoding=None)", "A frame from JSON.") {
        try JSONOutput.read($0)
      },
      .function("json_normalize(data, record_path=None, meta=None, sep='.')", "Nested dicts as a flat frame.") { try JSONOutput.normalize($0) },
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
