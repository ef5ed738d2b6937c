public import LapisAzureML
import LapisDataModules
public import LapisInterpreter

/// Every module that is built in beside the standard library.
public enum BuiltinModules {
  /// A family is made when a script first imports from it.
  public static func all(host: SDKHost) -> [ModuleFamily] {
    [
      ModuleFamily(roots: ["matplotlib", "numpy", "pandas"]) { DataModules.all() },
      ModuleFamily(
        roots: ["joblib", "lightgbm", "onnx", "onnxruntime", "pickle", "scipy", "skl2onnx", "sklearn", "xgboost"]
      ) { AzureMLModules.learning(host: host) },
      ModuleFamily(roots: ["azureml"]) { AzureMLModules.all(host: host) },
    ]
  }
}
