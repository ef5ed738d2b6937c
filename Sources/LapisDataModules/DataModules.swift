public import LapisInterpreter

/// The modules that hold data: `numpy`, `pandas` and `matplotlib`.
public enum DataModules {
  /// The modules for one interpreter: each call makes its own state, such as the global generator of
  /// `numpy.random`.
  public static func all() -> [NativeModule] {
    [NumPyModule.module(), NumPyModule.linalgModule(), NumPyRandom.module()] + NumPyModule.parts + PandasModule.modules()
      + MatplotlibModule.modules()
  }
}
