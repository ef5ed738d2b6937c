import Foundation
import LapisDiagnostics
import Testing

@testable import LapisInterpreter

@Suite("The network, over a server on this machine", .serialized)
struct NetworkTests {
  private static let answer: @Sendable (String) -> String? = { request in
    let line = request.prefix { !$0.isNewline }
    let body = request.range(of: "\r\n\r\n").map { String(request[$0.upperBound...]) } ?? ""
    func response(_ status: String, _ fields: String, _ text: String) -> String {
      "HTTP/1.1 \(status)\r\n\(fields)Content-Length: \(text.utf8.count)\r\nConnection: close\r\n\r\n\(text)"
    }
    if line.contains("/hang") { return nil }
    if line.contains("/404") { return response("404 Not Found", "", "gone") }
    if line.contains("/to") { return response("302 Found", "Location: /end\r\n", "") }
    return response("200 OK", "Content-Type: text/plain; charset=utf-8\r\nX-Own: own\r\n", "\(line)|\(body)")
  }

  private func run(_ text: String, interruptAfter delay: Double? = nil) -> (output: String, failure: String?) {
    let output = CollectedOutput()
    var options = InterpreterOptions()
    options.output = output
    let interpreter = Interpreter(options: options)
    if let delay {
      nonisolated(unsafe) let flag = interpreter.interruptFlag
      Thread.detachNewThread {
        Thread.sleep(forTimeInterval: delay)
        flag.pointee = 1
      }
    }
    let result = interpreter.run(SourceFile(name: "test.py", text: text), mode: .script)
    return (output.text, result.failure?.className)
  }

  /// Skips where libcurl is not installed, which is what a script is told then.
  private func server() throws -> SmallServer? {
    if CurlLibrary.shared == nil {
      print("skipped: \(CurlLibrary.fileName) is not installed")
      return nil
    }
    return try #require(SmallServer(Self.answer))
  }

  @Test func requestsAndURLLibAskAndAnswer() throws {
    guard let server = try server() else { return }
    defer { server.stop() }
    let (output, failure) = run(
      """
      import requests, urllib.request, urllib.error
      base = 'http://127.0.0.1:\(server.port)'
      r = requests.get(base + '/a', params={'q': 'x y'})
      print(r.status_code, r.ok, r.text, r.headers['x-own'], r.encoding)
      print(requests.post(base + '/p', json={'k': 1}).text)
      print(requests.post(base + '/p', data={'k': 'v w'}).text)
      r = requests.get(base + '/to')
      print(r.url == base + '/end', r.history, r.text)
      try:
          requests.get(base + '/404').raise_for_status()
      except requests.HTTPError as error:
          print(str(error).replace(base, ''))
      with urllib.request.urlopen(base + '/u') as response:
          print(response.status, response.read().decode())
      try:
          urllib.request.urlopen(base + '/404')
      except urllib.error.HTTPError as error:
          print(error, error.read())
      """)
    #expect(failure == nil)
    #expect(
      output == """
        200 True GET /a?q=x+y HTTP/1.1| own utf-8
        POST /p HTTP/1.1|{"k": 1}
        POST /p HTTP/1.1|k=v+w
        True [<Response [302]>] GET /end HTTP/1.1|
        404 Client Error: Not Found for url: /404
        200 GET /u HTTP/1.1|
        HTTP Error 404: Not Found b'gone'

        """)
  }

  @Test func aServerThatDoesNotAnswerTimesOut() throws {
    guard let server = try server() else { return }
    defer { server.stop() }
    let (output, failure) = run(
      """
      import requests, time
      begun = time.time()
      try:
          requests.get('http://127.0.0.1:\(server.port)/hang', timeout=0.2)
      except requests.exceptions.ReadTimeout as error:
          print('timed out', time.time() - begun < 5)
      """)
    #expect(failure == nil)
    #expect(output == "timed out True\n")
  }

  @Test func anInterruptEndsATransferThatHangs() throws {
    guard let server = try server() else { return }
    defer { server.stop() }
    let begun = Date()
    let (_, failure) = run(
      "import requests\nrequests.get('http://127.0.0.1:\(server.port)/hang')\n", interruptAfter: 0.3)
    #expect(failure == "KeyboardInterrupt")
    #expect(Date().timeIntervalSince(begun) < 5)
  }
}
