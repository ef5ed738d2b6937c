import LapisInterpreter
import LapisLearn
import LapisNumerics
import LapisParams

/// One parameter of an estimator as the peer library spells it, with what becomes of it here.
struct EstimatorParam: Sendable {
  enum Use: Sendable {
    /// A parameter of the engine under this name.
    case engine(String)
    /// Changes nothing in the answer: `n_jobs`, `verbose`, `copy`.
    case ignored
    /// The seed of the fit.
    case seed
    /// Only the default and these values are supported.
    case fixed([ParamValue])
    /// Read by the class's own code.
    case custom
    /// `class_weight`: None and 'balanced' are the engine's, a dict multiplies the weights of the rows.
    case classWeight
    /// Of older releases: accepted with these values, and not among the parameters that are shown.
    case legacy([ParamValue])
  }

  let name: String
  let defaultValue: ParamValue
  let use: Use

  init(_ name: String, _ defaultValue: ParamValue, _ use: Use) {
    self.name = name
    self.defaultValue = defaultValue
    self.use = use
  }

  /// A parameter that the engine calls the same.
  static func same(_ name: String, _ defaultValue: ParamValue) -> EstimatorParam {
    EstimatorParam(name, defaultValue, .engine(name))
  }
  static func ignored(_ name: String, _ defaultValue: ParamValue) -> EstimatorParam {
    EstimatorParam(name, defaultValue, .ignored)
  }
  static func fixed(_ name: String, _ defaultValue: ParamValue, also: [ParamValue] = []) -> EstimatorParam {
    EstimatorParam(name, defaultValue, .fixed(also))
  }
  static let seed = EstimatorParam("random_state", .none, .seed)
  static let classWeight = EstimatorParam("class_weight", .none, .classWeight)
}

/// An estimator class of scikit-learn, LightGBM or XGBoost, as data: its parameters and the engine's
/// estimator behind it.
struct EstimatorClass: Sendable {
  enum Role: Sendable {
    case classifier, regressor
    /// A transformer that tells the cluster of each row.
    case clusterer
    /// Finds training rows; a learner behind it, without a target.
    case search
  }

  let name: String
  /// The modules that scripts import it from; `repr` of the class shows the first.
  let modules: [String]
  let doc: String
  let role: Role
  /// In the order of the peer's signature.
  let params: [EstimatorParam]
  /// How many parameters may be given by position.
  let positional: Int
  /// Whether keywords it does not know are kept and ignored, as XGBoost's classes do.
  let takesAnyKeyword: Bool
  /// The engine's name of the learner or transformer.
  let engine: String
  /// What the class has beside the members of every estimator of its role.
  let members: [Member]
  /// The engine's parameter that holds another estimator, and this class's: `estimator`.
  let inner: String?
  /// Last changes to the engine's parameters.
  let adjust: @Sendable (inout [String: ParamValue], EstimatorValues) throws -> Void

  init(
    _ name: String, in modules: [String], _ role: Role, engine: String, positional: Int = 0, doc: String,
    takesAnyKeyword: Bool = false, params: [EstimatorParam], members: [Member] = [], inner: String? = nil,
    adjust: @escaping @Sendable (inout [String: ParamValue], EstimatorValues) throws -> Void = { _, _ in }
  ) {
    self.name = name
    self.modules = modules
    self.doc = doc
    self.role = role
    self.engine = engine
    self.positional = positional
    self.takesAnyKeyword = takesAnyKeyword
    self.params = params
    self.members = members
    self.inner = inner
    self.adjust = adjust
  }

  /// `LogisticRegression(*, C=1.0, …)`
  var signature: String {
    var parts: [String] = []
    for (index, param) in params.enumerated() {
      if index == positional { parts.append("*") }
      parts.append("\(param.name)=\(EstimatorClass.text(param.defaultValue))")
    }
    if takesAnyKeyword { parts.append("**kwargs") }
    return "\(name)(\(parts.joined(separator: ", ")))"
  }

  static func text(_ value: ParamValue) -> String {
    switch value {
    case .double(let number) where number.isNaN: "nan"
    case .list(let items): "(" + items.map { text($0) }.joined(separator: ", ") + ")"
    default: value.description
    }
  }
}

/// The parameters of one estimator object.
struct EstimatorValues {
  let owner: EstimatorClass
  /// In the order of the class's parameters.
  var refs: [Ref]
  /// What `**kwargs` took.
  var extra: [(name: String, value: Ref)] = []

  init(_ call: Call, _ owner: EstimatorClass) {
    self.owner = owner
    let vm = call.vm
    refs = owner.params.map { param in
      call.isGiven(param.name) ? call[param.name] : EstimatorValues.ref(param.defaultValue, vm)
    }
    if owner.takesAnyKeyword { extra = call.keywords.map { (name: $0.0, value: $0.1) } }
  }

  /// All at their defaults.
  init(_ owner: EstimatorClass, _ vm: Interpreter) {
    self.owner = owner
    refs = owner.params.map { EstimatorValues.ref($0.defaultValue, vm) }
  }

  subscript(_ name: String) -> Ref {
    if let index = owner.params.firstIndex(where: { $0.name == name }) { return refs[index] }
    return extra.first { $0.name == name }?.value ?? .none
  }

  /// The value as the engine takes it; nil for an object it does not.
  func value(_ name: String, _ vm: Interpreter) -> ParamValue? {
    EstimatorValues.value(self[name], vm)
  }

  static func ref(_ value: ParamValue, _ vm: Interpreter) -> Ref {
    switch value {
    case .none: .none
    case .bool(let flag): Ref(flag)
    case .int(let number): Ref(number)
    case .double(let number): Ref(number)
    case .string(let text): vm.string(text)
    case .list(let items): vm.tuple(items.map { ref($0, vm) })
    }
  }

  static func value(_ ref: Ref, _ vm: Interpreter) -> ParamValue? {
    if ref.isNone { return ParamValue.none }
    if let flag = ref.asBool { return .bool(flag) }
    if ref.isInteger, let number = ref.asInt { return .int(number) }
    if let text = ref.asString { return .string(text) }
    if let pairs = vm.dictItems(ref) {
      // `class_weight`: pairs of key and value.
      var values: [ParamValue] = []
      for pair in pairs {
        guard let key = value(pair.key, vm), let item = value(pair.value, vm) else { return nil }
        values.append(.list([key, item]))
      }
      return .list(values)
    }
    if let items = vm.listElements(ref) {
      var values: [ParamValue] = []
      for item in items {
        guard let value = value(item, vm) else { return nil }
        values.append(value)
      }
      return .list(values)
    }
    if ArrayBridge.isArray(ref), let (numbers, shape) = try? ArrayBridge.numbers(ref, vm), !shape.isEmpty {
      let values = numbers.map { ParamValue.double($0) }
      guard shape.count == 2 else { return shape.count == 1 ? .list(values) : nil }
      return .list((0..<shape[0]).map { .list(Array(values[$0 * shape[1]..<($0 + 1) * shape[1]])) })
    }
    if let kernel = ref.host(as: KernelObject.self) { return kernel.kernel.paramValue }
    if let number = ref.asDouble {
      // A NumPy integer is an int, too.
      if !ref.isFloat, let whole = Int(exactly: number) { return .int(whole) }
      return .double(number)
    }
    return nil
  }

  /// What the engine's estimator is made with, checked as far as this library's names go.
  func engineParams(_ vm: Interpreter) throws -> [String: ParamValue] {
    var given: [String: ParamValue] = [:]
    for (index, param) in owner.params.enumerated() {
      switch param.use {
      case .ignored, .seed, .custom: continue
      case .classWeight:
        if ClassWeights.isDict(refs[index], vm) { continue }
        given["class_weight"] = EstimatorValues.value(refs[index], vm)
      case .engine(let name):
        guard let value = EstimatorValues.value(refs[index], vm) else {
          throw ScriptError(
            .notImplementedError,
            "The '\(param.name)' parameter of \(owner.name) is not supported as \(try vm.repr(refs[index])).")
        }
        given[name] = value
      case .fixed(let others), .legacy(let others):
        let value = EstimatorValues.value(refs[index], vm)
        let isDefault =
          value == param.defaultValue || param.defaultValue.number?.isNaN == true && value?.number?.isNaN == true
          || param.defaultValue.number != nil && value?.number == param.defaultValue.number
        guard isDefault || value.map({ others.contains($0) }) == true else {
          let allowed = ([param.defaultValue] + others).map { EstimatorClass.text($0) }.joined(separator: ", ")
          throw ScriptError(
            .notImplementedError,
            "\(owner.name) with \(param.name)=\(try vm.repr(refs[index])) is not supported by Lapis. It supports \(param.name)=\(allowed).")
        }
      }
    }
    try owner.adjust(&given, self)
    return given
  }

  /// The threads of the fit: as many as `n_jobs` says, and all where it says nothing. The answer is the same.
  func pool(_ vm: Interpreter) throws -> ThreadPool {
    for name in ["n_jobs", "nthread", "num_threads"] {
      let ref = self[name]
      if ref.isNone { continue }
      guard ref.isInteger, let jobs = ref.asInt else {
        throw ParameterWording.invalid(name, owner.name, "an instance of 'int' or None", ref, vm)
      }
      return .limited(toJobs: jobs)
    }
    return .shared
  }

  /// The seed of the fit: `random_state`, else the session's.
  func seed(_ vm: Interpreter) throws -> UInt64 {
    guard let name = owner.params.first(where: { if case .seed = $0.use { true } else { false } })?.name else {
      return vm.options.seed
    }
    let ref = self[name]
    if ref.isNone { return vm.options.seed }
    guard let seed = ref.asInt else {
      throw ParameterWording.invalid(name, owner.name, ParameterWording.seed, ref, vm)
    }
    guard (0...0xFFFF_FFFF).contains(seed) else {
      throw ParameterWording.invalid(name, owner.name, ParameterWording.seed, ref, vm)
    }
    return UInt64(seed)
  }
}
