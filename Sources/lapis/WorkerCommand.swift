import ArgumentParser
import Glibc
import LapisAzureML
import LapisNotebook

struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Runs one trial for another process.", shouldDisplay: false)

  @Option(help: "The file that describes the trial.") var trial: String

  func run() throws {
    Glibc.exit(TrialWorker.run(trialFile: trial) { BuiltinModules.all(host: $0) })
  }
}
