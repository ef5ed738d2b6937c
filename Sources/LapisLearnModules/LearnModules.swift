public import LapisInterpreter

/// The modules of machine-learning libraries: `sklearn`, `lightgbm`, `xgboost`, `joblib`, `onnx`,
/// `onnxruntime`, `skl2onnx`.
public enum LearnModules {
  public static func all() -> [NativeModule] { all(storedFormats: []) }

  /// With further kinds of model files that `joblib` reads.
  package static func all(storedFormats: [StoredModelFormat]) -> [NativeModule] {
    SklearnModules.all() + BoostingModules.all + JoblibModule.modules(storedFormats)
      + OnnxModule.modules + OnnxRuntimeModule.modules + Skl2OnnxModule.modules
  }
}
