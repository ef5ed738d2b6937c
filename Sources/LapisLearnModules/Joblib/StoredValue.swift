import LapisDiagnostics
import LapisFrame
package import LapisInterpreter
import LapisLearn

/// What `joblib.dump` writes: plain values, arrays, frames and models, in a layout of Lapis's own that
/// executes nothing when it is read.
///
/// The layout is `LAPISVAL`, a version byte, and the value: a kind byte and what the kind needs. Models
/// are stored by the engine's codec inside. Versions are only ever added; older files keep loading.
struct StoredValue {
  /// Further kinds of model files that are read and written as they are.
  let formats: [StoredModelFormat]

  private static let magic = Array("LAPISVAL".utf8)
  private static let version: UInt8 = 2
  private static let deepest = 200

  private enum Kind: UInt8 {
    case none = 0, bool, int, double, string, list, tuple, dict, doubleArray, intArray, boolArray, stringArray
    case frame, series, estimator, pipeline, labelEncoder, fitted, bytes, voting, file
    case named, object, bunch, set, mixedArray, floatArray, bigInt, slice, elementType
  }

  func encode(_ value: Ref, _ vm: Interpreter) throws -> [UInt8] {
    // A model that has a file format of its own is that file.
    if let encoded = value.host(as: FittedModelObject.self)?.encoded { return encoded() }
    var writer = ModelWriter()
    for byte in Self.magic { writer.write(byte) }
    writer.write(Self.version)
    try write(value, into: &writer, vm, depth: 0)
    writer.write(Self.digest(writer.bytes, upTo: writer.bytes.count))
    return writer.bytes
  }

  func decode(_ bytes: [UInt8], _ vm: Interpreter) throws -> Ref {
    if Array(bytes.prefix(8)) == Array("LAPISMDL".utf8) {
      return vm.host(FittedModelObject(try FittedModelCodec.decodeModel(bytes), steps: []))
    }
    if let value = try decodeFile(bytes, vm) { return value }
    guard Array(bytes.prefix(Self.magic.count)) == Self.magic else {
      throw ScriptError(
        .valueError, "The file was not written by Lapis's joblib.dump.",
        hint: "Pickle files cannot be read: they hold programs. Dump the model with Lapis first.")
    }
    var reader = ModelReader(bytes, from: Self.magic.count, to: bytes.count)
    let found = try reader.byte()
    guard found <= Self.version else {
      throw ScriptError(.notImplementedError, "The file has format version \(found); this Lapis reads up to \(Self.version).")
    }
    // Files of the first version have no digest.
    if found >= 2 {
      let body = bytes.count - 8
      guard body > Self.magic.count else { throw ModelReader.corrupt("it is cut off") }
      var tail = ModelReader(bytes, from: body, to: bytes.count)
      guard try tail.unsigned() == Self.digest(bytes, upTo: body) else {
        throw ModelReader.corrupt("its digest does not match")
      }
      reader = ModelReader(bytes, from: Self.magic.count + 1, to: body)
    }
    let value = try read(&reader, vm, depth: 0)
    guard reader.isAtEnd else { throw ModelReader.corrupt("bytes are left over at its end") }
    return value
  }

  private func decodeFile(_ bytes: [UInt8], _ vm: Interpreter) throws -> Ref? {
    try formats.first { $0.recognizes(bytes) }?.decode(bytes, vm)
  }

  /// FNV-1a.
  private static func digest(_ bytes: [UInt8], upTo end: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    bytes.withUnsafeBufferPointer { buffer in
      for index in 0..<end { hash = (hash ^ UInt64(buffer[index])) &* 0x100_0000_01b3 }
    }
    return hash
  }

  // MARK: Writing

  private func write(
    _ value: Ref, into writer: inout ModelWriter, _ vm: Interpreter, depth: Int
  ) throws {
    guard depth < Self.deepest else {
      throw ScriptError(.recursionError, "the value is nested more than \(Self.deepest) levels deep")
    }
    func begin(_ kind: Kind) { writer.write(kind.rawValue) }
    if value.isNone {
      begin(.none)
    } else if let flag = value.asBool {
      begin(.bool)
      writer.write(flag)
    } else if value.isInteger, let number = value.asInt {
      begin(.int)
      writer.write(number)
    } else if value.isFloat, let number = value.asDouble {
      begin(.double)
      writer.write(number)
    } else if let text = value.asString {
      begin(.string)
      writer.write(text)
    } else if let bytes = value.asBytes {
      begin(.bytes)
      writer.write(bytes)
    } else if let items = vm.listElements(value) {
      begin(value.isTuple ? .tuple : .list)
      writer.write(items.count)
      for item in items { try write(item, into: &writer, vm, depth: depth + 1) }
    } else if let pairs = vm.dictItems(value) {
      begin(value.isDict ? .dict : .bunch)
      writer.write(pairs.count)
      for (key, item) in pairs {
        try write(key, into: &writer, vm, depth: depth + 1)
        try write(item, into: &writer, vm, depth: depth + 1)
      }
    } else if let parts = value.sliceParts {
      begin(.slice)
      for part in [parts.start, parts.stop, parts.step] { try write(part, into: &writer, vm, depth: depth + 1) }
    } else if value.isSet {
      let items = try vm.elements(of: value)
      begin(.set)
      writer.write(items.count)
      for item in items { try write(item, into: &writer, vm, depth: depth + 1) }
    } else if value.isInteger {
      begin(.bigInt)
      writer.write(try vm.str(value))
    } else if let model = value.host(as: ModelObject.self) {
      try write(model, into: &writer, vm, depth: depth)
    } else if ArrayBridge.isArray(value) {
      try writeArray(value, into: &writer, vm, depth)
    } else if let table = try StoredTables.parts(of: value, vm) {
      begin(table.isFrame ? .frame : .series)
      for part in table.parts { try write(part, into: &writer, vm, depth: depth + 1) }
    } else if value.hostObject != nil, vm.typeName(value) == "numpy.dtype" {
      begin(.elementType)
      writer.write(try vm.str(value))
    } else if let named = try StoredNames.name(of: value, vm) {
      begin(.named)
      writer.write(named.module)
      writer.write(named.name)
    } else if let instance = try StoredNames.instance(value, vm) {
      begin(.object)
      writer.write(instance.type.module)
      writer.write(instance.type.name)
      try write(instance.state, into: &writer, vm, depth: depth + 1)
    } else {
      throw ScriptError(
        .typeError,
        "joblib.dump cannot store '\(vm.typeName(value))' objects.",
        hint: "It stores models, arrays, tables, numbers, text, lists, tuples, sets and dicts.")
    }
  }

  private func writeArray(_ value: Ref, into writer: inout ModelWriter, _ vm: Interpreter, _ depth: Int) throws {
    switch try ArrayBridge.elementType(value, vm) {
    case "float32":
      let (values, shape) = try ArrayBridge.numbers(value, vm)
      writer.write(Kind.floatArray.rawValue)
      writer.write(shape)
      writer.write(values)
    case "float64":
      let (values, shape) = try ArrayBridge.numbers(value, vm)
      writer.write(Kind.doubleArray.rawValue)
      writer.write(shape)
      writer.write(values)
    case "bool":
      let (values, shape) = try ArrayBridge.numbers(value, vm)
      writer.write(Kind.boolArray.rawValue)
      writer.write(shape)
      writer.write(values.map { $0 != 0 })
    case "object":
      let shape = try vm.elements(of: try vm.attribute(value, "shape")).map { $0.asInt ?? 0 }
      let items = try vm.elements(of: try vm.callMethod(try vm.callMethod(value, "ravel", []), "tolist", []))
      writer.write(Kind.mixedArray.rawValue)
      writer.write(shape)
      for item in items { try write(item, into: &writer, vm, depth: depth + 1) }
    case "str", "string":
      let (values, shape) = try ArrayBridge.strings(value, vm)
      writer.write(Kind.stringArray.rawValue)
      writer.write(shape)
      writer.write(values)
    default:
      // Not through doubles, which lose digits behind 2⁵³.
      let shape = try vm.elements(of: try vm.attribute(value, "shape")).map { $0.asInt ?? 0 }
      let items = try vm.elements(of: try vm.callMethod(try vm.callMethod(value, "ravel", []), "tolist", []))
      writer.write(Kind.intArray.rawValue)
      writer.write(shape)
      writer.write(
        try items.map { item in
          guard let number = item.asInt else {
            throw ScriptError(
              .typeError, "joblib.dump cannot store an array with the element \(try vm.repr(item)): it takes integers of 64 bits.")
          }
          return number
        })
    }
  }

  private func write(
    _ model: ModelObject, into writer: inout ModelWriter, _ vm: Interpreter, depth: Int
  ) throws {
    switch model {
    case let estimator as EstimatorObject:
      writer.write(Kind.estimator.rawValue)
      writer.write(estimator.owner.name)
      let params = estimator.parameters(deep: false, vm)
      writer.write(params.count)
      for (name, value) in params {
        writer.write(name)
        try write(value, into: &writer, vm, depth: depth + 1)
      }
      writer.write(estimator.fitted.map { FittedModelCodec.encode($0) } ?? [])
      writer.write(estimator.fittedTransformer.map { FittedModelCodec.encode($0) } ?? [])
    case let fitted as FittedModelObject where fitted.encoded != nil:
      writer.write(Kind.file.rawValue)
      writer.write(fitted.encoded?() ?? [])
      return
    default:
      writer.write(Kind.fitted.rawValue)
      writer.write(FittedModelCodec.encode(try model.requireFitted()))
    }
    writer.write(model.featureNames != nil)
    writer.write(model.featureNames ?? [])
  }

  // MARK: Reading

  private func read(_ reader: inout ModelReader, _ vm: Interpreter, depth: Int) throws -> Ref {
    guard depth < Self.deepest else { throw ModelReader.corrupt("it is nested too deeply") }
    guard let kind = Kind(rawValue: try reader.byte()) else {
      throw ModelReader.corrupt("it holds a value of an unknown kind")
    }
    switch kind {
    case .none: return .none
    case .bool: return Ref(try reader.bool())
    case .int: return Ref(try reader.int())
    case .double: return Ref(try reader.double())
    case .string: return vm.string(try reader.string())
    case .bytes: return vm.bytes(try reader.blob())
    case .list, .tuple:
      let count = try reader.count(ofWidth: 1)
      var items: [Ref] = []
      for _ in 0..<count { items.append(try read(&reader, vm, depth: depth + 1)) }
      return kind == .list ? vm.list(items) : vm.tuple(items)
    case .dict:
      let count = try reader.count(ofWidth: 2)
      var pairs: [(Ref, Ref)] = []
      for _ in 0..<count {
        let key = try read(&reader, vm, depth: depth + 1)
        pairs.append((key, try read(&reader, vm, depth: depth + 1)))
      }
      return try vm.makeDict(pairs)
    case .doubleArray:
      let shape = try reader.ints()
      let values = try reader.doubles()
      try check(shape, values.count)
      return ArrayBridge.array(values, shape: shape, vm)
    case .intArray:
      let shape = try reader.ints()
      let values = try reader.ints()
      try check(shape, values.count)
      return ArrayBridge.array(values, shape: shape, vm)
    case .boolArray:
      let shape = try reader.ints()
      let values = try reader.bools()
      try check(shape, values.count)
      return ArrayBridge.flags(values, shape: shape, vm)
    case .stringArray:
      let shape = try reader.ints()
      let values = try reader.strings()
      try check(shape, values.count)
      return ArrayBridge.objects(values, shape: shape, vm)
    case .voting: throw ModelReader.corrupt("it holds a value of an unknown kind")
    case .frame, .series:
      var parts: [Ref] = []
      for _ in 0..<StoredTables.partCount { parts.append(try read(&reader, vm, depth: depth + 1)) }
      return try StoredTables.make(parts, isFrame: kind == .frame, vm)
    case .slice:
      let start = try read(&reader, vm, depth: depth + 1)
      let stop = try read(&reader, vm, depth: depth + 1)
      return vm.slice(start, stop, try read(&reader, vm, depth: depth + 1))
    case .bigInt:
      guard let number = vm.integer(decimal: try reader.string()) else {
        throw ModelReader.corrupt("it holds a number that is none")
      }
      return number
    case .bunch:
      let count = try reader.count(ofWidth: 2)
      var pairs: [(String, Ref)] = []
      for _ in 0..<count {
        let key = try read(&reader, vm, depth: depth + 1)
        pairs.append((try vm.str(key), try read(&reader, vm, depth: depth + 1)))
      }
      return try Bunch.make(pairs, vm)
    case .set:
      let count = try reader.count(ofWidth: 1)
      var items: [Ref] = []
      for _ in 0..<count { items.append(try read(&reader, vm, depth: depth + 1)) }
      return try vm.set(items)
    case .floatArray:
      let shape = try reader.ints()
      let values = try reader.doubles()
      try check(shape, values.count)
      return ArrayBridge.floats(values.map { Float($0) }, shape: shape, vm)
    case .mixedArray:
      let shape = try reader.ints()
      var total = 1
      for size in shape {
        let (product, overflow) = total.multipliedReportingOverflow(by: size)
        guard size >= 0, !overflow, product <= reader.remaining else {
          throw ModelReader.corrupt("an array has an impossible shape")
        }
        total = product
      }
      var items: [Ref] = []
      for _ in 0..<total { items.append(try read(&reader, vm, depth: depth + 1)) }
      return try StoredTables.objects(items, shape: shape, vm)
    case .named:
      return try StoredNames.find(try reader.string(), try reader.string(), vm)
    case .object:
      let type = try StoredNames.find(try reader.string(), try reader.string(), vm)
      return try StoredNames.make(type, state: try read(&reader, vm, depth: depth + 1), vm)
    case .elementType:
      return try vm.call(try vm.attribute(try vm.imported("numpy"), "dtype"), [vm.string(try reader.string())])
    case .labelEncoder:
      // Files of the first version.
      let encoder = try vm.call(
        try vm.attribute(try vm.imported("sklearn.preprocessing"), "LabelEncoder"), [])
      if try reader.bool() {
        try vm.setAttribute(encoder, "classes_", try read(&reader, vm, depth: depth + 1))
      }
      return encoder
    case .estimator: return try estimator(&reader, vm, depth)
    case .pipeline: return try pipeline(&reader, vm, depth)
    case .fitted:
      let object = FittedModelObject(
        try FittedModelCodec.decodeModel(try reader.blob()), steps: [])
      try finish(object, &reader)
      return vm.host(object)
    case .file:
      guard let value = try decodeFile(try reader.blob(), vm) else {
        throw ModelReader.corrupt("it holds a model file of an unknown format")
      }
      return value
    }
  }

  private func check(_ shape: [Int], _ count: Int) throws {
    var total = 1
    for size in shape {
      let (product, overflow) = total.multipliedReportingOverflow(by: size)
      guard size >= 0, !overflow else { throw ModelReader.corrupt("an array has an impossible shape") }
      total = product
    }
    guard total == count else { throw ModelReader.corrupt("an array does not fill its shape") }
  }

  private func finish(_ model: ModelObject, _ reader: inout ModelReader) throws {
    let hasNames = try reader.bool()
    let names = try reader.strings()
    model.featureNames = hasNames ? names : nil
  }

  private func estimator(
    _ reader: inout ModelReader, _ vm: Interpreter, _ depth: Int
  ) throws -> Ref {
    let name = try reader.string()
    guard let (owner, type) = EstimatorTypes.type(named: name) else {
      throw ModelReader.corrupt("'\(name)' is not a known estimator")
    }
    let values = EstimatorValues(owner, vm)
    let object =
      BoostingTables.has(owner)
      ? BoostingObject(owner, values, type: type) : EstimatorObject(owner, values, type: type)
    let count = try reader.count(ofWidth: 2)
    for _ in 0..<count {
      let param = try reader.string()
      let value = try read(&reader, vm, depth: depth + 1)
      // A parameter that a later release dropped says nothing any more.
      if owner.takesAnyKeyword || owner.params.contains(where: { $0.name == param }) {
        try object.setParameter(param, value, vm)
      }
    }
    let model = try reader.blob()
    let transformer = try reader.blob()
    if !model.isEmpty { object.adopt(try FittedModelCodec.decodeModel(model)) }
    if !transformer.isEmpty, case .transformer(let fitted) = try FittedModelCodec.decode(transformer) {
      object.adopt(fitted)
    }
    try finish(object, &reader)
    return vm.host(object)
  }

  private func pipeline(
    _ reader: inout ModelReader, _ vm: Interpreter, _ depth: Int
  ) throws -> Ref {
    let count = try reader.count(ofWidth: 2)
    var steps: [(name: String, object: Ref)] = []
    for _ in 0..<count {
      let name = try reader.string()
      steps.append((name, try read(&reader, vm, depth: depth + 1)))
    }
    // What the steps learned stands with each of them; the model of the whole is only read over.
    _ = try reader.blob()
    _ = try reader.bool()
    _ = try reader.strings()
    let pairs = steps.map { vm.tuple([vm.string($0.name), $0.object]) }
    return try vm.call(try vm.attribute(try vm.imported("sklearn.pipeline"), "Pipeline"), [vm.list(pairs)])
  }
}
