import LapisFrame
import LapisInterpreter

/// `pandas.api.types`: questions about types and values.
enum TypeFunctions {
  static func module() -> NativeModule {
    NativeModule(name: "pandas.api.types", doc: "Questions about the types of columns and values.", members: members)
  }

  /// The type of a series, an index, an array or a type; nil for what has none.
  private static func type(_ value: Ref, _ vm: Interpreter) throws -> DType? {
    if let series = value.host(as: SeriesObject.self) { return series.column.dtype }
    if let index = value.host(as: IndexObject.self) { return index.index.labels.dtype }
    if let values = value.host(as: CategoricalObject.self) { return values.column.dtype }
    if let array = value.host(as: NDArray.self) { return ColumnConversion.dtype(array.element) }
    if let type = value.host(as: TableTypeObject.self) { return type.column.dtype }
    if let text = value.asString {
      if text == "category" { return .category }
      if text.hasPrefix("datetime64") { return .datetime }
      if text.hasPrefix("timedelta64") { return .timedelta }
    }
    guard value.isString || value.host(as: DTypeObject.self) != nil || vm.isClass(value) else { return nil }
    return (try? ArrayConversion.element(value, vm)).flatMap { $0 }.map { ColumnConversion.dtype($0) }
  }

  private static var members: [ModuleMember] {
    let questions: [(String, String, (DType) -> Bool)] = [
      ("is_numeric_dtype", "numbers or bools", { $0.isNumeric }),
      ("is_integer_dtype", "whole numbers", { $0.isInteger }),
      ("is_signed_integer_dtype", "whole numbers with a sign", { $0.isInteger && !$0.rawValue.hasPrefix("u") }),
      ("is_unsigned_integer_dtype", "whole numbers without a sign", { $0.isInteger && $0.rawValue.hasPrefix("u") }),
      ("is_int64_dtype", "whole numbers of 64 bits", { $0 == .int }),
      ("is_float_dtype", "floats", { $0.isFloat }),
      ("is_bool_dtype", "bools", { $0 == .bool }),
      ("is_object_dtype", "objects", { $0 == .object }),
      ("is_datetime64_dtype", "moments", { $0 == .datetime }),
      ("is_datetime64_any_dtype", "moments", { $0 == .datetime }),
      ("is_datetime64_ns_dtype", "moments", { $0 == .datetime }),
      ("is_timedelta64_dtype", "lengths of time", { $0 == .timedelta }),
      ("is_categorical_dtype", "categories", { $0 == .category }),
      ("is_complex_dtype", "complex numbers", { _ in false }),
      ("is_datetime64tz_dtype", "moments of a zone", { _ in false }),
      ("is_period_dtype", "periods", { _ in false }),
      ("is_sparse", "sparse values", { _ in false }),
      ("is_extension_array_dtype", "values of pandas' own types", { $0 == .category }),
    ]
    return questions.map { name, what, holds in
      .function("\(name)(arr_or_dtype)", "Are these \(what)?") { Ref(try type($0["arr_or_dtype"], $0.vm).map(holds) ?? false) }
    } + [
      .function("is_string_dtype(arr_or_dtype)", "Are these texts?") { call in
        let value = call["arr_or_dtype"]
        // Of objects at hand each is looked at.
        let column = value.host(as: SeriesObject.self)?.column ?? value.host(as: IndexObject.self)?.index.labels
        if case .category(let values)? = column { return Ref(values.categories.allSatisfy { $0.text != nil }) }
        if let column { return Ref(column.dtype == .object && column.scalars.allSatisfy { $0.text != nil }) }
        return Ref(try type(value, call.vm) == .object)
      },
      .function("is_list_like(obj, allow_sets=True)", "Has it elements, and is no text?") { call in
        let value = call["obj"]
        if value.isString || value.asBytes != nil || call.vm.isClass(value) { return Ref(false) }
        if value.isSet, try !call.bool("allow_sets") { return Ref(false) }
        if let array = value.host(as: NDArray.self) { return Ref(array.rank > 0) }
        return Ref(try value.isList || value.isTuple || value.isDict || value.isSet || call.vm.attributeIfPresent(value, "__iter__") != nil || value.hostObject is any LabelledOperand)
      },
      .function("is_dict_like(obj)", "Has it keys?") { call in
        let value = call["obj"]
        return Ref(value.isDict || value.host(as: SeriesObject.self) != nil || value.host(as: FrameObject.self) != nil)
      },
      .function("is_scalar(val)", "Is it one value?") { call in
        let value = call["val"]
        if value.isNone || value.isString || value.asBytes != nil { return Ref(true) }
        if value.host(as: NDArray.self) != nil { return Ref(false) }
        return Ref(value.isScalarNumber || value.host(as: TimestampObject.self) != nil || value.host(as: TimedeltaObject.self) != nil || value.host(as: IntervalObject.self) != nil)
      },
      .function("is_number(obj)", "Is it a number?") { Ref($0["obj"].isScalarNumber) },
      .function("is_integer(obj)", "Is it a whole number?") { Ref($0["obj"].isInteger && $0["obj"].asBool == nil) },
      .function("is_float(obj)", "Is it a float?") { Ref($0["obj"].isScalarNumber && !$0["obj"].isInteger) },
      .function("is_bool(obj)", "Is it a bool?") { Ref($0["obj"].asBool != nil) },
      .function("is_hashable(obj)", "Can it be a key?") { Ref((try? $0.vm.hash($0["obj"])) != nil) },
      .function("is_iterator(obj)", "Does it step through elements?") { Ref(try $0.vm.attributeIfPresent($0["obj"], "__next__") != nil) },
    ]
  }
}
