import LapisInterpreter
import LapisPlot

/// The drawing calls that axes and `pyplot` share: one table, used for both.
enum AxesMembers {
  struct Entry: Sendable {
    let signature: String
    let doc: String
    /// Its name as a method of axes, where that differs from `pyplot`'s.
    let method: String
    let body: @Sendable (AxesObject, Call) throws -> Ref

    init(
      _ signature: String, _ doc: String, as method: String? = nil,
      _ body: @escaping @Sendable (AxesObject, Call) throws -> Ref
    ) {
      self.signature = signature
      self.doc = doc
      self.method = method ?? signature
      self.body = body
    }
  }

  private static func set(
    _ name: String, _ parameters: String, _ doc: String, _ body: @escaping @Sendable (AxesObject, Call) throws -> Void,
    giving result: @escaping @Sendable (AxesObject, Interpreter) throws -> Ref = { _, _ in .none }
  ) -> Entry {
    Entry("\(name)(\(parameters))", doc, as: "set_\(name)(\(parameters))") { axes, call in
      try body(axes, call)
      return try result(axes, call.vm)
    }
  }

  static let entries: [Entry] = [
    Entry("plot(*args, **kwargs)", "Draws lines or points.") { try $0.plot($1) },
    Entry("scatter(x, y, s=None, c=None, **kwargs)", "Draws points.") { try $0.scatter($1) },
    Entry("bar(x, height, width=0.8, bottom=None, **kwargs)", "Draws upright bars.") { try $0.bars($1, .vertical) },
    Entry("barh(y, width, height=0.8, left=None, **kwargs)", "Draws bars to the right.") {
      try $0.bars($1, .horizontal)
    },
    set("title", "label='', **kwargs", "The chart's title.") { $0.setTitle(try PlotArguments.text($1["label"], $1.vm)) },
    set("xlabel", "xlabel='', **kwargs", "What the x axis shows.") {
      $0.setXLabel(try PlotArguments.text($1["xlabel"], $1.vm))
    },
    set("ylabel", "ylabel='', **kwargs", "What the y axis shows.") {
      $0.setYLabel(try PlotArguments.text($1["ylabel"], $1.vm))
    },
    set("xlim", "left=None, right=None, **kwargs", "The ends of the x axis.") {
      try $0.setLimits($1["left"], $1["right"], isX: true, $1.vm)
    } giving: { axes, vm in axes.limits(isX: true, vm) },
    set("ylim", "bottom=None, top=None, **kwargs", "The ends of the y axis.") {
      try $0.setLimits($1["bottom"], $1["top"], isX: false, $1.vm)
    } giving: { axes, vm in axes.limits(isX: false, vm) },
    set("xticks", "ticks=None, labels=None, **kwargs", "The places and texts of the x axis.") {
      try $0.setTicks($1, isX: true)
    },
    set("yticks", "ticks=None, labels=None, **kwargs", "The places and texts of the y axis.") {
      try $0.setTicks($1, isX: false)
    },
    Entry("legend(*args, **kwargs)", "Shows the names of what is drawn.") { axes, call in
      let given = call.keywords.first { $0.0 == "labels" }?.1 ?? call.varargs.last
      let names = try given.flatMap { call.vm.listElements($0) }?.map { try call.vm.str($0) }
      if let loc = axes.keyword("loc", call).asString { try AxesObject.checkLegendPlace(loc) }
      axes.legend(names)
      let shown = axes.wholeChart.twins.reduce(axes.chart.legend.map { $0.name }) { $0 + $1.legend.map { $0.name } }
      return call.vm.host(ArtistObject("Legend", [("texts", call.vm.list(shown.map { ArtistObject.text($0, call.vm) }))]))
    },
    Entry("grid(visible=None, which='major', axis='both', **kwargs)", "Shows or hides the grid.") { axes, call in
      axes.grid(try call["visible"].isNone || call.bool("visible"))
      return .none
    },
  ] + more + scales
}

extension AxesObject {
  static let hostType = HostType(
    name: "Axes", module: "matplotlib.axes", doc: "One chart.", importPaths: ["matplotlib.axes"],
    members: AxesMembers.entries.map { entry in
      .method(entry.method, entry.doc) { (axes: AxesObject, call) in try entry.body(axes, call) }
    } + [
      .method("set(**kwargs)", "Title and labels by name.") { (axes: AxesObject, call) in
        for (name, value) in call.keywords {
          switch name {
          case "title": axes.setTitle(try PlotArguments.text(value, call.vm))
          case "xlabel": axes.setXLabel(try PlotArguments.text(value, call.vm))
          case "ylabel": axes.setYLabel(try PlotArguments.text(value, call.vm))
          case "xlim": try axes.setLimits(value, .none, isX: true, call.vm)
          case "ylim": try axes.setLimits(value, .none, isX: false, call.vm)
          case "xscale", "yscale": try axes.setScale(value, isX: name == "xscale", call.vm)
          default: continue
          }
        }
        return .none
      },
      .method("clear()", "Takes everything off.") { (axes: AxesObject, _) in
        axes.clear()
        return .none
      },
    ] + AxesObject.moreMembers + AxesObject.readingMembers)
}
