public import LapisDiagnostics

/// What a stored file holds.
public enum StoredEstimator: Sendable {
  case model(any FittedModel)
  case transformer(any FittedTransformer)
}

/// Fitted models and transformers as bytes: what `joblib.dump` and the stored runs write.
///
/// The layout is `LAPISMDL`, a version (UInt32), `M` or `T`, the kind's name, what the kind wrote, and a
/// 64-bit FNV-1a digest of everything ahead of it. A version is only ever added; older files keep loading.
public enum FittedModelCodec {
  static let magic = Array("LAPISMDL".utf8)
  /// 2 added the link of linear classifiers and the steps of linear regressors.
  static let version: UInt32 = 2

  /// Every type that a stored file may hold: one line each.
  static let models: [any FittedModel.Type] = [
    AdaBoostModel.self, ClassSubsetModel.self, ConstantModel.self, LinearRegressorModel.self,
    LinearClassifierModel.self, TreeEnsembleModel.self, NeighborsModel.self,
    DiscreteNBModel.self, GaussianNBModel.self, FittedPipeline.self, VotingModel.self, StackingModel.self,
    RelabelledModel.self,
    KernelClassifierModel.self, KernelRegressorModel.self, NeuralNetworkModel.self, GaussianProcessModel.self,
  ]
  static let transformers: [any FittedTransformer.Type] = [
    FittedScaler.self, FittedImputer.self, FittedOneHot.self, FittedNormalizer.self,
    FittedKMeans.self, FittedProjection.self, FittedSelection.self, FittedColumns.self,
  ]

  public static func encode(_ model: any FittedModel) -> [UInt8] {
    var writer = header("M")
    writer.write(model: model)
    return sealed(writer)
  }

  public static func encode(_ transformer: any FittedTransformer) -> [UInt8] {
    var writer = header("T")
    writer.write(transformer: transformer)
    return sealed(writer)
  }

  /// - Throws: `model.corrupt` for bytes that `encode` has not written, `model.version` for a file from a
  ///   newer Lapis.
  public static func decode(_ bytes: [UInt8]) throws(Diagnostic) -> StoredEstimator {
    guard bytes.count >= magic.count + 13, Array(bytes.prefix(magic.count)) == magic else {
      throw ModelReader.corrupt("it does not start as a model file does")
    }
    let body = bytes.count - 8
    var tail = ModelReader(bytes, from: body, to: bytes.count)
    guard try tail.unsigned() == digest(bytes, upTo: body) else {
      throw ModelReader.corrupt("its digest does not match")
    }
    var reader = ModelReader(bytes, from: magic.count, to: body)
    var found: UInt32 = 0
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      found |= UInt32(try reader.byte()) << shift
    }
    guard found <= version else {
      throw Diagnostic(
        "model.version", .notSupported,
        "the stored model has format version \(found); this Lapis reads up to \(version).",
        hint: "Load it with a newer Lapis.")
    }
    reader.version = found
    let result: StoredEstimator
    switch try reader.byte() {
    case UInt8(ascii: "M"): result = .model(try reader.model())
    case UInt8(ascii: "T"): result = .transformer(try reader.transformer())
    default: throw ModelReader.corrupt("it holds neither a model nor a transformer")
    }
    guard reader.isAtEnd else { throw ModelReader.corrupt("bytes are left over at its end") }
    return result
  }

  /// The model of a file that must hold one.
  public static func decodeModel(_ bytes: [UInt8]) throws(Diagnostic) -> any FittedModel {
    guard case .model(let model) = try decode(bytes) else {
      throw Diagnostic("model.kind", .value, "the file holds a transformer, not a model.")
    }
    return model
  }

  private static func header(_ kind: String) -> ModelWriter {
    var writer = ModelWriter()
    for byte in magic { writer.write(byte) }
    writer.write(version)
    for byte in kind.utf8 { writer.write(byte) }
    return writer
  }

  private static func sealed(_ writer: ModelWriter) -> [UInt8] {
    var writer = writer
    writer.write(digest(writer.bytes, upTo: writer.bytes.count))
    return writer.bytes
  }

  private static func digest(_ bytes: [UInt8], upTo end: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    bytes.withUnsafeBufferPointer { buffer in
      for index in 0..<end {
        hash = (hash ^ UInt64(buffer[index])) &* 0x100_0000_01b3
      }
    }
    return hash
  }
}

extension ModelWriter {
  /// A model inside another.
  public mutating func write(model: any FittedModel) {
    write(type(of: model).kind)
    model.encode(into: &self)
  }

  public mutating func write(transformer: any FittedTransformer) {
    write(type(of: transformer).kind)
    transformer.encode(into: &self)
  }
}

extension ModelReader {
  public mutating func model() throws(Diagnostic) -> any FittedModel {
    let kind = try string()
    for type in FittedModelCodec.models where type.kind == kind {
      return try nested { (reader) throws(Diagnostic) in try type.init(from: &reader) }
    }
    throw ModelReader.corrupt("'\(kind)' is not a known kind of model")
  }

  public mutating func transformer() throws(Diagnostic) -> any FittedTransformer {
    let kind = try string()
    for type in FittedModelCodec.transformers where type.kind == kind {
      return try nested { (reader) throws(Diagnostic) in try type.init(from: &reader) }
    }
    throw ModelReader.corrupt("'\(kind)' is not a known kind of transformer")
  }
}
