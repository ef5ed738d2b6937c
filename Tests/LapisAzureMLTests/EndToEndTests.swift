import FoundationEssentials
import Glibc
import LapisStore
import LapisTestSupport
import Testing

@testable import LapisAzureML

/// The built program with its own workers. Without a binary beside the tests they are skipped, visibly.
@Suite(.serialized, .enabled(if: LapisBinary.path != nil, "lapis was not built beside the tests"))
struct EndToEndTests {
  let folder: String

  init() throws {
    folder = "/tmp/lapis-end-to-end-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: folder + "/train", withIntermediateDirectories: true)
    try write(
      "train/train.py",
      """
      import argparse, os, random, sys
      from azureml.core import Dataset, Model
      from azureml.core.run import Run
      parser = argparse.ArgumentParser()
      parser.add_argument('--epochs', type=int)
      parser.add_argument('--rate', type=float)
      parser.add_argument('--size', type=int)
      args = parser.parse_args()
      run = Run.get_context()
      assert args.size in (16, 32)
      noise = random.random()
      for epoch in range(args.epochs):
          run.log('accuracy', (args.rate + noise / 10) * (1 - 1 / (epoch + 2)))
      print('noise', noise, sys.argv[1:])
      run.tag('experiment', run.experiment.name)
      os.makedirs('outputs', exist_ok=True)
      open('outputs/model.txt', 'w').write(str(args.rate))
      if args.rate > 0.9:
          raise ValueError('too fast')
      """)
    try write(
      "tune.py",
      """
      import os, sys
      from azureml.core import Experiment, ScriptRunConfig, Workspace
      from azureml.train.hyperdrive import *
      run = Experiment(Workspace.from_config(), 'end-to-end').submit(HyperDriveConfig(
          run_config=ScriptRunConfig('train', 'train.py', arguments=['--epochs', 4]),
          hyperparameter_sampling=RandomParameterSampling({'--rate': uniform(0, 1), '--size': choice(16, 32)}),
          policy=BanditPolicy(slack_factor=0.2, delay_evaluation=2),
          primary_metric_name='accuracy', primary_metric_goal=PrimaryMetricGoal.MAXIMIZE,
          max_total_runs=10, max_concurrent_runs=3))
      if len(sys.argv) > 1:
          sys.exit()
      run.wait_for_completion()
      for child in run.get_children():
          print(child.id[-1], child.get_status(), child.get_metrics(), child.get_details()['runDefinition']['arguments'])
          print(child.get_file_names(), child.tags.get('experiment'), child.get_details().get('error'))
      best = run.get_best_run_by_primary_metric()
      print(best.id == run.id + best.id[-2:], best.get_metrics()['accuracy'][-1])
      """)
  }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  private func lapis(_ arguments: [String], home: String = "home") throws -> LapisBinary.Outcome {
    try LapisBinary.run(
      arguments, home: URL(fileURLWithPath: folder + "/" + home), folder: URL(fileURLWithPath: folder))
  }

  @Test func sameNumbersOnOneAndTwoWorkersAndAgain() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let one = try lapis(["--workers", "1", "tune.py"], home: "h1")
    #expect(one.exitCode == 0, "\(one.errors)")
    let lines = one.output.split(separator: "\n")
    #expect(lines.count == 21)
    #expect(one.output.contains("Canceled") && one.output.contains("ValueError: too fast"))
    #expect(one.output.contains("'user_logs/std_log.txt'] end-to-end"))
    for (workers, home) in [("2", "h2"), ("1", "h3"), ("3", "h4")] {
      #expect(try lapis(["--workers", workers, "tune.py"], home: home).output == one.output)
    }
    let other = try lapis(["--workers", "2", "--seed", "5", "tune.py"], home: "h5")
    #expect(other.exitCode == 0)
    #expect(other.output != one.output)
  }

  @Test func theEndOfAScriptWaitsForItsRuns() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try lapis(["tune.py", "leave"])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let store = try RunStore(home: folder + "/home")
    let runs = try store.runs()
    #expect(runs.count == 11)
    #expect(runs.allSatisfy { $0.status.isTerminal && !$0.interrupted })
  }

  @Test func aWorkerByHandIsRefused() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try lapis(["worker", "--trial", "x.json"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("lapis worker is started by Lapis itself"))
  }
}
