import FoundationEssentials
import Glibc
import LapisCompute
import LapisDiagnostics
import LapisNumerics
import LapisParams
import LapisStore
import LapisTune
import Testing

@testable import LapisAzureML

/// Searches over real processes, without the language.
@Suite(.serialized) struct HyperDriveDriverTests {
  /// Five values that grow towards the sampled `--top`, at a pace that is the same for all; trials with
  /// an even number are slower.
  static let learner = """
    set -- $arguments
    [ "$1 $2 $3" = "--epochs 5 --top" ] || exit 9
    [ $((number % 2)) = 0 ] && sleep 0.03
    for epoch in 1 2 3 4 5; do
      log accuracy $(awk "BEGIN { printf \\"%.17g\\", $4 * (1 - 1 / ($epoch + 1)) }")
    done
    mkdir -p outputs; echo "$4" > outputs/model.txt
    """

  static func plan(_ worker: ShellWorker, policy: String = "bandit", trials: Int = 12) -> HyperDrivePlan {
    HyperDrivePlan(
      spec: ScriptSpec(
        sourceDirectory: worker.source, script: "train.py", arguments: ["--epochs", "5"], target: "pool",
        environmentName: "e", environmentVariables: [:]),
      space: SearchSpace([
        .init("--top", .uniform(0, 1)), .init("batch", .choice([.int(16), .double(32)])),
      ]),
      sampler: "random",
      samplingJSON: [
        "name": "RANDOM",
        "parameter_space": ["--top": ["uniform", [0, 1]], "batch": ["choice", [[16, 32.0]]]],
      ], policy: policy,
      policyParameters: policy == "bandit" ? ["slack_factor": .double(0.1), "delay_evaluation": .int(2)] : [:],
      policyJSON: ["name": "Bandit"], metric: "accuracy", goal: .maximize, maxTotal: trials,
      maxConcurrent: 4, maxMinutes: 5, seed: 21)
  }

  static func drive(
    _ worker: ShellWorker, _ plan: HyperDrivePlan, workers: Int, id: String = "HD_test",
    meanwhile: (ActiveRun) -> Void = { _ in }
  ) throws -> ActiveRun {
    try worker.store.createRun(
      RunRecord(
        id: id, experiment: "e", type: "hyperdrive", properties: plan.properties, parameters: plan.json,
        version: "test"))
    let driver = HyperDriveDriver(
      store: worker.store, plan: plan, run: id, experiment: "e", session: nil, version: "test",
      workers: LocalWorkers(command: worker.command), workerCount: workers)
    let active = ActiveRun(id: id, minutes: plan.maxMinutes)
    active.start { driver.drive($0) }
    meanwhile(active)
    while !active.wait(milliseconds: 100) {}
    return active
  }

  /// What must not depend on workers or clock.
  static func facts(_ store: RunStore) throws -> [String] {
    let all = try store.metrics(ofChildrenOf: "HD_test")
    return try store.children(of: "HD_test").map { child in
      let values = all.filter { $0.run == child.id }.map { "\($0.value)" }
      return "\(child.number) \(child.id) \(child.status) \(child.arguments) \(child.parameters.text()) \(values)"
    }
  }

  @Test func oneAndTwoWorkersGiveTheSame() throws {
    let one = try ShellWorker(Self.learner)
    let active = try Self.drive(one, Self.plan(one), workers: 1)
    let reference = try Self.facts(one.store)
    for workers in [2, 4] {
      let other = try ShellWorker(Self.learner)
      let again = try Self.drive(other, Self.plan(other), workers: workers)
      #expect(try Self.facts(other.store) == reference)
      #expect(again.lines(after: 0) == active.lines(after: 0))
    }
    let children = try one.store.children(of: "HD_test")
    #expect(children.count == 12)
    #expect(children.contains { $0.status == .canceled }, "the policy stopped some: \(reference)")
    #expect(children.contains { $0.status == .completed })
    #expect(children.map { $0.id } == (0..<12).map { "HD_test_\($0)" })
    let parent = try #require(try one.store.run("HD_test"))
    #expect(parent.status == .completed)
    #expect(parent.properties["space_size"] == "infinite_space_size")
    let best = try #require(parent.properties["best_child_run_id"])
    #expect(parent.properties["score"] != nil)
    #expect(try one.store.artifacts(of: best).map { $0.name } == ["outputs/model.txt", "user_logs/std_log.txt"])
    #expect(try one.store.artifacts(of: "HD_test").map { $0.name } == ["azureml-logs/hyperdrive.txt"])
    #expect(active.lines(after: 0).count == 13)
    #expect(active.lines(after: 0)[0] == " Run  Status     accuracy    Hyperparameters")
  }

  @Test func argumentsAreFixedOnesThenPairsInTheSpacesOrder() throws {
    let worker = try ShellWorker(Self.learner)
    _ = try Self.drive(worker, Self.plan(worker, policy: "none", trials: 4), workers: 2)
    for child in try worker.store.children(of: "HD_test") {
      #expect(child.arguments.count == 6)
      #expect(child.arguments[0...2] == ["--epochs", "5", "--top"])
      #expect(child.arguments[4] == "--batch")
      #expect(["16", "32"].contains(child.arguments[5]), "an integral float loses its .0")
      let stored = try #require(child.definition?["arguments"]?.asArray).compactMap { $0.asString }
      #expect(stored == child.arguments)
      #expect(["{\"--top\": ", child.arguments[3]].allSatisfy { child.parameters.text().contains($0) })
    }
  }

  @Test func aFailingTrialIsARowWithItsReason() throws {
    let worker = try ShellWorker(
      """
      if [ "$number" = 1 ]; then
        echo '{"request": "fail", "message": "ValueError: no such column"}' >&3; read -r r <&3; exit 1
      fi
      [ "$number" = 2 ] && exit 7
      log accuracy 0.5
      """)
    let active = try Self.drive(worker, Self.plan(worker, policy: "none", trials: 4), workers: 2)
    let children = try worker.store.children(of: "HD_test")
    #expect(children.map { $0.status } == [.completed, .failed, .failed, .completed])
    #expect(children[1].error == "ValueError: no such column")
    #expect(children[2].error?.hasPrefix("The script's process ended with exit code 7.") == true)
    #expect(try worker.store.run("HD_test")?.status == .completed)
    #expect(active.lines(after: 0)[2].hasSuffix("(ValueError: no such column)"))
  }

  @Test func whereAllFailTheSearchFails() throws {
    let worker = try ShellWorker("exit 3")
    _ = try Self.drive(worker, Self.plan(worker, trials: 3), workers: 2)
    let parent = try #require(try worker.store.run("HD_test"))
    #expect(parent.status == .failed)
    #expect(parent.error == "All 3 runs failed. The first: The script's process ended with exit code 3.")
  }

  @Test func cancellingEndsEveryWorkerSoon() throws {
    let worker = try ShellWorker("log accuracy 0.5; sleep 60")
    let start = ContinuousClock.now
    _ = try Self.drive(worker, Self.plan(worker, policy: "none"), workers: 2) { active in
      while ((try? worker.store.metrics(ofChildrenOf: "HD_test").count) ?? 0) < 2 { usleep(10_000) }
      active.cancel()
    }
    #expect(ContinuousClock.now - start < .seconds(4))
    #expect(try worker.store.run("HD_test")?.status == .canceled)
    #expect(try worker.store.children(of: "HD_test").map { $0.status } == [.canceled, .canceled])
  }

  @Test func oneChildCanBeCancelled() throws {
    let worker = try ShellWorker("[ \"$number\" = 0 ] && sleep 60; log accuracy 0.$number")
    _ = try Self.drive(worker, Self.plan(worker, policy: "none", trials: 3), workers: 2) { active in
      while !active.cancelChild("HD_test_0") { usleep(10_000) }
    }
    let children = try worker.store.children(of: "HD_test")
    #expect(children.map { $0.status } == [.canceled, .completed, .completed])
    #expect(try worker.store.run("HD_test")?.status == .completed)
  }

  @Test func aTimeLimitKeepsWhatFewerTrialsWouldHaveGiven() throws {
    let worker = try ShellWorker("[ \"$number\" = 1 ] && sleep 60; log accuracy 0.$number")
    var plan = Self.plan(worker, policy: "none", trials: 8)
    plan.maxMinutes = 0.02
    _ = try Self.drive(worker, plan, workers: 2)
    let children = try worker.store.children(of: "HD_test")
    #expect(children[0].status == .completed)
    #expect(children.dropFirst().allSatisfy { $0.status == .canceled })
    let parent = try #require(try worker.store.run("HD_test"))
    #expect(parent.properties["best_child_run_id"] == "HD_test_0")
  }

  @Test func trialsWriteSideBySideAndSeeTheSourceFolder() throws {
    let worker = try ShellWorker(
      """
      [ "$(cat train.py)" = "the script" ] || exit 8
      mkdir -p outputs logs; echo $number > outputs/model.txt; echo x > scratch.txt; echo l > logs/a.txt
      echo "printed $number"; log accuracy 0.$number
      """)
    _ = try Self.drive(worker, Self.plan(worker, policy: "none", trials: 4), workers: 4)
    for child in try worker.store.children(of: "HD_test") {
      #expect(child.status == .completed)
      let files = try worker.store.artifacts(of: child.id)
      #expect(files.map { $0.name } == ["logs/a.txt", "outputs/model.txt", "user_logs/std_log.txt"])
      #expect(worker.text(files[1].path) == child.id.suffix(1) + "\n")
      #expect(worker.text(files[2].path) == "printed \(child.id.suffix(1))\n")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: worker.source) == ["train.py"])
  }

  @Test func questionsAreAnswered() throws {
    let worker = try ShellWorker(
      """
      ask() { echo "{\\"request\\": \\"ask\\", \\"question\\": \\"$1\\", \\"details\\": $2}" >&3; read -r reply <&3; echo "$reply"; }
      ask dataset.get '{"name": "bank"}'
      ask dataset.get '{"name": "none"}'
      ask run.record '{}'
      ask dance '{}'
      echo '{"request": "tag", "key": "k", "value": "v"}' >&3; read -r reply <&3
      log accuracy 1
      """)
    try worker.store.registerDataset(name: "bank", source: ["paths": ["/data/bank.csv"]])
    _ = try Self.drive(worker, Self.plan(worker, policy: "none", trials: 1), workers: 1)
    let log = worker.text(try worker.store.folder(ofRun: "HD_test_0") + "/user_logs/std_log.txt")
    let lines = log.split(separator: "\n")
    try #require(lines.count > 3, "\(log)")
    #expect(lines[0].contains("\"paths\": [\"/data/bank.csv\"]"))
    #expect(lines[1] == "{\"reply\": \"value\", \"value\": null}")
    #expect(lines[2].contains("\"experiment\": \"e\""))
    #expect(lines[3].contains("\"reply\": \"failure\"") && lines[3].contains("'dance'"))
    #expect(try worker.store.run("HD_test_0")?.tags["k"] == "v")
  }
}
