/// A named container of runs.
public struct ExperimentRecord: Sendable, Hashable {
  public var id: Int
  public var name: String
  public var guid: String
  public var created: Timestamp
  public var tags: TextMap
}

/// The statuses of the SDK, by its spelling.
public enum RunStatus: String, Sendable, Hashable, CaseIterable {
  case notStarted = "NotStarted"
  case unapproved = "Unapproved"
  case pausing = "Pausing"
  case paused = "Paused"
  case starting = "Starting"
  case preparing = "Preparing"
  case provisioning = "Provisioning"
  case queued = "Queued"
  case running = "Running"
  case finalizing = "Finalizing"
  case cancelRequested = "CancelRequested"
  case notResponding = "NotResponding"
  case completed = "Completed"
  case failed = "Failed"
  case canceled = "Canceled"

  public var isTerminal: Bool { self == .completed || self == .failed || self == .canceled }
}

/// One stored run.
public struct RunRecord: Sendable, Hashable {
  public var id: String
  /// Counted from 1 within the experiment; given by the store.
  public internal(set) var number: Int
  public var experiment: String
  public var parent: String?
  public var session: Int?
  /// The name that is shown; it may change.
  public var name: String
  /// `hyperdrive`, `automl`, `azureml.scriptrun`; nil for interactive runs and children of AutoML.
  public var type: String?
  /// The compute target's name.
  public var target: String?
  public var status: RunStatus
  /// Its process died before it ended; the status is then `Canceled`.
  public var interrupted: Bool
  public var created: Timestamp
  public var started: Timestamp?
  public var ended: Timestamp?
  /// The host process that writes it.
  public internal(set) var process: ProcessIdentity
  public var properties: TextMap
  public var tags: TextMap
  /// What was chosen or configured, in the user's order.
  public var parameters: JSONValue
  /// The script's arguments.
  public var arguments: [String]
  public var definition: JSONValue?
  public var error: String?
  public var seed: Int?
  /// Of Lapis.
  public var version: String

  public init(
    id: String, experiment: String, parent: String? = nil, session: Int? = nil,
    name: String? = nil, type: String? = nil, target: String? = nil,
    status: RunStatus = .notStarted, created: Timestamp = .now(), started: Timestamp? = nil,
    properties: TextMap = [:], tags: TextMap = [:], parameters: JSONValue = [:],
    arguments: [String] = [], definition: JSONValue? = nil, seed: Int? = nil, version: String
  ) {
    self.id = id
    self.number = 0
    self.experiment = experiment
    self.parent = parent
    self.session = session
    self.name = name ?? id
    self.type = type
    self.target = target
    self.status = status
    self.interrupted = false
    self.created = created
    self.started = started
    self.ended = nil
    self.process = .current
    self.properties = properties
    self.tags = tags
    self.parameters = parameters
    self.arguments = arguments
    self.definition = definition
    self.error = nil
    self.seed = seed
    self.version = version
  }
}
