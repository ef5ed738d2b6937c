import LapisDiagnostics

extension Interpreter {
  /// One line for a module that is not there: what Lapis has instead, or the nearest name.
  public func help(forMissingModule name: String) -> String? {
    var prefix = name
    while true {
      if let row = ModuleHelp.instead[prefix] { return row }
      guard let dot = prefix.lastIndex(of: ".") else { break }
      prefix = String(prefix[..<dot])
    }
    // The first part that is not there, compared with those beside it.
    var parent = ""
    for part in name.split(separator: ".") {
      let path = parent.isEmpty ? String(part) : parent + "." + part
      if hasModule(path) {
        parent = path
        continue
      }
      let start = parent.isEmpty ? "" : parent + "."
      let beside = moduleTable.paths().compactMap { known -> String? in
        guard known.hasPrefix(start) else { return nil }
        let last = known.dropFirst(start.count)
        return last.contains(".") || last.hasPrefix("_") ? nil : String(last)
      }
      return NearestName.nearest(to: String(part), among: beside).map { "Did you mean '\(start)\($0)'?" }
    }
    return nil
  }

  /// One line for a name that a module does not have: where it is, where that is known.
  public func help(forMissingMember name: String, of module: String) -> String? {
    if let row = ModuleHelp.insteadOfMember["\(module).\(name)"] { return row }
    let top = module.split(separator: ".").first
    guard let found = usualModule(exporting: name), found.split(separator: ".").first == top, found != module
    else { return nil }
    return "It is in '\(found)': from \(found) import \(name)"
  }
}

/// What Lapis has instead of modules that it does not have; a row holds for what is below its module too.
enum ModuleHelp {
  private static let deep =
    "Lapis has no neural networks; sklearn and azureml.train.automl learn from tables."
  private static let charts = "Lapis draws charts with matplotlib.pyplot."
  private static let services =
    "Lapis deploys no web services; load a registered model with joblib and call it."
  private static let version2 = "Lapis has version 1 of the SDK: azureml.core and azureml.train."
  private static let pipelines =
    "Lapis has no pipelines of runs; submit a ScriptRunConfig for each step."

  static let instead: [String: String] = [
    "torch": deep, "torchvision": deep, "tensorflow": deep, "keras": deep, "transformers": deep,
    "catboost": "Lapis has lightgbm, xgboost and the boosting of sklearn.ensemble.",
    "seaborn": charts, "plotly": charts, "bokeh": charts, "altair": charts,
    "azureml.core.image": services,
    "azure.ai": version2, "azureml.pipeline": pipelines,
    "mlflow": "Lapis logs metrics with azureml.core.Run: Run.get_context().log(name, value).",
    "sklearn.cross_validation": "Today it is sklearn.model_selection.",
    "sklearn.grid_search": "Today it is sklearn.model_selection.",
    "cPickle": "Python 3 has no cPickle, and Lapis keeps models with joblib.",
    "StringIO": "Python 3 has it in io: from io import StringIO",
    "urllib2": "Python 3 has it in urllib.request.",
    "ConfigParser": "Python 3 calls it configparser, which Lapis does not have; json reads settings.",
    "dateutil": "Lapis reads dates with datetime.datetime.strptime and fromisoformat.",
  ]

  static let insteadOfMember: [String: String] = [
    "azureml.core.webservice.AciWebservice": services,
    "azureml.core.webservice.AksWebservice": services, "azureml.core.webservice.LocalWebservice": services,
    "azureml.core.webservice.Webservice": services,
  ]
}
