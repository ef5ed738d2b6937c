import LapisDiagnostics
import LapisFrame
import LapisInterpreter
import LapisLearn
import LapisNumerics

/// `sklearn._kernels`: what the modules in the language itself need of the engine and of the machine.
enum KernelsModule {
  static let module = NativeModule(
    name: "sklearn._kernels", doc: "What sklearn's modules need of the engine.", members: estimators + data + columns + encoding + sparse + splitting + texts + distributions)

  /// Arithmetic in float32 while a pipeline that ends in trees runs its transformers.
  final class PrecisionState {
    var isSingle = false
  }

  static func precision(_ vm: Interpreter) -> Precision {
    vm.moduleState("sklearn.precision") { PrecisionState() }.isSingle ? .single : .double
  }

  private static let estimators: [ModuleMember] = [
    .function("layout(estimator)", "An estimator as it is printed.") { call in
      call.vm.string(try EstimatorLayout.make(call["estimator"], call.vm).shortened())
    },
    .function("is_changed(value, default)", "Is a parameter other than its default, as far as printing goes?") { call in
      Ref(try EstimatorLayout.isChanged(call["value"], call["default"], call.vm))
    },
    .function("is_fitted(estimator)", "Was an estimator of the engine fitted? None for others.") { call in
      guard let model = call["estimator"].host(as: ModelObject.self) else { return .none }
      return Ref(model.isFitted)
    },
    .function("reads_single(estimator)", "Does an estimator of the engine read its features as float32?") { call in
      guard let object = call["estimator"].host(as: EstimatorObject.self), !object.isTransformer else {
        return Ref(false)
      }
      return Ref(type(of: try object.learner(call.vm)).readsSingle)
    },
    .function("single(flag)", "Has transformers compute in float32 or not; how it was before.") { call in
      let state = call.vm.moduleState("sklearn.precision") { PrecisionState() }
      let before = state.isSingle
      state.isSingle = try call.bool("flag")
      return Ref(before)
    },
    .function("is_single()", "Do transformers compute in float32 now?") { call in
      Ref(precision(call.vm) == .single)
    },
    .function("seed()", "The seed of the session.") { call in
      Ref(Int(UInt32(truncatingIfNeeded: call.vm.options.seed)))
    },
  ]

  private static let data: [ModuleMember] = [
    .function("findings(X)", "Whether there is a NaN and whether there is an infinity among float64 numbers.") { call in
      let found = Finiteness(try ArrayBridge.numbers(call["X"], call.vm).values)
      return call.vm.tuple([Ref(found.hasNaN), Ref(found.hasInfinity)])
    },
    .function("column_names(X)", "The names of a frame's columns as a list where all are text.") { call in
      guard let names = try ArrayBridge.columnNames(call["X"], call.vm) else { return .none }
      return call.vm.list(names.map { call.vm.string($0) })
    },
    .function("check_names(given, fitted, owner)", "Raises for columns other than those of the fit.") { call in
      let given = try call.elements("given").map { try call.vm.str($0) }
      let fitted = try call.elements("fitted").map { try call.vm.str($0) }
      try FeatureNameCheck.check(given, expected: fitted, owner: try call.string("owner"))
      return .none
    },
    .function("take(data, rows)", "The rows of a frame, series, array or list with these positions.") { call in
      let vm = call.vm
      let rows: [Int]
      if ArrayBridge.isArray(call["rows"]), try ArrayBridge.elementType(call["rows"], vm) == "bool" {
        let flags = try ArrayBridge.numbers(call["rows"], vm).values
        rows = flags.indices.filter { flags[$0] != 0 }
      } else {
        rows = try ArrayBridge.doubles(call["rows"], vm).map { Int($0) }
      }
      return try ArrayBridge.taking(call["data"], rows, vm)
    },
  ]

  private static func matrix(_ call: Call, _ name: String = "X") throws -> FeatureMatrix {
    try ArrayBridge.features(call[name], call.vm)
  }

  private static func table(_ values: [Double], _ rows: Int, _ columns: Int, _ vm: Interpreter) -> Ref {
    ArrayBridge.array(values, shape: [rows, columns], vm)
  }

  private static let columns: [ModuleMember] = [
    .function(
      "moments(X, spread=True)", "Counts, means and variances (NaN without spread) of the columns, NaN left out."
    ) { call in
      let vm = call.vm
      let x = try matrix(call)
      let spread = try call.bool("spread")
      let found = try FitRunner.run(vm) { (context) throws(Diagnostic) in
        ColumnMoments.compute(x, spread: spread, pool: context.pool)
      }
      return vm.tuple([
        ArrayBridge.array(found.counts, vm), ArrayBridge.array(found.means, vm),
        ArrayBridge.array(found.variances, vm),
      ])
    },
    .function("extremes(X)", "The least and the largest of each column, NaN left out.") { call in
      let x = try matrix(call)
      let (least, most) = try FitRunner.run(call.vm) { (context) throws(Diagnostic) in
        ColumnMoments.extremes(x, pool: context.pool)
      }
      return call.vm.tuple([ArrayBridge.array(least, call.vm), ArrayBridge.array(most, call.vm)])
    },
    .function("standardized(X, centres, divisors)", "(x - centre) / divisor by column, in the present precision.") { call in
      let vm = call.vm
      let x = try matrix(call)
      let centres = try ArrayBridge.doubles(call["centres"], vm)
      let divisors = try ArrayBridge.doubles(call["divisors"], vm)
      guard centres.count == x.columns, divisors.count == x.columns else {
        throw ScriptError(.valueError, "X has \(x.columns) columns, and there are \(centres.count) centres.")
      }
      if precision(vm) == .single {
        let scaler = FittedScaler(owner: "Scaler", names: x.names, centres: centres, divisors: divisors)
        return table(try scaler.transform(x, .single).values, x.rows, x.columns, vm)
      }
      let values = try FitRunner.run(vm) { (context) throws(Diagnostic) in
        ColumnMoments.standardized(x, centres: centres, divisors: divisors, pool: context.pool)
      }
      return table(values, x.rows, x.columns, vm)
    },
    .function("stretched(X, factors, offsets)", "x * factor + offset by column.") { call in
      let vm = call.vm
      let x = try matrix(call)
      let factors = try ArrayBridge.doubles(call["factors"], vm)
      let offsets = try ArrayBridge.doubles(call["offsets"], vm)
      guard factors.count == x.columns, offsets.count == x.columns else {
        throw ScriptError(.valueError, "X has \(x.columns) columns, and there are \(factors.count) factors.")
      }
      let values = try FitRunner.run(vm) { (context) throws(Diagnostic) in
        ColumnMoments.stretched(x, factors: factors, offsets: offsets, pool: context.pool)
      }
      return table(values, x.rows, x.columns, vm)
    },
    .function("filled(X, fills)", "Missing values as the fills of their columns.") { call in
      let x = try matrix(call)
      let fills = try ArrayBridge.doubles(call["fills"], call.vm)
      guard fills.count == x.columns else {
        throw ScriptError(.valueError, "X has \(x.columns) columns, and there are \(fills.count) fills.")
      }
      let values = try FitRunner.run(call.vm) { (context) throws(Diagnostic) in
        ColumnMoments.filled(x, fills: fills, pool: context.pool)
      }
      return table(values, x.rows, x.columns, call.vm)
    },
    .function("normalized(X, norm)", "Rows of norm 1 in float32.") { call in
      let x = try matrix(call)
      let step = FittedNormalizer(names: x.names, norm: try call.string("norm"))
      return table(try step.transform(x, .single).values, x.rows, x.columns, call.vm)
    },
    .function("principal(X)", "Means, variances along the principal directions, and the directions as rows.") { call in
      let vm = call.vm
      let x = try matrix(call)
      let found = try FitRunner.run(vm) { (context) throws(Diagnostic) in
        try PrincipalDirections.find(x, context)
      }
      return vm.tuple([
        ArrayBridge.array(found.means, vm),
        ArrayBridge.array(found.squares.map { $0 / Double(max(x.rows - 1, 1)) }, vm),
        table(found.directions, found.squares.count, x.columns, vm),
      ])
    },
    .function("projected(X, means, components, owner)", "(x - means) along components, in the present precision.") { call in
      let vm = call.vm
      let x = try matrix(call)
      let components = try ArrayBridge.table(call["components"], vm)
      let means = try ArrayBridge.doubles(call["means"], vm)
      guard components.columns == x.columns, means.count == x.columns else {
        throw ScriptError(.valueError, "X has \(x.columns) columns, and the components have \(components.columns).")
      }
      let projection = FittedProjection(
        owner: try call.string("owner"), means: means, components: components.values,
        variances: [Double](repeating: 0, count: components.rows), totalVariance: 0)
      return table(try projection.transform(x, precision(vm)).values, x.rows, components.rows, vm)
    },
  ]

  private static let texts: [ModuleMember] = [
    .function(
      "count_words(documents, lowercase, least, most, stop_words, vocabulary)",
      "Words of texts, and for each text the numbers of its words with their counts."
    ) { call in
      let vm = call.vm
      func strings(_ name: String) throws -> [String]? {
        if call[name].isNone { return nil }
        return try call.elements(name).map { try $0.asString ?? vm.str($0) }
      }
      let least = try call.int("least")
      let most = try call.int("most")
      guard least >= 1, most >= least, most < 1000 else {
        throw ScriptError(.valueError, "Invalid value for ngram_range=(\(least), \(most)).")
      }
      let lowers = try call.bool("lowercase")
      let vocabulary = try strings("vocabulary")
      var counts = WordCounts(
        lowers: lowers, sizes: least...most, stopWords: try strings("stop_words") ?? [], vocabulary: vocabulary)
      for document in try call.elements("documents") {
        try vm.checkInterrupt()
        guard let text = document.asString else {
          throw ScriptError(
            .attributeError, "'\(vm.typeName(document))' object has no attribute 'lower'")
        }
        if lowers, text.utf8.contains(where: { $0 >= 128 }) {
          counts.add(try vm.callMethod(document, "lower", []).asString ?? text)
        } else {
          counts.add(text)
        }
      }
      return vm.tuple([
        vm.list(vocabulary == nil ? counts.words.map { vm.string($0) } : []), ArrayBridge.array(counts.starts, vm),
        ArrayBridge.array(counts.columns, vm), ArrayBridge.array(counts.counts, vm),
      ])
    },
    .function("murmur(words)", "The MurmurHash3 of words.") { call in
      let hashes = try call.elements("words").map { word in
        Int(MurmurHash3.hash(Array((word.asString ?? "").utf8)))
      }
      return ArrayBridge.array(hashes, call.vm)
    },
  ]

  private static func each(
    _ signature: String, _ doc: String, _ body: @escaping (Double, Call) throws -> Double
  ) -> ModuleMember {
    .function(signature, doc) { call in
      let (values, shape) = try ArrayBridge.numbers(call["x"], call.vm)
      return ArrayBridge.array(try values.map { try body($0, call) }, shape: shape, call.vm)
    }
  }

  private static let distributions: [ModuleMember] = [
    each("normal_quantile(x)", "Quantiles of the normal distribution.") { x, _ in Distributions.normalQuantile(x) },
    each("normal_share(x)", "Shares of the normal distribution below x.") { x, _ in Distributions.normalShare(x) },
    each("f_tail(x, d1, d2)", "Shares of the F distribution above x.") { x, call in
      Distributions.fTail(x, call["d1"].asDouble ?? .nan, call["d2"].asDouble ?? .nan)
    },
    each("chi2_tail(x, freedom)", "Shares of the chi-squared distribution above x.") { x, call in
      Distributions.chiSquaredTail(x, call["freedom"].asDouble ?? .nan)
    },
  ]
}
