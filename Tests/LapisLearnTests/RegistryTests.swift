import FoundationEssentials
import LapisDiagnostics
import LapisLearn
import LapisParams
import LapisTestSupport
import Testing

/// The registries against the folders, and their look-ups.
@Suite struct RegistryTests {
  /// Names of the Swift files of a folder, without aspects and the registry itself.
  private func files(_ folder: String) -> [String] {
    let url = Fixtures.folder("../../Sources/LapisLearn/\(folder)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
      .filter { !$0.contains("+") && !$0.hasSuffix("Registry") }.sorted()
  }

  @Test func everyLearnerFileIsRegistered() {
    #expect(files("Learners") == LearnerRegistry.all.map { (type: any Learner.Type) in type.name }.sorted())
  }

  @Test func everyTransformerFileIsRegistered() {
    #expect(
      files("Transformers")
        == TransformerRegistry.all.map { (type: any Transformer.Type) in type.name }.sorted())
  }

  @Test func aliasesStandForLearnersAndTheirParameters() throws {
    for alias in LearnerRegistry.aliases {
      #expect(LearnerRegistry.all.contains { $0.name == alias.learner }, "\(alias.name)")
      _ = try LearnerRegistry.make(alias.name)
    }
  }

  @Test func unknownNamesSuggestTheNearest() {
    let learner = #expect(throws: Diagnostic.self) { _ = try LearnerRegistry.make("RandomForrest") }
    #expect(learner?.description == "there is no learner 'RandomForrest'. Did you mean 'RandomForest'?")
    let metric = #expect(throws: Diagnostic.self) { _ = try MetricRegistry.metric("acuracy") }
    #expect(metric?.description == "there is no metric 'acuracy'. Did you mean 'accuracy'?")
    let transformer = #expect(throws: Diagnostic.self) { _ = try TransformerRegistry.make("PCB") }
    #expect(transformer?.hint == "Did you mean 'PCA'?")
    let parameter = #expect(throws: Diagnostic.self) {
      _ = try LearnerRegistry.make("Ridge", ["alpha": .double(-1)])
    }
    #expect(
      parameter?.message
        == "The 'alpha' parameter of Ridge must be a number of at least 0.0. Got -1.0 instead.")
  }

  @Test func metricNamesAreDistinctAndOfTheSDK() {
    let names = MetricRegistry.all.map { $0.name }
    #expect(Set(names).count == names.count)
    #expect(MetricRegistry.metrics(for: .classification).count == 26)
    #expect(MetricRegistry.metrics(for: .regression).count == 12)
  }
}
