import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisNumerics
import LapisSyntax

extension FrameObject: ReducibleByName {
  func reduced(_ name: String, _ call: Call) throws -> Ref {
    if let axis = try? call.optionalInt("axis"), ["sum", "mean", "min", "max", "prod", "any", "all"].contains(name) {
      return try Self.reduce(self, name, axis: axis, ddof: 1, numericOnly: false, call.vm)
    }
    guard let entry = ReductionTable.all.first(where: { $0.name == name }) else { return .none }
    return try entry.body(array(call.vm), call)
  }

  static let hostType = HostType(
    name: "DataFrame", module: "pandas.core.frame", doc: "Named columns with a label a row.", importPaths: ["pandas"],
    initializer: NativeFunction("DataFrame(data=None, index=None, columns=None, dtype=None)", "A frame of this data.") { call in
      var frame = try FrameConstruction.frame(call["data"], columns: call["columns"], index: call["index"], call.vm)
      if !call["dtype"].isNone {
        for position in frame.columns.indices {
          frame.replaceColumn(at: position, with: try SeriesFunctions.cast(frame.columns[position], call["dtype"], call.vm))
        }
      }
      return call.vm.host(FrameObject(frame))
    },
    members: properties + summaries + reductions + missing + shapes + joining + functions + output + operators + reshaping + more)

  private static var properties: [Member] {
    [
      .property("shape", "Rows and columns.") { (f: FrameObject, vm) in vm.tuple([Ref(f.frame.rowCount), Ref(f.frame.columnCount)]) },
      .property(
        "columns", "The names of the columns.",
        get: { (f: FrameObject, vm) in vm.host(IndexObject(columnsOf: f.frame).renaming { f.frame.columnsNames = $0 }) },
        set: { f, value, vm in
          try f.frame.setNames(Labels.labels(value, vm))
          f.frame.columnsNames = value.host(as: IndexObject.self)?.index.levels.names ?? []
        }),
      .property(
        "index", "The labels of the rows.",
        get: { (f: FrameObject, vm) in
          vm.host(
            IndexObject(f.frame.index) { names in
              guard let index = try? f.frame.index.named(names) else { return }
              try? f.frame.setIndex(index)
            })
        },
        set: { f, value, vm in try f.frame.setIndex(Labels.index(value, vm)) }),
      .property("dtypes", "The type of each column.") { (f: FrameObject, vm) in
        let types = f.frame.columns.map { Ref?.some(ColumnConversion.dtypeObject($0, vm)) ?? .none }
        return vm.host(
          SeriesObject(.mixed(types.map { ScalarConversion.scalar($0, vm) }), index: RowIndex(Column(f.frame.names)), name: nil))
      },
      .property("values", "All values as an array.") { (f: FrameObject, vm) in vm.host(try f.array(vm)) },
      .property("T", "Rows as columns.") { (f: FrameObject, vm) in vm.host(FrameObject(try transposed(f.frame))) },
      .property("empty", "Are there no values?") { (f: FrameObject, _) in Ref(f.frame.rowCount == 0 || f.frame.columnCount == 0) },
      .property("size", "The number of values.") { (f: FrameObject, _) in Ref(f.frame.rowCount * f.frame.columnCount) },
      .property("ndim", "Two.") { (_: FrameObject, _) in Ref(2) },
      .property("axes", "The labels of the rows and the names of the columns.") { (f: FrameObject, vm) in
        vm.list([vm.host(IndexObject(f.frame.index)), vm.host(IndexObject(names: f.frame.names))])
      },
      .property("iloc", "Rows and columns by position.") { (f: FrameObject, vm) in vm.host(Indexer(f, positional: true)) },
      .property("loc", "Rows and columns by label.") { (f: FrameObject, vm) in vm.host(Indexer(f, positional: false)) },
      .property("iat", "A value by position.") { (f: FrameObject, vm) in vm.host(Indexer(f, positional: true)) },
      .property("at", "A value by label.") { (f: FrameObject, vm) in vm.host(Indexer(f, positional: false)) },
    ]
  }

  static func transposed(_ frame: DataFrame) throws -> DataFrame {
    let columns = (0..<frame.rowCount).map { Indexer.row(frame, $0).column }
    return try DataFrame(
      names: frame.index.labels.scalars, columns: columns, index: RowIndex(frame.names.isEmpty ? .mixed([]) : Column(frame.names)))
  }

  private static var summaries: [Member] {
    [
      .method("head(n=5)", "The first rows.") { (f: FrameObject, call) in
        let n = try call.int("n")
        let count = f.frame.rowCount
        return call.vm.host(FrameObject(f.frame.slicing(0..<(n < 0 ? max(0, count + max(n, -count)) : min(n, count)))))
      },
      .method("tail(n=5)", "The last rows.") { (f: FrameObject, call) in
        let n = try call.int("n")
        let count = f.frame.rowCount
        return call.vm.host(FrameObject(f.frame.slicing((n < 0 ? min(-max(n, -count), count) : max(0, count - min(n, count)))..<count)))
      },
      .method("describe(percentiles=None, include=None, exclude=None)", "Count, mean, deviation, quartiles and extremes.") {
        (f: FrameObject, call) in
        let include = call["include"]
        let chosen = try described(f.frame, include, call["exclude"], call.vm)
        return call.vm.host(FrameObject(chosen.described(all: !include.isNone || !call["exclude"].isNone, percentiles: try percentiles(call))))
      },
      .method("info(verbose=None, buf=None, max_cols=None, memory_usage=None, show_counts=None)", "Prints the columns with their types and counts.") { (f: FrameObject, call) in
        let text = FrameOutput.info(
          f.frame, listsColumns: call["verbose"].asBool ?? (f.frame.columnCount <= 100), showsMemory: call["memory_usage"].asBool != false)
        if call["buf"].isNone { call.vm.output.write(text, to: .standardOutput) } else {
          _ = try call.vm.callMethod(call["buf"], "write", [call.vm.string(text)])
        }
        return .none
      },
      .method("corr(numeric_only=False, method='pearson')", "Pearson's correlation of each pair of columns.") { (f: FrameObject, call) in
        if try !call.bool("numeric_only"), let text = f.frame.columns.firstIndex(where: { $0.doubles == nil }) {
          let sample = f.frame.columns[text].scalars.first { !$0.isMissing }
          throw ScriptError(.valueError, "could not convert string to float: '\(sample?.description ?? "")'", hint: "Pass numeric_only=True.")
        }
        return call.vm.host(FrameObject(f.frame.correlations()))
      },
      .method("value_counts(subset=None, normalize=False)", "How often each combination of values occurs.") { (f: FrameObject, call) in
        let frame = call["subset"].isNone ? f.frame : try f.frame.selecting(Labels.labels(call["subset"].isString ? call.vm.list([call["subset"]]) : call["subset"], call.vm))
        let groups = Grouping(keys: frame.columns, names: frame.names.map { $0.description })
        guard case .int(let counts) = try groups.aggregate(.int([Int](repeating: 0, count: frame.rowCount)), by: .size) else { return .none }
        let order = RadixSort.order(of: counts.map { -$0 })
        let total = Double(counts.reduce(0, +))
        let normalized = try call.bool("normalize")
        let sorted = order.map { counts[$0] }
        return call.vm.host(
          SeriesObject(
            normalized ? .double(sorted.map { Double($0) / total }) : .int(sorted), index: groups.index.taking(order),
            name: .string(normalized ? "proportion" : "count")))
      },
      .method("nunique(axis=0)", "How many distinct values each column has.") { (f: FrameObject, call) in
        perColumn(f, .int(f.frame.columns.map { $0.distinctCount }), call.vm)
      },
      .method("items()", "Pairs of name and column.") { (f: FrameObject, call) in
        call.vm.list(
          f.frame.names.indices.map {
            call.vm.tuple([ScalarConversion.ref(f.frame.names[$0], call.vm), call.vm.host(SeriesObject.column(of: f, at: $0))])
          })
      },
      .method("keys()", "The names of the columns.") { (f: FrameObject, call) in call.vm.host(IndexObject(names: f.frame.names)) },
      .method("iterrows()", "Pairs of label and row.") { (f: FrameObject, call) in
        let vm = call.vm
        var row = 0
        return vm.iterator {
          guard row < f.frame.rowCount else { return nil }
          defer { row += 1 }
          return vm.tuple([IndexObject(f.frame.index).label(row, vm), vm.host(Indexer.row(f.frame, row))])
        }
      },
      .method("itertuples(index=True, name='Pandas')", "Rows as objects with an attribute a column.") { (f: FrameObject, call) in
        let vm = call.vm
        let withIndex = try call.bool("index")
        let frame = f.frame
        let columns = frame.columns.map { ColumnConversion.values($0, vm) }
        let fields = (withIndex ? ["Index"] : []) + frame.names.enumerated().map { place, name in
          let text = name.description
          let isName = text.unicodeScalars.first.map { $0.properties.isXIDStart } ?? false
            && text.unicodeScalars.allSatisfy { $0.properties.isXIDContinue || $0 == "_" }
          return isName ? text : "_\(place + (withIndex ? 1 : 0))"
        }
        var type: Ref = .none
        if let name = try call.optionalString("name") {
          type = try vm.callMethod(
            vm.imported("collections"), "namedtuple", [vm.string(name), vm.list(fields.map { vm.string($0) })])
        }
        var row = 0
        return vm.iterator {
          guard row < frame.rowCount else { return nil }
          defer { row += 1 }
          let values = (withIndex ? [IndexObject(frame.index).label(row, vm)] : []) + columns.map { $0.ref(row, vm) }
          return type.isNone ? vm.tuple(values) : try vm.call(type, values)
        }
      },
      .method("sample(n=None, frac=None, replace=False, weights=None, random_state=None, axis=None, ignore_index=False)", "Random rows.") { (f: FrameObject, call) in
        if try axis(call["axis"], call.vm) == 1 {
          return call.vm.host(FrameObject(f.frame.selecting(positions: try SeriesFunctions.sample(f.frame.columnCount, call))))
        }
        if !call["weights"].isNone {
          let column = call["weights"].isString
            ? try f.frame.requireColumn(ScalarConversion.scalar(call["weights"], call.vm)) : try DataConversion.column(from: call["weights"], call.vm)
          return call.vm.host(
            FrameObject(f.frame.taking(try SeriesFunctions.sample(f.frame.rowCount, call, weights: SeriesFunctions.numbers(column, "sample")))))
        }
        if try call.bool("ignore_index") {
          var frame = f.frame.taking(try SeriesFunctions.sample(f.frame.rowCount, call))
          try frame.setIndex(RowIndex(count: frame.rowCount))
          return call.vm.host(FrameObject(frame))
        }
        return call.vm.host(FrameObject(f.frame.taking(try SeriesFunctions.sample(f.frame.rowCount, call))))
      },
      .method("select_dtypes(include=None, exclude=None)", "The columns of these types.") { (f: FrameObject, call) in
        func matches(_ column: Column, _ wanted: Ref) throws -> Bool {
          let items = call.vm.listElements(wanted) ?? [wanted]
          for item in items {
            let text = try item.asString ?? call.vm.repr(item)
            if text == "number" || text.hasSuffix("number'>") {
              if column.dtype.isNumeric, column.dtype != .bool { return true }
            } else if text == "category" || text.hasPrefix("datetime") || text.hasPrefix("timedelta") {
              if text == "category" ? column.dtype == .category : text.hasPrefix("datetime") ? column.dtype == .datetime : column.dtype == .timedelta { return true }
            } else if let element = try ArrayConversion.element(item, call.vm), ColumnConversion.dtype(element) == column.dtype {
              return true
            }
          }
          return false
        }
        let kept = try f.frame.columns.indices.filter { place in
          let column = f.frame.columns[place]
          let included = try call["include"].isNone || matches(column, call["include"])
          return try included && (call["exclude"].isNone || !matches(column, call["exclude"]))
        }
        return call.vm.host(FrameObject(f.frame.selecting(positions: kept)))
      },
      .method("equals(other)", "Are all values and labels the same?") { (f: FrameObject, call) in
        guard let other = call["other"].host(as: FrameObject.self)?.frame else { return Ref(false) }
        let same = f.frame.names == other.names && f.frame.index.matches(other.index)
          && zip(f.frame.columns, other.columns).allSatisfy { a, b in
            a.dtype == b.dtype && (0..<a.count).allSatisfy { a[$0] == b[$0] || a[$0].isMissing && b[$0].isMissing }
          }
        return Ref(same)
      },
    ]
  }

  /// The columns that `include=` and `exclude=` of `describe` choose.
  static func described(_ frame: DataFrame, _ include: Ref, _ exclude: Ref, _ vm: Interpreter) throws -> DataFrame {
    if include.asString == "all" || include.isNone && exclude.isNone { return frame }
    let chosen = try vm.call(
      vm.attribute(vm.host(FrameObject(frame)), "select_dtypes"), [], keywords: [("include", include), ("exclude", exclude)])
    return chosen.host(as: FrameObject.self)?.frame ?? frame
  }

  static func percentiles(_ call: Call) throws -> [Double] {
    if call["percentiles"].isNone { return [0.25, 0.5, 0.75] }
    var given = try ArrayConversion.array(call["percentiles"], call.vm).doubles()
    guard given.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw ScriptError(.valueError, "percentiles should all be in the interval [0, 1]")
    }
    if !given.contains(0.5) { given.append(0.5) }
    return given.sorted()
  }

  static func perColumn(_ f: FrameObject, _ values: Column, _ vm: Interpreter) -> Ref {
    vm.host(SeriesObject(values, index: RowIndex(f.frame.names.isEmpty ? .mixed([]) : Column(f.frame.names)), name: nil))
  }

  // MARK: Reductions

  static func reduce(_ f: FrameObject, _ name: String, axis: Int, ddof: Double, numericOnly: Bool, skipsMissing: Bool = true, _ vm: Interpreter) throws -> Ref {
    let frame = numericOnly ? f.frame.selecting(positions: f.frame.columns.indices.filter { f.frame.columns[$0].dtype != .object }) : f.frame
    if axis == 0 {
      let values = try frame.columns.map {
        try SeriesFunctions.reduced($0, name, ddof: ddof, skipsMissing: skipsMissing, vm)
      }
      let column = ColumnConversion.column(of: values, vm)
      return vm.host(SeriesObject(column, index: RowIndex(frame.names.isEmpty ? .mixed([]) : Column(frame.names)), name: nil))
    }
    var values: [Ref] = []
    for row in 0..<frame.rowCount {
      values.append(
        try SeriesFunctions.reduced(Indexer.row(frame, row).column, name, ddof: ddof, skipsMissing: skipsMissing, vm))
    }
    return vm.host(SeriesObject(ColumnConversion.column(of: values, vm), index: frame.index, name: nil))
  }

  static func axis(_ value: Ref, _ vm: Interpreter) throws -> Int {
    if value.isNone { return 0 }
    if let axis = value.asInt, axis == 0 || axis == 1 { return axis }
    switch value.asString {
    case "index", "rows": return 0
    case "columns": return 1
    default: throw ScriptError(.valueError, "No axis named \(try vm.str(value)) for object type DataFrame")
    }
  }

  private static var reductions: [Member] {
    SeriesFunctions.reductions.filter { $0 != "nunique" }.map { name in
      .method("\(name)(axis=0, skipna=True, numeric_only=False, ddof=1)", "The \(name) of each column, or of each row.") {
        (f: FrameObject, call) in
        try reduce(
          f, name, axis: axis(call["axis"], call.vm), ddof: call.double("ddof"), numericOnly: call.bool("numeric_only"),
          skipsMissing: call.bool("skipna"), call.vm)
      }
    } + [
      .method("quantile(q=0.5, numeric_only=False)", "Quantiles of each column.") { (f: FrameObject, call) in
        let frame = try call.bool("numeric_only") ? f.frame.selecting(positions: f.frame.numericPositions) : f.frame
        let sorted = try frame.columns.map { Statistics.sorted(try SeriesFunctions.numbers($0, "quantile").filter { !$0.isNaN }) }
        if let q = call["q"].asDouble {
          return call.vm.host(
            SeriesObject(
              .double(sorted.map { Statistics.quantile(sorted: $0, q) }), index: RowIndex(Column(frame.names)), name: .double(q)))
        }
        let qs = try ArrayConversion.array(call["q"], call.vm).doubles()
        return call.vm.host(
          FrameObject(
            try DataFrame(
              names: frame.names, columns: sorted.map { column in .double(qs.map { Statistics.quantile(sorted: column, $0) }) },
              index: RowIndex(.double(qs)))))
      },
      .method("idxmax(axis=0)", "The label of each column's greatest value.") { (f: FrameObject, call) in try extremes(f, "idxmax", call) },
      .method("idxmin(axis=0)", "The label of each column's least value.") { (f: FrameObject, call) in try extremes(f, "idxmin", call) },
      .method("mode()", "The most frequent values of each column.") { (f: FrameObject, call) in
        let modes = f.frame.columns.map { column -> Column in
          let (values, counts) = column.valueCounts()
          let kept = values.taking(counts.indices.filter { counts[$0] == counts.first })
          return kept.taking(kept.order())
        }
        let rows = modes.map { $0.count }.max() ?? 0
        let padded = modes.map { mode in mode.taking(orMissing: (0..<rows).map { $0 < mode.count ? $0 : -1 }) }
        return call.vm.host(FrameObject(try DataFrame(names: f.frame.names, columns: padded, index: RowIndex(count: rows))))
      },
    ]
  }

  static func extremes(_ f: FrameObject, _ method: String, _ call: Call) throws -> Ref {
    if try axis(call["axis"], call.vm) == 1 {
      let labels = try (0..<f.frame.rowCount).map { try call.vm.callMethod(call.vm.host(Indexer.row(f.frame, $0)), method, []) }
      return call.vm.host(SeriesObject(ColumnConversion.column(of: labels, call.vm), index: f.frame.index, name: nil))
    }
    let labels = try f.frame.columns.indices.map { try call.vm.callMethod(call.vm.host(SeriesObject.column(of: f, at: $0)), method, []) }
    return perColumn(f, ColumnConversion.column(of: labels, call.vm), call.vm)
  }

  /// Gives a new frame, or changes this one where `inplace=True` was passed.
  static func result(_ f: FrameObject, _ frame: DataFrame, _ call: Call) throws -> Ref {
    if try call.bool("inplace") {
      f.frame = frame
      return .none
    }
    return call.vm.host(FrameObject(frame))
  }

  static func mapping(_ f: FrameObject, _ call: Call, _ body: (Column) throws -> Column) throws -> DataFrame {
    var frame = f.frame
    for position in frame.columns.indices { frame.replaceColumn(at: position, with: try body(frame.columns[position])) }
    return frame
  }

  static func names(_ value: Ref, _ vm: Interpreter) throws -> [Scalar] {
    if value.isList || value.host(as: IndexObject.self) != nil || value.host(as: NDArray.self) != nil || value.isSet
      || value.host(as: SeriesObject.self) != nil || value.isTuple
    {
      return try Labels.labels(value, vm)
    }
    return [ScalarConversion.scalar(value, vm)]
  }

  // MARK: Missing values

  private static var missing: [Member] {
    let isMissing: (FrameObject, Call) throws -> Ref = { f, call in
      call.vm.host(FrameObject(try mapping(f, call) { .bool($0.missingMask) }))
    }
    let isPresent: (FrameObject, Call) throws -> Ref = { f, call in
      call.vm.host(FrameObject(try mapping(f, call) { .bool($0.missingMask.map { !$0 }) }))
    }
    return [
      .method("isna()", "Is each value missing?", isMissing), .method("isnull()", "Is each value missing?", isMissing),
      .method("notna()", "Is each value there?", isPresent), .method("notnull()", "Is each value there?", isPresent),
      .method("dropna(axis=0, how='any', subset=None, thresh=None, inplace=False, ignore_index=False)", "The rows, or columns, without missing values.") {
        (f: FrameObject, call) in
        if try axis(call["axis"], call.vm) == 1 {
          if try call.string("how") == "all" {
            let kept = f.frame.columns.indices.filter { f.frame.columns[$0].missingCount < f.frame.rowCount }
            return try result(f, f.frame.selecting(positions: kept), call)
          }
          return try result(f, f.frame.droppingColumnsWithMissing(), call)
        }
        if let least = try call.optionalInt("thresh") {
          let rows = (0..<f.frame.rowCount).filter { row in
            f.frame.columns.reduce(0) { $1.isMissing(row) ? $0 : $0 + 1 } >= least
          }
          return try result(f, f.frame.taking(rows), call)
        }
        let subset = call["subset"].isNone ? nil : try names(call["subset"], call.vm)
        var frame = try f.frame.droppingMissing(in: subset, all: call.string("how") == "all")
        if try call.bool("ignore_index") { try frame.setIndex(RowIndex(count: frame.rowCount)) }
        return try result(f, frame, call)
      },
      .method("fillna(value=None, method=None, axis=None, inplace=False)", "Missing values replaced.") { (f: FrameObject, call) in
        let value = call["value"]
        let method = try call.optionalString("method")
        var perColumn: [Scalar: Ref]?
        if let pairs = call.vm.dictItems(value) {
          perColumn = [:]
          for pair in pairs { perColumn?[ScalarConversion.scalar(pair.key, call.vm)] = pair.value }
        } else if let series = value.host(as: SeriesObject.self) {
          perColumn = [:]
          for row in 0..<series.column.count { perColumn?[series.index[row]] = ScalarConversion.ref(series.column[row], call.vm) }
        }
        var frame = f.frame
        for (position, name) in frame.names.enumerated() {
          var fill = value
          if let perColumn {
            guard let own = perColumn[name] else { continue }
            fill = own
          }
          frame.replaceColumn(at: position, with: try SeriesFunctions.filled(frame.columns[position], fill, method: method, call.vm))
        }
        return try result(f, frame, call)
      },
      .method("ffill(axis=0, inplace=False, limit=None)", "Missing values replaced by the last before.") { (f: FrameObject, call) in
        let limit = try call.optionalInt("limit")
        return try result(f, mapping(f, call) { Filling.filled($0, forward: true, limit: limit) }, call)
      },
      .method("bfill(axis=0, inplace=False, limit=None)", "Missing values replaced by the next after.") { (f: FrameObject, call) in
        let limit = try call.optionalInt("limit")
        return try result(f, mapping(f, call) { Filling.filled($0, forward: false, limit: limit) }, call)
      },
      .method("replace(to_replace=None, value=None, inplace=False)", "Values exchanged for others.") { (f: FrameObject, call) in
        let old = call["to_replace"]
        // {column: {old: new}}
        if let outer = call.vm.dictItems(old), let first = outer.first, first.value.isDict {
          var frame = f.frame
          for pair in outer {
            guard let position = frame.position(of: ScalarConversion.scalar(pair.key, call.vm)) else { continue }
            let pairs = try SeriesFunctions.replacements(pair.value, .none, call.vm)
            frame.replaceColumn(at: position, with: SeriesFunctions.replaced(frame.columns[position], pairs))
          }
          return try result(f, frame, call)
        }
        let pairs = try SeriesFunctions.replacements(old, call["value"], call.vm)
        return try result(f, mapping(f, call) { SeriesFunctions.replaced($0, pairs) }, call)
      },
    ]
  }

  // MARK: Shape and order

  private static var shapes: [Member] {
    [
      .method("copy(deep=True)", "A frame of its own.") { (f: FrameObject, call) in call.vm.host(FrameObject(f.frame)) },
      .method("drop(labels=None, axis=0, index=None, columns=None, inplace=False, errors='raise')", "The frame without rows or columns.") {
        (f: FrameObject, call) in
        let ignoring = try call.string("errors") == "ignore"
        var frame = f.frame
        var columns = call["columns"]
        var rows = call["index"]
        if !call["labels"].isNone {
          if try axis(call["axis"], call.vm) == 1 { columns = call["labels"] } else { rows = call["labels"] }
        }
        guard !columns.isNone || !rows.isNone else {
          throw ScriptError(.valueError, "Need to specify at least one of 'labels', 'index' or 'columns'")
        }
        if !columns.isNone { frame = try frame.dropping(columns: names(columns, call.vm), ignoringAbsent: ignoring) }
        if !rows.isNone {
          let gone = try names(rows, call.vm)
          let absent = gone.filter { frame.index.rows(of: $0).isEmpty }
          guard absent.isEmpty || ignoring else {
            throw ScriptError(.keyError, "[\(absent.map { Labels.spelled($0) }.joined(separator: ", "))] not found in axis")
          }
          let set = Set(gone)
          frame = frame.taking((0..<frame.rowCount).filter { !set.contains(frame.index[$0]) })
        }
        return try result(f, frame, call)
      },
      .method("pop(item)", "Takes a column out and gives it.") { (f: FrameObject, call) in
        let name = ScalarConversion.scalar(call["item"], call.vm)
        guard let position = f.frame.position(of: name) else {
          let diagnostic = f.frame.noColumn(name)
          throw ScriptError(.keyError, diagnostic.message, hint: diagnostic.hint)
        }
        let series = SeriesObject(f.frame.columns[position], index: f.frame.index, name: name)
        f.frame = f.frame.selecting(positions: f.frame.columns.indices.filter { $0 != position })
        return call.vm.host(series)
      },
      .method("insert(loc, column, value)", "Puts a column at a position.") { (f: FrameObject, call) in
        let column = try Assignment.column(call["value"], index: f.frame.index, hasColumns: true, call.vm)
        try f.frame.insert(ScalarConversion.scalar(call["column"], call.vm), column, at: call.int("loc"))
        return .none
      },
      .method("assign(**columns)", "The frame with columns set.") { (f: FrameObject, call) in
        let copy = FrameObject(f.frame)
        for (name, value) in call.keywords {
          let resolved = value.isCallable && value.hostObject == nil ? try call.vm.call(value, [call.vm.host(copy)]) : value
          try copy.setItem(call.vm, call.vm.string(name), resolved)
        }
        return call.vm.host(copy)
      },
      .method("rename(mapper=None, index=None, columns=None, axis=None, inplace=False)", "Columns or rows with other names.") {
        (f: FrameObject, call) in
        var frame = f.frame
        var columns = call["columns"]
        var rows = call["index"]
        if !call["mapper"].isNone {
          if try axis(call["axis"], call.vm) == 1 { columns = call["mapper"] } else { rows = call["mapper"] }
        }
        if !columns.isNone {
          try frame.setNames(SeriesObject.renamed(Column(frame.names), columns, call.vm).scalars)
        }
        if !rows.isNone {
          try frame.setIndex(RowIndex(SeriesObject.renamed(frame.index.labels, rows, call.vm), name: frame.index.name))
        }
        return try result(f, frame, call)
      },
      .method("add_prefix(prefix)", "Column names with text in front.") { (f: FrameObject, call) in
        let prefix = try call.string("prefix")
        return call.vm.host(FrameObject(f.frame.renamingColumns { .string(prefix + $0.description) }))
      },
      .method("add_suffix(suffix)", "Column names with text behind.") { (f: FrameObject, call) in
        let suffix = try call.string("suffix")
        return call.vm.host(FrameObject(f.frame.renamingColumns { .string($0.description + suffix) }))
      },
      .method("reset_index(level=None, drop=False, inplace=False, names=None)", "Rows numbered; the labels become columns.") { (f: FrameObject, call) in
        if !call["level"].isNone, f.frame.index.levels.columns.count > 1 {
          var frame = f.frame
          let wanted = try (call.vm.listElements(call["level"]) ?? [call["level"]]).map { try requireLevel(frame.index, $0, call.vm) }
          let (columns, names) = frame.index.levels
          if wanted.count < columns.count {
            let kept = columns.indices.filter { !wanted.contains($0) }
            try frame.setIndex(RowIndex(levels: kept.map { columns[$0] }, names: kept.map { names[$0] }))
            if try !call.bool("drop") {
              for (place, level) in wanted.sorted().enumerated() {
                try frame.insert(.string(names[level] ?? "level_\(level)"), columns[level], at: place)
              }
            }
            return try result(f, frame, call)
          }
        }
        return try result(f, f.frame.resettingIndex(drop: call.bool("drop")), call)
      },
      .method("set_index(keys, drop=True, append=False, inplace=False, verify_integrity=False)", "Columns as row labels.") { (f: FrameObject, call) in
        let keys = call["keys"]
        var frame = f.frame
        if keys.host(as: SeriesObject.self) != nil || keys.host(as: IndexObject.self) != nil || keys.host(as: NDArray.self) != nil {
          try frame.setIndex(Labels.index(keys, call.vm))
          return try result(f, frame, call)
        }
        let wanted = try names(keys, call.vm)
        var absent: [String] = []
        for name in wanted where frame.position(of: name) == nil { absent.append(Labels.spelled(name)) }
        guard absent.isEmpty else { throw ScriptError(.keyError, "None of [\(absent.joined(separator: ", "))] are in the columns") }
        var (levels, levelNames): ([Column], [String?]) = ([], [])
        if try call.bool("append") { (levels, levelNames) = frame.index.levels }
        let index = RowIndex(
          levels: levels + (try wanted.map { try frame.requireColumn($0) }), names: levelNames + wanted.map { $0.description })
        if try call.bool("drop") { frame = try frame.dropping(columns: wanted) }
        frame = try DataFrame(names: frame.names, columns: frame.columns, index: index)
        return try result(f, frame, call)
      },
      .method("reindex(index=None, columns=None, fill_value=None)", "The rows and columns of these labels.") { (f: FrameObject, call) in
        var frame = f.frame
        if !call["columns"].isNone {
          let wanted = try Labels.labels(call["columns"], call.vm)
          let fill = call["fill_value"].isNone ? Scalar.nan : ScalarConversion.scalar(call["fill_value"], call.vm)
          frame = try DataFrame(
            names: wanted, columns: wanted.map { frame.column($0) ?? Column(repeating: fill, count: frame.rowCount) }, index: frame.index)
        }
        if !call["index"].isNone {
          let index = try Labels.index(call["index"], call.vm)
          let rows = Labels.positions(of: index, in: frame.index)
          frame = try DataFrame(names: frame.names, columns: frame.columns.map { $0.taking(orMissing: rows) }, index: index)
        }
        return call.vm.host(FrameObject(frame))
      },
      .method("sort_values(by, axis=0, ascending=True, inplace=False, kind='quicksort', na_position='last', ignore_index=False, key=None)", "The rows sorted by columns.") {
        (f: FrameObject, call) in
        let by = try names(call["by"], call.vm)
        let flags = try call.vm.listElements(call["ascending"])?.map { try call.vm.isTrue($0) }
        let single = flags == nil ? try call.bool("ascending") : true
        guard flags?.count ?? by.count == by.count else {
          throw ScriptError(.valueError, "Length of ascending (\(flags?.count ?? 0)) != length of by (\(by.count))")
        }
        let missingFirst = try call.string("na_position") == "first"
        var order = Array(0..<f.frame.rowCount)
        for (place, name) in by.enumerated().reversed() {
          var column = f.frame.index.level(name).map { f.frame.index.levels.columns[$0] } ?? .double([])
          if f.frame.position(of: name) != nil || name.text == nil || f.frame.index.level(name) == nil { column = try f.frame.requireColumn(name) }
          if !call["key"].isNone {
            let keyed = try call.vm.call(call["key"], [call.vm.host(SeriesObject(column, index: f.frame.index, name: name))])
            column = try DataConversion.column(from: keyed, call.vm)
          }
          let part = column.taking(order)
          var next = part.order(ascending: flags?[place] ?? single)
          if missingFirst { next = next.filter { part.isMissing($0) } + next.filter { !part.isMissing($0) } }
          order = next.map { order[$0] }
        }
        var frame = f.frame.taking(order)
        if try call.bool("ignore_index") { try frame.setIndex(RowIndex(count: frame.rowCount)) }
        return try result(f, frame, call)
      },
      .method("sort_index(axis=0, level=None, ascending=True, inplace=False, kind='quicksort', na_position='last', sort_remaining=True, ignore_index=False, key=None)", "The rows sorted by label.") { (f: FrameObject, call) in
        if try axis(call["axis"], call.vm) == 1 {
          let order = Column(f.frame.names).order(ascending: try call.bool("ascending"))
          return try result(f, f.frame.selecting(positions: order), call)
        }
        return try result(f, f.frame.taking(f.frame.index.labels.order(ascending: call.bool("ascending"))), call)
      },
      .method("nlargest(n, columns, keep='first')", "The rows with the greatest values.") { (f: FrameObject, call) in
        let order = try f.frame.order(by: names(call["columns"], call.vm).map { ($0, false) })
        return call.vm.host(FrameObject(f.frame.taking(Array(order.prefix(max(0, try call.int("n")))))))
      },
      .method("nsmallest(n, columns, keep='first')", "The rows with the least values.") { (f: FrameObject, call) in
        let order = try f.frame.order(by: names(call["columns"], call.vm).map { ($0, true) })
        return call.vm.host(FrameObject(f.frame.taking(Array(order.prefix(max(0, try call.int("n")))))))
      },
      .method("drop_duplicates(subset=None, keep='first', inplace=False, ignore_index=False)", "Each row once.") { (f: FrameObject, call) in
        let subset = call["subset"].isNone ? nil : try names(call["subset"], call.vm)
        let repeats = try Duplicates.mask(f.frame, in: subset, keep: call["keep"])
        var frame = f.frame.filtering(repeats.map { !$0 })
        if try call.bool("ignore_index") { try frame.setIndex(RowIndex(count: frame.rowCount)) }
        return try result(f, frame, call)
      },
      .method("duplicated(subset=None, keep='first')", "Does each row repeat an earlier one?") { (f: FrameObject, call) in
        let subset = call["subset"].isNone ? nil : try names(call["subset"], call.vm)
        return call.vm.host(SeriesObject(.bool(try Duplicates.mask(f.frame, in: subset, keep: call["keep"])), index: f.frame.index, name: nil))
      },
      .method("get(key, default=None)", "A column, or the default.") { (f: FrameObject, call) in
        guard let position = f.frame.position(of: ScalarConversion.scalar(call["key"], call.vm)) else { return call["default"] }
        return call.vm.host(SeriesObject.column(of: f, at: position))
      },
      .method("filter(items=None, like=None)", "The columns with these names, or whose names hold a text.") { (f: FrameObject, call) in
        if let like = try call.optionalString("like") {
          return call.vm.host(FrameObject(f.frame.selecting(positions: f.frame.names.indices.filter { f.frame.names[$0].description.contains(like) })))
        }
        let wanted = try Labels.labels(call["items"], call.vm)
        return call.vm.host(FrameObject(f.frame.selecting(positions: wanted.compactMap { f.frame.position(of: $0) })))
      },
      .method("transpose()", "Rows as columns.") { (f: FrameObject, call) in call.vm.host(FrameObject(try transposed(f.frame))) },
    ]
  }

  // MARK: Joining

  static func kind(_ text: String) throws -> JoinKind {
    guard let kind = JoinKind(rawValue: text) else {
      throw ScriptError(.keyError, text, hint: "how= is one of left, right, inner, outer and cross.")
    }
    return kind
  }

  private static var joining: [Member] {
    [
      .method("join(other, on=None, how='left', lsuffix='', rsuffix='')", "The columns of another frame beside these, by row label.") {
        (f: FrameObject, call) in
        let suffixes = (try call.string("lsuffix"), try call.string("rsuffix"))
        let how = try kind(call.string("how"))
        var frame = f.frame
        for other in call.vm.listElements(call["other"]) ?? [call["other"]] {
          let right = try DataConversion.frame(from: other, call.vm)
          if !call["on"].isNone {
            let name = ScalarConversion.scalar(call["on"], call.vm)
            let rows = Labels.positions(of: RowIndex(try frame.requireColumn(name)), in: right.index)
            for (newName, column) in zip(right.names, right.columns) { try frame.set(newName, to: column.taking(orMissing: rows)) }
          } else {
            frame = try frame.joining(right, how: how, suffixes: suffixes)
          }
        }
        return call.vm.host(FrameObject(frame))
      },
      .method("merge(right, how='inner', on=None, left_on=None, right_on=None, left_index=False, right_index=False, sort=False, suffixes=('_x', '_y'), copy=None, indicator=False, validate=None)", "The rows of two frames where keys are equal.") {
        (f: FrameObject, call) in
        try merged(f.frame, call)
      },
      .method("append(other, ignore_index=False)", "Rows of another frame below these.") { (f: FrameObject, call) in
        let other: DataFrame
        if let pairs = call.vm.dictItems(call["other"]) {
          other = try FrameConstruction.frame(call.vm.list([call.vm.dict(pairs.map { ($0.key, $0.value) })]), columns: .none, index: .none, call.vm)
        } else {
          other = try DataConversion.frame(from: call["other"], call.vm)
        }
        return call.vm.host(
          FrameObject(DataFrame.concatenating(rows: [f.frame, other], ignoringIndex: try call.bool("ignore_index"))))
      },
    ]
  }

  private static func numbered(_ frame: DataFrame, _ name: Scalar = "_row") throws -> DataFrame {
    var copy = frame
    try copy.set(name, to: .int(Array(0..<frame.rowCount)))
    return copy
  }

  static func merged(_ left: DataFrame, _ call: Call) throws -> Ref {
    let right = try DataConversion.frame(from: call["right"], call.vm)
    let how = try kind(call.string("how"))
    let given = try call.isGiven("suffixes") ? call.elements("suffixes").map { $0.asString ?? "" } : ["_x", "_y"]
    let suffixes = (given.first ?? "_x", given.count > 1 ? given[1] : "_y")
    if try call.bool("left_index"), try call.bool("right_index") {
      return call.vm.host(FrameObject(try left.joining(right, how: how, suffixes: suffixes)))
    }
    var leftOn: [Scalar]
    var rightOn: [Scalar]
    var (a, b) = (left, right)
    if !call["on"].isNone {
      leftOn = try names(call["on"], call.vm)
      rightOn = leftOn
    } else if how == .cross {
      leftOn = []
      rightOn = []
    } else {
      leftOn = call["left_on"].isNone ? [] : try names(call["left_on"], call.vm)
      rightOn = call["right_on"].isNone ? [] : try names(call["right_on"], call.vm)
      // Labels match as a column that is dropped afterwards.
      if try call.bool("left_index") {
        try a.insert("_labels", left.index.labels, at: 0)
        leftOn = ["_labels"]
      }
      if try call.bool("right_index") {
        try b.insert("_labels", right.index.labels, at: 0)
        rightOn = ["_labels"]
      }
      if leftOn.isEmpty, rightOn.isEmpty {
        leftOn = left.names.filter { right.position(of: $0) != nil }
        rightOn = leftOn
        guard !leftOn.isEmpty else {
          throw ScriptError(
            PandasModule.mergeError,
            "No common columns to perform merge on. Merge options: left_on=None, right_on=None, left_index=False, right_index=False")
        }
      }
    }
    for name in leftOn where a.position(of: name) == nil { throw a.noColumn(name) }
    for name in rightOn where b.position(of: name) == nil { throw b.noColumn(name) }
    guard try !call["indicator"].isNone && call.bool("indicator") else {
      var merged = try a.merging(b, leftOn: leftOn, rightOn: rightOn, how: how, suffixes: suffixes)
      if try call.bool("left_index") != call.bool("right_index") {
        // The labels of the side that is matched by a column stay.
        let side = try call.bool("left_index") ? b : a
        let marked = try call.bool("left_index") ? Self.numbered(b) : Self.numbered(a)
        let joined = try call.bool("left_index")
          ? a.merging(marked, leftOn: leftOn, rightOn: rightOn, how: how, suffixes: suffixes)
          : marked.merging(b, leftOn: leftOn, rightOn: rightOn, how: how, suffixes: suffixes)
        let rows = (joined.column("_row")?.doubles ?? []).map { $0.isNaN ? -1 : Int($0) }
        merged = try merged.dropping(columns: ["_labels"], ignoringAbsent: true)
        if !rows.contains(-1) { try merged.setIndex(side.index.taking(rows)) }
      }
      if try call.bool("sort"), how != .cross { merged = try merged.sorted(by: leftOn.map { ($0, true) }); try merged.setIndex(RowIndex(count: merged.rowCount)) }
      return call.vm.host(FrameObject(merged))
    }
    let marked = try Self.numbered(a, "_left_row").merging(Self.numbered(b, "_right_row"), leftOn: leftOn, rightOn: rightOn, how: how, suffixes: suffixes)
    let left = marked.column("_left_row")?.missingMask ?? []
    let rightGaps = marked.column("_right_row")?.missingMask ?? []
    let codes = left.indices.map { row -> Int32 in left[row] ? 1 : rightGaps[row] ? 0 : 2 }
    var merged = try marked.dropping(columns: ["_left_row", "_right_row"])
    try merged.set("_merge", to: .category(CategoryColumn(codes: codes, categories: ["left_only", "right_only", "both"])))
    return call.vm.host(FrameObject(merged))
  }

  // MARK: Functions

  private static var functions: [Member] {
    let elementwise: (FrameObject, Call) throws -> Ref = { f, call in
      call.vm.host(FrameObject(try mapping(f, call) { try SeriesFunctions.mapped($0, call["func"], call.vm) }))
    }
    return [
      .method("apply(func, axis=0, raw=False, result_type=None, args=(), **kwargs)", "A function of each column, or of each row.") { (f: FrameObject, call) in
        let extra = try call.vm.elements(of: call["args"])
        let byRow = try axis(call["axis"], call.vm) == 1
        if call["func"].isList { return try aggregated(f, call) }
        if let name = call["func"].asString {
          return try call.vm.call(
            call.vm.attribute(call.vm.host(f), name), [], keywords: [("axis", Ref(byRow ? 1 : 0))])
        }
        let parts: [SeriesObject] = byRow
          ? (0..<f.frame.rowCount).map { Indexer.row(f.frame, $0) } : f.frame.columns.indices.map { SeriesObject.column(of: f, at: $0) }
        var results: [Ref] = []
        for part in parts { results.append(try call.vm.call(call["func"], [call.vm.host(part)] + extra, keywords: call.keywords)) }
        if call["result_type"].asString == "expand", byRow, results.allSatisfy({ $0.isList || $0.isTuple }) {
          return call.vm.host(
            FrameObject(try FrameConstruction.frame(call.vm.list(results), columns: .none, index: call.vm.host(IndexObject(f.frame.index)), call.vm)))
        }
        return try assembled(f, results, byRow: byRow, call.vm)
      },
      .method("applymap(func)", "A function of each value.", elementwise),
      .method("map(func)", "A function of each value.", elementwise),
      .method("agg(func, axis=0)", "Aggregations by name, for all columns or for each.") { (f: FrameObject, call) in try aggregated(f, call) },
      .method("aggregate(func, axis=0)", "Aggregations by name, for all columns or for each.") { (f: FrameObject, call) in try aggregated(f, call) },
      .method("astype(dtype, copy=True, errors='raise')", "Columns as other types.") { (f: FrameObject, call) in
        if let pairs = call.vm.dictItems(call["dtype"]) {
          var frame = f.frame
          for pair in pairs {
            let name = ScalarConversion.scalar(pair.key, call.vm)
            guard let position = frame.position(of: name) else {
              throw ScriptError(.keyError, "Only a column name can be used for the key in a dtype mappings argument. '\(name)' not found in columns.")
            }
            frame.replaceColumn(at: position, with: try SeriesFunctions.cast(frame.columns[position], pair.value, call.vm))
          }
          return call.vm.host(FrameObject(frame))
        }
        return call.vm.host(FrameObject(try mapping(f, call) { try SeriesFunctions.cast($0, call["dtype"], call.vm) }))
      },
      .method("isin(values)", "Is each value among these?") { (f: FrameObject, call) in
        let wanted = Set(try Labels.labels(call["values"], call.vm))
        return call.vm.host(FrameObject(try mapping(f, call) { .bool($0.scalars.map { wanted.contains($0) }) }))
      },
      .method("round(decimals=0)", "Numbers rounded to decimals.") { (f: FrameObject, call) in
        let decimals = call["decimals"]
        var frame = f.frame
        for (position, name) in frame.names.enumerated() {
          var places = decimals.asInt ?? 0
          if let pairs = call.vm.dictItems(decimals) {
            guard let own = pairs.first(where: { ScalarConversion.scalar($0.key, call.vm) == name })?.value.asInt else { continue }
            places = own
          }
          guard case .double(let values) = frame.columns[position] else { continue }
          frame.replaceColumn(at: position, with: .double(try ArrayManipulation.rounded(NDArray(values), places).doubles()))
        }
        return call.vm.host(FrameObject(frame))
      },
      .method("abs()", "The size of each number.") { (f: FrameObject, call) in
        call.vm.host(
          FrameObject(
            try mapping(f, call) { column in
              switch column {
              case .int(let values): .int(values.map { $0 < 0 ? 0 &- $0 : $0 })
              case .bool: column
              default: .double(try SeriesFunctions.numbers(column, "abs").map { Swift.abs($0) })
              }
            }))
      },
      .method("clip(lower=None, upper=None)", "Numbers held between two bounds.") { (f: FrameObject, call) in
        call.vm.host(
          FrameObject(
            try mapping(f, call) { column in
              let array = ColumnConversion.array(column, call.vm)
              return ColumnConversion.column(try ArrayManipulation.clipped(array, call["lower"], call["upper"], call.vm).values, call.vm)
            }))
      },
      .method("cumsum()", "The running sums of each column.") { (f: FrameObject, call) in
        call.vm.host(
          FrameObject(
            try mapping(f, call) { column in
              let array = ColumnConversion.array(column, call.vm)
              return ColumnConversion.column(try ArrayReduction.cumulative(array, 0, products: false).values, call.vm)
            }))
      },
      .method("shift(periods=1)", "Values moved by rows.") { (f: FrameObject, call) in
        let by = try call.int("periods")
        let rows = (0..<f.frame.rowCount).map { row -> Int in
          let (source, overflow) = row.subtractingReportingOverflow(by)
          return !overflow && source >= 0 && source < f.frame.rowCount ? source : -1
        }
        return call.vm.host(FrameObject(try mapping(f, call) { $0.taking(orMissing: rows) }))
      },
      .method("where(cond, other=None)", "Values kept where the condition holds.") { (f: FrameObject, call) in
        try Masking.keeping(f, call.host("cond", as: FrameObject.self), call["other"], call.vm)
      },
      .method("pipe(func, *args, **kwargs)", "The result of a function of the frame.") { (f: FrameObject, call) in
        try call.vm.call(call["func"], [call.vm.host(f)] + call.varargs, keywords: call.keywords)
      },
      .method("groupby(by=None, axis=0, level=None, as_index=True, sort=True, group_keys=True, observed=False, dropna=True)", "The rows in groups of equal keys.") {
        (f: FrameObject, call) in
        try GroupByObject.make(frame: f, call)
      },
      .method("dot(other)", "The matrix product.") { (f: FrameObject, call) in
        let product = try LinearAlgebra.dot(f.array(call.vm), ArrayConversion.array(call["other"], call.vm), call.vm)
        if product.rank == 1 {
          return call.vm.host(SeriesObject(ColumnConversion.column(product, call.vm), index: f.frame.index, name: nil))
        }
        return call.vm.host(
          FrameObject(
            try FrameConstruction.frame(call.vm.host(product), columns: .none, index: call.vm.host(IndexObject(f.frame.index)), call.vm)))
      },
    ]
  }

  /// Results of a function of columns or rows: numbers make a series, series make a frame.
  static func assembled(_ f: FrameObject, _ results: [Ref], byRow: Bool, _ vm: Interpreter) throws -> Ref {
    let series = results.compactMap { $0.host(as: SeriesObject.self) }
    guard !results.isEmpty, series.count == results.count else {
      let column = ColumnConversion.column(of: results, vm)
      if byRow { return vm.host(SeriesObject(column, index: f.frame.index, name: nil)) }
      return perColumn(f, column, vm)
    }
    if byRow {
      let names = series[0].index.labels.scalars
      let columns = names.indices.map { place in
        Column(series.map { place < $0.column.count ? $0.column[place] : .nan })
      }
      return vm.host(FrameObject(try DataFrame(names: names, columns: columns, index: f.frame.index)))
    }
    return vm.host(FrameObject(try DataFrame(names: f.frame.names, columns: series.map { $0.column }, index: series[0].index)))
  }

  static func aggregated(_ f: FrameObject, _ call: Call) throws -> Ref {
    let how = call["func"]
    func value(_ column: Int, _ how: Ref) throws -> Ref {
      try SeriesObject.aggregated(SeriesObject.column(of: f, at: column), how, call.vm)
    }
    if let pairs = call.vm.dictItems(how) {
      var labels: [Scalar] = []
      var lists: [[(Scalar, Ref)]] = []
      for pair in pairs {
        let name = ScalarConversion.scalar(pair.key, call.vm)
        guard let position = f.frame.position(of: name) else { throw f.frame.noColumn(name) }
        labels.append(name)
        if let several = call.vm.listElements(pair.value) {
          lists.append(try several.map { (ScalarConversion.scalar($0, call.vm), try value(position, $0)) })
        } else {
          lists.append([(.missing, try value(position, pair.value))])
        }
      }
      if lists.allSatisfy({ $0.count == 1 && $0[0].0 == .missing }) {
        return call.vm.host(
          SeriesObject(ColumnConversion.column(of: lists.map { $0[0].1 }, call.vm), index: RowIndex(Column(labels)), name: nil))
      }
      var rows: [Scalar] = []
      for list in lists { for item in list where !rows.contains(item.0) { rows.append(item.0) } }
      let columns = lists.map { list in
        ColumnConversion.column(of: rows.map { row in list.first { $0.0 == row }?.1 ?? .none }, call.vm)
      }
      return call.vm.host(FrameObject(try DataFrame(names: labels, columns: columns, index: RowIndex(Column(rows)))))
    }
    if let several = call.vm.listElements(how) {
      let rows = try several.map { try $0.asString ?? call.vm.str(call.vm.attribute($0, "__name__")) }
      let columns = try f.frame.columns.indices.map { column in
        ColumnConversion.column(of: try several.map { try value(column, $0) }, call.vm)
      }
      return call.vm.host(FrameObject(try DataFrame(names: f.frame.names, columns: columns, index: RowIndex(Column(strings: rows)))))
    }
    let values = try f.frame.columns.indices.map { try value($0, how) }
    return perColumn(f, ColumnConversion.column(of: values, call.vm), call.vm)
  }

  // MARK: Output

  private static var output: [Member] {
    [
      .method("to_numpy(dtype=None)", "All values as an array.") { (f: FrameObject, call) in
        let array = try f.array(call.vm)
        return call.vm.host(try ArrayConversion.element(call["dtype"], call.vm).map { try array.casting(to: $0, call.vm) } ?? array)
      },
      .method("__array__(dtype=None)", "All values as an array.") { (f: FrameObject, call) in call.vm.host(try f.array(call.vm)) },
      .method("to_dict(orient='dict')", "The frame as dicts and lists.") { (f: FrameObject, call) in
        try FrameOutput.dict(f.frame, orient: call.string("orient"), call.vm)
      },
      .method("to_csv(path_or_buf=None, sep=',', na_rep='', float_format=None, columns=None, header=True, index=True, index_label=None, mode='w', encoding=None, compression=None, quoting=None, quotechar='\"', lineterminator=None, date_format=None)", "The frame as separated values.") { (f: FrameObject, call) in
        try FrameOutput.csv(f.frame, call)
      },
      .method("to_string(index=True)", "All rows and columns as text.") { (f: FrameObject, call) in
        var limits = FrameText.Limits(DisplayOptions.of(call.vm), call.vm)
        limits.width = nil
        limits.maxColumns = nil
        limits.maxRows = nil
        limits.showsIndex = try call.bool("index")
        return call.vm.string(FrameText.text(f.frame, limits: limits))
      },
      .method("to_json(path_or_buf=None, orient='columns', date_format=None, double_precision=10, force_ascii=True, lines=False, indent=None, index=None)", "The frame as JSON.") { (f: FrameObject, call) in
        let lines = try call.bool("lines")
        let text = try FrameOutput.json(f.frame, orient: lines ? "lines" : call.string("orient"), ascii: call.bool("force_ascii"), isISO: call.optionalString("date_format") == "iso", indent: call.optionalInt("indent"))
        if let path = try FrameOutput.path(call["path_or_buf"], call.vm) {
          try FrameOutput.write(text, to: path)
          return .none
        }
        return call.vm.string(text)
      },
      .property("style", "The frame for display; styles are accepted and not drawn.") { (f: FrameObject, vm) in
        vm.host(StylerObject(f))
      },
      .staticMethod("from_records(data, index=None, exclude=None, columns=None, coerce_float=False, nrows=None)", "A frame of records.") { call in
        if !call["index"].isNone {
          var frame = try FrameConstruction.frame(call["data"], columns: call["columns"], index: .none, call.vm)
          let wanted = try names(call["index"], call.vm)
          if wanted.allSatisfy({ frame.position(of: $0) != nil }) {
            let index = RowIndex(levels: try wanted.map { try frame.requireColumn($0) }, names: wanted.map { $0.description })
            frame = try frame.dropping(columns: wanted)
            return call.vm.host(FrameObject(try DataFrame(names: frame.names, columns: frame.columns, index: index)))
          }
        }
        return call.vm.host(FrameObject(try FrameConstruction.frame(call["data"], columns: call["columns"], index: call["index"], call.vm)))
      },
      .staticMethod("from_dict(data, orient='columns', columns=None)", "A frame of a dict of columns, or of rows.") { call in
        let vm = call.vm
        guard try call.string("orient") == "index" else {
          return vm.host(FrameObject(try FrameConstruction.frame(call["data"], columns: .none, index: .none, vm)))
        }
        let pairs = vm.dictItems(call["data"]) ?? []
        let labels = vm.list(pairs.map { $0.key })
        return vm.host(
          FrameObject(try FrameConstruction.frame(vm.list(pairs.map { $0.value }), columns: call["columns"], index: labels, vm)))
      },
      .method("to_records(index=True)", "The rows as tuples.") { (f: FrameObject, call) in
        let columns = f.frame.columns.map { ColumnConversion.refs($0, call.vm) }
        let index = IndexObject(f.frame.index)
        let withIndex = try call.bool("index")
        return call.vm.list(
          (0..<f.frame.rowCount).map { row in
            call.vm.tuple((withIndex ? [index.label(row, call.vm)] : []) + columns.map { $0[row] })
          })
      },
    ]
  }

  private static var operators: [Member] {
    let arithmetic: [(String, BinaryOperator)] = [
      ("add", .add), ("sub", .subtract), ("subtract", .subtract), ("mul", .multiply), ("multiply", .multiply),
      ("div", .divide), ("divide", .divide), ("truediv", .divide), ("mod", .modulo), ("pow", .power),
    ]
    return arithmetic.map { name, op in
      .method("\(name)(other, axis='columns')", "The values \(op.rawValue) other.") { (f: FrameObject, call) in
        if let series = call["other"].host(as: SeriesObject.self), try axis(call["axis"], call.vm) == 0 {
          let rows = series.index.matches(f.frame.index) ? nil : Labels.positions(of: f.frame.index, in: series.index)
          let aligned = rows.map { series.column.taking(orMissing: $0) } ?? series.column
          let operand = ColumnConversion.array(aligned, call.vm)
          return call.vm.host(
            FrameObject(
              try mapping(f, call) { column in
                let array = ColumnConversion.array(column, call.vm)
                return ColumnConversion.column(try ArrayArithmetic.apply(op, array, operand, call.vm).values, call.vm)
              }))
        }
        return try f.binary(call.vm, op, call["other"], reflected: false) ?? .none
      }
    }
  }
}
