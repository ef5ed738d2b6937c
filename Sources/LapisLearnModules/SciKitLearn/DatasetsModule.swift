import LapisFrame
import LapisInterpreter
import LapisNumerics

/// `sklearn.datasets`: the small tables that lessons use, and a generator of made-up ones.
enum DatasetsModule {
  static let module = NativeModule(
    name: "sklearn.datasets", doc: "Small tables to learn with.",
    members: [
      loader("load_breast_cancer", "breast_cancer", "Cell nuclei of 569 breast masses: malignant or benign."),
      loader("load_iris", "iris", "Four measurements of 150 flowers of three species."),
      loader("load_wine", "wine", "Thirteen measurements of 178 wines of three cultivars."),
      loader("load_diabetes", "diabetes", "Ten measurements of 442 patients, and the disease's progress.", extra: ", scaled=True"),
      loader("load_digits", "digits", "Images of 1797 handwritten digits.", first: "n_class=10, "),
    ])

  private static func loader(
    _ function: String, _ table: String, _ doc: String, first: String = "", extra: String = ""
  ) -> ModuleMember {
    .function("\(function)(*, \(first)return_X_y=False, as_frame=False\(extra))", doc) { call in
      let vm = call.vm
      if table == "diabetes", call["scaled"].asBool == false {
        throw ScriptError(.notImplementedError, "load_diabetes(scaled=False) is not supported: the table is shipped scaled.")
      }
      var loaded = try BundledTables.load(table, vm)
      if table == "digits", let limit = call["n_class"].asInt, limit < 10 {
        let target = try loaded.frame.requireColumn("target")
        let rows = (0..<loaded.frame.rowCount).filter { (target[$0].number ?? 10) < Double(limit) }
        loaded = BundledTables.Table(
          frame: try loaded.frame.taking(rows).resettingIndex(drop: true),
          targetNames: Array(loaded.targetNames.prefix(max(0, limit))), description: loaded.description)
      }
      return try bunch(
        loaded, table, asFrame: try call.bool("as_frame"), pair: try call.bool("return_X_y"), vm)
    }
  }

  private static func bunch(
    _ table: BundledTables.Table, _ name: String, asFrame: Bool, pair: Bool, _ vm: Interpreter
  ) throws -> Ref {
    // Features and numbers to predict are floats, as scikit-learn hands them out, even where the file has whole numbers.
    var frame = table.frame
    for position in frame.columns.indices where frame.names[position] != "target" || name == "diabetes" {
      frame.replaceColumn(at: position, with: try frame.columns[position].casting(to: .double))
    }
    let target = try frame.requireColumn("target")
    let features = try frame.dropping(columns: ["target"])
    let data: Ref
    let answers: Ref
    if asFrame {
      data = ArrayBridge.frame(features, vm)
      answers = ArrayBridge.series(target, name: "target", vm)
    } else {
      let matrix = try features.featureMatrix()
      data = ArrayBridge.array(matrix.values, shape: [matrix.rows, matrix.columns], vm)
      answers = ArrayBridge.array(target, vm)
    }
    if pair { return vm.tuple([data, answers]) }
    let featureNames = features.names.map { $0.description }
    // As in scikit-learn: an array of names here, a list there.
    let names = name == "breast_cancer"
      ? ArrayBridge.names(featureNames, vm) : vm.list(featureNames.map { vm.string($0) })
    // In scikit-learn's order, which `keys()` shows.
    var items: [(String, Ref)] = [
      ("data", data), ("target", answers), ("frame", asFrame ? ArrayBridge.frame(frame, vm) : .none),
    ]
    let description = ("DESCR", vm.string(table.description))
    let module = ("data_module", vm.string("sklearn.datasets.data"))
    switch name {
    case "digits":
      let matrix = try features.featureMatrix()
      items += [
        ("feature_names", names), ("target_names", ArrayBridge.array(table.targetNames.compactMap { Int($0) }, vm)),
        ("images", ArrayBridge.array(matrix.values, shape: [matrix.rows, 8, 8], vm)), description,
      ]
    case "diabetes":
      items += [
        description, ("feature_names", names), ("data_filename", vm.string("diabetes.csv")),
        ("target_filename", vm.string("diabetes.csv")), module,
      ]
    default:
      items += [("target_names", ArrayBridge.names(table.targetNames, vm)), description, ("feature_names", names)]
      if name != "wine" { items += [("filename", vm.string("\(name).csv")), module] }
    }
    return try Bunch.make(items, vm)
  }
}
