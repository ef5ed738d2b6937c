import LapisDiagnostics

/// One step of an exception's way, for scripts: `e.__traceback__` is the outermost, `tb_next` leads
/// inwards.
final class TracebackObject: HostObject {
  let box: TracebackBox
  /// The entries of the box that had been added when the object was made.
  let count: Int
  /// Steps from the outermost one.
  let depth: Int

  init(_ box: TracebackBox, count: Int, depth: Int = 0) {
    self.box = box
    self.count = count
    self.depth = depth
    super.init(type: Self.hostType)
  }

  var places: [TracebackPlace] { Array(TracebackPlace.visible(box.places(count)).dropFirst(depth)) }

  override func visit(_ visit: (Ref) -> Void) { box.kept.forEach(visit) }

  static let hostType = HostType(
    name: "traceback", module: "builtins", doc: "Where an exception passed.", importPaths: [],
    members: [
      .property("tb_lineno", "The line of this step.") { (object: TracebackObject, _) in
        Ref(object.places.first?.line ?? 0)
      },
      .property("tb_lasti", "The instruction of this step; not kept.") { (_: TracebackObject, _) in Ref(-1) },
      .property("tb_frame", "The call of this step.") { (object: TracebackObject, vm) in
        object.places.first.map { vm.host(FrameObject($0)) } ?? .none
      },
      .property("tb_next", "The step inside this one.") { (object: TracebackObject, vm) in
        object.places.count < 2
          ? .none : vm.host(TracebackObject(object.box, count: object.count, depth: object.depth + 1))
      },
    ])
}

/// `tb.tb_frame`: what is known of a call after it has failed, when its variables are gone; and `gi_frame` of a
/// generator.
final class FrameObject: HostObject {
  let place: TracebackPlace
  /// A dict, or none.
  private let variables: Ref

  init(_ place: TracebackPlace, variables: Ref = .none) {
    self.place = place
    self.variables = variables
    super.init(type: Self.hostType)
  }

  override func visit(_ visit: (Ref) -> Void) { visit(variables) }
  override func repr(_ vm: Interpreter) throws -> String {
    "<frame, file '\(place.info.source.name)', line \(place.line), code \(place.name)>"
  }

  static let hostType = HostType(
    name: "frame", module: "builtins", doc: "A call.", importPaths: [],
    members: [
      .property("f_lineno", "The line.") { (object: FrameObject, _) in Ref(object.place.line) },
      .property("f_code", "The code.") { (object: FrameObject, vm) in
        vm.host(CodeObject(object.place.facts, name: object.place.name))
      },
      .property("f_back", "The call around it; not kept.") { (_: FrameObject, _) in .none },
      .property("f_locals", "The variables; of a failed call they are not kept.") { (object: FrameObject, vm) in
        object.variables.isNone ? vm.dict([(Ref, Ref)]()) : object.variables
      },
      .property("f_globals", "The names of the main module.") { (_: FrameObject, vm) in
        vm.ref(vm.main.module.value.module.pointee.globals)
      },
    ])
}

extension Interpreter {
  /// `e.__traceback__`; the same object as long as somebody holds it and the exception has not moved on.
  func tracebackValue(_ exception: ExceptionPointer) -> Value {
    guard let box = exception.pointee.traceback?.takeUnretainedValue(), box.count > 0 else { return .none }
    if let head = box.head, head.count == box.count { return hostValue(head) }
    let head = TracebackObject(box, count: box.count)
    box.head = head
    return hostValue(head)
  }

  func setTraceback(of exception: ExceptionPointer, to value: Value) throws {
    let object = value.hostObject as? TracebackObject
    guard value.isNone || object != nil else {
      throw typeError("__traceback__ must be a traceback or None")
    }
    let old = exception.pointee.traceback
    exception.pointee.traceback = object.map { Unmanaged.passRetained(TracebackBox(copying: $0.box, $0.count)) }
    old?.release()
  }
}
