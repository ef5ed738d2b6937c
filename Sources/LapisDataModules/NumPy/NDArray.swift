public import LapisInterpreter
import LapisNumerics
public import LapisSyntax

/// NumPy's array: a shape over elements that views share.
public final class NDArray: HostObject {
  let element: ElementType
  private(set) var buffer: ArrayBuffer
  /// Where the first element stands in the buffer.
  let offset: Int
  public private(set) var shape: [Int]
  /// Elements (not bytes) from one index to the next, an axis each.
  private(set) var strides: [Int]
  /// The array whose elements this one shows; nil where they are its own.
  let base: NDArray?
  /// Views of an array that may not be written to may not either.
  var isWriteable: Bool

  init(buffer: ArrayBuffer, element: ElementType, offset: Int, shape: [Int], strides: [Int], base: NDArray? = nil) {
    self.base = base.map { $0.base ?? $0 }
    isWriteable = base?.isWriteable ?? true
    self.buffer = buffer
    self.element = element
    self.offset = offset
    self.shape = shape
    self.strides = strides
    super.init(type: NDArray.hostType)
  }

  /// An array of its own over row-major elements; the caller guarantees that they fill the shape.
  convenience init(_ values: ArrayValues, shape: [Int], element: ElementType? = nil, textWidth: Int? = nil) {
    self.init(
      buffer: ArrayBuffer(values, textWidth: textWidth), element: element ?? values.element, offset: 0, shape: shape,
      strides: Shape.strides(shape))
  }

  convenience init(_ doubles: [Double]) { self.init(.double(doubles), shape: [doubles.count]) }
  convenience init(_ ints: [Int]) { self.init(.int(ints), shape: [ints.count]) }
  convenience init(_ bools: [Bool]) { self.init(.bool(bools), shape: [bools.count]) }
  convenience init(_ doubles: [Double], shape: [Int]) { self.init(.double(doubles), shape: shape) }

  var rank: Int { shape.count }
  public var count: Int { Shape.count(shape) }
  var isContiguous: Bool {
    var expected = 1
    for axis in stride(from: shape.count - 1, through: 0, by: -1) {
      if shape[axis] == 0 { return true }
      if shape[axis] != 1, strides[axis] != expected { return count <= 1 }
      expected &*= shape[axis]
    }
    return true
  }

  var offsets: [Int] { Shape.offsets(shape, strides, from: offset) }

  // MARK: Elements

  /// The elements in row-major order, in their own storage.
  var values: ArrayValues {
    let range = offset..<offset + count
    if isContiguous {
      switch element.kind {
      case .double: return .double(range == 0..<buffer.doubles.count ? buffer.doubles : Array(buffer.doubles[range]))
      case .int: return .int(range == 0..<buffer.ints.count ? buffer.ints : Array(buffer.ints[range]))
      case .bool: return .bool(range == 0..<buffer.bools.count ? buffer.bools : Array(buffer.bools[range]))
      case .string: return .string(range == 0..<buffer.strings.count ? buffer.strings : Array(buffer.strings[range]))
      case .object: return .object(range == 0..<buffer.objects.count ? buffer.objects : Array(buffer.objects[range]))
      }
    }
    switch element.kind {
    case .double: return .double(gathered(buffer.doubles))
    case .int: return .int(gathered(buffer.ints))
    case .bool: return .bool(gathered(buffer.bools))
    case .string: return .string(gathered(buffer.strings))
    case .object: return .object(gathered(buffer.objects))
    }
  }

  /// The elements of a view in row-major order, read from the whole buffer.
  private func gathered<T>(_ source: [T]) -> [T] {
    guard let last = shape.last, count > 0 else { return count > 0 ? [source[offset]] : [] }
    let step = strides[strides.count - 1]
    return source.withUnsafeBufferPointer { source in
      var result: [T] = []
      result.reserveCapacity(count)
      for start in Shape.offsets(Array(shape.dropLast()), Array(strides.dropLast()), from: offset) {
        var place = start
        for _ in 0..<last {
          result.append(source[place])
          place += step
        }
      }
      return result
    }
  }

  /// Where contiguous doubles lie in the buffer; nil for what is not contiguous or no doubles.
  var sharedDoubles: (storage: [Double], start: Int)? {
    isContiguous && element.kind == .double ? (buffer.doubles, offset) : nil
  }

  /// The elements as doubles. Throws ValueError for text that is no number.
  public func doubles() throws -> [Double] {
    switch values {
    case .double(let values): return values
    case .int(let values): return values.map { Double($0) }
    case .bool(let values): return values.map { $0 ? 1 : 0 }
    case .string(let values):
      return try values.map { text in
        guard let number = ArrayConversion.number(text) else {
          throw ScriptError(.valueError, "could not convert string to float: '\(text)'")
        }
        return number
      }
    case .object(let values):
      return try values.map { value in
        if let number = value.asDouble { return number }
        if value.isNone { return .nan }
        if let text = value.asString {
          if let number = ArrayConversion.number(text) { return number }
          throw ScriptError(.valueError, "could not convert string to float: '\(text)'")
        }
        throw ScriptError(.typeError, "float() argument must be a string or a real number, not an object")
      }
    }
  }

  /// The elements as ints, fractions cut off.
  func ints() throws -> [Int] {
    switch values {
    case .int(let values): return values
    case .bool(let values): return values.map { $0 ? 1 : 0 }
    case .string(let values):
      return try values.map { text in
        guard let number = Int(text) else {
          throw ScriptError(.valueError, "invalid literal for int() with base 10: '\(text)'")
        }
        return number
      }
    default: return try doubles().map { Self.int($0) }
    }
  }

  /// What a C cast gives: out of range is the least int.
  static func int(_ value: Double) -> Int { Int(exactly: value.rounded(.towardZero)) ?? Int.min }

  func bools(_ vm: Interpreter) throws -> [Bool] {
    switch values {
    case .bool(let values): return values
    case .int(let values): return values.map { $0 != 0 }
    case .double(let values): return values.map { $0 != 0 }
    case .string(let values): return values.map { !$0.isEmpty }
    case .object(let values): return try values.map { try vm.isTrue($0) }
    }
  }

  func strings(_ vm: Interpreter) throws -> [String] {
    switch values {
    case .string(let values): return values
    case .object(let values): return try values.map { try vm.str($0) }
    default: return try refs(vm).map { try vm.str($0) }
    }
  }

  /// The elements as values of the language.
  func refs(_ vm: Interpreter) -> [Ref] {
    let values = self.values
    if case .object(let refs) = values { return refs }
    return (0..<values.count).map { values.ref($0, vm) }
  }

  func ref(at place: Int, _ vm: Interpreter) -> Ref {
    switch element.kind {
    case .double: Ref(buffer.doubles[place])
    case .int:
      element == .uint64 && buffer.ints[place] < 0
        ? vm.integer(decimal: String(UInt64(bitPattern: Int64(buffer.ints[place])))) ?? Ref(buffer.ints[place]) : Ref(buffer.ints[place])
    case .bool: Ref(buffer.bools[place])
    case .string: vm.string(buffer.strings[place])
    case .object: buffer.objects[place]
    }
  }

  /// The element of an array without axes, else the array itself.
  func scalarOrSelf(_ vm: Interpreter) -> Ref { shape.isEmpty ? scalar(at: offset, vm) : vm.host(self) }

  /// An element as scripts get it from an array: a number keeps its type.
  func scalar(at place: Int, _ vm: Interpreter) -> Ref {
    switch element.kind {
    case .double: vm.host(.double(buffer.doubles[place]), ScalarTypes.type(of: element))
    case .int: vm.host(.int(buffer.ints[place]), ScalarTypes.type(of: element))
    case .bool: vm.host(.bool(buffer.bools[place]), ScalarTypes.bool)
    case .string: vm.string(buffer.strings[place])
    case .object: buffer.objects[place]
    }
  }

  // MARK: Forms

  /// An array of its own with the same elements.
  func copy() -> NDArray {
    NDArray(values, shape: shape, element: element, textWidth: element == .string ? buffer.textWidth : nil)
  }

  /// The elements as another type. An array of that type is returned as it is, unless `copying`.
  /// `textWidth` is the room for texts; nil makes it as wide as the type casted from needs.
  func casting(to target: ElementType, _ vm: Interpreter, copying: Bool = false, textWidth: Int? = nil) throws -> NDArray {
    if target == .string, let textWidth, textWidth > 0 {
      let texts = try strings(vm).map { ArrayConversion.cut($0, to: textWidth) }
      return NDArray(.string(texts), shape: shape, textWidth: textWidth)
    }
    if target == element { return copying ? copy() : self }
    switch target.kind {
    case .int where element == .object && target == .uint64:
      // Ints beyond Int, which the language has in any size.
      let numbers = try refs(vm).map { value -> Int in
        if let int = value.asInt { return int }
        return UInt64(try vm.str(value)).map { Int(bitPattern: UInt($0)) } ?? 0
      }
      return NDArray(.int(numbers), shape: shape, element: target)
    case .double:
      let numbers = try doubles()
      return NDArray(.double(target.isNarrow ? numbers.map { target.narrowed($0) } : numbers), shape: shape, element: target)
    case .int:
      let numbers = try ints()
      return NDArray(.int(target.isNarrow ? numbers.map { target.narrowed($0) } : numbers), shape: shape, element: target)
    case .bool: return NDArray(.bool(try bools(vm)), shape: shape)
    case .string:
      let width: Int? =
        switch element.kind {
        case .double: 32
        case .bool: 5
        case .int: [1: 4, 2: 6, 4: 11][element.itemSize] ?? 21
        default: nil
        }
      return NDArray(.string(try strings(vm)), shape: shape, textWidth: width)
    case .object: return NDArray(.object(refs(vm)), shape: shape)
    }
  }

  func reshaped(_ wanted: [Int]) throws -> NDArray {
    var target = wanted
    if let free = target.firstIndex(where: { $0 < 0 }) {
      let rest = Shape.count(target.enumerated().filter { $0.offset != free }.map { $0.element })
      guard target.filter({ $0 < 0 }).count == 1 else {
        throw ScriptError(.valueError, "can only specify one unknown dimension")
      }
      guard rest > 0, count % rest == 0 else { throw cannotReshape(wanted) }
      target[free] = count / rest
    }
    guard Shape.count(target) == count else { throw cannotReshape(wanted) }
    if isContiguous {
      return NDArray(
        buffer: buffer, element: element, offset: offset, shape: target, strides: Shape.strides(target), base: self)
    }
    return NDArray(values, shape: target, element: element)
  }

  private func cannotReshape(_ wanted: [Int]) -> ScriptError {
    let parts = wanted.map { $0 < 0 ? "newaxis" : String($0) }
    let spelled = "(" + parts.joined(separator: ",") + (wanted.count == 1 ? ",)" : ")")
    return ScriptError(.valueError, "cannot reshape array of size \(count) into shape \(spelled)")
  }

  func transposed(_ order: [Int]? = nil) -> NDArray {
    let order = order ?? Array((0..<rank).reversed())
    return NDArray(
      buffer: buffer, element: element, offset: offset, shape: order.map { shape[$0] },
      strides: order.map { strides[$0] }, base: self)
  }

  /// With its axes in an order that a script gives.
  func transposed(axes wanted: [Int]) throws -> NDArray {
    guard wanted.count == rank else { throw ScriptError(.valueError, "axes don't match array") }
    let order = try wanted.map { try axis($0) }
    guard Set(order).count == rank else { throw ScriptError(.valueError, "repeated axis in transpose") }
    return transposed(order)
  }

  /// A view of the same elements repeated to a larger shape. The caller guarantees that it broadcasts.
  func broadcast(to target: [Int]) -> NDArray {
    if target == shape { return self }
    let missing = target.count - shape.count
    let newStrides = target.indices.map { axis in
      axis < missing || shape[axis - missing] == 1 && target[axis] != 1 ? 0 : strides[axis - missing]
    }
    return NDArray(buffer: buffer, element: element, offset: offset, shape: target, strides: newStrides, base: self)
  }

  /// The axis that a script means, negative ones counted from the end.
  func axis(_ axis: Int, _ prefix: String = "") throws -> Int {
    guard axis >= -rank, axis < rank else {
      throw ScriptError(
        ExceptionTypes.axisError, "\(prefix)axis \(axis) is out of bounds for array of dimension \(rank)")
    }
    return axis < 0 ? axis + rank : axis
  }

  /// `int64`, `<U3`, `object`.
  var dtypeName: String { element == .string ? "<U\(buffer.textWidth)" : element.rawValue }

  /// Bytes an element.
  var itemSize: Int { element == .string ? 4 * buffer.textWidth : element.itemSize }

  // MARK: As a value

  public override func repr(_ vm: Interpreter) throws -> String { try ArrayPrinter.repr(self, vm) }
  public override func str(_ vm: Interpreter) throws -> String { try ArrayPrinter.str(self, vm) }
  public override func format(_ vm: Interpreter, spec: String) throws -> String? {
    if spec.isEmpty { return try str(vm) }
    if count == 1, rank == 0 { return try vm.format(ref(at: offset, vm), spec: spec) }
    throw ScriptError(.typeError, "unsupported format string passed to numpy.ndarray.__format__")
  }

  public override func isTrue(_ vm: Interpreter) throws -> Bool {
    guard count == 1 else {
      if count == 0 { return false }
      throw ScriptError(
        .valueError,
        "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
    }
    return try bools(vm)[0]
  }

  public override func element(_ index: Int) -> HostElement? { readElement(index) }
  public override func element(_ row: Int, _ column: Int) -> HostElement? { readElement(row, column) }
  public override func setElement(_ index: Int, _ number: HostNumber) -> Bool { writeElement(index, number) }
  public override func setElement(_ row: Int, _ column: Int, _ number: HostNumber) -> Bool { writeElement(row, column, number) }
  public override var elementCount: Int? { rank > 1 || rank == 1 && element.isNumeric ? shape[0] : nil }

  public override func length(_ vm: Interpreter) throws -> Int? {
    guard let first = shape.first else { throw ScriptError(.typeError, "len() of unsized object") }
    return first
  }

  public override func hash(_ vm: Interpreter) throws -> Int? { nil }

  public override var asDouble: Double? {
    guard count == 1, element.isNumeric else { return nil }
    return try? doubles().first
  }

  public override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    guard rank > 0 else { throw ScriptError(.typeError, "iteration over a 0-d array") }
    var next = 0
    return { [self] in
      // The length of this moment: the loop may resize the array.
      guard let length = shape.first, next < length else { return nil }
      defer { next += 1 }
      return row(next).scalarOrSelf(vm)
    }
  }

  /// The view of one index of the first axis.
  func row(_ i: Int) -> NDArray {
    if shape.count == 2 {
      return NDArray(
        buffer: buffer, element: element, offset: offset + i * strides[0], shape: [shape[1]], strides: [strides[1]], base: self)
    }
    return NDArray(
      buffer: buffer, element: element, offset: offset + i * strides[0], shape: Array(shape.dropFirst()),
      strides: Array(strides.dropFirst()), base: self)
  }

  public override func contains(_ vm: Interpreter, _ item: Ref) throws -> Bool? {
    let other = try ArrayConversion.array(item, vm)
    guard other.count <= 1 || other.shape == shape else { return false }
    return try ArrayArithmetic.compare(self, other, .equal, vm).bools(vm).contains(true)
  }

  public override func toFloat(_ vm: Interpreter) throws -> Double? {
    guard count == 1 else { throw ScriptError(.typeError, "only length-1 arrays can be converted to Python scalars") }
    return element.isNumeric ? asDouble : nil
  }

  public override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    if rank == 1, key.isInteger, key.asBool == nil, let index = key.asInt {
      return scalar(at: offset + (try position(index, axis: 0)) * strides[0], vm)
    }
    // A single slice is by far the most common view.
    if rank > 0, key.sliceParts != nil {
      let (start, step, count) = try ArrayIndex.bounds(key, shape[0])
      var (newShape, newStrides) = (shape, strides)
      newShape[0] = count
      newStrides[0] = step * strides[0]
      return vm.host(
        NDArray(
          buffer: buffer, element: element, offset: offset + (count > 0 ? start * strides[0] : 0), shape: newShape, strides: newStrides,
          base: self))
    }
    return try ArrayIndex.get(self, key, vm)
  }

  public override func setItem(_ vm: Interpreter, _ key: Ref, _ value: Ref) throws {
    try checkWriteable()
    try ArrayIndex.set(self, key, value, vm)
  }

  public override func deleteItem(_ vm: Interpreter, _ key: Ref) throws {
    throw ScriptError(.valueError, "cannot delete array elements")
  }

  func checkWriteable() throws {
    if !isWriteable { throw ScriptError(.valueError, "assignment destination is read-only") }
  }

  func position(_ index: Int, axis: Int) throws -> Int {
    let length = shape[axis]
    guard index >= -length, index < length else {
      throw ScriptError(.indexError, "index \(index) is out of bounds for axis \(axis) with size \(length)")
    }
    return index < 0 ? index + length : index
  }

  public override func binary(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref, reflected: Bool) throws
    -> Ref?
  {
    if let array = other.host(as: NDArray.self) {
      let (a, b) = reflected ? (array, self) : (self, array)
      if let result = ArrayArithmetic.alike(op, a, b) { return result.scalarOrSelf(vm) }
      let spare = vm.takesOver(self) ? self : vm.takesOver(array) ? array : nil
      return try ArrayArithmetic.apply(op, a, b, spare: spare, vm).scalarOrSelf(vm)
    }
    // A frame or series decides itself how it meets an array.
    if other.hostObject is any LabelledOperand { return nil }
    // "%s" % array is formatting.
    if reflected, op == .modulo, other.isString { return nil }
    guard let operand = try ArrayConversion.operand(other, vm) ?? (other.isNone ? NDArray(.object([other]), shape: []) : nil) else {
      return nil
    }
    let (a, b) = reflected ? (operand, self) : (self, operand)
    return try ArrayArithmetic.apply(
      op, a, b, weak: other.isScalarNumber ? (reflected ? 0 : 1) : nil, spare: vm.takesOver(self) ? self : nil, vm)
      .scalarOrSelf(vm)
  }

  /// The doubles of an array that ends, where no view shares them.
  func releaseDoubles() -> [Double]? {
    guard element == .float64, base == nil, offset == 0, isContiguous, buffer.doubles.count == count,
      isKnownUniquelyReferenced(&buffer)
    else { return nil }
    let doubles = buffer.doubles
    buffer.doubles = []
    return doubles
  }

  public override func augmented(_ vm: Interpreter, _ op: BinaryOperator, _ other: Ref) throws -> Ref? {
    guard let operand = try ArrayConversion.operand(other, vm) else { return nil }
    if op == .matrixMultiply, rank < 1 || operand.rank < 2 {
      throw ScriptError(
        .valueError,
        "inplace matrix multiplication requires the first operand to have at least one and the second at least two dimensions.")
    }
    if !isWriteable { throw ScriptError(.valueError, "output array is read-only") }
    guard op == .matrixMultiply || (try? Shape.broadcasting([shape, operand.shape])) != nil else {
      throw ScriptError(
        .valueError,
        "operands could not be broadcast together with shapes \(Shape.plain(shape)) \(Shape.plain(operand.shape)) \(Shape.plain(shape)) ")
    }
    let result = try ArrayArithmetic.apply(op, self, operand, weak: other.isScalarNumber ? 1 : nil, vm)
    guard result.shape == shape else {
      throw ScriptError(
        .valueError,
        "non-broadcastable output operand with shape \(Shape.plain(shape)) doesn't match the broadcast shape \(Shape.plain(result.shape))")
    }
    let loses = result.element.kind == .double && element.kind == .int || result.element.kind != .bool && element.kind == .bool
      || result.element.letter == "i" && element.letter == "u" && other.host(as: NDArray.self) != nil
    if result.element != element, result.element.isNumeric, loses {
      throw ScriptError(
        ExceptionTypes.outputCastingError,
        "Cannot cast ufunc '\(ArrayArithmetic.name(op))' output from dtype('\(result.element.rawValue)') to dtype('\(element.rawValue)') with casting rule 'same_kind'")
    }
    try ArrayIndex.assign(result, to: self, vm)
    return vm.host(self)
  }

  public override func unary(_ vm: Interpreter, _ op: UnaryOperator) throws -> Ref? {
    if element == .object, op != .not {
      let name = op == .minus ? "neg" : op == .plus ? "pos" : "invert"
      let function = try vm.attribute(vm.imported("operator"), name)
      return NDArray(.object(try refs(vm).map { try vm.call(function, [$0]) }), shape: shape).scalarOrSelf(vm)
    }
    switch op {
    case .plus: return copy().scalarOrSelf(vm)
    case .minus:
      switch values {
      case .double(let values): return NDArray(.double(Elementwise.map(values) { -$0 }), shape: shape, element: element).scalarOrSelf(vm)
      case .int(let values):
        return NDArray(.int(values.map { element.narrowed(0 &- $0) }), shape: shape, element: element).scalarOrSelf(vm)
      case .bool:
        throw ScriptError(
          .typeError,
          "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.")
      default: return nil
      }
    case .invert:
      switch values {
      case .bool(let values): return NDArray(.bool(values.map { !$0 }), shape: shape).scalarOrSelf(vm)
      case .int(let values):
        return NDArray(.int(values.map { element.narrowed(~$0) }), shape: shape, element: element).scalarOrSelf(vm)
      case .double, .string:
        throw ScriptError(
          .typeError,
          "ufunc 'invert' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
      default: return nil
      }
    case .not: return nil
    }
  }

  public override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    if other.hostObject is any LabelledOperand { return nil }
    guard let operand = try ArrayConversion.comparisonOperand(other, vm) else {
      if op == .equal || op == .notEqual {
        if element == .object {
          return NDArray(.bool(refs(vm).map { $0.isNone == (op == .equal) }), shape: shape).scalarOrSelf(vm)
        }
        return NDArray(.bool([Bool](repeating: op == .notEqual, count: count)), shape: shape).scalarOrSelf(vm)
      }
      return nil
    }
    return try ArrayArithmetic.compare(self, operand, op, vm).scalarOrSelf(vm)
  }

  public override func visit(_ visit: (Ref) -> Void) {
    if element == .object { buffer.objects.forEach(visit) }
  }

  /// `a.resize(…)`: the elements keep their row-major order. Views that live keep the elements they show.
  func resize(_ wanted: [Int], checksViews: Bool) throws {
    guard base == nil, isContiguous else { throw ScriptError(.valueError, "cannot resize this array: it does not own its data") }
    guard !checksViews || Shape.count(wanted) == self.count || isKnownUniquelyReferenced(&buffer) else {
      throw ScriptError(
        .valueError,
        "cannot resize an array that references or is referenced\nby another array in this way.\nUse the np.resize function or refcheck=False")
    }
    buffer = ArrayBuffer(values, textWidth: element == .string ? buffer.textWidth : nil)
    let count = Shape.count(wanted)
    func fit<T>(_ list: inout [T], _ zero: T) {
      if list.count > count { list.removeLast(list.count - count) }
      if list.count < count { list += [T](repeating: zero, count: count - list.count) }
    }
    switch element.kind {
    case .double: fit(&buffer.doubles, 0)
    case .int: fit(&buffer.ints, 0)
    case .bool: fit(&buffer.bools, false)
    case .string: fit(&buffer.strings, "")
    case .object: fit(&buffer.objects, Ref(0))
    }
    shape = wanted
    strides = Shape.strides(wanted)
  }

  /// `a.shape = …`
  func setShape(_ wanted: [Int]) throws {
    let view = try reshaped(wanted)
    guard isContiguous else {
      throw ScriptError(.attributeError, "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.")
    }
    shape = view.shape
    strides = view.strides
  }
}

/// A host object with labels of its own, which decides itself how it meets an array.
protocol LabelledOperand {}

enum ExceptionTypes {
  static let axisError = ExceptionType("AxisError", base: .valueError, importPaths: ["numpy", "numpy.exceptions"])
  static let ufuncTypeError = ExceptionType("UFuncTypeError", base: .typeError, importPaths: [])
  static let optionError = ExceptionType("OptionError", base: .keyError, importPaths: ["pandas.errors"])
  static let noLoopError = ExceptionType("UFuncTypeError", base: ufuncTypeError, importPaths: [])
  static let binaryResolutionError = ExceptionType("UFuncTypeError", base: ufuncTypeError, importPaths: [])
  static let outputCastingError = ExceptionType("UFuncTypeError", base: ufuncTypeError, importPaths: [])
  static let linAlgError = ExceptionType("LinAlgError", base: .valueError, importPaths: ["numpy.linalg"])
}

extension Ref {
  /// A number of the language itself, whose type yields to that of an array.
  var isScalarNumber: Bool { isFloat || isInteger }

}
