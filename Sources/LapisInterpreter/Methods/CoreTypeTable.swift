/// The core types: how each is constructed and its methods. One line per type; the methods stand in
/// the file of the type. The convention is the one of `NativeBody`.
enum CoreTypeTable {
  static let types: [CoreType] = [
    CoreType(
      tag: Tag.int, name: "int", doc: "An integer of any size.",
      constructor: NumberMethods.intConstructor, methods: NumberMethods.intMethods + OperatorMethods.integer,
      properties: NumberMethods.intProperties),
    CoreType(
      tag: Tag.float, name: "float", doc: "A floating-point number of 64 bits.",
      constructor: NumberMethods.floatConstructor, methods: NumberMethods.floatMethods + OperatorMethods.float,
      properties: NumberMethods.floatProperties),
    CoreType(
      tag: Tag.bool, name: "bool", doc: "True or False.",
      constructor: NumberMethods.boolConstructor, methods: [], properties: []),
    CoreType(
      tag: Tag.string, name: "str", doc: "An immutable string of Unicode code points.",
      constructor: StringMethods.constructor, methods: StringMethods.methods + OperatorMethods.string, properties: []),
    CoreType(
      tag: Tag.bytes, name: "bytes", doc: "An immutable sequence of bytes.",
      constructor: BytesMethods.bytesConstructor, methods: BytesMethods.methods + OperatorMethods.bytes, properties: []),
    CoreType(
      tag: Tag.byteArray, name: "bytearray", doc: "A mutable sequence of bytes.",
      constructor: BytesMethods.byteArrayConstructor, methods: ByteArrayMethods.methods + OperatorMethods.byteArray,
      properties: []),
    CoreType(
      tag: Tag.list, name: "list", doc: "A mutable sequence.",
      constructor: ListMethods.listConstructor, methods: ListMethods.methods + OperatorMethods.list, properties: []),
    CoreType(
      tag: Tag.tuple, name: "tuple", doc: "An immutable sequence.",
      constructor: ListMethods.tupleConstructor, methods: ListMethods.tupleMethods + OperatorMethods.tuple, properties: []),
    CoreType(
      tag: Tag.dict, name: "dict", doc: "A mapping that keeps the order of insertion.",
      constructor: DictMethods.constructor, methods: DictMethods.methods + OperatorMethods.dict, properties: []),
    CoreType(
      tag: Tag.dictView, name: "dict_view", doc: "A view of a dict's keys, values or items.",
      constructor: nil, methods: DictMethods.viewMethods + OperatorMethods.dictView, properties: []),
    CoreType(
      tag: Tag.set, name: "set", doc: "A mutable collection of distinct elements.",
      constructor: SetMethods.setConstructor, methods: SetMethods.methods + OperatorMethods.set, properties: []),
    CoreType(
      tag: Tag.frozenSet, name: "frozenset", doc: "An immutable collection of distinct elements.",
      constructor: SetMethods.frozenSetConstructor, methods: SetMethods.common + OperatorMethods.frozenSet, properties: []),
    CoreType(
      tag: Tag.range, name: "range", doc: "An immutable sequence of equally spaced integers.",
      constructor: RangeMethods.constructor, methods: RangeMethods.methods + OperatorMethods.range,
      properties: RangeMethods.properties),
    CoreType(
      tag: Tag.slice, name: "slice", doc: "The bounds of a subscript.",
      constructor: RangeMethods.sliceConstructor, methods: RangeMethods.sliceMethods,
      properties: RangeMethods.sliceProperties),
  ]
}
