import Glibc

/// One request and what came back.
final class HTTPTransfer {
  struct Request {
    var method: String
    var url: String
    var headers: [String]
    var body: [UInt8]?
    /// Seconds without any data once connected; nil waits for ever.
    var timeout: Double?
    var connectTimeout: Double?
    var verifies: Bool
    /// A file of certificates to trust instead of the system's.
    var certificates: String?
    var proxy: String?
  }
  enum Outcome {
    /// The status line, the header fields in order, and the body.
    case response(status: String, headers: [String], body: [UInt8])
    /// libcurl's code, its text, the errno behind it or 0, and whether there was a connection.
    case failure(code: Int, text: String, errno: Int, isConnected: Bool)
    case interrupted
  }

  private var status = ""
  private var headers: [String] = []
  private var body: [UInt8] = []
  /// The most that a body may take; beyond it the transfer ends.
  private let limit: Int
  private(set) var isTooLarge = false
  /// The bytes that have gone either way, and when that number changed last.
  private var moved = 0
  private var lastMove = 0.0
  private let interruptFlag: UnsafeMutablePointer<UInt8>

  init(interruptFlag: UnsafeMutablePointer<UInt8>, limit: Int) {
    self.interruptFlag = interruptFlag
    self.limit = limit
  }

  func run(_ request: Request, _ curl: CurlLibrary) -> Outcome {
    guard let multi = curl.makeMulti() else {
      return .failure(code: 2, text: "out of memory", errno: 0, isConnected: false)
    }
    defer { _ = curl.cleanupMulti(multi) }
    guard let handle = curl.initialize() else { return .failure(code: 2, text: "out of memory", errno: 0, isConnected: false) }
    defer { curl.cleanup(handle) }
    func set(_ option: CurlLibrary.Option, _ value: Int) { _ = curl.setNumber(handle, option.rawValue, value) }
    func set(_ option: CurlLibrary.Option, _ text: String) {
      _ = text.withCString { curl.setPointer(handle, option.rawValue, $0) }
    }
    let context = Unmanaged.passUnretained(self).toOpaque()

    set(.url, request.url)
    // http and https: a redirection must not reach for a file.
    set(.protocols, 1 | 2)
    set(.followLocation, 0)
    // Timeouts without signals, which belong to the program.
    set(.noSignal, 1)
    set(.customRequest, request.method)
    if request.method == "HEAD" { set(.noBody, 1) }
    if let body = request.body {
      set(.postFieldSize, body.count)
      body.withUnsafeBytes { bytes in
        // An empty body is a body; no pointer would mean to ask a callback for one.
        let start = bytes.baseAddress ?? UnsafeRawPointer(handle)
        _ = curl.setPointer(handle, CurlLibrary.Option.copyPostFields.rawValue, start)
      }
    }
    set(.connectTimeout, milliseconds(request.connectTimeout ?? 86_400))
    set(.verifyPeer, request.verifies ? 1 : 0)
    set(.verifyHost, request.verifies ? 2 : 0)
    if let certificates = request.certificates { set(.certificates, certificates) }
    if let proxy = request.proxy { set(.proxy, proxy) }

    var list: UnsafeMutableRawPointer?
    // libcurl adds these where nothing is said; an empty value keeps it from that.
    for header in request.headers + ["Expect:"] { list = curl.append(list, header) ?? list }
    defer { curl.freeList(list) }
    _ = curl.setPointer(handle, CurlLibrary.Option.httpHeader.rawValue, list)

    _ = curl.setPointer(handle, CurlLibrary.Option.writeData.rawValue, context)
    _ = curl.setPointer(handle, CurlLibrary.Option.headerData.rawValue, context)
    _ = curl.setPointer(handle, CurlLibrary.Option.transferData.rawValue, context)
    let receive: @convention(c) (UnsafePointer<UInt8>, Int, Int, UnsafeMutableRawPointer) -> Int = {
      bytes, size, count, context in
      let transfer = Unmanaged<HTTPTransfer>.fromOpaque(context).takeUnretainedValue()
      return transfer.take(UnsafeBufferPointer(start: bytes, count: size &* count))
    }
    let receiveHeader: @convention(c) (UnsafePointer<UInt8>, Int, Int, UnsafeMutableRawPointer) -> Int = {
      bytes, size, count, context in
      let transfer = Unmanaged<HTTPTransfer>.fromOpaque(context).takeUnretainedValue()
      transfer.takeHeader(UnsafeBufferPointer(start: bytes, count: size &* count))
      return size &* count
    }
    let progress: @convention(c) (UnsafeMutableRawPointer, Int, Int, Int, Int) -> Int32 = { context, _, down, _, up in
      let transfer = Unmanaged<HTTPTransfer>.fromOpaque(context).takeUnretainedValue()
      if down &+ up != transfer.moved {
        transfer.moved = down &+ up
        transfer.lastMove = TimeModule.seconds(CLOCK_MONOTONIC)
      }
      // Anything but 0 ends the transfer.
      return transfer.interruptFlag.pointee != 0 ? 1 : 0
    }
    _ = curl.setPointer(
      handle, CurlLibrary.Option.writeFunction.rawValue, unsafeBitCast(receive, to: UnsafeRawPointer.self))
    _ = curl.setPointer(
      handle, CurlLibrary.Option.headerFunction.rawValue, unsafeBitCast(receiveHeader, to: UnsafeRawPointer.self))
    _ = curl.setPointer(
      handle, CurlLibrary.Option.transferFunction.rawValue, unsafeBitCast(progress, to: UnsafeRawPointer.self))
    set(.noProgress, 0)

    _ = curl.addHandle(multi, handle)
    defer { _ = curl.removeHandle(multi, handle) }
    let timedOut: Int32 = 28
    let code = withExtendedLifetime(self) { perform(curl, multi, handle, request.timeout, timedOut) }
    guard let code else { return .interrupted }
    if code != 0 {
      var number = 0
      _ = curl.getInfo(handle, CurlLibrary.Info.osError.rawValue, &number)
      let text = curl.errorText(code).map { String(cString: $0) } ?? "error \(code)"
      return .failure(
        code: Int(code), text: text, errno: number, isConnected: isConnected(curl, handle))
    }
    return .response(status: status, headers: headers, body: body)
  }

  /// libcurl's code; nil where the script has been interrupted.
  private func perform(
    _ curl: CurlLibrary, _ multi: CurlLibrary.Handle, _ handle: CurlLibrary.Handle, _ timeout: Double?,
    _ timedOut: Int32
  ) -> Int32? {
    var running: Int32 = 1
    while true {
      if interruptFlag.pointee != 0 { return nil }
      let failed = curl.performMulti(multi, &running)
      if interruptFlag.pointee != 0 { return nil }
      let outOfMemory: Int32 = 27
      if failed != 0 { return outOfMemory }
      if running == 0 { break }
      var wait: Int32 = 100
      if let timeout {
        let now = TimeModule.seconds(CLOCK_MONOTONIC)
        if lastMove == 0, isConnected(curl, handle) { lastMove = now }
        if lastMove > 0 {
          let left = lastMove + timeout - now
          if left <= 0 { return timedOut }
          wait = Int32(max(1, min(100, left * 1000)))
        }
      }
      _ = curl.poll(multi, nil, 0, wait, nil)
    }
    var left: Int32 = 0
    while let message = curl.readInfo(multi, &left) {
      if message.load(fromByteOffset: CurlLibrary.messageKind, as: Int32.self) == 1 {
        return message.load(fromByteOffset: CurlLibrary.messageResult, as: Int32.self)
      }
    }
    return 0
  }

  private func isConnected(_ curl: CurlLibrary, _ handle: CurlLibrary.Handle) -> Bool {
    var microseconds = 0
    _ = curl.getInfo(handle, CurlLibrary.Info.connectTime.rawValue, &microseconds)
    return microseconds > 0
  }

  private func milliseconds(_ seconds: Double) -> Int { Int(max(1, min(seconds * 1000, 1e9))) }

  private func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if body.count > limit - bytes.count {
      isTooLarge = true
      return 0
    }
    body.append(contentsOf: bytes)
    return bytes.count
  }

  private func takeHeader(_ bytes: UnsafeBufferPointer<UInt8>) {
    let line = String(decoding: bytes, as: UTF8.self)
    let text = line.hasSuffix("\r\n") || line.hasSuffix("\n") ? String(line.dropLast()) : line
    if text.hasPrefix("HTTP/") {
      // Another response: what was before was "100 Continue" or a proxy's answer.
      status = text
      headers = []
    } else if !text.isEmpty {
      headers.append(text)
    }
  }
}
