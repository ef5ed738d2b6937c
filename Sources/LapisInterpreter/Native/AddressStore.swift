public import LapisDiagnostics

/// What the program around an interpreter keeps for addresses of the network.
public protocol AddressStore: Sendable {
  /// The bytes that a user gave for an address, to be used instead of the network; nil for none.
  /// - Throws: where they are not what was given.
  func copy(of address: String) throws(Diagnostic) -> [UInt8]?
  /// What was downloaded from an address before; nil for nothing.
  func download(of address: String) -> Download?
  /// Keeps what was downloaded; where that fails, nothing is kept.
  func keep(_ download: Download, of address: String)
}

/// What an address held.
public struct Download: Sendable {
  public var bytes: [UInt8]
  /// What the server calls this state of the content: `ETag` and `Last-Modified`.
  public var tag: String?
  public var modified: String?
  /// When it was read, as it is shown.
  public var date: String

  public init(bytes: [UInt8], tag: String? = nil, modified: String? = nil, date: String = "") {
    self.bytes = bytes
    self.tag = tag
    self.modified = modified
    self.date = date
  }
}
