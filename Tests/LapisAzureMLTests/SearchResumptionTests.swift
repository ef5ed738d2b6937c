import FoundationEssentials
import LapisCompute
import LapisDiagnostics
import LapisStore
import LapisTune
import Testing

@testable import LapisAzureML

/// A search that was cut off and resumed ends as one that was not.
@Suite(.serialized) struct SearchResumptionTests {
  static func resume(_ worker: ShellWorker, workers: Int = 2) throws -> RunRecord {
    let search = try SearchResumption(
      ofRun: "HD_test", in: worker.store, workers: LocalWorkers(command: worker.command), workerCount: workers,
      version: "test")
    return try search.run { _ in }
  }

  /// More than twice as many trials as any cut waits for, so that none comes too late.
  static let trials = 24

  @Test(arguments: ["bandit", "none"]) func endsAsIfUncut(_ policy: String) throws {
    let whole = try ShellWorker(HyperDriveDriverTests.learner)
    _ = try HyperDriveDriverTests.drive(whole, HyperDriveDriverTests.plan(whole, policy: policy, trials: Self.trials), workers: 2)
    let reference = try HyperDriveDriverTests.facts(whole.store)
    for cut in [1, 4, 9] {
      let worker = try ShellWorker(HyperDriveDriverTests.learner)
      _ = try HyperDriveDriverTests.drive(
        worker, HyperDriveDriverTests.plan(worker, policy: policy, trials: Self.trials), workers: 3,
        meanwhile: { active in
          // The header is a line as well.
          while active.lines(after: 0).count < cut + 1, !active.wait(milliseconds: 1) {}
          active.cancel()
        })
      let before = try #require(try worker.store.run("HD_test"))
      #expect(before.status == .canceled)
      let record = try Self.resume(worker)
      #expect(record.status == .completed && record.started == before.started)
      for (a, b) in zip(try HyperDriveDriverTests.facts(worker.store), reference) { #expect(a == b) }
      let best = try #require(record.properties["best_child_run_id"])
      #expect(try whole.store.run("HD_test")?.properties["best_child_run_id"] == best)
      #expect(try worker.store.artifacts(of: best).map { $0.name } == ["outputs/model.txt", "user_logs/std_log.txt"])
    }
  }

  @Test func aBayesianSearchGoesOnWithTheSameProposals() throws {
    func plan(_ worker: ShellWorker) -> HyperDrivePlan {
      var plan = HyperDriveDriverTests.plan(worker, policy: "none", trials: Self.trials)
      plan.sampler = "bayesian"
      return plan
    }
    let whole = try ShellWorker(HyperDriveDriverTests.learner)
    _ = try HyperDriveDriverTests.drive(whole, plan(whole), workers: 2)
    let worker = try ShellWorker(HyperDriveDriverTests.learner)
    _ = try HyperDriveDriverTests.drive(
      worker, plan(worker), workers: 2,
      meanwhile: { active in
        while active.lines(after: 0).count < 10, !active.wait(milliseconds: 1) {}
        active.cancel()
      })
    #expect(try Self.resume(worker).status == .completed)
    #expect(try HyperDriveDriverTests.facts(worker.store) == HyperDriveDriverTests.facts(whole.store))
  }

  @Test func whatCannotBeResumedIsSaid() throws {
    let worker = try ShellWorker(HyperDriveDriverTests.learner)
    _ = try HyperDriveDriverTests.drive(worker, HyperDriveDriverTests.plan(worker, trials: 2), workers: 2)
    func code(_ id: String) -> String? {
      do throws(Diagnostic) {
        _ = try SearchResumption(
          ofRun: id, in: worker.store, workers: LocalWorkers(command: worker.command), workerCount: 1, version: "test")
        return nil
      } catch {
        return error.code
      }
    }
    #expect(code("HD_test") == "resume.complete")
    #expect(code("HD_test_0") == "resume.kind")
    #expect(code("HD_other") == "run.unknown")
  }

  @Test func theReportTellsEveryChild() throws {
    let worker = try ShellWorker(HyperDriveDriverTests.learner)
    _ = try HyperDriveDriverTests.drive(worker, HyperDriveDriverTests.plan(worker), workers: 2)
    let page = try SearchReport(ofRun: "HD_test", in: worker.store).html
    let children = try worker.store.children(of: "HD_test")
    #expect(page.components(separatedBy: "<tr").count == children.count + 2)
    for text in ["Best so far", "What decides", "Parameter by parameter", "Together", "Who ran when", "Stopped by the policy"] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(throws: Diagnostic.self) { _ = try SearchReport(ofRun: "HD_test_0", in: worker.store) }
  }
}
