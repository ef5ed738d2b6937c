import LapisInterpreter
import LapisPlot

/// `matplotlib` and `matplotlib.pyplot` over Lapis's charts: shown as text, saved as PNG or SVG.
enum MatplotlibModule {
  /// What `pyplot` draws on, in one interpreter.
  private final class State {
    var figures: [FigureObject] = []

    func current(_ vm: Interpreter) throws -> FigureObject {
      if let last = figures.last { return last }
      let first = try RCParams.figure(vm)
      first.place = 1
      figures.append(first)
      return first
    }

    func add(_ figure: FigureObject) {
      figure.place = (figures.map { $0.place }.max() ?? 0) + 1
      figures.append(figure)
    }
  }

  static func modules() -> [NativeModule] {
    let state = State()
    let drawing = AxesMembers.entries.map { entry in
      ModuleMember.function(entry.signature, entry.doc) { try entry.body(state.current($0.vm).current(), $0) }
    }
    return [
      NativeModule(
        name: "matplotlib", doc: "Charts.",
        members: [
          .value("__version__", "The release whose interface is followed.") { $0.string("3.10.0") },
          .function("use(backend, **kwargs)", "Accepted; there is one way to draw.") { _ in .none },
          .value("rcParams", "Settings, of which charts take up size, resolution, grid and colour map.") { RCParams.settings($0) },
        ]),
      NativeModule(
        name: "matplotlib.cm", doc: "Colour maps.",
        members: ColourMap.names.map { name in
          .value(name, "The colour map \(name).") { $0.host(ColourMapObject(ColourMap(name) ?? ColourMapObject.standard)) }
        } + [
          .function("get_cmap(name=None, lut=None)", "A colour map by its name.") { call in
            call.vm.host(ColourMapObject(try ColourMapObject.map(call["name"], call.vm)))
          }
        ]),
      NativeModule(
        name: "matplotlib.style", doc: "Looks; there is one.",
        members: [
          .function("use(style)", "Accepted; there is one look.") { call in
            try RCParams.use(call["style"], call.vm)
            return .none
          },
          .function("context(style, after_reset=False)", "Accepted; there is one look.") { call in
            try RCParams.use(call["style"], call.vm)
            return try call.vm.callMethod(call.vm.imported("contextlib"), "nullcontext", [])
          },
          .value("available", "The names of looks.") { vm in vm.list(RCParams.styles.map { vm.string($0) }) },
        ]),
      NativeModule(
        name: "matplotlib.pyplot", doc: "Charts, drawn on one after the other.",
        members: drawing + figures(state) + [
          .value("rcParams", "Settings, of which charts take up size, resolution, grid and colour map.") { RCParams.settings($0) },
          .function("tight_layout(**kwargs)", "Accepted; charts never overlap.") { _ in .none },
        ]),
    ]
  }

  private static func figures(_ state: State) -> [ModuleMember] {
    [
      .function("figure(num=None, figsize=None, dpi=None, **kwargs)", "Starts a new figure, or goes back to one.") { call in
        if let number = call["num"].asInt, let known = state.figures.firstIndex(where: { $0.place == number }) {
          let figure = state.figures.remove(at: known)
          state.figures.append(figure)
          return call.vm.host(figure)
        }
        let figure = try RCParams.figure(call.vm)
        if !call["figsize"].isNone { figure.resize(try FigureObject.size(call["figsize"], .none, call.vm)) }
        if let dots = try FigureObject.dots(call["dpi"], call.vm) { figure.dotsPerInch = dots }
        state.add(figure)
        if let number = call["num"].asInt { figure.place = number }
        return call.vm.host(figure)
      },
      .function("subplots(nrows=1, ncols=1, *, squeeze=True, figsize=None, dpi=None, **kwargs)", "A figure with its charts.") {
        call in
        let vm = call.vm
        let figure = try RCParams.figure(vm)
        if !call["figsize"].isNone { figure.resize(try FigureObject.size(call["figsize"], .none, vm)) }
        if let dots = try FigureObject.dots(call["dpi"], vm) { figure.dotsPerInch = dots }
        state.add(figure)
        let axes = try figure.grid(call.int("nrows"), call.int("ncols"), squeezes: call.bool("squeeze"), vm)
        return vm.tuple([vm.host(figure), axes])
      },
      .function("subplot(*args, **kwargs)", "Chooses the chart to draw on.") { call in
        call.vm.host(try state.current(call.vm).subplot(call.varargs.compactMap { $0.asInt }))
      },
      .function("subplot2grid(shape, loc, rowspan=1, colspan=1, **kwargs)", "Chooses a chart of a grid.") { call in
        let (shape, place) = (try ArrayConversion.shape(call["shape"], call.vm), try ArrayConversion.shape(call["loc"], call.vm))
        guard shape.count == 2, place.count == 2 else { throw ScriptError(.valueError, "shape and loc must be pairs") }
        return call.vm.host(try state.current(call.vm).subplot([shape[0], shape[1], place[0] * shape[1] + place[1] + 1]))
      },
      .function("axes(arg=None, **kwargs)", "One more chart.") { call in
        call.vm.host(call["arg"].isNone ? try state.current(call.vm).current() : try state.current(call.vm).subplot([]))
      },
      .function("sca(ax)", "Chooses the chart to draw on.") { call in
        if let axes = call["ax"].host(as: AxesObject.self) { try state.current(call.vm).choose(axes) }
        return .none
      },
      .function("colorbar(mappable=None, cax=None, ax=None, **kwargs)", "Shows what colours mean.") { call in
        try state.current(call.vm).colourBar(call)
      },
      .function("get_cmap(name=None, lut=None)", "A colour map by its name.") { call in
        call.vm.host(ColourMapObject(try ColourMapObject.map(call["name"], call.vm)))
      },
      .function("subplots_adjust(**kwargs)", "Accepted; charts never overlap.") { _ in .none },
      .function("ion()", "Accepted; show() shows figures.") { _ in .none },
      .function("ioff()", "Accepted; show() shows figures.") { _ in .none },
      .function("draw()", "Accepted; show() shows figures.") { _ in .none },
      .function("pause(interval)", "Accepted; show() shows figures.") { _ in .none },
      .function("rc(group, **kwargs)", "Changes settings of a group.") { call in
        try RCParams.set(call)
        return .none
      },
      .function("rcdefaults()", "Settings as they were at first.") { call in
        try RCParams.reset(call.vm)
        return .none
      },
      .function("set_cmap(cmap)", "The colour map of images to come.") { call in
        _ = try ColourMapObject.map(call["cmap"], call.vm)
        try RCParams.set("image.cmap", call["cmap"], call.vm)
        return .none
      },
      .function("get_fignums()", "The numbers of the open figures.") { call in
        call.vm.list(state.figures.map { $0.place }.sorted().map { Ref($0) })
      },
      .function("fignum_exists(num)", "Is a figure of this number open?") { call in
        Ref(state.figures.contains { $0.place == call["num"].asInt })
      },
      .function("imread(fname, format=None)", "The pixels of a PNG file, from 0 to 1.") { try ImageReading.read($0) },
      .function("cla()", "Takes everything off the current chart.") { _ in
        state.figures.last?.current().clear()
        return .none
      },
      .value("cm", "Colour maps by their names.") { try $0.imported("matplotlib.cm") },
      .value("style", "Looks; accepted, there is one.") { try $0.imported("matplotlib.style") },
      .function("gcf()", "The current figure.") { $0.vm.host(try state.current($0.vm)) },
      .function("gca()", "The current chart.") { $0.vm.host(try state.current($0.vm).current()) },
      .function("suptitle(t, **kwargs)", "The page's title.") { call in
        try state.current(call.vm).setTitle( PlotArguments.text(call["t"], call.vm))
        return .none
      },
      .function("show(*args, **kwargs)", "Shows the open figures as text and closes them.") { call in
        for figure in state.figures { figure.show(call.vm) }
        state.figures = []
        return .none
      },
      .function("savefig(fname, **kwargs)", "Writes the current figure as PNG or SVG.") { call in
        try state.current(call.vm).save(call)
        return .none
      },
      .function("close(fig=None)", "Closes figures without showing them.") { call in
        if call["fig"].isNone {
          _ = state.figures.popLast()
        } else if let figure = call["fig"].host(as: FigureObject.self) {
          state.figures.removeAll { $0 === figure }
        } else if let number = call["fig"].asInt {
          state.figures.removeAll { $0.place == number }
        } else {
          state.figures = []
        }
        return .none
      },
      .function("clf()", "Clears the current figure.") { _ in
        state.figures.last?.clear()
        return .none
      },
    ]
  }
}
