extension Value {
  /// Can it take part in a cycle? Strings, numbers and the like hold nothing.
  @inline(__always) var isContainer: Bool {
    switch tag {
    case Tag.string, Tag.bytes, Tag.byteArray, Tag.range, Tag.wideRange, Tag.bigInt: false
    default: tag >= Tag.firstHeap
    }
  }
}

/// Walks what an object holds, as the cycle check needs it: every value of which the object owns a
/// count, as often as it owns one.
struct Visitor {
  let value: (Value) -> Void
  /// A `Ref` of a host object: its count belongs to the box, which others may share.
  let reference: (Ref) -> Void

  @inline(__always)
  func visit(_ object: Value) {
    switch object.tag {
    case Tag.list:
      if object.list.packing == 0 { for item in object.list.sequence { value(item) } }
    case Tag.tuple:
      for item in object.tuple.buffer { value(item) }
    case Tag.dict:
      let dict = object.dict
      for i in 0..<dict.pointee.used {
        value(dict.entries[i].key)
        value(dict.entries[i].value)
      }
    case Tag.instance, Tag.exception: visitInstance(object)
    case Tag.boundMethod:
      value(object.boundMethod.pointee.receiver)
      value(object.boundMethod.pointee.function)
    case Tag.box: value(object.box.pointee.value)
    default: visitOther(object)
    }
  }

  @inline(__always)
  private func visitInstance(_ object: Value) {
    let instance = object.instance
    let shape = instance.pointee.shape
    for i in 0..<shape.pointee.count { value(instance.pointee.slots[i]) }
    value(Value(shape.pointee.type))
    if object.tag == Tag.exception {
      let exception = object.exception
      value(exception.pointee.arguments)
      value(exception.pointee.cause)
      value(exception.pointee.context)
      value(exception.pointee.hint)
      value(exception.pointee.subject)
      exception.pointee.traceback?._withUnsafeGuaranteedRef { $0.kept.forEach(reference) }
    }
  }

  private func visitOther(_ object: Value) {
    switch object.tag {
    case Tag.set, Tag.frozenSet:
      let set = object.set
      guard let slots = set.pointee.slots else { return }
      for i in 0...set.pointee.mask { value(slots[i].key) }
    case Tag.function:
      let function = object.function
      value(function.pointee.globals)
      value(function.pointee.defaults)
      value(function.pointee.keywordDefaults)
      value(function.pointee.captures)
      value(function.pointee.annotations)
      value(function.pointee.doc)
      value(function.pointee.attributes)
      value(function.pointee.name)
      value(function.pointee.qualifiedName)
      value(function.pointee.moduleName)
    case Tag.generator:
      let generator = object.generator
      if let registers = generator.pointee.registers {
        for i in 0..<generator.pointee.registerCount { value(registers[i]) }
      }
      value(generator.pointee.function)
      value(generator.pointee.handled)
      value(generator.pointee.result)
    case Tag.iterator:
      value(object.iterator.pointee.source)
      object.iterator.pointee.native?._withUnsafeGuaranteedRef { $0.visit(value) }
    case Tag.type:
      value(object.type.pointee.attributes)
      object.type.pointee.info._withUnsafeGuaranteedRef {
        $0.bases.forEach(value)
        $0.registered.forEach(value)
      }
    case Tag.property:
      let property = object.property
      value(property.pointee.getter)
      value(property.pointee.setter)
      value(property.pointee.deleter)
      value(property.pointee.doc)
    case Tag.staticMethod, Tag.classMethod, Tag.superProxy:
      value(object.pair.pointee.first)
      value(object.pair.pointee.second)
    case Tag.dictView: value(object.dictView.pointee.dict)
    case Tag.slice:
      value(object.slice.pointee.start)
      value(object.slice.pointee.stop)
      value(object.slice.pointee.step)
    case Tag.module:
      value(object.module.pointee.globals)
      value(object.module.pointee.name)
    case Tag.native: value(object.native.pointee.moduleName)
    case Tag.host:
      object.host.pointee.object?._withUnsafeGuaranteedRef {
        $0.visit(reference)
        $0.visitValues(value)
      }
    default: break
    }
  }
}
