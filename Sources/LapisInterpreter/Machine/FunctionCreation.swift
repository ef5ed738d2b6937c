/// Functions and classes as their statements make them.
extension Interpreter {
  /// A function without defaults or captures; retains the code and the globals.
  func makeFunctionObject(_ code: CodePointer, globals: Value) -> Value {
    code.pointee.count += 1
    let object = heap.allocate(MemoryLayout<FunctionObject>.stride, Tag.function)
      .assumingMemoryBound(to: FunctionObject.self)
    let info = code.pointee.info.takeUnretainedValue()
    object.pointee.code = code
    object.pointee.globals = globals.retained()
    object.pointee.name = Value(intern(info.name)).retained()
    object.pointee.qualifiedName =
      info.name == info.qualifiedName
      ? object.pointee.name.retained() : Value(intern(info.qualifiedName)).retained()
    object.pointee.defaults = .none
    object.pointee.keywordDefaults = .none
    object.pointee.captures = .none
    object.pointee.annotations = .none
    object.pointee.doc =
      code.pointee.flags.contains(.deferred) ? .undefined : info.doc.map { heap.makeString($0) } ?? .none
    object.pointee.attributes = .none
    object.pointee.moduleName = globals.dict.value(names.name)?.retained() ?? .none
    return Value(Tag.function, object)
  }

  func makeFunction(
    _ frame: UnsafeMutablePointer<Frame>, _ child: Int, _ parts: UnsafeMutablePointer<Value>
  ) -> Value {
    let code = frame.pointee.code.pointee.info._withUnsafeGuaranteedRef { $0.children[child] }
    let function = makeFunctionObject(code, globals: Value(frame.pointee.globals))
    function.function.pointee.defaults = take(parts, 0)
    function.function.pointee.keywordDefaults = take(parts, 1)
    function.function.pointee.captures = take(parts, 2)
    return function
  }

  /// `base`: body function, bases, keywords.
  func buildClass(
    _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ name: Value
  ) throws -> Value {
    let body = base[0]
    let attributes = Value(heap.makeDict())
    defer { attributes.release() }
    let module = body.function.pointee.moduleName
    if module.isString { attributes.dict.set(string: names.module, module) }
    attributes.dict.set(string: names.qualname, body.function.pointee.qualifiedName)
    // The body runs as a call whose names go to the dict.
    let code = body.function.pointee.code
    try checkNativeStack()
    let slot = state.pointee.nativeTop
    try checkFrameRoom(slot + 1, code)
    slot.pointee = body.retained()
    pushPlainFrame(slot + 1, code, body, 0, 0)
    let index = state.pointee.frameCount - 1
    state.pointee.frames[index].mode = .entry
    state.pointee.frames[index].extra = attributes.retained()
    let box = try execute(entry: index)
    defer { box.release() }
    let result: Value
    let bases = Array(base[1].tuple.buffer)
    let qualified = body.function.pointee.qualifiedName.string.swiftString
    if base[2].isDict {
      let pairs = base[2].dict.pairs()
      let keyNames = pairs.map { $0.key }
      let values = pairs.map { $0.value }
      result = try keyNames.withUnsafeBufferPointer { keyNames in
        try values.withUnsafeBufferPointer { values in
          try makeClass(
            name: name.string.swiftString, qualifiedName: qualified, bases: bases,
            attributes: attributes, module: module.isString ? module.string.swiftString : "",
            keywords: values.baseAddress.map { Keywords(names: keyNames, values: $0) })
        }
      }
    } else {
      result = try makeClass(
        name: name.string.swiftString, qualifiedName: qualified, bases: bases,
        attributes: attributes, module: module.isString ? module.string.swiftString : "",
        keywords: nil)
    }
    if box.tag == Tag.box {
      let old = box.box.pointee.value
      box.box.pointee.value = result.retained()
      old.release()
    }
    for i in 0...2 { drop(base, i) }
    return result
  }
}
