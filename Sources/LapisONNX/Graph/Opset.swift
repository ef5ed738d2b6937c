/// A set of operators at one version.
public struct Opset: Sendable, Hashable {
  /// Empty for the standard operators.
  public var domain: String
  public var version: Int

  public init(domain: String, version: Int) {
    self.domain = domain
    self.version = version
  }

  /// The domain of the classical learners.
  public static let learning = "ai.onnx.ml"

  /// What exported models declare. Every operator that Lapis writes has had its present meaning since
  /// an earlier version, and every runtime since 2022 knows these.
  public static let written = [Opset(domain: "", version: 17), Opset(domain: learning, version: 3)]
  /// The version of the container that belongs to those operator sets.
  public static let writtenIRVersion = 8

  /// The newest versions that Lapis runs, and the containers it reads.
  public static let newestStandard = 28
  public static let newestLearning = 5
  public static let readableIRVersions = 3...14
}
