import ArgumentParser
import Glibc
import LapisAzureML

struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Runs one trial for another process.", shouldDisplay: false)

  @Option(help: "The trial's description.") var trial: String

  func run() throws {
    Glibc.exit(TrialWorker.run(trialFile: trial, modules: ModuleWiring.modules))
  }
}
