import Foundation
import LapisDiagnostics
import Synchronization
import Testing

@testable import LapisInterpreter

/// Copies and downloads in memory.
private final class Addresses: AddressStore {
  private let copies: [String: [UInt8]]
  private let changed: String?
  private let downloads = Mutex<[String: Download]>([:])

  init(copies: [String: String] = [:], changed: String? = nil) {
    self.copies = copies.mapValues { Array($0.utf8) }
    self.changed = changed
  }

  func copy(of address: String) throws(Diagnostic) -> [UInt8]? {
    if address == changed { throw Diagnostic("data.changed", .value, "The copy of \(address) has changed.") }
    return copies[address]
  }
  func download(of address: String) -> Download? { downloads.withLock { $0[address] } }
  func keep(_ download: Download, of address: String) {
    var dated = download
    dated.date = "2026-11-27"
    downloads.withLock { $0[address] = dated }
  }
}

/// What stands in for addresses, as scripts see it.
@Suite("Copies and downloads of addresses", .serialized) struct DownloadsTests {
  private func run(_ text: String, _ addresses: Addresses) -> (output: String, errors: String, failure: ScriptFailure?) {
    let output = CollectedOutput()
    var options = InterpreterOptions()
    options.output = output
    options.addresses = addresses
    let result = Interpreter(options: options).run(SourceFile(name: "test.py", text: text), mode: .script)
    return (output.text, output.errorText, result.failure)
  }

  @Test func aCopyIsReadWithoutANetwork() {
    let addresses = Addresses(copies: ["https://host.invalid/t.csv": "a,b\n1,2\n", "s3://bucket/t.csv": "x"])
    let (output, _, failure) = run(
      """
      import os, requests, tempfile, urllib.request, _downloads
      address = 'https://host.invalid/t.csv'
      print(_downloads.read(address), _downloads.read('s3://bucket/t.csv'))
      r = requests.get(address)
      print(r.status_code, r.ok, r.text, r.headers['content-type'])
      r.raise_for_status()
      print(urllib.request.urlopen(address + '#part').read())
      path = os.path.join(tempfile.mkdtemp(), 't.csv')
      urllib.request.urlretrieve(address, path)
      print(open(path).read(), requests.head(address).headers['content-length'])
      """, addresses)
    #expect(failure?.traceback == nil)
    #expect(
      output == """
        b'a,b\\n1,2\\n' b'x'
        200 True a,b
        1,2
         text/csv
        b'a,b\\n1,2\\n'
        a,b
        1,2
         8

        """)
  }

  @Test func aChangedCopyIsAnError() {
    let addresses = Addresses(changed: "https://host.invalid/t.csv")
    let (_, _, failure) = run("import requests\nrequests.get('https://host.invalid/t.csv')\n", addresses)
    #expect(failure?.message == "The copy of https://host.invalid/t.csv has changed.")
  }

  @Test func anAddressThatCannotBeReadSaysWhatToDo() {
    let (_, _, failure) = run("import _downloads\n_downloads.read('abfs://x/t.csv')\n", Addresses())
    #expect(failure?.className == "NotImplementedError")
    #expect(failure?.help?.contains("`lapis data add abfs://x/t.csv FILE`") == true)
  }

  @Test func downloadsAreAskedForAgainAndKept() throws {
    guard CurlLibrary.shared != nil else { return print("skipped: \(CurlLibrary.fileName) is not installed") }
    let server = try #require(
      SmallServer { request in
        func response(_ status: String, _ fields: String, _ text: String) -> String {
          "HTTP/1.1 \(status)\r\n\(fields)Content-Length: \(text.utf8.count)\r\nConnection: close\r\n\r\n\(text)"
        }
        if request.contains("/plain") { return response("200 OK", "", request.contains("If-") ? "asked again" : "first") }
        if request.contains("/404") { return response("404 Not Found", "", "") }
        if request.lowercased().contains("if-none-match: \"v1\"") { return response("304 Not Modified", "", "") }
        return response("200 OK", "ETag: \"v1\"\r\n", "a,b\n1,2\n")
      })
    let base = "http://127.0.0.1:\(server.port)"
    let addresses = Addresses()
    let script = "import _downloads\nprint(_downloads.read('\(base)/t.csv'), _downloads.read('\(base)/plain'))\n"
    for _ in 0..<2 {
      let (output, _, failure) = run(script, addresses)
      #expect(failure?.traceback == nil)
      #expect(output == "b'a,b\\n1,2\\n' b'first'\n")
    }
    let missing = run("import _downloads\n_downloads.read('\(base)/404')\n", addresses)
    #expect(missing.failure?.className == "HTTPError")
    #expect(missing.failure?.help?.contains("lapis data add") == true)
    server.stop()
    // Without a server, what it had is used, and said to be old.
    let (output, errors, failure) = run("import _downloads\nprint(_downloads.read('\(base)/t.csv'))\n", addresses)
    #expect(failure?.traceback == nil)
    #expect(output == "b'a,b\\n1,2\\n'\n")
    #expect(errors.contains("what it held on 2026-11-27 is used"))
  }
}
