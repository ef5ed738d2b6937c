import LapisInterpreter

/// `df.style`: the frame for display. Its methods are accepted and give the styler back.
final class StylerObject: HostObject {
  private let frame: FrameObject

  init(_ frame: FrameObject) {
    self.frame = frame
    super.init(type: StylerObject.hostType)
  }

  static let hostType = HostType(
    name: "Styler", module: "pandas.io.formats.style", doc: "A frame for display; styles are accepted and not drawn.",
    importPaths: [],
    members: [
      "apply", "applymap", "map", "background_gradient", "bar", "format", "hide", "hide_index", "highlight_max",
      "highlight_min", "highlight_null", "set_caption", "set_precision", "set_properties", "set_table_attributes",
      "set_table_styles", "text_gradient",
    ].map { name in
      .method("\(name)(*args, **kwargs)", "Accepted; gives the styler back.") { (s: StylerObject, call) in call.vm.host(s) }
    } + [.property("data", "The frame.") { (s: StylerObject, vm) in vm.host(s.frame) }])

  override func repr(_ vm: Interpreter) throws -> String { try frame.repr(vm) }
  override func visit(_ visit: (Ref) -> Void) { frame.visit(visit) }
}
