import Glibc
package import LapisInterpreter
package import LapisPlot

/// `matplotlib.figure.Figure`: charts in a grid.
package final class FigureObject: HostObject {
  private(set) var axes: [AxesObject] = []
  private(set) var columns = 1
  private var title = ""
  /// In inches, as scripts give it; a hundred pixels each.
  private var size: (width: Double, height: Double)

  init(size: (width: Double, height: Double) = (6.4, 4.8)) {
    self.size = size
    super.init(type: FigureObject.hostType)
  }

  static let hostType = HostType(
    name: "Figure", module: "matplotlib.figure", doc: "Charts on one page.", importPaths: ["matplotlib.figure"],
    members: [
      .method("savefig(fname, **kwargs)", "Writes the figure as SVG.") { (figure: FigureObject, call) in
        try figure.save(call["fname"], call.vm)
        return .none
      },
      .method("suptitle(t, **kwargs)", "The page's title.") { (figure: FigureObject, call) in
        figure.title = try PlotArguments.text(call["t"], call.vm)
        return .none
      },
      .method("gca()", "The chart that is drawn on.") { (figure: FigureObject, call) in
        call.vm.host(figure.current())
      },
      .method("add_subplot(*args, **kwargs)", "One more chart.") { (figure: FigureObject, call) in
        let numbers = call.varargs.compactMap { $0.asInt }
        return call.vm.host(figure.subplot(numbers))
      },
      .method("set_size_inches(w, h=None, **kwargs)", "The page's size.") { (figure: FigureObject, call) in
        figure.resize(try FigureObject.size(call["w"], call["h"], call.vm))
        return .none
      },
      .method("tight_layout(**kwargs)", "Accepted; charts never overlap.") { (_: FigureObject, _) in .none },
      .method("autofmt_xdate(**kwargs)", "Accepted; labels never overlap.") { (_: FigureObject, _) in .none },
      .method("show()", "Shows the figure.") { (figure: FigureObject, call) in
        figure.show(call.vm)
        return .none
      },
      .property("axes", "The charts.") { (figure: FigureObject, vm) in vm.list(figure.axes.map { vm.host($0) }) },
    ])

  static func size(_ first: Ref, _ second: Ref, _ vm: Interpreter) throws -> (width: Double, height: Double) {
    let ends = vm.listElements(first) ?? [first, second]
    guard ends.count == 2, let width = ends[0].asDouble, let height = ends[1].asDouble, width > 0, height > 0,
      width.isFinite, height.isFinite
    else {
      throw ScriptError(.valueError, "figure size must be positive finite not \(try vm.repr(first))")
    }
    return (width, height)
  }

  func resize(_ size: (width: Double, height: Double)) { self.size = size }
  func setTitle(_ text: String) { title = text }

  /// The last chart, made where there is none.
  func current() -> AxesObject {
    if let last = chosen ?? axes.last { return last }
    let first = AxesObject()
    axes.append(first)
    return first
  }
  private var chosen: AxesObject?

  func arrange(rows: Int, columns: Int) -> [AxesObject] {
    self.columns = columns
    axes = (0..<rows * columns).map { _ in AxesObject() }
    return axes
  }

  /// `(rows, columns, place)`, or those as one number of three digits.
  func subplot(_ numbers: [Int]) -> AxesObject {
    var parts = numbers
    if parts.count == 1, (111...999).contains(parts[0]) {
      parts = [parts[0] / 100, parts[0] / 10 % 10, parts[0] % 10]
    }
    if parts.count == 3, (1...64).contains(parts[0]), (1...64).contains(parts[1]) {
      columns = parts[1]
      while axes.count < min(max(parts[2], 1), parts[0] * parts[1]) { axes.append(AxesObject()) }
      let place = min(max(parts[2], 1), axes.count) - 1
      chosen = axes[place]
      return axes[place]
    }
    let one = AxesObject()
    axes.append(one)
    chosen = one
    return one
  }

  package var figure: Figure {
    Figure(
      title: title, columns: columns, charts: axes.map { $0.chart }, width: size.width * 100,
      height: size.height * 100)
  }

  /// The whole figure as SVG text.
  package var svg: String { SVGRenderer().render(figure) }

  func save(_ target: Ref, _ vm: Interpreter) throws {
    guard let path = target.asString else {
      _ = try vm.callMethod(target, "write", [vm.bytes(Array(svg.utf8))])
      return
    }
    let name = path.split(separator: "/").last ?? ""
    let ending = name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "svg" : "svg"
    guard ending == "svg" else {
      throw ScriptError(
        .valueError, "Format '\(ending)' is not supported (supported formats: svg)",
        hint: "Save the figure under a name that ends with .svg.")
    }
    let file = name.contains(".") ? path : path + ".svg"
    guard let stream = fopen(file, "wb") else {
      throw ScriptError(
        errno == ENOENT ? .fileNotFoundError : .osError,
        "[Errno \(errno)] \(String(cString: strerror(errno))): '\(file)'")
    }
    let bytes = Array(svg.utf8)
    let written = fwrite(bytes, 1, bytes.count, stream)
    guard fclose(stream) == 0, written == bytes.count else {
      throw ScriptError(.osError, "the figure could not be written to '\(file)'")
    }
  }

  /// The charts as text, for a terminal.
  func show(_ vm: Interpreter) {
    guard axes.contains(where: { !$0.chart.marks.isEmpty }) else { return }
    var columns = 80
    if let text = getenv("COLUMNS"), let number = Int(String(cString: text)) { columns = min(max(number, 20), 200) }
    vm.output.write(TerminalRenderer(width: columns).render(figure) + "\n", to: .standardOutput)
  }

  package override func repr(_ vm: Interpreter) throws -> String {
    "<Figure size \(Int(min(size.width, 1e6) * 100))x\(Int(min(size.height, 1e6) * 100)) with \(axes.count) Axes>"
  }
}
