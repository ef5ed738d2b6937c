import LapisFrame
import LapisInterpreter
import LapisSyntax

/// A pandas Index: the labels of rows, or the names of columns.
final class IndexObject: HostObject, ArrayRepresentable, LabelledOperand {
  let index: RowIndex

  init(_ index: RowIndex) {
    self.index = index
    super.init(type: IndexObject.hostType)
  }

  convenience init(names: [Scalar], name: String? = nil) {
    // Names that are numbered from 0 are a range, as pandas makes them.
    let numbered = names.enumerated().allSatisfy { $0.element == .int($0.offset) && $0.element.text == nil }
    self.init(
      numbered && !names.isEmpty
        ? RowIndex(start: 0, count: names.count, step: 1, name: name)
        : RowIndex(names.isEmpty ? .string(StringColumn([])) : Column(names), name: name))
  }

  /// The names of a frame's columns.
  convenience init(columnsOf frame: DataFrame) {
    guard frame.nameLevels > 1 else {
      self.init(names: frame.names, name: frame.columnsName)
      return
    }
    let levels = RowIndex(Column(frame.names)).levels.columns
    let names = levels.indices.map { frame.columnsNames.indices.contains($0) ? frame.columnsNames[$0] : nil }
    self.init(RowIndex(levels: levels, names: names))
  }

  func array(_ vm: Interpreter) throws -> NDArray {
    ColumnConversion.array(index.labels, vm)
  }

  override func repr(_ vm: Interpreter) throws -> String {
    let name = index.name.map { ", name='\($0)'" } ?? ""
    if case .range(let start, let count, let step) = index.storage {
      return "RangeIndex(start=\(start), stop=\(start + count * step), step=\(step)\(name))"
    }
    if case .levels(let columns, let names) = index.storage { return IndexText.levels(columns, names) }
    return IndexText.labels(index)
  }

  override func length(_ vm: Interpreter) throws -> Int? { index.count }
  override func hash(_ vm: Interpreter) throws -> Int? { nil }
  override func isTrue(_ vm: Interpreter) throws -> Bool {
    throw ScriptError(.valueError, "The truth value of a Index is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or a.all().")
  }

  /// The label of a row; of several levels, a tuple.
  func label(_ row: Int, _ vm: Interpreter) -> Ref {
    if case .levels(let columns, _) = index.storage {
      return vm.tuple(columns.map { ScalarConversion.ref($0[row], vm) })
    }
    return ScalarConversion.ref(index[row], vm)
  }

  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    var next = 0
    return { [self] in
      guard next < index.count else { return nil }
      defer { next += 1 }
      return label(next, vm)
    }
  }

  override func contains(_ vm: Interpreter, _ item: Ref) throws -> Bool? {
    index.row(of: ScalarConversion.scalar(item, vm)) != nil
  }

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    if key.sliceParts != nil { return vm.host(IndexObject(index.taking(try Labels.positions(of: key, index.count)))) }
    if let rows = try Labels.mask(key, RowIndex(count: index.count), vm) { return vm.host(IndexObject(index.taking(rows))) }
    if let place = key.asInt {
      guard place >= -index.count, place < index.count else {
        throw ScriptError(.indexError, "index \(place) is out of bounds for axis 0 with size \(index.count)")
      }
      return label(place < 0 ? place + index.count : place, vm)
    }
    let rows = try ArrayConversion.array(key, vm).ints()
    guard rows.allSatisfy({ $0 >= 0 && $0 < index.count }) else { throw ScriptError(.indexError, "index out of bounds") }
    return vm.host(IndexObject(index.taking(rows)))
  }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard let operand = try ArrayConversion.comparisonOperand(other, vm) else { return nil }
    let result = try ArrayArithmetic.compare(array(vm), operand.element == .string ? operand.casting(to: .object, vm) : operand, op, vm)
    return vm.host(result)
  }

  override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws -> Ref? {
    guard let operand = try ArrayConversion.operand(other, vm) else { return nil }
    let (a, b) = reflected ? (operand, try array(vm)) : (try array(vm), operand)
    let result = try ArrayArithmetic.apply(op, a, b, vm)
    return vm.host(IndexObject(RowIndex(ColumnConversion.column(result, vm), name: index.name)))
  }

  static let hostType = HostType(
    name: "Index", module: "pandas.core.indexes.base", doc: "The labels of rows, or the names of columns.",
    importPaths: ["pandas"],
    initializer: NativeFunction("Index(data, name=None)", "An index of these labels.") { call in
      var index = try Labels.index(call["data"], call.vm)
      index.name = try call.optionalString("name") ?? index.name
      return call.vm.host(IndexObject(index))
    },
    members: [
      .property("values", "The labels as an array.") { (i: IndexObject, vm) in vm.host(try i.array(vm)) },
      .property("name", "The name of the labels.") { (i: IndexObject, vm) in i.index.name.map { vm.string($0) } ?? .none },
      .property("names", "The names of the levels.") { (i: IndexObject, vm) in
        vm.list(i.index.levels.names.map { $0.map { vm.string($0) } ?? .none })
      },
      .property("dtype", "The type of the labels.") { (i: IndexObject, vm) in
        ColumnConversion.dtypeObject(i.index.labels, vm)
      },
      .property("shape", "The length, as a tuple.") { (i: IndexObject, vm) in vm.tuple([Ref(i.index.count)]) },
      .property("size", "The number of labels.") { (i: IndexObject, _) in Ref(i.index.count) },
      .property("empty", "Are there no labels?") { (i: IndexObject, _) in Ref(i.index.count == 0) },
      .property("is_unique", "Are all labels distinct?") { (i: IndexObject, _) in
        Ref(i.index.labels.distinctCount == i.index.count)
      },
      .property("str", "Text functions of each label.") { (i: IndexObject, vm) in
        let labels = i.index.labels
        return vm.host(StringAccessor(SeriesObject(labels, index: RowIndex(count: labels.count), name: nil), givesIndex: true))
      },
      .method("tolist()", "The labels as a list.") { (i: IndexObject, call) in
        call.vm.list((0..<i.index.count).map { i.label($0, call.vm) })
      },
      .method("to_list()", "The labels as a list.") { (i: IndexObject, call) in
        call.vm.list((0..<i.index.count).map { i.label($0, call.vm) })
      },
      .method("to_numpy()", "The labels as an array.") { (i: IndexObject, call) in call.vm.host(try i.array(call.vm)) },
      .method("get_loc(key)", "The position of a label.") { (i: IndexObject, call) in
        guard let row = i.index.row(of: ScalarConversion.scalar(call["key"], call.vm)) else {
          throw ScriptError(.keyError, try call.vm.str(call["key"]))
        }
        return Ref(row)
      },
      .method("isin(values)", "Is each label among the values?") { (i: IndexObject, call) in
        let wanted = Set(try Labels.labels(call["values"], call.vm))
        return call.vm.host(NDArray(i.index.labels.scalars.map { wanted.contains($0) }))
      },
      .method("unique()", "The distinct labels.") { (i: IndexObject, call) in
        call.vm.host(IndexObject(RowIndex(i.index.labels.unique(), name: i.index.name)))
      },
      .method("nunique()", "How many distinct labels there are.") { (i: IndexObject, _) in Ref(i.index.labels.distinctCount) },
      .method("drop(labels)", "The labels without these.") { (i: IndexObject, call) in
        let gone = Set(try Labels.labels(call["labels"].isString ? call.vm.list([call["labels"]]) : call["labels"], call.vm))
        let kept = (0..<i.index.count).filter { !gone.contains(i.index[$0]) }
        return call.vm.host(IndexObject(i.index.taking(kept)))
      },
      .method("difference(other)", "The labels that the other lacks, sorted.") { (i: IndexObject, call) in
        let gone = Set(try Labels.labels(call["other"], call.vm))
        let kept = i.index.labels.unique().scalars.filter { !gone.contains($0) }.sorted { Scalar.precedes($0, $1) }
        return call.vm.host(IndexObject(names: kept))
      },
      .method("intersection(other)", "The labels that both have.") { (i: IndexObject, call) in
        let wanted = Set(try Labels.labels(call["other"], call.vm))
        return call.vm.host(IndexObject(names: i.index.labels.unique().scalars.filter { wanted.contains($0) }))
      },
      .method("map(mapper)", "Each label through a function or dict.") { (i: IndexObject, call) in
        let mapped = try SeriesFunctions.mapped(i.index.labels, call["mapper"], call.vm)
        return call.vm.host(IndexObject(RowIndex(mapped, name: i.index.name)))
      },
      .method("astype(dtype)", "The labels as another type.") { (i: IndexObject, call) in
        let column = try SeriesFunctions.cast(i.index.labels, call["dtype"], call.vm)
        return call.vm.host(IndexObject(RowIndex(column, name: i.index.name)))
      },
      .method("max()", "The greatest label.") { (i: IndexObject, call) in
        try ArrayReduction.extreme(i.array(call.vm), nil, .greatest, keepDims: false, call.vm).scalarOrSelf(call.vm)
      },
      .method("min()", "The least label.") { (i: IndexObject, call) in
        try ArrayReduction.extreme(i.array(call.vm), nil, .least, keepDims: false, call.vm).scalarOrSelf(call.vm)
      },
      .method("copy()", "The same labels.") { (i: IndexObject, call) in call.vm.host(IndexObject(i.index)) },
      .method("equals(other)", "Are all labels the same?") { (i: IndexObject, call) in
        Ref(call["other"].host(as: IndexObject.self).map { $0.index.matches(i.index) } ?? false)
      },
    ])
}

extension String {
  var trimmedRight: String {
    var result = self
    while result.hasSuffix(" ") { result.removeLast() }
    return result
  }
}
