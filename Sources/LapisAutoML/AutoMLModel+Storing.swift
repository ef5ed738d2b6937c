public import LapisDiagnostics
import LapisFrame
public import LapisLearn

extension AutoMLModel {
  private static let magic = "LAPISAML"
  private static let version = 1

  /// Inside other stored models; a file of its own is `encode()`.
  public static var kind: String { "AutoMLModel" }

  public func encode(into writer: inout ModelWriter) { writer.write(encode()) }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    try self.init(decoding: try reader.blob())
  }

  /// Whether bytes start as `encode` starts them.
  public static func isEncoded(_ bytes: [UInt8]) -> Bool {
    bytes.count > 16 && Array(bytes[8..<16]) == Array(magic.utf8)
  }

  /// The stored form: executes nothing when it is read, and is read by newer versions too.
  public func encode() -> [UInt8] {
    var writer = ModelWriter()
    writer.write(AutoMLModel.magic)
    writer.write(AutoMLModel.version)
    writer.write(task.rawValue)
    featurizer.encode(into: &writer)
    writer.write(steps.map { $0.name })
    writer.write(steps.map { $0.text })
    writer.write(members.map { $0.iteration })
    writer.write(members.map { $0.weight })
    // The model's own format carries the digest of the large part.
    writer.write(FittedModelCodec.encode(model))
    return writer.bytes
  }

  /// - Throws: `model.corrupt` or `model.version`.
  public init(decoding bytes: [UInt8]) throws(Diagnostic) {
    var reader = ModelReader(bytes)
    guard AutoMLModel.isEncoded(bytes), try reader.string() == AutoMLModel.magic else {
      throw ModelReader.corrupt("it does not start as an AutoML model does")
    }
    let version = try reader.int()
    guard version <= AutoMLModel.version else {
      throw Diagnostic(
        "model.version", .notSupported,
        "the stored model has format version \(version); this Lapis reads up to \(AutoMLModel.version).",
        hint: "Load it with a newer Lapis.")
    }
    guard let task = TaskKind(rawValue: try reader.string()) else {
      throw ModelReader.corrupt("it has an unknown task")
    }
    self.task = task
    featurizer = try Featurizer(from: &reader)
    let names = try reader.strings()
    let texts = try reader.strings()
    let iterations = try reader.ints()
    let weights = try reader.doubles(count: iterations.count)
    guard names.count == texts.count else { throw ModelReader.corrupt("its steps are incomplete") }
    steps = zip(names, texts).map { Step(name: $0, text: $1) }
    members = zip(iterations, weights).map { Member(iteration: $0, weight: $1) }
    model = try FittedModelCodec.decodeModel(try reader.blob())
    guard reader.isAtEnd else { throw ModelReader.corrupt("bytes are left over at its end") }
    guard model.featureCount == featurizer.outputNames.count,
      (model.labels == nil) == (task == .regression)
    else { throw ModelReader.corrupt("its model does not fit its features") }
  }
}
