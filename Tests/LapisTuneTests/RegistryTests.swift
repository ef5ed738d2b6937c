import FoundationEssentials
import LapisDiagnostics
import LapisParams
import LapisTestSupport
import LapisTune
import Testing

@Suite struct RegistryTests {
  @Test(arguments: SamplerRegistry.all.map { $0.name }) func samplerContract(_ name: String) throws {
    try checkSampler(try #require(SamplerRegistry.all.first { $0.name == name }))
  }

  @Test(arguments: PolicyRegistry.all.map { $0.name }) func policyContract(_ name: String) throws {
    try checkPolicy(try #require(PolicyRegistry.all.first { $0.name == name }))
  }

  /// A file whose type no registry names would be dead code.
  @Test(arguments: ["Samplers", "Policies"]) func everyFileIsRegistered(_ folder: String) {
    let files = Fixtures.files(in: "../../Sources/LapisTune/\(folder)", ending: ".swift")
      .map { $0.deletingPathExtension().lastPathComponent }
    let suffix = folder == "Samplers" ? "Sampler" : "Policy"
    let types = files.filter { $0.hasSuffix(suffix) && $0 != "Sampler" && $0 != "EarlyTerminationPolicy" }
    let registered =
      folder == "Samplers"
      ? SamplerRegistry.all.map { String(describing: $0) } : PolicyRegistry.all.map { String(describing: $0) }
    #expect(!types.isEmpty)
    #expect(types.sorted() == registered.sorted())
  }

  @Test func unknownNamesAreAnsweredWithTheNearest() {
    let sampler = #expect(throws: Diagnostic.self) { try SamplerRegistry.make("baysian", seed: 0) }
    #expect(sampler?.hint == "Did you mean 'bayesian'?")
    let policy = #expect(throws: Diagnostic.self) { try PolicyRegistry.make("bandid") }
    #expect(policy?.hint == "Did you mean 'bandit'?")
  }

  @Test func banditWantsExactlyOneSlack() {
    #expect(throws: Diagnostic.self) { try PolicyRegistry.make("bandit") }
    #expect(throws: Diagnostic.self) {
      try PolicyRegistry.make("bandit", ["slack_factor": .double(0.1), "slack_amount": .double(1)])
    }
    #expect(throws: Diagnostic.self) {
      try PolicyRegistry.make("truncation_selection", ["truncation_percentage": .int(100)])
    }
  }
}
