public import LapisDiagnostics
public import LapisInterpreter
import LapisStore

/// The copies of a store, for the scripts of an interpreter.
public struct StoredAddresses: AddressStore {
  private let copies: DataCopies

  public init(home: String) { copies = DataCopies(home: home) }

  public func copy(of address: String) throws(Diagnostic) -> [UInt8]? { try copies.copy(of: address) }

  public func download(of address: String) -> Download? {
    guard let (entry, bytes) = copies.download(of: address) else { return nil }
    return Download(bytes: bytes, tag: entry.tag, modified: entry.modified, date: entry.added.shortText)
  }

  public func keep(_ download: Download, of address: String) {
    // A download that cannot be kept is made again.
    try? copies.keep(download.bytes, of: address, tag: download.tag, modified: download.modified)
  }
}
