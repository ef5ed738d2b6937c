import BigInt
import Glibc

/// Releases what a dead object holds and gives its memory back. Only `Value.releaseObject` calls it.
@inline(never)
func destroyObject(_ value: Value) {
  if value.tag == Tag.string {
    heap(of: value.address).free(value.address)
    return
  }
  let heap = heap(of: value.address)
  if heap.pointee.destroyDepth > 100 {
    heap.pointee.deferred.append(value)
    return
  }
  heap.pointee.destroyDepth += 1
  dismantle(value, heap)
  heap.pointee.destroyDepth -= 1
  while heap.pointee.destroyDepth == 0, let next = heap.pointee.deferred.popLast() {
    heap.pointee.destroyDepth = 1
    dismantle(next, heap)
    heap.pointee.destroyDepth = 0
  }
}

private func dismantle(_ value: Value, _ heap: HeapPointer) {
  if Finalizers.isPending(value), !Finalizers.letDie(value, heap) { return }
  if value.header.pointee.flags & ObjectHeader.weakFlag != 0 {
    heap.pointee.interpreter?._withUnsafeGuaranteedRef { $0.clearWeakReferences(to: [value]) }
  }
  clearObject(value)
  switch value.tag {
  case Tag.type:
    let type = value.type
    if let interpreter = heap.pointee.interpreter {
      interpreter._withUnsafeGuaranteedRef { $0.forget(type) }
    }
    let info = type.pointee.info.takeRetainedValue()
    for base in info.bases { base.type.info.subclasses.removeAll { $0 == type } }
    for base in info.bases { base.release() }
    info.bases = []
    for registered in info.registered { registered.release() }
    info.registered = []
    if let metaclass = info.metaclass {
      info.metaclass = nil
      Value(metaclass).release()
    }
    type.pointee.rootShape.deallocateTree()
    type.pointee.order.deallocate()
  case Tag.instance, Tag.exception:
    let instance = value.instance
    if instance.pointee.slots != instance.inlineSlots { instance.pointee.slots.deallocate() }
    Value(instance.pointee.shape.pointee.type).release()
  case Tag.function:
    releaseCode(value.function.pointee.code)
  case Tag.native:
    value.native.pointee.entry.release()
  case Tag.bigInt:
    heap.pointee.taken &-= value.bigIntPayload.magnitude.bitWidth >> 3
    UnsafeMutablePointer<BigIntObject>(bitPattern: value.bits).unsafelyUnwrapped.pointee.box
      .release()
  case Tag.wideRange:
    UnsafeMutablePointer<WideRangeObject>(bitPattern: value.bits).unsafelyUnwrapped.pointee.range.release()
  case Tag.bytes, Tag.byteArray:
    heap.pointee.taken &-= value.bytes.pointee.capacity
    Glibc.free(value.bytes.pointee.bytes)
  case Tag.host:
    // `clearObject` gave the Swift object up.
    break
  default:
    break
  }
  heap.free(value.address)
}

/// Makes an object give up every value it holds, leaving it valid and empty. This is the first half
/// of destruction, and how the cycle check and the teardown cut cycles.
func clearObject(_ value: Value) {
  func take(_ field: UnsafeMutablePointer<Value>) {
    let old = field.pointee
    field.pointee = .none
    old.release()
  }
  switch value.tag {
  case Tag.list:
    value.list.removeAll()
  case Tag.tuple:
    let items = value.tuple.items
    var i = value.tuple.pointee.count
    while i > 0 {
      i -= 1
      take(items + i)
    }
  case Tag.dict:
    value.dict.removeAll()
  case Tag.set, Tag.frozenSet:
    value.set.removeAll()
  case Tag.slice:
    let slice = value.slice
    take(&slice.pointee.start)
    take(&slice.pointee.stop)
    take(&slice.pointee.step)
  case Tag.box:
    take(&value.box.pointee.value)
  case Tag.boundMethod:
    take(&value.boundMethod.pointee.receiver)
    take(&value.boundMethod.pointee.function)
  case Tag.property:
    let property = value.property
    take(&property.pointee.getter)
    take(&property.pointee.setter)
    take(&property.pointee.deleter)
    take(&property.pointee.doc)
  case Tag.staticMethod, Tag.classMethod, Tag.superProxy:
    take(&value.pair.pointee.first)
    take(&value.pair.pointee.second)
  case Tag.dictView:
    take(&value.dictView.pointee.dict)
  case Tag.iterator:
    let iterator = value.iterator
    take(&iterator.pointee.source)
    if let native = iterator.pointee.native {
      iterator.pointee.native = nil
      iterator.pointee.mode = .list
      native.takeUnretainedValue().finish()
      native.release()
    }
  case Tag.generator:
    let generator = value.generator
    generator.pointee.state = .finished
    if let registers = generator.pointee.registers {
      let count = generator.pointee.registerCount
      generator.pointee.registers = nil
      for i in 0..<count { registers[i].release() }
      registers.deallocate()
    }
    take(&generator.pointee.handled)
    take(&generator.pointee.result)
    take(&generator.pointee.function)
  case Tag.function:
    let function = value.function
    take(&function.pointee.globals)
    take(&function.pointee.name)
    take(&function.pointee.qualifiedName)
    take(&function.pointee.defaults)
    take(&function.pointee.keywordDefaults)
    take(&function.pointee.captures)
    take(&function.pointee.annotations)
    take(&function.pointee.doc)
    take(&function.pointee.attributes)
    take(&function.pointee.moduleName)
  case Tag.native:
    take(&value.native.pointee.moduleName)
  case Tag.module:
    let module = value.module
    take(&module.pointee.globals)
    take(&module.pointee.name)
  case Tag.type:
    take(&value.type.pointee.attributes)
  case Tag.instance, Tag.exception:
    let instance = value.instance
    let count = instance.pointee.shape.pointee.count
    for i in 0..<count {
      let old = instance.pointee.slots[i]
      instance.pointee.slots[i] = .undefined
      old.release()
    }
    guard value.tag == Tag.exception else { break }
    let exception = value.exception
    take(&exception.pointee.arguments)
    if let traceback = exception.pointee.traceback {
      exception.pointee.traceback = nil
      traceback.release()
    }
    take(&exception.pointee.cause)
    take(&exception.pointee.context)
    take(&exception.pointee.hint)
    take(&exception.pointee.subject)
  case Tag.host:
    let host = value.host
    if let object = host.pointee.object {
      host.pointee.object = nil
      object._withUnsafeGuaranteedRef { $0.cell = nil }
      object.release()
    }
  default:
    break
  }
}
