import LapisDiagnostics

/// Where a script's call came from, for `warnings` and `logging`, and tracebacks as text.
enum CallerInfo {
  /// `_caller(level)`: (file, line, module, function) of the frame `level` steps outside the module that asks.
  static let caller = ModuleMember.entry(
    "_caller(level=1, /)", "The place that called into this module."
  ) { vm, a in
    var level = max(1, try vm.clampedIndex(a[0]) ?? 1)
    let count = vm.state.pointee.frameCount
    var index = count - 1
    guard index >= 0 else { return unknown(vm) }
    let own = vm.state.pointee.frames[index].globals
    while index >= 0 {
      let frame = vm.state.pointee.frames[index]
      if frame.globals != own {
        level -= 1
        if level == 0 { return place(vm, frame) }
      }
      index -= 1
    }
    return unknown(vm)
  }

  private static func unknown(_ vm: Interpreter) -> Value {
    vm.heap.makeTuple(owned: [vm.makeText("sys"), Value(1), vm.makeText("sys"), vm.makeText("sys")])
  }

  private static func place(_ vm: Interpreter, _ frame: Frame) -> Value {
    let info = frame.code.pointee.info.takeUnretainedValue()
    // The instruction in progress is the one before the saved position.
    let index = max(0, frame.pc - frame.code.pointee.instructions - 1)
    let start = index < info.ranges.count ? info.ranges[index].start : 0
    let name = frame.globals.value(vm.names.name)
    return vm.heap.makeTuple(owned: [
      vm.makeText(info.source.name), Value(info.source.line(at: start)),
      name?.retained() ?? vm.makeText("__main__"), vm.makeText(info.name),
    ])
  }
}

extension CallerInfo {
  /// `_running_line(file, line)`: a line of a source that runs now and may be no file; '' where none does.
  static let runningLine = ModuleMember.entry("_running_line(file, line, /)", "A line of what runs.") { vm, a in
    guard a[0].isString, let number = try vm.clampedIndex(a[1]) else { return vm.makeText("") }
    let name = a[0].string.swiftString
    for i in 0..<vm.state.pointee.frameCount {
      let source = vm.state.pointee.frames[i].code.pointee.info.takeUnretainedValue().source
      if source.name == name { return vm.makeText(String(source.text(ofLine: number) ?? "")) }
    }
    return vm.makeText("")
  }

  /// `_stack_text()`: the running frames outside the module that asks, outermost first, as a traceback
  /// shows them.
  static let stack = ModuleMember.entry("_stack_text()", "The running frames as text.") { vm, a in
    let count = vm.state.pointee.frameCount
    guard count > 0 else { return vm.makeText("") }
    let own = vm.state.pointee.frames[count - 1].globals
    var text = ""
    for i in 0..<count {
      let frame = vm.state.pointee.frames[i]
      if frame.globals == own { continue }
      let info = frame.code.pointee.info.takeUnretainedValue()
      let index = max(0, frame.pc - frame.code.pointee.instructions - 1)
      let start = index < info.ranges.count ? info.ranges[index].start : 0
      let line = info.source.line(at: start)
      text += "  File \"\(info.source.name)\", line \(line), in \(info.name)\n"
      let shown = (info.source.text(ofLine: line) ?? "").trimmed
      if !shown.isEmpty { text += "    \(shown)\n" }
    }
    return vm.makeText(text)
  }
}

extension CallerInfo {
  /// `_places(traceback)` and `_calls()`: (file, line, name, source line, text) of each step, outermost
  /// first.
  static let traceback: [ModuleMember] = [
    .entry("_places(traceback, /)", "The steps of a traceback.") { vm, a in
      let places = (a[0].hostObject as? TracebackObject)?.places ?? []
      return vm.heap.makeList(owned: places.map { describe(vm, $0) })
    },
    .entry("_calls()", "The calls under way, without those of the module that asks.") { vm, _ in
      var list: [Value] = []
      let count = vm.state.pointee.frameCount
      guard count > 0 else { return vm.heap.makeList(owned: []) }
      let own = vm.state.pointee.frames[count - 1].globals
      for i in 0..<count {
        let frame = vm.state.pointee.frames[i]
        if frame.globals == own { continue }
        let info = frame.code.pointee.info.takeUnretainedValue()
        let index = max(0, frame.pc - frame.code.pointee.instructions - 1)
        let range = index < info.ranges.count ? info.ranges[index] : SourceRange(0, 0)
        let place = TracebackPlace(facts: CodeFacts(frame.code), range: range, anchor: nil, name: info.name)
        list.append(describe(vm, place, isMarked: false))
      }
      return vm.heap.makeList(owned: list)
    },
  ]

  /// A call under way is known by its line: nothing of it is marked.
  private static func describe(_ vm: Interpreter, _ place: TracebackPlace, isMarked: Bool = true) -> Value {
    let source = place.info.source
    let line = source.name == "<string>" ? nil : source.text(ofLine: place.line)
    return vm.heap.makeTuple(owned: [
      vm.makeText(source.name), Value(place.line), vm.makeText(place.name),
      line.map { vm.makeText(String($0)) } ?? .none, isMarked ? vm.makeText(place.rendered) : .none,
    ])
  }

  /// `sys.excepthook(type, value, traceback)`: prints what an uncaught exception would.
  static let exceptHook: [ModuleMember] = ["excepthook", "__excepthook__"].map { name in
    .entry("\(name)(type, value, traceback, /)", "Print an exception as if nobody had caught it.") { vm, a in
      guard a[1].tag == Tag.exception else { return .none }
      vm.output.write(vm.renderTraceback(a[1]), to: .standardError)
      return .none
    }
  }
}
