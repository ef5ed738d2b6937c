import LapisInterpreter

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
        state.figures.append(figure)
        return call.vm.host(figure)
      },
      .function("subplots(nrows=1, ncols=1, *, squeeze=True, figsize=None, **kwargs)", "A figure with its charts.") {
        call in
        let vm = call.vm
        let rows = try call.int("nrows")
        let columns = try call.int("ncols")
        guard (1...64).contains(rows), (1...64).contains(columns) else {
          throw ScriptError(.valueError, "Number of rows must be a positive integer, not \(rows); number of columns, not \(columns)")
        }
        let figure = FigureObject()
        if !call["figsize"].isNone { figure.resize(try FigureObject.size(call["figsize"], .none, vm)) }
        state.figures.append(figure)
        let axes = figure.arrange(rows: rows, columns: columns).map { vm.host($0) }
        if axes.count == 1 { return vm.tuple([vm.host(figure), axes[0]]) }
        if rows == 1 || columns == 1 { return vm.tuple([vm.host(figure), DataConversion.array(of: axes, vm)]) }
        return vm.tuple([vm.host(figure), DataConversion.array(of: axes, shape: [rows, columns], vm)])
      },
      .function("subplot(*args, **kwargs)", "Chooses the chart to draw on.") { call in
        call.vm.host(state.current().subplot(call.varargs.compactMap { $0.asInt }))
      },
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
      .function("savefig(fname, **kwargs)", "Writes the current figure as SVG.") { call in
        try state.current().save(call["fname"], call.vm)
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
