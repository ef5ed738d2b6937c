/// The core types: how each is constructed and its methods. One line per type; the methods stand in
/// the file of the type. The convention is the one of `NativeBody`.
enum CoreTypeTable {
  static let types: [CoreType] = [
    CoreType(
      tag: Tag.int, name: "int", doc: "An integer of any size.", constructor: nil, methods: [],
      properties: []),
    CoreType(
      tag: Tag.float, name: "float", doc: "A floating-point number of 64 bits.", constructor: nil,
      methods: [], properties: []),
    CoreType(
      tag: Tag.bool, name: "bool", doc: "True or False.", constructor: nil, methods: [],
      properties: []),
    CoreType(
      tag: Tag.string, name: "str", doc: "An immutable string of Unicode code points.",
      constructor: nil, methods: [], properties: []),
    CoreType(
      tag: Tag.bytes, name: "bytes", doc: "An immutable sequence of bytes.", constructor: nil,
      methods: [], properties: []),
    CoreType(
      tag: Tag.byteArray, name: "bytearray", doc: "A mutable sequence of bytes.",
      constructor: nil, methods: [], properties: []),
    CoreType(
      tag: Tag.list, name: "list", doc: "A mutable sequence.", constructor: nil, methods: [],
      properties: []),
    CoreType(
      tag: Tag.tuple, name: "tuple", doc: "An immutable sequence.", constructor: nil, methods: [],
      properties: []),
    CoreType(
      tag: Tag.dict, name: "dict", doc: "A mapping that keeps the order of insertion.",
      constructor: nil, methods: [], properties: []),
    CoreType(
      tag: Tag.set, name: "set", doc: "A mutable collection of distinct elements.",
      constructor: nil, methods: [], properties: []),
    CoreType(
      tag: Tag.frozenSet, name: "frozenset", doc: "An immutable collection of distinct elements.",
      constructor: nil, methods: [], properties: []),
    CoreType(
      tag: Tag.range, name: "range", doc: "An immutable sequence of equally spaced integers.",
      constructor: nil, methods: [], properties: []),
    CoreType(
      tag: Tag.slice, name: "slice", doc: "The bounds of a subscript.", constructor: nil,
      methods: [], properties: []),
  ]
}
