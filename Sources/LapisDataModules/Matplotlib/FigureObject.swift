import Glibc
package import LapisInterpreter
package import LapisPlot

/// `matplotlib.figure.Figure`: charts in a grid.
package final class FigureObject: HostObject {
  private(set) var axes: [AxesObject] = []
  private(set) var columns = 1
  private var title = ""
  /// In inches, as scripts give it; a hundred pixels each.
  private(set) var size: (width: Double, height: Double)

  /// Pixels an inch of a PNG, unless `savefig` says otherwise.
  var dotsPerInch = 100.0
  /// Its number among the open figures.
  var place = 1
  /// Whether new charts show a grid.
  var showsGrid = true

  init(size: (width: Double, height: Double) = (6.4, 4.8)) {
    self.size = size
    super.init(type: FigureObject.hostType)
  }

  static let hostType = HostType(
    name: "Figure", module: "matplotlib.figure", doc: "Charts on one page.", importPaths: ["matplotlib.figure"],
    members: [
      .method("savefig(fname, **kwargs)", "Writes the figure as PNG or SVG.") { (figure: FigureObject, call) in
        try figure.save(call)
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
        return call.vm.host(try figure.subplot(numbers))
      },
      .method("set_size_inches(w, h=None, **kwargs)", "The page's size.") { (figure: FigureObject, call) in
        figure.resize(try FigureObject.size(call["w"], call["h"], call.vm))
        return .none
      },
      .method("set_figheight(val, forward=True)", "The page's height.") { (figure: FigureObject, call) in
        figure.resize(try FigureObject.size(Ref(figure.size.width), call["val"], call.vm))
        return .none
      },
      .method("set_figwidth(val, forward=True)", "The page's width.") { (figure: FigureObject, call) in
        figure.resize(try FigureObject.size(call["val"], Ref(figure.size.height), call.vm))
        return .none
      },
      .property(
        "dpi", "Pixels an inch.", get: { (figure: FigureObject, _) in Ref(figure.dotsPerInch) },
        set: { figure, value, vm in figure.dotsPerInch = try FigureObject.dots(value, vm) ?? figure.dotsPerInch }),
      .method("set_dpi(val)", "Pixels an inch.") { (figure: FigureObject, call) in
        figure.dotsPerInch = try FigureObject.dots(call["val"], call.vm) ?? figure.dotsPerInch
        return .none
      },
      .method("get_dpi()", "Pixels an inch.") { (figure: FigureObject, _) in Ref(figure.dotsPerInch) },
      .method("get_size_inches()", "The page's size.") { (figure: FigureObject, call) in
        call.vm.host(NDArray([figure.size.width, figure.size.height]))
      },
      .method("add_axes(rect=None, **kwargs)", "One more chart.") { (figure: FigureObject, call) in
        call.vm.host(try figure.subplot([]))
      },
      .method("subplots(nrows=1, ncols=1, *, squeeze=True, **kwargs)", "Charts in a grid.") { (figure: FigureObject, call) in
        try figure.grid(call.int("nrows"), call.int("ncols"), squeezes: call.bool("squeeze"), call.vm)
      },
      .method("colorbar(mappable=None, cax=None, ax=None, **kwargs)", "Shows what colours mean.") { (figure: FigureObject, call) in
        try figure.colourBar(call)
      },
      .method("legend(*args, **kwargs)", "Shows the names of what is drawn.") { (figure: FigureObject, _) in
        figure.current().legend(nil)
        return .none
      },
      .method("text(x, y, s, **kwargs)", "A text on the page.") { (figure: FigureObject, call) in
        try figure.current().addText(call, isRelative: true)
      },
      .method("supxlabel(t, **kwargs)", "What the x axes show.") { (figure: FigureObject, call) in
        figure.axes.last?.setXLabel(try PlotArguments.text(call["t"], call.vm))
        return .none
      },
      .method("supylabel(t, **kwargs)", "What the y axes show.") { (figure: FigureObject, call) in
        figure.axes.first?.setYLabel(try PlotArguments.text(call["t"], call.vm))
        return .none
      },
      .method("subplots_adjust(**kwargs)", "Accepted; charts never overlap.") { (_: FigureObject, _) in .none },
      .method("set_tight_layout(*args)", "Accepted; charts never overlap.") { (_: FigureObject, _) in .none },
      .method("sca(ax)", "Chooses the chart to draw on.") { (figure: FigureObject, call) in
        if let axes = call["ax"].host(as: AxesObject.self) { figure.choose(axes) }
        return call["ax"]
      },
      .method("get_axes()", "The charts.") { (figure: FigureObject, call) in call.vm.list(figure.axes.map { call.vm.host($0) }) },
      .method("clf()", "Takes everything off.") { (figure: FigureObject, _) in
        figure.clear()
        return .none
      },
      .property("number", "The figure's number.") { (figure: FigureObject, _) in Ref(figure.place) },
      .property("patch", "The page's background; its look is fixed.") { (_: FigureObject, vm) in vm.host(ArtistObject("Rectangle")) },
      .property("canvas", "What the figure is drawn on.") { (_: FigureObject, vm) in vm.host(ArtistObject("FigureCanvas")) },
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

  func clear() {
    axes = []
    chosen = nil
    title = ""
  }
  func choose(_ one: AxesObject) { chosen = one }

  /// `subplots`: one chart, or an array of them.
  func grid(_ rows: Int, _ columns: Int, squeezes: Bool = true, _ vm: Interpreter) throws -> Ref {
    for (count, name) in [(rows, "rows"), (columns, "columns")] {
      guard count > 0 else { throw ScriptError(.valueError, "Number of \(name) must be a positive integer, not \(count)") }
      guard count <= 64 else { throw ScriptError(.valueError, "a figure has at most 64 \(name), not \(count)") }
    }
    let charts = arrange(rows: rows, columns: columns).map { vm.host($0) }
    guard squeezes else { return DataConversion.array(of: charts, shape: [rows, columns], vm) }
    if charts.count == 1 { return charts[0] }
    return DataConversion.array(of: charts, shape: rows == 1 || columns == 1 ? nil : [rows, columns], vm)
  }

  /// `colorbar`: beside the chart that the colours are in.
  func colourBar(_ call: Call) throws -> Ref {
    let axes = call["mappable"].host(as: MappableObject.self)?.axes ?? current()
    guard var bar = axes.colours else {
      throw ScriptError(
        .runtimeError,
        "No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or a contour set (with contourf).")
    }
    if let label = call.keywords.first(where: { $0.0 == "label" })?.1 { bar.label = try PlotArguments.text(label, call.vm) }
    axes.chart.colourBar = bar
    return call.vm.host(ColourBarObject(axes))
  }

  func resize(_ size: (width: Double, height: Double)) { self.size = size }
  func setTitle(_ text: String) { title = text }

  /// The last chart, made where there is none.
  func current() -> AxesObject {
    if let last = chosen ?? axes.last { return last }
    let first = newAxes()
    axes.append(first)
    return first
  }
  private var chosen: AxesObject?

  private func newAxes() -> AxesObject {
    let axes = AxesObject()
    axes.chart.showsGrid = showsGrid
    axes.figure = self
    return axes
  }

  func arrange(rows: Int, columns: Int) -> [AxesObject] {
    self.columns = columns
    axes = (0..<rows * columns).map { _ in newAxes() }
    return axes
  }

  /// `(rows, columns, place)`, or those as one number of three digits.
  func subplot(_ numbers: [Int]) throws -> AxesObject {
    var parts = numbers
    if parts.count == 1, (111...999).contains(parts[0]) {
      parts = [parts[0] / 100, parts[0] / 10 % 10, parts[0] % 10]
    }
    if parts.count == 3, (1...64).contains(parts[0]), (1...64).contains(parts[1]) {
      guard (1...parts[0] * parts[1]).contains(parts[2]) else {
        throw ScriptError(.valueError, "num must be an integer with 1 <= num <= \(parts[0] * parts[1]), not \(parts[2])")
      }
      columns = parts[1]
      while axes.count < min(max(parts[2], 1), parts[0] * parts[1]) { axes.append(newAxes()) }
      let place = min(max(parts[2], 1), axes.count) - 1
      chosen = axes[place]
      return axes[place]
    }
    let one = newAxes()
    axes.append(one)
    chosen = one
    return one
  }

  package var figure: Figure {
    Figure(
      title: title, columns: columns, charts: axes.map { $0.wholeChart }, width: size.width * 100,
      height: size.height * 100)
  }

  /// The whole figure as SVG text.
  package var svg: String { SVGRenderer().render(figure) }

  /// The charts as text, for a terminal.
  func show(_ vm: Interpreter) {
    guard axes.contains(where: { !$0.chart.marks.isEmpty || !$0.chart.title.isEmpty }) else { return }
    var columns = 80
    if let width = vm.figures.width { columns = width() }
    else if let text = getenv("COLUMNS"), let number = Int(String(cString: text)) { columns = number }
    let renderer = TerminalRenderer(width: min(max(columns, 20), 200), usesColour: vm.figures.usesColour)
    vm.output.write(renderer.render(figure) + "\n", to: .standardOutput)
    vm.figures.count += 1
    guard let keep = vm.figures.keep else { return }
    vm.output.flush()
    do {
      vm.output.write("figure: \(try keep(Array(svg.utf8), vm.figures.count))\n", to: .standardError)
    } catch {
      vm.output.write("lapis: the figure is not kept: \(error)\n", to: .standardError)
    }
  }

  package override func repr(_ vm: Interpreter) throws -> String {
    "<Figure size \(Int(min(size.width, 1e6) * 100))x\(Int(min(size.height, 1e6) * 100)) with \(axes.count) Axes>"
  }
}
