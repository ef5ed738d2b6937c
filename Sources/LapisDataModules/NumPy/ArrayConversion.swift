import LapisFrame
import LapisInterpreter

/// Values of the language as arrays.
enum ArrayConversion {
  /// A number as Python's `float` reads it.
  static func number(_ text: String) -> Double? { NumberParser.double(text) }

  /// The type that a `dtype=` argument means; nil for None.
  static func element(_ value: Ref, _ vm: Interpreter) throws -> ElementType? {
    if value.isNone { return nil }
    if let dtype = value.host(as: DTypeObject.self) { return dtype.element }
    var name = value.asString
    if name == nil {
      // A class: `<class 'float'>`, `<class 'numpy.int64'>`.
      let text = try vm.repr(value)
      if text.hasPrefix("<class '"), text.hasSuffix("'>") {
        name = text.dropFirst(8).dropLast(2).split(separator: ".").last.map { String($0) }
      }
    }
    guard let name, let element = ElementType(name: name) else {
      let shown = try value.asString ?? vm.repr(value)
      throw ScriptError(.typeError, "data type '\(shown)' not understood")
    }
    return element
  }

  /// The room for text that a `dtype=` argument such as `"U5"` gives; nil where it gives none.
  static func textWidth(_ value: Ref) -> Int? {
    let name = value.host(as: DTypeObject.self)?.name ?? value.asString ?? ""
    guard name.hasPrefix("U") || name.hasPrefix("<U") || name.hasPrefix("S") else { return nil }
    return Int(name.drop { !$0.isNumber }).flatMap { $0 > 0 && $0 < 1 << 20 ? $0 : nil }
  }

  static func cut(_ text: String, to width: Int) -> String {
    guard text.utf8.count > width, text.unicodeScalars.count > width else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(width)))
  }

  /// The array of any value as a `dtype=` argument wants it.
  static func array(_ value: Ref, dtype: Ref, _ vm: Interpreter) throws -> NDArray {
    let element = try element(dtype, vm)
    guard element == .string, let width = textWidth(dtype) else {
      let made = try array(value, vm, element: element)
      guard element == .string, value.host(as: NDArray.self) == nil else { return made }
      return NDArray(.string(try made.strings(vm)), shape: made.shape)
    }
    return try array(value, vm, element: .string).casting(to: .string, vm, textWidth: width)
  }

  /// The array of any value: an array itself, a frame's values, numbers, nested lists.
  static func array(_ value: Ref, _ vm: Interpreter, element: ElementType? = nil) throws -> NDArray {
    let natural: NDArray
    if let array = value.host(as: NDArray.self) {
      natural = array
    } else if let labelled = value.hostObject as? any ArrayRepresentable {
      natural = try labelled.array(vm)
    } else if let items = try sequence(value, vm) {
      natural = try nested(items, vm, wantsObject: element == .object)
      if element == .object, natural.element != .object, let cells = try leaves(items, vm, natural.count) {
        return NDArray(.object(cells), shape: natural.shape)
      }
    } else if let scalar = value.host(as: NumPyScalar.self) {
      natural = scalar.array
    } else {
      natural = NDArray(scalarValues(value), shape: [])
    }
    guard let element else { return natural }
    return try natural.casting(to: element, vm)
  }

  /// As `array`, for an operand of arithmetic; nil for what arithmetic does not take.
  static func operand(_ value: Ref, _ vm: Interpreter) throws -> NDArray? {
    if let array = value.host(as: NDArray.self) { return array }
    if value.isScalarNumber || value.isList || value.isTuple || value.rangeParts != nil || value.isString {
      return try array(value, vm)
    }
    if value.hostObject is any ArrayRepresentable { return try array(value, vm) }
    if let number = value.asDouble { return NDArray(.double([number]), shape: []) }
    return nil
  }

  static func comparisonOperand(_ value: Ref, _ vm: Interpreter) throws -> NDArray? {
    if value.isNone { return nil }
    return try operand(value, vm)
  }

  private static func sequence(_ value: Ref, _ vm: Interpreter) throws -> [Ref]? {
    if let items = vm.listElements(value) { return items }
    if value.rangeParts != nil { return try vm.elements(of: value) }
    return nil
  }

  static func scalarValues(_ value: Ref) -> ArrayValues {
    if let bool = value.asBool { return .bool([bool]) }
    if let int = value.asInt, value.isInteger { return .int([int]) }
    if let text = value.asString { return .string([text]) }
    if let double = value.asDouble { return .double([double]) }
    return .object([value])
  }

  /// The array of a list: numbers, or lists and arrays of one shape.
  private static func nested(_ items: [Ref], _ vm: Interpreter, wantsObject: Bool) throws -> NDArray {
    guard let first = items.first else { return NDArray([Double]()) }
    if isLeaf(first) {
      guard items.allSatisfy({ isLeaf($0) }) else {
        if wantsObject { return NDArray(.object(items), shape: [items.count]) }
        throw inhomogeneous([items.count])
      }
      // Single values of one narrow type keep it.
      if let element = first.host(as: NumPyScalar.self)?.element, element.isNarrow,
        items.allSatisfy({ $0.host(as: NumPyScalar.self)?.element == element })
      {
        return NDArray(flat(items), shape: [items.count], element: element)
      }
      let values = flat(items)
      // Numbers that became text have the room that any number needs.
      var width: Int?
      if case .string(let texts) = values {
        var longest = texts.reduce(1) { max($0, $1.unicodeScalars.count) }
        for item in items where !item.isString {
          longest = max(longest, item.isFloat ? 32 : item.asBool != nil ? 5 : 21)
        }
        width = longest
      }
      return NDArray(values, shape: [items.count], textWidth: width)
    }
    var parts: [NDArray] = []
    parts.reserveCapacity(items.count)
    for item in items {
      if isLeaf(item) {
        if wantsObject { return NDArray(.object(items), shape: [items.count]) }
        throw inhomogeneous([items.count])
      }
      parts.append(try array(item, vm))
    }
    let shape = parts[0].shape
    guard parts.allSatisfy({ $0.shape == shape }) else {
      if wantsObject { return NDArray(.object(items), shape: [items.count]) }
      throw inhomogeneous([items.count])
    }
    return try stacked(parts, vm)
  }

  /// The values of nested lists as they are; nil where they are not so many.
  private static func leaves(_ items: [Ref], _ vm: Interpreter, _ count: Int) throws -> [Ref]? {
    var result: [Ref] = []
    func walk(_ items: [Ref]) throws {
      for item in items {
        if isLeaf(item) { result.append(item) } else if let inner = try sequence(item, vm) { try walk(inner) } else {
          result += try array(item, vm).refs(vm)
        }
      }
    }
    try walk(items)
    return result.count == count ? result : nil
  }

  private static func inhomogeneous(_ shape: [Int]) -> ScriptError {
    ScriptError(
      .valueError,
      "setting an array element with a sequence. The requested array has an inhomogeneous shape after \(shape.count) dimensions. The detected shape was \(Shape.text(shape)) + inhomogeneous part.")
  }

  private static func isLeaf(_ value: Ref) -> Bool {
    if value.isList || value.isTuple || value.rangeParts != nil { return false }
    if let host = value.hostObject, !(host is NumPyScalar) { return !(host is NDArray) && !(host is any ArrayRepresentable) }
    return true
  }

  /// The narrowest storage for values without parts.
  static func flat(_ items: [Ref]) -> ArrayValues {
    var bools = 0, ints = 0, floats = 0, strings = 0
    for item in items {
      // A number beyond 64 bits keeps all numbers as they are.
      if item.isInteger, item.asInt == nil { return .object(items) }
      if item.asBool != nil {
        bools += 1
      } else if item.isInteger, item.asInt != nil {
        ints += 1
      } else if item.isString {
        strings += 1
      } else if item.asDouble != nil {
        floats += 1
      }
    }
    let count = items.count
    if ints == count { return .int(items.map { $0.asInt ?? 0 }) }
    if bools == count { return .bool(items.map { $0.asBool ?? false }) }
    if ints + bools == count { return .int(items.map { $0.asInt ?? 0 }) }
    if ints + bools + floats == count { return .double(items.map { $0.asDouble ?? .nan }) }
    if strings == count { return .string(items.map { $0.asString ?? "" }) }
    if strings > 0, strings + ints + bools + floats == count {
      return .string(
        items.map { item in
          if let text = item.asString { return text }
          if let bool = item.asBool { return bool ? "True" : "False" }
          if item.isInteger, let int = item.asInt { return String(int) }
          return NumberText.repr(item.asDouble ?? .nan)
        })
    }
    return .object(items)
  }

  /// Arrays of one shape along a new first axis.
  static func stacked(_ parts: [NDArray], _ vm: Interpreter) throws -> NDArray {
    guard let first = parts.first else { return NDArray([Double]()) }
    let element = parts.dropFirst().reduce(first.element) { ElementType.promoting($0, $1.element) }
    let values = try parts.map { try $0.casting(to: element, vm).values }
    return NDArray(ArrayValues.concatenating(values, vm), shape: [parts.count] + first.shape, element: element)
  }

  /// A shape argument: an int or a sequence of ints.
  static func shape(_ value: Ref, _ vm: Interpreter) throws -> [Int] {
    var lengths: [Int] = []
    if let single = value.asInt, !value.isFloat {
      lengths = [single]
    } else if value.asDouble != nil, value.host(as: NDArray.self) == nil {
      throw ScriptError(.typeError, "expected a sequence of integers or a single integer, got '\(try vm.str(value))'")
    } else {
      for item in try vm.elements(of: value) {
        guard let length = item.asInt else {
          throw ScriptError(.typeError, "'\(vm.typeName(item))' object cannot be interpreted as an integer")
        }
        lengths.append(length)
      }
    }
    return lengths
  }

  /// A shape for a new array. Throws for negative lengths and for arrays beyond memory.
  static func newShape(_ value: Ref, _ vm: Interpreter) throws -> [Int] {
    let lengths = try shape(value, vm)
    guard lengths.allSatisfy({ $0 >= 0 }) else {
      throw ScriptError(.valueError, "negative dimensions are not allowed")
    }
    guard Shape.count(lengths) <= 1 << 31 else {
      throw ScriptError(.memoryError, "Unable to allocate an array with shape \(Shape.text(lengths))")
    }
    return lengths
  }
}

/// A host object that has an array of its values.
protocol ArrayRepresentable {
  func array(_ vm: Interpreter) throws -> NDArray
}
