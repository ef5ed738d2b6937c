import LapisInterpreter

/// What drawing calls return: it can be kept, says what it shows, and takes changes of its look without
/// effect. A container of several has a length and is walked.
class ArtistObject: HostObject {
  private let name: String
  /// What `get_…()` methods give, by the rest of their name.
  private let values: [(String, Ref)]
  /// What a container holds; nil for a single thing.
  private let items: [Ref]?

  static let hostType = HostType(
    name: "Artist", module: "matplotlib.artist", doc: "Something that was drawn.", importPaths: [], members: [])

  init(_ name: String, _ values: [(String, Ref)] = [], items: [Ref]? = nil) {
    self.name = name
    self.values = values
    self.items = items
    super.init(type: ArtistObject.hostType)
  }

  override func repr(_ vm: Interpreter) throws -> String {
    if let items { return "<\(name) object of \(items.count) artists>" }
    return "<\(name)>"
  }

  override func visit(_ visit: (Ref) -> Void) {
    for value in values { visit(value.1) }
    items?.forEach(visit)
  }

  override func length(_ vm: Interpreter) throws -> Int? {
    guard let items else { throw ScriptError(.typeError, "object of type '\(name)' has no len()") }
    return items.count
  }

  override func isTrue(_ vm: Interpreter) throws -> Bool { items.map { !$0.isEmpty } ?? true }

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    guard let items else { throw ScriptError(.typeError, "'\(name)' object is not subscriptable") }
    return try vm.callMethod(vm.list(items), "__getitem__", [key])
  }

  override func iterate(_ vm: Interpreter) throws -> (() throws -> Ref?)? {
    guard let items else { return nil }
    var place = 0
    return {
      guard place < items.count else { return nil }
      defer { place += 1 }
      return items[place]
    }
  }

  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    if name == "patches" || name == "errorbar", let items { return vm.list(items) }
    if name.hasPrefix("get_"), let value = values.first(where: { $0.0 == name.dropFirst(4) })?.1 {
      return vm.function(NativeFunction("\(name)(*args)", "What is shown.") { _ in value })
    }
    guard name.hasPrefix("set_") || ["remove", "draw", "update", "set"].contains(name) else { return nil }
    return vm.function(NativeFunction("\(name)(*args, **kwargs)", "Accepted; the look is fixed.") { _ in .none })
  }

  /// A text that is shown.
  static func text(_ text: String, _ vm: Interpreter) -> Ref { vm.host(ArtistObject("Text", [("text", vm.string(text))])) }

  static func line(_ x: Ref, _ y: Ref, label: String, _ vm: Interpreter) -> Ref {
    vm.host(ArtistObject("Line2D", [("xdata", x), ("ydata", y), ("label", vm.string(label)), ("xydata", xy(x, y, vm))]))
  }

  private static func xy(_ x: Ref, _ y: Ref, _ vm: Interpreter) -> Ref {
    guard let a = try? ArrayConversion.array(x, vm).doubles(), let b = try? ArrayConversion.array(y, vm).doubles(), a.count == b.count
    else { return .none }
    return vm.host(NDArray(zip(a, b).flatMap { [$0, $1] }, shape: [a.count, 2]))
  }
}
