public import LapisInterpreter

/// The modules of machine-learning libraries: `sklearn`, `lightgbm`, `xgboost`, `joblib`, `onnx`,
/// `onnxruntime`, `skl2onnx`.
public enum LearnModules {
  public static func all() -> [NativeModule] {
    SklearnModules.all() + EstimatorTypes.modules(BoostingTables.all) + JoblibModule.modules
      + OnnxModule.modules + OnnxRuntimeModule.modules + Skl2OnnxModule.modules
  }
}
