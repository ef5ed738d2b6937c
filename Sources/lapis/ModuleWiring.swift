import LapisInterpreter
import LapisNotebook

/// Gives a session the modules that scripts import.
enum ModuleWiring {
  static func register(in session: Session, workers: Int?, threads: Int?) {
  }
}
