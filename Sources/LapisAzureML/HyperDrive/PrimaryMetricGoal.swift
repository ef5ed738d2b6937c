import LapisInterpreter
import LapisSyntax
import LapisTune

/// `PrimaryMetricGoal.MAXIMIZE` and `.MINIMIZE`.
final class PrimaryMetricGoal: HostObject, SDKClass {
  let goal: Goal

  init(_ host: SDKHost, _ goal: Goal) {
    self.goal = goal
    super.init(type: host.type(of: PrimaryMetricGoal.self))
  }

  private var name: String { goal.rawValue.uppercased() }

  override func repr(_ vm: Interpreter) throws -> String { "<PrimaryMetricGoal.\(name): '\(name)'>" }
  override func str(_ vm: Interpreter) throws -> String { "PrimaryMetricGoal.\(name)" }
  override func hash(_ vm: Interpreter) throws -> Int? { goal == .maximize ? 1 : 2 }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard op == .equal || op == .notEqual else { return nil }
    return Ref((other.host(as: PrimaryMetricGoal.self)?.goal == goal) == (op == .equal))
  }

  static func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "PrimaryMetricGoal", module: "azureml.train.hyperdrive.run",
      doc: "Which way the primary metric is better.",
      importPaths: ["azureml.train.hyperdrive", "azureml.train.hyperdrive.run"],
      members: [
        .classConstant("MAXIMIZE", "More is better.") { $0.host(PrimaryMetricGoal(host, .maximize)) },
        .classConstant("MINIMIZE", "Less is better.") { $0.host(PrimaryMetricGoal(host, .minimize)) },
        .staticMethod("from_str(goal)", "The goal of this name, in any case.") { call in
          let text = try call.string("goal")
          guard let goal = Goal(rawValue: text.lowercased()) else {
            throw SDKException.make(
              SDKException.hyperDriveConfig,
              "primary_metric_goal expects 'MAXIMIZE' or 'MINIMIZE'; got '\(text)'", call.vm)
          }
          return call.vm.host(PrimaryMetricGoal(host, goal))
        },
        .property("name", "The goal's name.", get: { (g: PrimaryMetricGoal, vm) in vm.string(g.name) }),
        .property("value", "The goal's name.", get: { (g: PrimaryMetricGoal, vm) in vm.string(g.name) }),
      ])
  }
}
