public import LapisAzureML
public import LapisInterpreter

/// Every module that is built in beside the standard library.
public enum BuiltinModules {
  public static func all(host: SDKHost) -> [NativeModule] {
    AzureMLModules.all(host: host)
  }
}
