import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisNumerics

/// The module `pandas`.
enum PandasModule {
  static func modules() -> [NativeModule] {
    [
      NativeModule(name: "pandas", doc: "Frames and series, in the manner of pandas 2.2.", members: types + IndexTypes.members + ReadingFunctions.members + joining + values + DisplayOptions.members + TimeFunctions.members + CategoryTypes.members + shaping),
      OffsetObject.module,
      NativeModule(
        name: "pandas.errors", doc: "Exceptions of pandas.",
        members: [.exception(emptyDataError), .exception(parserError), .exception(parserWarning), .exception(castingError), .exception(mergeError), .exception(invalidIndexError), .exception(ExceptionTypes.optionError),
          .exception(Expressions.undefinedVariable), .exception(dataError), .exception(nullFrequencyError), .exception(TimeFunctions.parseError)]),
      TypeFunctions.module(),
    ]
  }

  static let emptyDataError = ExceptionType("EmptyDataError", base: .valueError, importPaths: ["pandas.errors"])
  static let dataError = ExceptionType("DataError", base: .exception, importPaths: ["pandas.errors"])
  static let nullFrequencyError = ExceptionType("NullFrequencyError", base: .valueError, importPaths: ["pandas.errors"])
  static let castingError = ExceptionType("IntCastingNaNError", base: .valueError, importPaths: ["pandas.errors"])
  static let mergeError = ExceptionType("MergeError", base: .valueError, importPaths: ["pandas.errors"])
  static let invalidIndexError = ExceptionType("InvalidIndexError", base: .exception, importPaths: ["pandas.errors"])
  static let parserError = ExceptionType("ParserError", base: .valueError, importPaths: ["pandas.errors"])

  static let parserWarning = ExceptionType("ParserWarning", base: .warning, importPaths: ["pandas.errors"])

  private static var types: [ModuleMember] {
    [
      .type(FrameObject.hostType), .type(SeriesObject.hostType),
      .value("__version__", "The version of pandas that this module follows.") { $0.string("2.2.3") },
      .value("NA", "A missing value.") { _ in Ref(Double.nan) },
      .value("NaT", "A missing time.") { TimestampObject.none($0) },
    ]
  }

  // MARK: Joining

  private static var joining: [ModuleMember] {
    [
      .function("concat(objs, axis=0, join='outer', ignore_index=False, keys=None, levels=None, names=None, verify_integrity=False, sort=False, copy=None)", "Frames or series joined along an axis.") {
        try Concatenation.concat($0)
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
      ) { try Indicators.dummies($0) },
      .function("from_dummies(data, sep=None, default_category=None)", "The values that columns of flags stand for.") { try Indicators.undone($0) },
    ]
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
      .function("melt(frame, id_vars=None, value_vars=None, var_name=None, value_name='value', col_level=None, ignore_index=True)", "Columns below each other.") {
        try LongForm.melted($0.host("frame", as: FrameObject.self).frame, $0)
      },
      .function("wide_to_long(df, stubnames, i, j, sep='', suffix=None)", "Columns of numbered names below each other.") { try LongForm.widened($0) },
      .function(
        "cut(x, bins, right=True, labels=None, retbins=False, precision=3, include_lowest=False, duplicates='raise', ordered=True)",
        "The interval in which each number lies."
      ) { try Binning.cut($0) },
      .function("interval_range(start=None, end=None, periods=None, freq=None, name=None, closed='right')", "Intervals of one length.") {
        try Binning.range($0)
      },
      .function("NamedAgg(column, aggfunc)", "A column with its aggregation, for agg.") { call in call.vm.tuple([call["column"], call["aggfunc"]]) },
      .function("qcut(x, q, labels=None, retbins=False, precision=3, duplicates='raise', ordered=True)", "Intervals of equal counts.") {
        try Binning.qcut($0)
      },
      .function("eval(expr, inplace=False, engine=None, parser='pandas')", "The value of an expression.") { try Expressions.eval(nil, $0) },
      .function(JSONInput.signature, "A frame from JSON.") { try JSONInput.read($0) },
      .function(JSONNormalization.signature, "Nested dicts as a flat frame.") { try JSONNormalization.frame($0) },
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
      .function("to_numeric(arg, errors='raise', downcast=None)", "Text as numbers.") { call in
        let vm = call.vm
        let errors = try call.string("errors")
        let arg = call["arg"]
        let column = arg.isString || arg.isScalarNumber ? Column([ScalarConversion.scalar(arg, vm)]) : try DataConversion.column(from: arg, vm)
        var converted: Column
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
        if let kind = try call.optionalString("downcast") { converted = try Downcasting.narrowest(converted, kind) }
        if arg.isString || arg.isScalarNumber { return ScalarConversion.element(converted, 0, vm) }
        if let series = arg.host(as: SeriesObject.self) { return vm.host(SeriesObject(converted, like: series)) }
        return vm.host(ColumnConversion.array(converted, vm))
      },
      .function("unique(values)", "The distinct values in order of appearance.") { call in
        if let index = call["values"].host(as: IndexObject.self)?.index { return Factorization.unique(index.labels, call.vm) }
        return Factorization.unique(try DataConversion.column(from: call["values"], call.vm), call.vm)
      },
      .function("factorize(values, sort=False, use_na_sentinel=True, size_hint=None)", "The number of each value, and the distinct values.") { call in
        let values = call["values"]
        let column = try values.host(as: IndexObject.self)?.index.labels ?? DataConversion.column(from: values, call.vm)
        let (codes, uniques) = Factorization.codes(column, sorted: try call.bool("sort"), marksMissing: try call.bool("use_na_sentinel"))
        // Of labelled values the distinct ones are labels, of others an array.
        let isLabelled = values.hostObject is any LabelledOperand
        let distinct = isLabelled ? call.vm.host(IndexObject(RowIndex(uniques))) : call.vm.host(ColumnConversion.array(uniques, call.vm))
        return call.vm.tuple([call.vm.host(NDArray(codes)), distinct])
      },
      .function("value_counts(values)", "How often each value occurs.") { call in
        let series = SeriesObject(try DataConversion.column(from: call["values"], call.vm), index: RowIndex(count: 0), name: nil)
        series.index = RowIndex(count: series.column.count)
        return try call.vm.callMethod(call.vm.host(series), "value_counts", [])
      },
    ]
  }
}

/// `downcast=` of `to_numeric`
enum Downcasting {
  /// The numbers in the narrowest type of a kind that holds them all.
  static func narrowest(_ column: Column, _ kind: String) throws -> Column {
    guard ["integer", "signed", "unsigned", "float"].contains(kind) else {
      throw ScriptError(.valueError, "invalid downcasting method provided")
    }
    guard let values = column.doubles, column.count > 0 else { return column }
    if kind == "float" {
      let fits = values.allSatisfy { $0.isNaN || Double(Float($0)) == $0 || abs(Double(Float($0)) - $0) <= 1e-8 + 1e-5 * abs($0) }
      return fits ? try column.casting(to: .float32) : column
    }
    guard values.allSatisfy({ $0 == $0.rounded() && abs($0) < 0x1p63 }), let low = values.min(), let high = values.max() else { return column }
    let signed: [(DType, Double, Double)] = [(.int8, -128, 127), (.int16, -32_768, 32_767), (.int32, -2_147_483_648, 2_147_483_647)]
    let unsigned: [(DType, Double, Double)] = [(.uint8, 0, 255), (.uint16, 0, 65_535), (.uint32, 0, 4_294_967_295), (.uint64, 0, 0x1p64)]
    if kind == "unsigned", low < 0 { return column }
    let type = (kind == "unsigned" ? unsigned : signed).first { low >= $0.1 && high <= $0.2 }?.0 ?? .int
    return try column.casting(to: type)
  }
}
