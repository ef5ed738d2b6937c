import Glibc

/// `_network`: the one native that `urllib.request` and `requests` are built on.
enum NetworkModule {
  static let module = NativeModule(
    name: "_network", doc: "HTTP over libcurl.",
    members: [
      .entry(
        "send(method, url, headers, body, timeout, connect_timeout, verify, certificates, proxy, /)",
        "(status line, headers, body), or (code, text, errno, was connected) of what failed."
      ) { vm, a in
        if let copy = try copy(vm, a[0], a[1]) { return copy }
        guard let curl = CurlLibrary.shared else {
          throw vm.error(
            .importError,
            "the network needs libcurl, and \(CurlLibrary.fileName) is not there. "
              + "Install it with: apt-get install libcurl4")
        }
        let request = HTTPTransfer.Request(
          method: try vm.text(a[0], "method must be str").swiftString,
          url: try vm.text(a[1], "url must be str").swiftString,
          headers: try vm.elements(of: vm.ref(a[2])).compactMap(\.asString),
          body: a[3].isAnyBytes ? Array(a[3].bytes.buffer) : nil,
          timeout: a[4].isNone ? nil : try vm.double(a[4]),
          connectTimeout: a[5].isNone ? nil : try vm.double(a[5]),
          verifies: try vm.isTrue(a[6]),
          certificates: a[7].isNone ? nil : try vm.path(a[7]),
          proxy: a[8].isNone ? nil : try vm.text(a[8], "proxy must be str").swiftString)
        // What the script printed should be seen while it waits.
        vm.output.flush()
        let transfer = HTTPTransfer(interruptFlag: vm.interruptFlag, limit: 1 << 34)
        switch transfer.run(request, curl) {
        case .response(let status, let headers, let body):
          try vm.checkAllocation(body.count, 1)
          return vm.heap.makeTuple(owned: [
            vm.makeText(status), vm.heap.makeList(owned: headers.map { vm.makeText($0) }),
            vm.heap.makeBytes(body),
          ])
        case .failure(let code, let text, let number, let isConnected):
          if transfer.isTooLarge { throw vm.error(.memoryError, "") }
          return vm.heap.makeTuple(owned: [Value(code), vm.makeText(text), Value(number), Value(isConnected)])
        case .interrupted:
          try vm.checkInterrupt()
          throw vm.error(.keyboardInterrupt, "")
        }
      }
    ])

  /// The answer out of a copy that a user gave for the address; nil where there is none.
  private static func copy(_ vm: Interpreter, _ method: Value, _ url: Value) throws -> Value? {
    guard let addresses = vm.options.addresses else { return nil }
    let method = try vm.text(method, "method must be str").swiftString
    guard method == "GET" || method == "HEAD" else { return nil }
    let address = try vm.text(url, "url must be str").swiftString
    guard let bytes = try addresses.copy(of: address) else { return nil }
    try vm.checkAllocation(bytes.count, 1)
    let fields = ["Content-Length: \(bytes.count)", "Content-Type: \(contentType(of: address))"]
    return vm.heap.makeTuple(owned: [
      vm.makeText("HTTP/1.1 200 OK"), vm.heap.makeList(owned: fields.map { vm.makeText($0) }),
      vm.heap.makeBytes(method == "HEAD" ? [] : bytes),
    ])
  }

  private static func contentType(of address: String) -> String {
    let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
    if path.hasSuffix(".csv") { return "text/csv" }
    if path.hasSuffix(".json") { return "application/json" }
    return path.hasSuffix(".txt") ? "text/plain" : "application/octet-stream"
  }
}
