public import LapisDiagnostics

/// A fitted thing that can be written to bytes and read back. Reading executes nothing.
public protocol Storable: Sendable {
  /// Names the type in stored files; never changed once released.
  static var kind: String { get }
  func encode(into writer: inout ModelWriter)
  /// - Throws: `model.corrupt` for bytes that no `encode` has written.
  init(from reader: inout ModelReader) throws(Diagnostic)
}
