import Glibc

/// What a text file reads from and writes to: a file of the system, or an object of the script.
protocol ByteSource: AnyObject {
  var ref: (Interpreter) -> Ref { get }
  /// Some bytes; none at the end.
  func someBytes(_ vm: Interpreter) throws -> [UInt8]
  func allBytes(_ vm: Interpreter) throws -> [UInt8]
  func put(_ vm: Interpreter, _ bytes: [UInt8]) throws
  func flush(_ vm: Interpreter) throws
  func tell(_ vm: Interpreter) throws -> Int
  func seek(_ vm: Interpreter, _ offset: Int, _ whence: Int) throws -> Int
  func truncate(_ vm: Interpreter, _ size: Int?) throws -> Int
  func close(_ vm: Interpreter) throws
  func isClosed(_ vm: Interpreter) throws -> Bool
  func ask(_ vm: Interpreter, _ question: String) throws -> Bool
}

/// A text file: `io.TextIOWrapper`, and what `open` returns in text mode.
///
/// Bytes are decoded in chunks. The decoded text keeps the line ends that the file has: they are translated
/// when text is given out, so that `tell` can count the bytes of what is left.
final class TextFile: HostObject {
  let source: any ByteSource
  let mode: String?
  private(set) var codec: TextCodec
  private(set) var encodingName: String
  private(set) var errorsName: String
  private var errors: TextCodec.ErrorMode
  /// nil translates all line ends to "\n".
  private var newline: String?
  private(set) var isLineBuffered: Bool
  private var isDetached = false

  /// Decoded and not given out: from `at` on.
  private var text: [UInt8] = []
  private var at = 0
  /// Bytes that begin a character whose rest has not been read.
  private var tail: [UInt8] = []
  /// The codec once a byte-order mark has been read or written.
  private var running: TextCodec?
  private var isAtEnd = false
  private var isWalked = false
  private var lineEnds = LineEnds()

  /// `newline` is checked.
  init(
    _ source: any ByteSource, mode: String?, codec: TextCodec, encoding: String, errors: String,
    newline: String?, isLineBuffered: Bool
  ) {
    self.source = source
    self.mode = mode
    self.codec = codec
    encodingName = encoding
    errorsName = errors
    self.errors = TextCodec.ErrorMode(errors)
    self.newline = newline
    self.isLineBuffered = isLineBuffered
    super.init(type: Self.textType)
  }

  /// Are line ends written as they are?
  var hasPlainLineEnds: Bool { newline == nil || newline == "" || newline == "\n" }
  /// Is something decoded and not given out?
  var hasText: Bool { at < text.count || !tail.isEmpty }
  private var isUniversal: Bool { newline == nil || newline == "" }

  func checkOpen(_ vm: Interpreter) throws {
    if isDetached { throw vm.valueError("underlying buffer has been detached") }
    if try source.isClosed(vm) { throw vm.valueError("I/O operation on closed file.") }
  }

  private func checkReadable(_ vm: Interpreter) throws {
    try checkOpen(vm)
    if try !source.ask(vm, "readable") { throw vm.error(ByteFile.unsupported, "not readable") }
  }

  // MARK: Reading

  /// Decodes another chunk, or all the rest; false at the end.
  private func fill(_ vm: Interpreter, all: Bool = false) throws -> Bool {
    if isAtEnd, !all { return false }
    let isFirst = running == nil
    var bytes = tail + (all ? try source.allBytes(vm) : try source.someBytes(vm))
    let isLast = all || bytes.count == tail.count
    tail = []
    if isFirst, !bytes.isEmpty { running = codec.afterMark(bytes) }
    let own = isFirst ? codec : running ?? codec
    if !isLast {
      let complete = own.completePrefix(bytes)
      tail = Array(bytes[complete...])
      bytes.removeSubrange(complete...)
    }
    var decoded = try bytes.withUnsafeBufferPointer { try Codecs.decode(vm, $0, own, errors) }
    if isUniversal {
      if lineEnds.heldReturn { decoded.insert(0x0D, at: 0) }
      // Whether "\n" follows a "\r" is seen in the next chunk.
      lineEnds.heldReturn = !isLast && decoded.last == 0x0D
      if lineEnds.heldReturn { decoded.removeLast() }
      lineEnds.note(decoded)
    }
    text.removeSubrange(..<at)
    at = 0
    text += decoded
    isAtEnd = isLast
    return !isLast
  }

  private func given(_ vm: Interpreter, upTo end: Int) -> Value {
    defer { at = end }
    if newline == nil, lineEnds.hasReturns, text[at..<end].contains(0x0D) {
      return vm.makeText(LineEnds.translated(text[at..<end]))
    }
    return text.withUnsafeBufferPointer { vm.makeText($0, at..<end) }
  }

  /// Up to `count` code points; all where it is nil.
  func read(_ vm: Interpreter, _ count: Int?) throws -> Value {
    try checkReadable(vm)
    if !isWalked { try source.flush(vm) }
    guard let count else {
      _ = try fill(vm, all: true)
      return given(vm, upTo: text.count)
    }
    while true {
      let isTranslated = newline == nil && lineEnds.hasReturns
      let end = text.withUnsafeBufferPointer { Self.offset($0, at, count, joinsLineEnds: isTranslated) }
      if let end { return given(vm, upTo: end) }
      if try !fill(vm) { return given(vm, upTo: text.count) }
    }
  }

  /// Where `count` code points from `start` on end; nil where the text has fewer.
  private static func offset(_ text: TextBytes, _ start: Int, _ count: Int, joinsLineEnds: Bool) -> Int? {
    var left = count
    var index = start
    while left > 0 {
      guard index < text.count else { return nil }
      if joinsLineEnds, text[index] == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A { index += 1 }
      index += TextIndex.length(text[index])
      left -= 1
    }
    return min(index, text.count)
  }

  /// The next line with its end; `.undefined` at the end of the file.
  func readLine(_ vm: Interpreter, limit: Int?) throws -> Value {
    try checkReadable(vm)
    var from = at
    var end: Int?
    while true {
      end = lineEnd(from)
      if end != nil { break }
      // A mark of two characters may begin in this chunk.
      let searched = max(at, text.count - 1) - at
      if try !fill(vm) {
        end = lineEnd(at)
        break
      }
      from = at + searched
    }
    var reached = end ?? text.count
    if let limit {
      let most = text.withUnsafeBufferPointer {
        Self.offset($0, at, limit, joinsLineEnds: newline == nil && lineEnds.hasReturns)
      }
      reached = min(reached, most ?? text.count)
      if limit == 0 { return vm.makeText("") }
    }
    return reached == at ? .undefined : given(vm, upTo: reached)
  }

  private func lineEnd(_ start: Int) -> Int? {
    text.withUnsafeBufferPointer { text -> Int? in
      let rest = TextIndex.slice(text, start, text.count)
      guard let base = rest.baseAddress else { return nil }
      func first(_ byte: UInt8) -> Int? {
        memchr(base, Int32(byte), rest.count).map { start + (UnsafeRawPointer($0) - UnsafeRawPointer(base)) }
      }
      if let newline, !newline.isEmpty {
        if newline == "\n" { return first(0x0A).map { $0 + 1 } }
        return Array(newline.utf8).withUnsafeBufferPointer {
          TextSearch.find($0, in: text, from: start, to: text.count).map { $0 + newline.utf8.count }
        }
      }
      let feed = first(0x0A)
      guard lineEnds.hasReturns, let back = first(0x0D), back < feed ?? Int.max else { return feed.map { $0 + 1 } }
      return back + 1 == feed ? back + 2 : back + 1
    }
  }

  /// Forgets what was decoded and not given out.
  private func dropText() {
    (text, at, tail) = ([], 0, [])
    lineEnds.heldReturn = false
    isAtEnd = false
  }

  // MARK: Writing

  func write(_ vm: Interpreter, _ value: Value) throws -> Value {
    let string = try vm.text(value, "write() argument must be str")
    try checkOpen(vm)
    if try !source.ask(vm, "writable") { throw vm.error(ByteFile.unsupported, "not writable") }
    dropText()
    var bytes = Array(string.buffer)
    let hasLineEnd = bytes.contains(0x0A)
    if let newline, newline == "\r" || newline == "\r\n", hasLineEnd {
      bytes = bytes.flatMap { $0 == 0x0A ? Array(newline.utf8) : [$0] }
    }
    if running == nil {
      // The mark stands at the start of the file only.
      let isStart = codec.hasMark ? (try? source.tell(vm)) ?? 0 == 0 : true
      running = isStart ? codec.afterMark([]) : codec.withoutMark
      if isStart, codec.hasMark {
        try source.put(vm, encoded(vm, bytes, codec))
        return Value(string.pointee.length)
      }
    }
    if !codec.keepsASCII || !string.isASCII { bytes = try encoded(vm, bytes, running ?? codec) }
    try source.put(vm, bytes)
    if isLineBuffered, hasLineEnd { try source.flush(vm) }
    return Value(string.pointee.length)
  }

  private func encoded(_ vm: Interpreter, _ bytes: [UInt8], _ codec: TextCodec) throws -> [UInt8] {
    try bytes.withUnsafeBufferPointer { try Codecs.encode(vm, $0, codec, errors) }
  }

  func flush(_ vm: Interpreter) throws {
    try checkOpen(vm)
    try source.flush(vm)
  }

  // MARK: Position

  func tell(_ vm: Interpreter) throws -> Int {
    try checkOpen(vm)
    if isWalked { throw vm.error(.osError, "telling position disabled by next() call") }
    let place = try source.tell(vm)
    if text.count == at, tail.isEmpty, !lineEnds.heldReturn { return place }
    var rest = Array(text[at...])
    if lineEnds.heldReturn { rest.append(0x0D) }
    return place - tail.count - (try encoded(vm, rest, (running ?? codec).withoutMark).count)
  }

  func seek(_ vm: Interpreter, _ offset: Int, _ whence: Int) throws -> Int {
    try checkOpen(vm)
    var (target, from) = (offset, whence)
    switch whence {
    case 0:
      if offset < 0 { throw vm.valueError("negative seek position \(offset)") }
    case 1:
      if offset != 0 { throw vm.error(ByteFile.unsupported, "can't do nonzero cur-relative seeks") }
      (target, from) = (try tell(vm), 0)
    case 2:
      if offset != 0 { throw vm.error(ByteFile.unsupported, "can't do nonzero end-relative seeks") }
    default: throw vm.valueError("invalid whence (\(whence), should be 0, 1 or 2)")
    }
    try source.flush(vm)
    dropText()
    isWalked = false
    let place = try source.seek(vm, target, from)
    running = place == 0 ? nil : running ?? codec.withoutMark
    return place
  }

  func truncate(_ vm: Interpreter, _ size: Int?) throws -> Int {
    try flush(vm)
    return try source.truncate(vm, try size ?? tell(vm))
  }

  func close(_ vm: Interpreter) throws {
    if isDetached { throw vm.valueError("underlying buffer has been detached") }
    if try source.isClosed(vm) { return }
    try source.close(vm)
  }

  func detach(_ vm: Interpreter) throws -> Ref {
    try flush(vm)
    isDetached = true
    return source.ref(vm)
  }

  /// `reconfigure`: nil leaves as it is.
  func reconfigure(
    _ vm: Interpreter, codec: TextCodec?, encoding: String?, errors: String?, newline: String??, isLineBuffered: Bool?
  ) throws {
    try flush(vm)
    if let codec, let encoding {
      (self.codec, encodingName, running) = (codec, encoding, nil)
      self.errors = .strict
      errorsName = "strict"
    }
    if let errors {
      errorsName = errors
      self.errors = TextCodec.ErrorMode(errors)
    }
    if let newline { self.newline = newline }
    if let isLineBuffered { self.isLineBuffered = isLineBuffered }
  }

  /// The kinds of line ends seen so far, where all kinds are looked for.
  func seenLineEnds(_ vm: Interpreter) -> Ref { isUniversal ? lineEnds.shown(vm) : .none }

  // MARK: In the language

  override func repr(_ vm: Interpreter) throws -> String {
    var text = "<_io.TextIOWrapper"
    if let file = source as? ByteFile { text += " name=\(try vm.repr(file.name))" }
    if let standardStream { text += " name='\(standardStream.name)'" }
    if let mode { text += " mode='\(mode)'" }
    return text + " encoding='\(encodingName)'>"
  }
  override func isTrue(_ vm: Interpreter) throws -> Bool { true }
  override func isIterator(_ vm: Interpreter) throws -> Bool {
    try checkOpen(vm)
    return true
  }
  override func next(_ vm: Interpreter) throws -> Ref? {
    isWalked = true
    let line = try readLine(vm, limit: nil)
    if !line.isUndefined { return vm.ref(owned: line) }
    isWalked = false
    return nil
  }
  override func enter(_ vm: Interpreter) throws -> Ref? {
    try checkOpen(vm)
    return vm.host(self)
  }
  override func exit(_ vm: Interpreter, exception: Ref) throws -> Bool {
    try close(vm)
    return false
  }
  override func visit(_ visit: (Ref) -> Void) {
    if let object = source as? ScriptBytes { visit(object.object) }
  }

  static let textType = HostType(
    name: "TextIOWrapper", module: "_io", doc: "A text file.", importPaths: ["io"],
    initializer: TextMembers.initializer, members: TextMembers.all)
}
