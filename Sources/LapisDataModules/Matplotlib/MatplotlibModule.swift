import LapisInterpreter
import LapisPlot

/// `matplotlib` and `matplotlib.pyplot` over Lapis's charts: shown as text, saved as SVG.
enum MatplotlibModule {
  /// What `pyplot` draws on, in one interpreter.
  private final class State {
    var figures: [FigureObject] = []

    func current() -> FigureObject {
      if let last = figures.last { return last }
      let first = FigureObject()
      figures.append(first)
      return first
    }
  }

  static func modules() -> [NativeModule] {
    let state = State()
    let drawing = AxesMembers.entries.map { entry in
      ModuleMember.function(entry.signature, entry.doc) { try entry.body(state.current().current(), $0) }
    }
    return [
      NativeModule(
        name: "matplotlib", doc: "Charts.",
        members: [
          .value("__version__", "The release whose interface is followed.") { $0.string("3.10.0") },
          .function("use(backend, **kwargs)", "Accepted; there is one way to draw.") { _ in .none },
          .value("rcParams", "Settings; kept and not used.") { $0.dict([(String, Ref)]()) },
        ]),
      NativeModule(
        name: "matplotlib.cm", doc: "Colour maps.",
        members: ColourMap.names.map { name in
          .value(name, "The colour map \(name).") { $0.host(ColourMapObject(ColourMap(name) ?? ColourMapObject.standard)) }
        } + [
          .function("get_cmap(name=None, lut=None)", "A colour map by its name.") { call in
            call.vm.host(ColourMapObject(try ColourMapObject.map(call["name"])))
          }
        ]),
      NativeModule(
        name: "matplotlib.style", doc: "Looks; there is one.",
        members: [
          .function("use(style)", "Accepted; there is one look.") { _ in .none },
          .value("available", "The names of looks.") { vm in vm.list(["default", "ggplot", "seaborn-v0_8"].map { vm.string($0) }) },
        ]),
      NativeModule(
        name: "matplotlib.pyplot", doc: "Charts, drawn on one after the other.",
        members: drawing + figures(state) + [
          .value("rcParams", "Settings; kept and not used.") { $0.dict([(String, Ref)]()) },
          .function("tight_layout(**kwargs)", "Accepted; charts never overlap.") { _ in .none },
        ]),
    ]
  }

  private static func figures(_ state: State) -> [ModuleMember] {
    [
      .function("figure(num=None, figsize=None, dpi=None, **kwargs)", "Starts a new figure.") { call in
        let figure = FigureObject()
        if !call["figsize"].isNone { figure.resize(try FigureObject.size(call["figsize"], .none, call.vm)) }
        if let dots = try FigureObject.dots(call["dpi"], call.vm) { figure.dotsPerInch = dots }
        state.figures.append(figure)
        return call.vm.host(figure)
      },
      .function("subplots(nrows=1, ncols=1, *, squeeze=True, figsize=None, **kwargs)", "A figure with its charts.") {
        call in
        let vm = call.vm
        let figure = FigureObject()
        if !call["figsize"].isNone { figure.resize(try FigureObject.size(call["figsize"], .none, vm)) }
        state.figures.append(figure)
        let axes = try figure.grid(call.int("nrows"), call.int("ncols"), squeezes: call.bool("squeeze"), vm)
        return vm.tuple([vm.host(figure), axes])
      },
      .function("subplot(*args, **kwargs)", "Chooses the chart to draw on.") { call in
        call.vm.host(state.current().subplot(call.varargs.compactMap { $0.asInt }))
      },
      .function("subplot2grid(shape, loc, rowspan=1, colspan=1, **kwargs)", "Chooses a chart of a grid.") { call in
        let (shape, place) = (try ArrayConversion.shape(call["shape"], call.vm), try ArrayConversion.shape(call["loc"], call.vm))
        guard shape.count == 2, place.count == 2 else { throw ScriptError(.valueError, "shape and loc must be pairs") }
        return call.vm.host(state.current().subplot([shape[0], shape[1], place[0] * shape[1] + place[1] + 1]))
      },
      .function("axes(arg=None, **kwargs)", "One more chart.") { call in
        call.vm.host(call["arg"].isNone ? state.current().current() : state.current().subplot([]))
      },
      .function("sca(ax)", "Chooses the chart to draw on.") { call in
        if let axes = call["ax"].host(as: AxesObject.self) { state.current().choose(axes) }
        return .none
      },
      .function("colorbar(mappable=None, cax=None, ax=None, **kwargs)", "Shows what colours mean.") { call in
        try state.current().colourBar(call)
      },
      .function("get_cmap(name=None, lut=None)", "A colour map by its name.") { call in
        call.vm.host(ColourMapObject(try ColourMapObject.map(call["name"])))
      },
      .function("subplots_adjust(**kwargs)", "Accepted; charts never overlap.") { _ in .none },
      .function("ion()", "Accepted; show() shows figures.") { _ in .none },
      .function("ioff()", "Accepted; show() shows figures.") { _ in .none },
      .function("draw()", "Accepted; show() shows figures.") { _ in .none },
      .function("pause(interval)", "Accepted; show() shows figures.") { _ in .none },
      .function("rc(group, **kwargs)", "Settings; not used.") { _ in .none },
      .function("rcdefaults()", "Settings; not used.") { _ in .none },
      .function("set_cmap(cmap)", "Accepted; give imshow its cmap.") { _ in .none },
      .function("get_fignums()", "The numbers of the open figures.") { call in
        call.vm.list(state.figures.indices.map { Ref($0 + 1) })
      },
      .function("cla()", "Takes everything off the current chart.") { _ in
        state.figures.last?.current().clear()
        return .none
      },
      .value("cm", "Colour maps by their names.") { try $0.imported("matplotlib.cm") },
      .value("style", "Looks; accepted, there is one.") { try $0.imported("matplotlib.style") },
      .function("gcf()", "The current figure.") { $0.vm.host(state.current()) },
      .function("gca()", "The current chart.") { $0.vm.host(state.current().current()) },
      .function("suptitle(t, **kwargs)", "The page's title.") { call in
        state.current().setTitle(try PlotArguments.text(call["t"], call.vm))
        return .none
      },
      .function("show(*args, **kwargs)", "Shows the open figures as text and closes them.") { call in
        for figure in state.figures { figure.show(call.vm) }
        state.figures = []
        return .none
      },
      .function("savefig(fname, **kwargs)", "Writes the current figure as PNG or SVG.") { call in
        try state.current().save(call)
        return .none
      },
      .function("close(fig=None)", "Closes figures without showing them.") { _ in
        state.figures = []
        return .none
      },
      .function("clf()", "Clears the current figure.") { _ in
        if !state.figures.isEmpty { state.figures[state.figures.count - 1] = FigureObject() }
        return .none
      },
    ]
  }
}
