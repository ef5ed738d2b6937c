import LapisInterpreter
import Testing

@testable import LapisNotebook

@Suite struct BuiltinModulesTests {
  /// Modules are declared when a name below one of their family's roots is looked for. A root that a
  /// family does not name would be found only after another of its modules.
  @Test func everyModuleIsFoundByItsNameAlone() {
    let names = SessionHarness().session.interpreter.moduleNames()
    #expect(names.contains("azureml.core.workspace") && names.contains("sklearn.linear_model"))
    var byRoot: [Substring: [String]] = [:]
    for name in names { byRoot[name.prefix { $0 != "." }, default: []].append(name) }
    for (_, group) in byRoot {
      let fresh = SessionHarness().session.interpreter
      for name in group { #expect(fresh.hasModule(name), "\(name)") }
    }
  }
}
