import LapisInterpreter

/// `rcParams`: the settings that charts take up. Others are kept, and change nothing.
enum RCParams {
  final class State {
    var settings: Ref?
  }

  static func settings(_ vm: Interpreter) -> Ref {
    let state = vm.moduleState("matplotlib.rc") { State() }
    if let settings = state.settings { return settings }
    let settings = defaults(vm)
    state.settings = settings
    return settings
  }

  private static func defaults(_ vm: Interpreter) -> Ref {
    vm.dict([
      ("figure.figsize", vm.list([Ref(6.4), Ref(4.8)])), ("figure.dpi", Ref(100.0)), ("savefig.dpi", vm.string("figure")),
      ("savefig.format", vm.string("png")), ("axes.grid", Ref(true)), ("image.cmap", vm.string("viridis")), ("font.size", Ref(10.0)),
      ("lines.linewidth", Ref(1.5)), ("axes.titlesize", vm.string("large")), ("axes.labelsize", vm.string("medium")),
      ("legend.fontsize", vm.string("medium")), ("xtick.labelsize", vm.string("medium")), ("ytick.labelsize", vm.string("medium")),
      ("font.family", vm.list([vm.string("sans-serif")])), ("figure.autolayout", Ref(false)), ("axes.unicode_minus", Ref(true)),
    ])
  }

  static func set(_ name: String, _ value: Ref, _ vm: Interpreter) throws {
    try vm.setItem(settings(vm), vm.string(name), value)
  }

  /// `rc`: settings of one group or of several.
  static func set(_ call: Call) throws {
    for group in call.vm.listElements(call["group"]) ?? [call["group"]] {
      for (name, value) in call.keywords { try set("\(call.vm.str(group)).\(name)", value, call.vm) }
    }
  }

  static func reset(_ vm: Interpreter) throws {
    for (name, value) in vm.dictItems(defaults(vm)) ?? [] { try vm.setItem(settings(vm), name, value) }
  }

  static func value(_ name: String, _ vm: Interpreter) -> Ref? {
    vm.dictItems(settings(vm))?.first { $0.key.asString == name }?.value
  }

  /// A figure with the size and resolution of the settings.
  static func figure(_ vm: Interpreter) throws -> FigureObject {
    let figure = FigureObject()
    if let size = value("figure.figsize", vm), !size.isNone { figure.resize(try FigureObject.size(size, .none, vm)) }
    if let dots = try value("figure.dpi", vm).flatMap({ try FigureObject.dots($0, vm) }) { figure.dotsPerInch = dots }
    figure.showsGrid = try value("axes.grid", vm).map { try vm.isTrue($0) } ?? true
    return figure
  }

  static let styles = [
    "Solarize_Light2", "_classic_test_patch", "bmh", "classic", "dark_background", "default", "fast", "fivethirtyeight", "ggplot",
    "grayscale", "petroff10", "seaborn-v0_8", "seaborn-v0_8-bright", "seaborn-v0_8-colorblind", "seaborn-v0_8-dark",
    "seaborn-v0_8-dark-palette", "seaborn-v0_8-darkgrid", "seaborn-v0_8-deep", "seaborn-v0_8-muted", "seaborn-v0_8-notebook",
    "seaborn-v0_8-paper", "seaborn-v0_8-pastel", "seaborn-v0_8-poster", "seaborn-v0_8-talk", "seaborn-v0_8-ticks",
    "seaborn-v0_8-white", "seaborn-v0_8-whitegrid", "tableau-colorblind10",
  ]

  /// `style.use`: charts have one look; a name that is none is an error, as names of older releases are not.
  static func use(_ style: Ref, _ vm: Interpreter) throws {
    for name in vm.listElements(style) ?? [style] {
      guard let text = name.asString else { continue }
      let known = styles.contains(text) || text.hasPrefix("seaborn")
      guard known else {
        throw ScriptError(
          .osError,
          "'\(text)' is not a valid package style, path of style file, URL of style file, or library style name (library styles are listed in `style.available`)")
      }
    }
  }
}
