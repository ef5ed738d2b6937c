import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisNumerics

/// What `pd.set_option` sets: how frames and series print, kept per interpreter.
final class DisplayOptions {
  /// Rows beyond which a frame is cut; nil for all.
  var maxRows: Int? = 60
  /// Rows that a cut frame shows.
  var minRows: Int? = 10
  /// Columns beyond which a frame is cut: nil for all, 0 for as many as fit.
  var maxColumns: Int? = 0
  /// Columns of text of a line; nil for lines of any length.
  var width: Int? = 80
  /// Characters of one value; nil for all.
  var maxColumnWidth: Int? = 50
  /// Decimals of floats.
  var precision = 6
  /// Columns up to which `info()` lists them one by one.
  var maxInfoColumns = 100
  /// Whether the size is printed below a frame: nil where it was cut.
  var showsDimensions: Bool?
  /// Whether a frame wider than a line goes on in further blocks.
  var wrapsFrames = true
  /// A function that writes a float; None for pandas' own way.
  var floatFormat: Ref = .none

  static func of(_ vm: Interpreter) -> DisplayOptions { vm.moduleState("pandas.display") { DisplayOptions() } }

  static let names = [
    "display.max_rows", "display.min_rows", "display.max_columns", "display.width", "display.max_colwidth",
    "display.precision", "display.float_format", "display.expand_frame_repr", "display.large_repr",
    "display.show_dimensions", "display.notebook_repr_html", "display.html.use_mathjax", "mode.chained_assignment",
    "mode.copy_on_write", "plotting.backend", "future.no_silent_downcasting", "mode.use_inf_as_na", "display.colheader_justify",
    "display.max_info_columns", "display.max_info_rows", "display.max_seq_items", "display.encoding",
  ]

  /// The full name of an option that a script names, perhaps in part.
  static func fullName(_ text: String) throws -> String {
    if let exact = names.first(where: { $0 == text || $0 == "display." + text }) { return exact }
    let found = names.filter { $0.contains(text) }
    if found.count == 1 { return found[0] }
    let nearest = NearestName.nearest(to: text, among: names)
    throw ScriptError(
      ExceptionTypes.optionError, "No such keys(s): '\(text)'", hint: nearest.map { "Did you mean '\($0)'?" })
  }

  func set(_ name: String, _ value: Ref, _ vm: Interpreter) throws {
    func count() throws -> Int? {
      if value.isNone { return nil }
      guard let count = value.asInt, count >= 0 || name == "display.max_colwidth" else {
        throw ScriptError(.valueError, "Value must be a nonnegative integer or None")
      }
      return count < 0 ? nil : count
    }
    switch try Self.fullName(name) {
    case "display.max_rows": maxRows = try count()
    case "display.min_rows": minRows = try count()
    case "display.max_columns": maxColumns = try count()
    case "display.width": width = try count()
    case "display.max_colwidth": maxColumnWidth = try count()
    case "display.precision": precision = min(try count() ?? 6, 30)
    case "display.max_info_columns": maxInfoColumns = try count() ?? Int.max
    case "display.show_dimensions": showsDimensions = value.asString == "truncate" ? nil : try vm.isTrue(value)
    case "display.expand_frame_repr": wrapsFrames = try vm.isTrue(value)
    case "display.float_format":
      guard value.isNone || value.isCallable else {
        throw ScriptError(.valueError, "Value must be one of None or a callable")
      }
      floatFormat = value
    case "mode.use_inf_as_na":
      guard try !vm.isTrue(value) else {
        throw ScriptError(.notImplementedError, "mode.use_inf_as_na: infinity is a number", hint: "Replace it: df.replace([np.inf, -np.inf], np.nan)")
      }
    default: break
    }
  }

  func value(_ name: String, _ vm: Interpreter) throws -> Ref {
    func ref(_ count: Int?) -> Ref { count.map { Ref($0) } ?? .none }
    switch try Self.fullName(name) {
    case "display.max_rows": return ref(maxRows)
    case "display.min_rows": return ref(minRows)
    case "display.max_columns": return ref(maxColumns)
    case "display.width": return ref(width)
    case "display.max_colwidth": return ref(maxColumnWidth)
    case "display.precision": return Ref(precision)
    case "display.max_info_columns": return Ref(maxInfoColumns)
    case "display.show_dimensions": return showsDimensions.map { Ref($0) } ?? vm.string("truncate")
    case "display.expand_frame_repr": return Ref(wrapsFrames)
    case "display.float_format": return floatFormat
    case "mode.use_inf_as_na": return Ref(false)
    default: return .none
    }
  }

  /// Gives the options whose names hold a text their first values; all of them for `all`.
  func reset(_ pattern: String, _ vm: Interpreter) throws {
    let fresh = DisplayOptions()
    let names = pattern == "all" ? Self.names : Self.names.filter { $0.contains(pattern) }
    if names.isEmpty { throw ScriptError(ExceptionTypes.optionError, "No such keys(s)") }
    for name in names { try set(name, fresh.value(name, vm), vm) }
  }

  /// Writes the floats of a column where the script gave a function for that; nil otherwise.
  func written(_ values: [Double], _ vm: Interpreter) throws -> [String]? {
    if floatFormat.isNone { return nil }
    return try values.map { $0.isNaN ? "NaN" : try vm.str(vm.call(floatFormat, [Ref($0)])) }
  }

  static var members: [ModuleMember] {
    [
      .function("set_option(*args)", "Sets how frames print, such as 'display.max_rows'.") { call in
        let args = call.varargs
        guard args.count % 2 == 0, !args.isEmpty else {
          throw ScriptError(.valueError, "Must provide an even number of non-keyword arguments")
        }
        for place in stride(from: 0, to: args.count, by: 2) {
          try of(call.vm).set(args[place].asString ?? "", args[place + 1], call.vm)
        }
        return .none
      },
      .function("get_option(pat)", "The value of an option.") { try of($0.vm).value($0.string("pat"), $0.vm) },
      .function("reset_option(pat='all')", "Gives options their default values.") { call in
        try of(call.vm).reset(call.string("pat"), call.vm)
        return .none
      },
      .function("option_context(*args)", "Sets options for a with block.") { call in
        call.vm.host(OptionContext(call.varargs))
      },
      .value("options", "The options as attributes.") { $0.host(OptionGroup("")) },
    ]
  }
}

/// `pd.options.display.max_rows = …`
final class OptionGroup: HostObject {
  private let prefix: String

  init(_ prefix: String) {
    self.prefix = prefix
    super.init(type: OptionGroup.hostType)
  }

  static let hostType = HostType(
    name: "DictWrapper", module: "pandas._config.config", doc: "Options as attributes.", importPaths: [], members: [])

  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    let path = prefix.isEmpty ? name : prefix + "." + name
    if DisplayOptions.names.contains(where: { $0.hasPrefix(path + ".") }) { return vm.host(OptionGroup(path)) }
    return DisplayOptions.names.contains(path) ? try DisplayOptions.of(vm).value(path, vm) : nil
  }

  override func setAttribute(_ vm: Interpreter, _ name: String, _ value: Ref) throws -> Bool {
    try DisplayOptions.of(vm).set(prefix + "." + name, value, vm)
    return true
  }

  override func attributeNames(_ vm: Interpreter) -> [String] {
    DisplayOptions.names.filter { $0.hasPrefix(prefix) }.compactMap {
      $0.dropFirst(prefix.isEmpty ? 0 : prefix.count + 1).split(separator: ".").first.map { String($0) }
    }
  }
}

/// `with pd.option_context(…):`
final class OptionContext: HostObject {
  private let settings: [Ref]
  private var before: [(String, Ref)] = []

  init(_ settings: [Ref]) {
    self.settings = settings
    super.init(type: OptionContext.hostType)
  }

  static let hostType = HostType(
    name: "option_context", module: "pandas._config.config", doc: "Options set for a with block.", importPaths: [], members: [])

  override func enter(_ vm: Interpreter) throws -> Ref? {
    let options = DisplayOptions.of(vm)
    for place in stride(from: 0, to: settings.count - 1, by: 2) {
      let name = settings[place].asString ?? ""
      before.append((name, try options.value(name, vm)))
      try options.set(name, settings[place + 1], vm)
    }
    return vm.host(self)
  }

  override func exit(_ vm: Interpreter, exception: Ref) throws -> Bool {
    for (name, value) in before { try DisplayOptions.of(vm).set(name, value, vm) }
    before = []
    return false
  }

  override func visit(_ visit: (Ref) -> Void) {
    settings.forEach(visit)
    before.forEach { visit($0.1) }
  }
}
