/// Asking values what they can do, and stepping iterators as `next()` does.
extension Interpreter {
  /// Can `for` walk it? Runs no script.
  func isIterable(_ value: Value) -> Bool {
    switch value.tag {
    case Tag.list, Tag.tuple, Tag.string, Tag.dict, Tag.dictView, Tag.set, Tag.frozenSet, Tag.range, Tag.wideRange,
      Tag.bytes, Tag.byteArray, Tag.iterator, Tag.generator:
      return true
    case Tag.host:
      guard let object = value.hostObject else { return false }
      return object.elementCount != nil || object.makeIterator(value) != nil || (try? object.isIterator(self)) == true
        || (try? object.iterate(self)) != nil
    case Tag.instance, Tag.exception:
      let type = typeOf(value)
      if let method = type.lookup(names.iter) { return !method.isNone }
      if type.lookup(names.getitem) != nil { return true }
      return value.instancePayload.map { isIterable($0) } ?? false
    default: return false
    }
  }

  /// Does the value's class define a special method in a script?
  func hasSpecial(_ value: Value, _ name: String) -> Bool {
    guard let method = typeOf(value).lookup(intern(name)) else { return false }
    return !method.isNone && method.tag != Tag.native
  }

  /// `next(value)`: the next item, owned; throws the StopIteration that ends it.
  func step(_ value: Value) throws -> Value {
    switch value.tag {
    case Tag.iterator, Tag.generator, Tag.host:
      if value.tag == Tag.host, try !(value.hostObject?.isIterator(self) ?? false) { break }
      // A StopIteration of a function that a native iterator called goes through.
      let item =
        value.tag == Tag.iterator && value.iterator.pointee.mode == .native
        ? try value.iterator.pointee.native?._withUnsafeGuaranteedRef { try $0.next(self) } ?? .undefined
        : try next(value)
      if item.isUndefined {
        throw value.tag == Tag.generator
          ? stopIteration(value)
          : Raised(exception: ref(owned: makeException(typeObject(.stopIteration))))
      }
      return item
    case Tag.instance, Tag.exception:
      // Its own StopIteration, with its value, goes through.
      if let result = try callSpecial(value, names.next) { return result }
    default: break
    }
    throw typeError("'\(typeName(of: value))' object is not an iterator")
  }

  /// The names of the module that the innermost running script frame belongs to.
  func callerNamespace() -> DictPointer {
    let count = state.pointee.frameCount
    if count > 0 { return state.pointee.frames[count - 1].globals }
    return main.module.value.module.pointee.globals.dict
  }
}
