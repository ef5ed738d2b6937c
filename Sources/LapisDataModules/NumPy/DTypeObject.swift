import LapisInterpreter
import LapisSyntax

/// `np.dtype`, and what `a.dtype` gives.
final class DTypeObject: HostObject {
  let element: ElementType
  /// `int64`, `<U3`, `object`.
  let name: String

  init(_ element: ElementType, name: String? = nil) {
    self.element = element
    self.name = name ?? (element == .string ? "<U0" : element.rawValue)
    super.init(type: DTypeObject.hostType)
  }

  override func repr(_ vm: Interpreter) throws -> String {
    element == .object ? "dtype('O')" : "dtype('\(element == .string && name == "<U0" ? "<U" : name)')"
  }
  override func str(_ vm: Interpreter) throws -> String { name }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard op == .equal || op == .notEqual else { return nil }
    let same = (try? ArrayConversion.element(other, vm)) == element && !other.isNone
    return Ref(same == (op == .equal))
  }
  override func hash(_ vm: Interpreter) throws -> Int? { element.hashValue }

  static let hostType = HostType(
    name: "dtype", module: "numpy", doc: "The type of an array's elements.", importPaths: ["numpy"],
    initializer: NativeFunction("dtype(dtype)", "The element type of this name.") { call in
      let element = try ArrayConversion.element(call["dtype"], call.vm) ?? .float64
      return call.vm.host(DTypeObject(element, name: ArrayConversion.textWidth(call["dtype"]).map { "<U\($0)" }))
    },
    members: [
      .property("name", "Its name, such as 'int64'.") { (dtype: DTypeObject, vm) in
        let width = Int(dtype.name.drop { !$0.isNumber }) ?? 0
        return vm.string(dtype.element == .string ? width == 0 ? "str" : "str\(width * 32)" : dtype.name)
      },
      .property("kind", "One letter: 'b', 'i', 'u', 'f', 'U' or 'O'.") { (dtype: DTypeObject, vm) in
        vm.string(dtype.element.letter)
      },
      .property("itemsize", "Bytes an element.") { (dtype: DTypeObject, _) in 
        Ref(dtype.element == .string ? 4 * (Int(dtype.name.drop { !$0.isNumber }) ?? 0) : dtype.element.itemSize)
      },
      .property("names", "The fields of a record; None.") { (_: DTypeObject, _) in .none },
      .property("str", "Byte order, kind and size.") { (dtype: DTypeObject, vm) in
        let order = dtype.element.itemSize == 1 ? "|" : "<"
        return vm.string(
          dtype.element == .string ? dtype.name : dtype.element == .object ? "|O" : order + dtype.element.letter + String(dtype.element.itemSize))
      },
      .property("type", "The class of a single value.") { (dtype: DTypeObject, vm) in
        ScalarTypes.all.first { $0.element == dtype.element }.map { vm.type($0.type) } ?? .none
      },
      .property("char", "NumPy's letter of the type.") { (dtype: DTypeObject, vm) in 
        let letters: [ElementType: String] = [
          .bool: "?", .int8: "b", .uint8: "B", .int16: "h", .uint16: "H", .int32: "i", .uint32: "I", .int64: "l",
          .uint64: "L", .float16: "e", .float32: "f", .float64: "d",
        ]
        return vm.string(letters[dtype.element] ?? dtype.element.letter)
      },
    ])
}

/// `np.float64`, `np.int32` and the other classes of single values, which are also converters.
enum ScalarTypes {
  struct Entry {
    let element: ElementType?
    let type: HostType
  }

  /// The abstract classes, each with the one it derives from.
  private static let abstract: [String: HostType] = {
    var made: [String: HostType] = [:]
    for (name, base) in [
      ("generic", ""), ("number", "generic"), ("integer", "number"), ("signedinteger", "integer"),
      ("unsignedinteger", "integer"), ("inexact", "number"), ("floating", "inexact"), ("flexible", "generic"),
      ("character", "flexible"),
    ] {
      made[name] = HostType(
        name: name, module: "numpy", doc: "Abstract class of NumPy's single values.", importPaths: ["numpy"],
        base: made[base], members: [])
    }
    return made
  }()

  static let all: [Entry] = {
    let concrete: [(String, ElementType)] = [
      ("float64", .float64), ("float32", .float32), ("float16", .float16), ("int64", .int64), ("int32", .int32),
      ("int16", .int16), ("int8", .int8), ("uint8", .uint8), ("uint16", .uint16), ("uint32", .uint32),
      ("uint64", .uint64), ("bool_", .bool), ("str_", .string), ("object_", .object),
    ]
    return concrete.map { Entry(element: $0.1, type: make($0.0, $0.1)) }
      + abstract.values.map { Entry(element: nil, type: $0) }
  }()

  /// By the place of the element type among all.
  private static let byElement: [HostType] = ElementType.allCases.map { element in
    all.first { $0.element == element }?.type ?? all[0].type
  }

  static func type(of element: ElementType) -> HostType { byElement[element.place] }
  static let float64 = type(of: .float64)
  static let int64 = type(of: .int64)
  static let bool = type(of: .bool)

  private static func make(_ name: String, _ element: ElementType) -> HostType {
    HostType(
      name: name, module: "numpy", doc: "A single value of type \(element.rawValue); called, it converts.",
      importPaths: ["numpy"],
      base: abstract[
        element.letter == "f" ? "floating" : element.letter == "i" ? "signedinteger" : element.letter == "u"
          ? "unsignedinteger" : element == .string ? "character" : "generic"],
      isFloat: element == .float64,
      initializer: NativeFunction("\(name)(value=0)", "Converts a value, or the elements of an array.") { call in
        try ArrayConversion.array(call["value"], call.vm).casting(to: element, call.vm).scalarOrSelf(call.vm)
      },
      number: element.isNumeric
        ? HostType.NumberKind(
          arithmetic: element == .float64 ? .double : element == .int64 ? .int : .none, truth: { ScalarTypes.bool },
          make: { NumPyScalar($0, element) }) : nil,
      members: [])
  }

  /// Other names of the same classes.
  static let aliases = [
    ("float_", "float64"), ("double", "float64"), ("single", "float32"), ("half", "float16"), ("int_", "int64"),
    ("intp", "int64"), ("longlong", "int64"), ("intc", "int32"), ("short", "int16"), ("byte", "int8"),
    ("ubyte", "uint8"), ("uint", "uint64"), ("bool8", "bool_"), ("unicode_", "str_"),
  ]
}
