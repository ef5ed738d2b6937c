import LapisDiagnostics

/// `e.__traceback__`: where an exception passed.
final class TracebackObject: HostObject {
  let box: TracebackBox

  init(_ box: TracebackBox) {
    self.box = box
    super.init(type: Self.hostType)
  }

  /// The line in the outermost frame, which is what `tb_lineno` of the first traceback object is.
  private var line: Int {
    guard let entry = box.entries.last else { return 0 }
    let info = entry.code.pointee.info.takeUnretainedValue()
    guard entry.index >= 0, entry.index < info.ranges.count else { return info.line }
    return info.source.line(at: info.ranges[entry.index].start)
  }

  static let hostType = HostType(
    name: "traceback", module: "builtins", doc: "Where an exception passed.", importPaths: [],
    members: [
      .property("tb_lineno", "The line in the outermost frame.") { (object: TracebackObject, _) in
        Ref(object.line)
      },
      .property("tb_next", "The traceback of the next frame; not kept apart here.") {
        (_: TracebackObject, _) in Ref.none
      },
    ])
}
