/// `re`: the engine is here, the classes Pattern and Match are script.
enum RegexModule {
  static let module = NativeModule(
    name: "re", doc: "Regular expressions.",
    members: [
      CoreNames.entry,
      .entry("_compile_native(pattern, flags, /)", "A program object, its flags, groups and names; or a message and its position.") { vm, a in
        let pattern = a[0].core
        let isBytes = pattern.isAnyBytes
        guard pattern.isString || isBytes else {
          _ = try vm.hash(of: a[0])
          throw vm.typeError("first argument must be string or compiled pattern")
        }
        let text = isBytes ? pattern.bytes.buffer.map { UInt32($0) } : TextIndex.scalars(pattern.string.buffer)
        var flags = RegexFlags(rawValue: try vm.index(a[1]))
        let asked = flags
        try check(vm, flags, isBytes: isBytes)
        if isBytes { flags.insert(.ascii) } else if !flags.contains(.ascii) { flags.insert(.unicode) }
        do {
          var parser = RegexParser(text, flags, isBytes: isBytes)
          var node = try parser.parse()
          if parser.flags != flags {
            // A leading (?x) or (?i) holds for what was read before it, too: read again.
            flags = parser.flags
            parser = RegexParser(text, flags, isBytes: isBytes)
            node = try parser.parse()
          }
          if flags.contains(.ascii) { flags.remove(.unicode) }
          let program = try RegexProgram(node, groupCount: parser.groupCount, flags: flags)
          let names = vm.heap.makeDict()
          for (name, index) in parser.names {
            let key = vm.makeText(name)
            names.set(string: key.string, Value(index))
            key.release()
          }
          return vm.heap.makeTuple(owned: [
            vm.hostValue(RegexObject(program)),
            Value(isBytes && !asked.contains(.ascii) ? flags.subtracting(.ascii).rawValue : flags.rawValue),
            Value(parser.groupCount), Value(names),
          ])
        } catch let failure as RegexError {
          if failure.isOverflow { throw vm.error(.overflowError, failure.message) }
          return vm.makePair(
            vm.makeText(failure.message), failure.position < 0 ? .none : Value(failure.position))
        }
      },
      .type(RegexObject.programType),
      .script(Scripts.re),
    ])

  private static func check(_ vm: Interpreter, _ flags: RegexFlags, isBytes: Bool) throws {
    if !isBytes, flags.contains(.locale) { throw vm.valueError("cannot use LOCALE flag with a str pattern") }
    if isBytes, flags.contains(.unicode) { throw vm.valueError("cannot use UNICODE flag with a bytes pattern") }
    if flags.contains([.ascii, .unicode]) { throw vm.valueError("ASCII and UNICODE flags are incompatible") }
    if flags.contains([.ascii, .locale]) { throw vm.valueError("ASCII and LOCALE flags are incompatible") }
  }
}

/// A compiled program, with the text it looked at last.
final class RegexObject: HostObject {
  private let program: RegexProgram
  private var lastText: Ref = .none
  private var lastScalars: [UInt32] = []

  init(_ program: RegexProgram) {
    self.program = program
    super.init(type: Self.programType)
  }
  override func visit(_ visit: (Ref) -> Void) { visit(lastText) }

  private func scalars(_ value: Value, _ vm: Interpreter) throws -> [UInt32] {
    if lastText.value.isIdentical(to: value), !value.isNone, value.tag != Tag.byteArray { return lastScalars }
    if value.isString {
      lastScalars = TextIndex.scalars(value.string.buffer)
    } else if value.isAnyBytes {
      lastScalars = value.bytes.buffer.map { UInt32($0) }
    } else if let payload = value.instancePayload, payload.isString {
      return TextIndex.scalars(payload.string.buffer)
    } else {
      throw vm.typeError("expected string or bytes-like object, got '\(vm.typeName(of: value))'")
    }
    lastText = vm.ref(value)
    return lastScalars
  }

  private func spans(_ matcher: RegexMatcher, _ vm: Interpreter) -> Value {
    vm.heap.makeTuple(owned: matcher.slots.map { Value($0) })
  }

  static let programType = HostType(
    name: "_Program", module: "re", doc: "A compiled regular expression.", importPaths: [],
    members: [
      .entry(
        "run(self, text, start, end, mode, /)",
        "The spans of a match as a flat tuple, or None; mode 0 searches, 1 matches at start, 2 matches all."
      ) { (object: RegexObject, vm, a) in
        let text = try object.scalars(a[1], vm)
        let end = min(max(0, try vm.clampedIndex(a[3]) ?? text.count), text.count)
        let start = min(max(0, try vm.clampedIndex(a[2]) ?? 0), text.count)
        let mode = try vm.index(a[4])
        var matcher = RegexMatcher(object.program, text, end: end) { try vm.checkInterrupt() }
        let found = try matcher.search(from: start, anchored: mode > 0, full: mode == 2, mustAdvance: false)
        return found ? object.spans(matcher, vm) : .none
      },
      .entry("all(self, text, start, end, limit, /)", "The spans of all matches, at most limit (0: all).") {
        (object: RegexObject, vm, a) in
        let text = try object.scalars(a[1], vm)
        let end = min(max(0, try vm.clampedIndex(a[3]) ?? text.count), text.count)
        var position = min(max(0, try vm.clampedIndex(a[2]) ?? 0), text.count)
        let limit = try vm.index(a[4])
        var matcher = RegexMatcher(object.program, text, end: end) { try vm.checkInterrupt() }
        let list = vm.heap.makeList(capacity: 0)
        do {
          var mustAdvance = false
          while position <= end, limit <= 0 || list.pointee.count < limit,
            try matcher.search(from: position, anchored: false, full: false, mustAdvance: mustAdvance)
          {
            list.append(owned: object.spans(matcher, vm))
            mustAdvance = matcher.slots[0] == matcher.slots[1]
            position = matcher.slots[1]
          }
        } catch {
          Value(list).release()
          throw error
        }
        return Value(list)
      },
    ])
}
