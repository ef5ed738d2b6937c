public import LapisFrame
public import LapisInterpreter
import LapisNumerics

/// Data that scripts hold - arrays, frames, series, lists - as the engine's types, and back. For the
/// modules of learners.
public enum DataConversion {
  // MARK: From the language

  /// The features of a frame, a two-dimensional array or nested lists.
  ///
  /// - Parameter isSharing: whether rows that lie in a larger array stay there instead of being copied; for readers
  ///   that take them by `withValues`.
  /// - Throws: ValueError naming the column where a value is text; for data of one axis, what to do.
  public static func featureMatrix(
    from value: Ref, isSharing: Bool = false, _ vm: Interpreter
  ) throws -> FeatureMatrix {
    if let frame = value.host(as: FrameObject.self) { return try frame.frame.featureMatrix() }
    if value.host(as: SeriesObject.self) != nil { throw try notTwoDimensional(ArrayConversion.array(value, vm), vm) }
    let array = try ArrayConversion.array(value, vm)
    guard array.rank == 2 else { throw try notTwoDimensional(array, vm) }
    if isSharing, let (storage, start) = array.sharedDoubles {
      return try FeatureMatrix(rows: array.shape[0], columns: array.shape[1], sharing: storage, from: start)
    }
    return try FeatureMatrix(rows: array.shape[0], columns: array.shape[1], values: array.doubles())
  }

  private static func notTwoDimensional(_ array: NDArray, _ vm: Interpreter) throws -> ScriptError {
    if array.rank > 2 {
      return ScriptError(.valueError, "Found array with dim \(array.rank). Estimator expected <= 2.")
    }
    if array.rank == 0 {
      return ScriptError(
        .valueError,
        "Expected 2D array, got scalar array instead:\narray=\(try array.str(vm)).\nReshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.")
    }
    return ScriptError(
      .valueError,
      "Expected 2D array, got 1D array instead:\narray=\(try array.str(vm)).\nReshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.")
  }

  /// The values of a series, a one-column frame, an array of one axis (or one column) or a list.
  public static func column(from value: Ref, _ vm: Interpreter) throws -> Column {
    if let series = value.host(as: SeriesObject.self) { return series.column }
    if let frame = value.host(as: FrameObject.self)?.frame, frame.columnCount == 1 { return frame.columns[0] }
    let array = try ArrayConversion.array(value, vm)
    guard array.rank == 1 || array.rank == 2 && array.shape[1] == 1 else {
      throw ScriptError(.valueError, "y should be a 1d array, got an array of shape \(Shape.text(array.shape)) instead.")
    }
    return ColumnConversion.column(array, vm)
  }

  /// The target of a classification.
  public static func classes(from value: Ref, _ vm: Interpreter) throws -> Target {
    try Target.classes(from: column(from: value, vm))
  }

  /// The target of a regression.
  public static func numbers(from value: Ref, _ vm: Interpreter) throws -> Target {
    try Target.numbers(from: column(from: value, vm))
  }

  /// Numbers of one axis, such as sample weights.
  public static func doubles(from value: Ref, _ vm: Interpreter) throws -> [Double] {
    let array = try ArrayConversion.array(value, vm)
    return try array.doubles()
  }

  /// Whole numbers of any shape, row-major; fractions are cut off.
  public static func ints(from value: Ref, _ vm: Interpreter) throws -> [Int] {
    try ArrayConversion.array(value, vm).ints()
  }

  /// A frame: one as it is, a series as its column, an array or nested lists with columns numbered.
  public static func frame(from value: Ref, _ vm: Interpreter) throws -> DataFrame {
    if let frame = value.host(as: FrameObject.self) { return frame.frame }
    if let series = value.host(as: SeriesObject.self) {
      return try DataFrame(names: [series.name ?? .int(0)], columns: [series.column], index: series.index)
    }
    return try FrameConstruction.frame(value, columns: .none, index: .none, vm)
  }

  /// The lengths of the axes of any data; nil for what is no data.
  public static func shape(of value: Ref, _ vm: Interpreter) -> [Int]? {
    if let frame = value.host(as: FrameObject.self)?.frame { return [frame.rowCount, frame.columnCount] }
    return (try? ArrayConversion.array(value, vm))?.shape
  }

  /// Row-major numbers and the shape of any numeric data.
  public static func numbers(of value: Ref, _ vm: Interpreter) throws -> (values: [Double], shape: [Int]) {
    let array = try ArrayConversion.array(value, vm)
    return (try array.doubles(), array.shape)
  }

  /// The element type's name of an array or list, such as `float32` or `int64`.
  public static func elementType(of value: Ref, _ vm: Interpreter) throws -> String {
    try ArrayConversion.array(value, vm).element.rawValue
  }

  /// Text of any data, row-major, with the shape.
  public static func strings(of value: Ref, _ vm: Interpreter) throws -> (values: [String], shape: [Int]) {
    let array = try ArrayConversion.array(value, vm)
    return (try array.strings(vm), array.shape)
  }

  /// How many rows a frame, series, array or list has.
  public static func rowCount(of value: Ref, _ vm: Interpreter) throws -> Int {
    if let items = vm.listElements(value) { return items.count }
    guard let rows = shape(of: value, vm)?.first else {
      throw ScriptError(.typeError, "Expected sequence or array-like, got \(vm.typeName(value))")
    }
    return rows
  }

  /// The rows with these positions in the same kind of container.
  /// The caller guarantees the bounds.
  public static func taking(rows: [Int], of value: Ref, _ vm: Interpreter) throws -> Ref {
    if let frame = value.host(as: FrameObject.self) { return vm.host(FrameObject(frame.frame.taking(rows))) }
    if let series = value.host(as: SeriesObject.self) { return vm.host(series.taking(rows)) }
    if let items = vm.listElements(value), value.isList { return vm.list(rows.map { items[$0] }) }
    return vm.host(ArrayManipulation.rowsTaken(try ArrayConversion.array(value, vm), rows, axis: 0))
  }

  /// A seed from a `random_state=` argument: an int, or a draw from a generator; nil for None.
  public static func seed(from value: Ref, _ vm: Interpreter) throws -> UInt64? {
    if value.isNone { return nil }
    if let state = value.host(as: RandomStateObject.self) { return state.drawSeed(vm) }
    if let generator = value.host(as: GeneratorObject.self) { return generator.drawSeed() }
    if let seed = value.asInt { return UInt64(bitPattern: Int64(seed)) }
    throw ScriptError(
      .valueError, "\(try vm.repr(value)) cannot be used to seed a numpy.random.RandomState instance")
  }

  /// The permutation that `np.random.RandomState(seed).permutation(count)` gives, for code that splits
  /// rows as scikit-learn does: from an int seed, or from the generator that is passed.
  public static func permutation(_ count: Int, randomState value: Ref, _ vm: Interpreter) throws -> [Int]? {
    if let state = value.host(as: RandomStateObject.self) { return state.twister.use(vm) { $0.permutation(count) } }
    guard var generator = try NumPyRandom.seed(value, vm) else { return nil }
    return generator.permutation(count)
  }

  public static func isFrame(_ value: Ref) -> Bool { value.host(as: FrameObject.self) != nil }
  public static func isSeries(_ value: Ref) -> Bool { value.host(as: SeriesObject.self) != nil }
  public static func isArray(_ value: Ref) -> Bool { value.host(as: NDArray.self) != nil }

  // MARK: To the language

  /// An array of doubles. The caller guarantees that they fill the shape.
  public static func array(_ values: [Double], shape: [Int]? = nil, _ vm: Interpreter) -> Ref {
    vm.host(NDArray(values, shape: shape ?? [values.count]))
  }

  /// An array of single-precision numbers, given as doubles.
  public static func floatArray(_ values: [Float], shape: [Int]? = nil, _ vm: Interpreter) -> Ref {
    vm.host(NDArray(.double(values.map { Double($0) }), shape: shape ?? [values.count], element: .float32))
  }

  public static func array(_ values: [Int], shape: [Int]? = nil, _ vm: Interpreter) -> Ref {
    vm.host(NDArray(.int(values), shape: shape ?? [values.count]))
  }

  /// Of the type int32. The caller guarantees that they fit.
  public static func shortIntArray(_ values: [Int], _ vm: Interpreter) -> Ref {
    vm.host(NDArray(.int(values), shape: [values.count], element: .int32))
  }

  public static func array(_ values: [Bool], shape: [Int]? = nil, _ vm: Interpreter) -> Ref {
    vm.host(NDArray(.bool(values), shape: shape ?? [values.count]))
  }

  public static func array(_ values: [String], shape: [Int]? = nil, _ vm: Interpreter) -> Ref {
    vm.host(NDArray(.string(values), shape: shape ?? [values.count]))
  }

  /// Any values as an array of objects, or of numbers where all are.
  public static func array(of values: [Ref], shape: [Int]? = nil, _ vm: Interpreter) -> Ref {
    vm.host(NDArray(ArrayConversion.flat(values), shape: shape ?? [values.count]))
  }

  public static func array(_ matrix: FeatureMatrix, _ vm: Interpreter) -> Ref {
    array(matrix.values, shape: [matrix.rows, matrix.columns], vm)
  }

  /// Classes as the data spells them: ints as an int array, text as an array of objects.
  public static func array(_ labels: [ClassLabel], _ vm: Interpreter) -> Ref {
    let values = ColumnConversion.values(Column(labels: labels), vm)
    return vm.host(NDArray(values, shape: [labels.count]))
  }

  public static func frame(_ frame: DataFrame, _ vm: Interpreter) -> Ref { vm.host(FrameObject(frame)) }

  public static func series(_ column: Column, name: String? = nil, index: RowIndex? = nil, _ vm: Interpreter) -> Ref {
    vm.host(SeriesObject(column, index: index ?? RowIndex(count: column.count), name: name.map { .string($0) }))
  }

  /// A cell's value as the language has it.
  public static func ref(_ scalar: Scalar, _ vm: Interpreter) -> Ref { ScalarConversion.ref(scalar, vm) }

  /// A class label as a value.
  public static func ref(_ label: ClassLabel, _ vm: Interpreter) -> Ref {
    switch label {
    case .int(let value): Ref(value)
    case .double(let value): Ref(value)
    case .bool(let value): Ref(value)
    case .string(let value): vm.string(value)
    }
  }
}
