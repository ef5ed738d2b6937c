import Glibc
import LapisInterpreter

/// What NumPy does about floating-point events: it warns, once the result is there, unless `np.errstate` or
/// `np.seterr` says otherwise.
enum FloatingPointErrors {
  enum Event: String, CaseIterable {
    case divide, over, under, invalid

    static var overflow: Event { .over }

    var words: String {
      switch self {
      case .divide: "divide by zero"
      case .over: "overflow"
      case .under: "underflow"
      case .invalid: "invalid value"
      }
    }

    var flag: Int32 {
      // The bits of <fenv.h>, whose macros do not reach Swift.
      #if arch(x86_64)
        switch self {
        case .invalid: 0x01
        case .divide: 0x04
        case .over: 0x08
        case .under: 0x10
        }
      #else
        switch self {
        case .invalid: 0x01
        case .divide: 0x02
        case .over: 0x04
        case .under: 0x08
        }
      #endif
    }

    static let all: Int32 = allCases.reduce(0) { $0 | $1.flag }
  }

  /// What to do about each event: `warn`, `ignore`, `raise`, `print`.
  final class Settings {
    var actions: [Event: String] = [.divide: "warn", .over: "warn", .under: "ignore", .invalid: "warn"]
  }

  static func settings(_ vm: Interpreter) -> Settings { vm.moduleState("numpy.errstate") { Settings() } }

  static func warn(_ event: Event, _ operation: String, _ vm: Interpreter) throws {
    let message = "\(event.words) encountered in \(operation)"
    switch settings(vm).actions[event] ?? "warn" {
    case "ignore": return
    case "raise": throw ScriptError(.floatingPointError, message)
    case "print": vm.output.write("Warning: \(message)\n", to: .standardOutput)
    default:
      try vm.warn(message)
    }
  }

  /// Runs arithmetic and tells the events that it set off. Never inlined: the compiler knows nothing of
  /// the flags and must not move arithmetic out of the call.
  @inline(never)
  static func watching<T>(_ operation: @autoclosure () -> String, _ vm: Interpreter, _ body: () throws -> T) throws -> T {
    feclearexcept(Event.all)
    let result = try body()
    let seen = fetestexcept(Event.all)
    guard seen != 0 else { return result }
    for event in [Event.divide, .over, .under, .invalid] where seen & event.flag != 0 {
      try warn(event, operation(), vm)
    }
    return result
  }

  // MARK: In scripts

  private static func described(_ settings: Settings, _ vm: Interpreter) -> Ref {
    vm.dict(Event.allCases.map { ($0.rawValue, vm.string(settings.actions[$0] ?? "warn")) })
  }

  /// Takes over `divide=`, `over=`, `under=`, `invalid=` and `all=`.
  private static func change(_ settings: Settings, _ keywords: [(String, Ref)], _ vm: Interpreter) throws {
    for (name, value) in keywords where name == "all" && !value.isNone {
      for event in Event.allCases { settings.actions[event] = value.asString ?? "warn" }
    }
    for (name, value) in keywords where name != "all" && !value.isNone {
      guard let event = Event(rawValue: name) else {
        throw ScriptError(.typeError, "seterr() got an unexpected keyword argument '\(name)'")
      }
      guard let action = value.asString, ["warn", "ignore", "raise", "print", "call", "log"].contains(action) else {
        throw ScriptError(.keyError, try vm.repr(value))
      }
      settings.actions[event] = action
    }
  }

  static var members: [ModuleMember] {
    [
      .function("seterr(**kwargs)", "Says what to do about floating-point events; gives the former settings.") { call in
        let settings = settings(call.vm)
        let before = described(settings, call.vm)
        try change(settings, call.keywords, call.vm)
        return before
      },
      .function("geterr()", "What is done about floating-point events.") { described(settings($0.vm), $0.vm) },
      .type(ErrorState.hostType),
    ]
  }

  /// `with np.errstate(divide='ignore'):`
  final class ErrorState: HostObject {
    private let keywords: [(String, Ref)]
    private var before: [Event: String] = [:]

    init(_ keywords: [(String, Ref)]) {
      self.keywords = keywords
      super.init(type: ErrorState.hostType)
    }

    static let hostType = HostType(
      name: "errstate", module: "numpy", doc: "Settings for floating-point events, for a block.", importPaths: ["numpy"],
      initializer: NativeFunction("errstate(**kwargs)", "Settings for a block.") { $0.vm.host(ErrorState($0.keywords)) },
      members: [])

    override func enter(_ vm: Interpreter) throws -> Ref? {
      let settings = settings(vm)
      before = settings.actions
      try change(settings, keywords, vm)
      return vm.host(self)
    }
    override func exit(_ vm: Interpreter, exception: Ref) throws -> Bool {
      settings(vm).actions = before
      return false
    }
    override func visit(_ visit: (Ref) -> Void) { keywords.forEach { visit($0.1) } }
  }
}
