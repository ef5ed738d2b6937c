public import LapisAzureML
import LapisDataModules
public import LapisInterpreter

/// Every module that is built in beside the standard library.
public enum BuiltinModules {
  public static func all(host: SDKHost) -> [NativeModule] {
    DataModules.all() + AzureMLModules.learning(host: host) + AzureMLModules.all(host: host)
  }
}
