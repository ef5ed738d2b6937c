/// A file of a run.
public struct ArtifactRecord: Sendable, Hashable {
  public var run: String
  /// As the SDK names it: `outputs/model.joblib`.
  public var name: String
  /// Where it is.
  public var path: String
  /// In bytes.
  public var size: Int
  public var sha256: String
  public var created: Timestamp
}

/// A registered model.
public struct ModelRecord: Sendable, Hashable {
  public var name: String
  /// From 1; given by the store.
  public var version: Int
  public var path: String
  public var run: String?
  public var description: String?
  public var properties: TextMap
  public var tags: TextMap
  public var created: Timestamp
}

/// A registered dataset: where its data comes from, not the data.
public struct DatasetRecord: Sendable, Hashable {
  public var name: String
  /// From 1; given by the store.
  public var version: Int
  public var source: JSONValue
  public var description: String?
  public var tags: TextMap
  public var created: Timestamp
}

/// A named place where runs execute.
public struct ComputeTargetRecord: Sendable, Hashable {
  public var name: String
  public var type: String
  public var configuration: JSONValue
  public var created: Timestamp
}
