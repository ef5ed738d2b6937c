import Foundation

/// A server of one thread on 127.0.0.1 that answers each connection with the text a closure makes of the
/// request; nil leaves the client waiting.
final class SmallServer: @unchecked Sendable {
  let port: UInt16
  private let listener: Int32
  private let thread: Thread

  init?(_ answer: @escaping @Sendable (String) -> String?) {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, size) }
    }
    guard bound == 0, listen(socket, 8) == 0 else { return nil }
    var found = sockaddr_in()
    var length = size
    _ = withUnsafeMutablePointer(to: &found) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
    }
    listener = socket
    port = UInt16(bigEndian: found.sin_port)
    thread = Thread {
      var waiting: [Int32] = []
      while true {
        let client = accept(socket, nil, nil)
        if client < 0 { break }
        var request = ""
        var chunk = [UInt8](repeating: 0, count: 4096)
        while !SmallServer.isComplete(request) {
          let count = read(client, &chunk, chunk.count)
          if count <= 0 { break }
          request += String(decoding: chunk[..<count], as: UTF8.self)
        }
        guard let text = answer(request) else {
          waiting.append(client)
          continue
        }
        _ = text.withCString { write(client, $0, strlen($0)) }
        close(client)
      }
      for client in waiting { close(client) }
    }
    thread.start()
  }

  private static func isComplete(_ request: String) -> Bool {
    guard let end = request.range(of: "\r\n\r\n") else { return false }
    let field = request.range(of: "Content-Length: ", options: .caseInsensitive)
    let length = field.flatMap { Int(request[$0.upperBound...].prefix { $0.isNumber }) } ?? 0
    return request[end.upperBound...].utf8.count >= length
  }

  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }
}
