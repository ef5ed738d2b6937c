import LapisDiagnostics
import LapisStore

enum HistoryMagic: Magic {
  static let name = "history"
  static let kinds: Set<MagicKind> = [.line]
  static let usage = "%history [-n] [-o] [-l LIMIT] [RANGE …]"
  static let summary =
    "Shows cells: 4, 4-6, 4-, 243/1-5 of session 243, ~1/2 of the session before; -n numbers, -o outputs."
  static let flags: Set<String> = ["-n", "-o"]
  static let options: Set<String> = ["-l"]

  static func run(_ call: MagicCall, in session: Session) throws(Diagnostic) -> CellOutcome {
    var cells: [HistoryCell] = []
    if call.words.isEmpty {
      // The cell that asks is not part of the answer.
      cells = session.ownCells().dropLast().map { $0 }
    } else {
      for word in call.words {
        cells += try HistoryRange(parsing: word).cells(in: session)
      }
    }
    if let limit = try call.positive("-l") { cells = cells.suffix(limit) }
    for cell in cells {
      session.write(text(of: cell, call.flags))
    }
    return .succeeded()
  }

  private static func text(of cell: HistoryCell, _ flags: Set<String>) -> String {
    var source = cell.source
    while source.hasSuffix("\n") { source.removeLast() }
    var out = ""
    if flags.contains("-n") {
      let mark = cell.session.map { "\($0)/\(cell.number): " } ?? "\(cell.number): "
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      let indent = String(repeating: " ", count: max(0, mark.count - 4)) + "... "
      out = lines.enumerated().map { ($0 == 0 ? mark : indent) + $1 + "\n" }.joined()
    } else {
      out = source + "\n"
    }
    if flags.contains("-o"), let result = cell.result {
      out += result + (result.hasSuffix("\n") ? "" : "\n")
    }
    return out
  }
}

/// A cell as history shows it.
struct HistoryCell {
  /// Nil for the session that asks.
  var session: Int?
  var number: Int
  var source: String
  var result: String?
}

/// `4`, `4-6`, `4-`, `243/1-5`, `~1/2`, `243/`, `~2/3-~1/4`.
struct HistoryRange: Hashable {
  enum Place: Hashable {
    case current
    case numbered(Int)
    /// 1 is the session before this one.
    case back(Int)
  }
  struct Bound: Hashable {
    var place: Place
    /// Nil: the first or the last cell.
    var cell: Int?
  }

  var first: Bound
  var last: Bound

  init(parsing text: String) throws(Diagnostic) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = Self.bound(parts[0]) else { throw Self.malformed(text) }
    self.first = first
    guard parts.count == 2 else {
      last = first
      return
    }
    guard !parts[1].isEmpty else {
      last = Bound(place: first.place, cell: nil)
      return
    }
    guard var last = Self.bound(parts[1]) else { throw Self.malformed(text) }
    if !parts[1].contains("/") { last.place = first.place }
    self.last = last
  }

  private static func bound(_ text: Substring) -> Bound? {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 1 {
      return Int(parts[0]).flatMap { $0 > 0 ? Bound(place: .current, cell: $0) : nil }
    }
    let place: Place
    if parts[0].hasPrefix("~") {
      guard let back = Int(parts[0].dropFirst()), back >= 0 else { return nil }
      place = back == 0 ? .current : .back(back)
    } else {
      guard let number = Int(parts[0]), number > 0 else { return nil }
      place = .numbered(number)
    }
    if parts[1].isEmpty { return Bound(place: place, cell: nil) }
    return Int(parts[1]).flatMap { $0 > 0 ? Bound(place: place, cell: $0) : nil }
  }

  private static func malformed(_ text: String) -> Diagnostic {
    Diagnostic(
      "history.range", .value, "'\(text)' is not a range of cells.",
      hint: "Write 4, 4-6, 4-, 243/1-5 (session 243) or ~1/2 (the session before).")
  }

  /// The cells of the range; an unknown session is an error, an unknown number is not.
  func cells(in session: Session) throws(Diagnostic) -> [HistoryCell] {
    if first.place == last.place {
      let cells = try Self.cells(first.place, in: session)
      let upper = first == last && first.cell != nil ? first.cell : last.cell
      return cells.filter { $0.number >= first.cell ?? 1 && $0.number <= upper ?? .max }
    }
    guard let start = try Self.number(first.place, in: session),
      let end = try Self.number(last.place, in: session) ?? .some(Int.max)
    else { throw Self.malformed("the range") }
    var cells: [HistoryCell] = []
    let store = try session.options.store.store()
    for stored in try store.sessions().reversed() where stored.id >= start && stored.id <= end {
      for cell in try Self.cells(.numbered(stored.id), in: session) {
        if stored.id == start, let low = first.cell, cell.number < low { continue }
        if stored.id == end, let high = last.cell, cell.number > high { continue }
        cells.append(cell)
      }
    }
    return cells
  }

  private static func number(_ place: Place, in session: Session) throws(Diagnostic) -> Int? {
    switch place {
    case .current: return session.storedID
    case .numbered(let number): return number
    case .back(let count):
      let own = session.storedID
      let earlier = try session.options.store.store().sessions().filter { $0.id != own && $0.id < own ?? .max }
      guard count <= earlier.count else {
        throw Diagnostic(
          "history.session", .notFound,
          "There are \(earlier.count) sessions before this one; ~\(count) goes further back.")
      }
      return earlier[count - 1].id
    }
  }

  private static func cells(
    _ place: Place, in session: Session
  ) throws(Diagnostic) -> [HistoryCell] {
    guard place != .current else { return session.ownCells() }
    let number = try number(place, in: session)
    guard let number, number != session.storedID else { return session.ownCells() }
    let store = try session.options.store.store()
    guard try store.session(number) != nil else {
      throw Diagnostic(
        "history.session", .notFound, "There is no session \(number).",
        hint: "`lapis sessions` lists them.")
    }
    return try store.cells(session: number).map {
      HistoryCell(session: number, number: $0.number, source: $0.source, result: $0.result)
    }
  }
}

extension Session {
  func ownCells() -> [HistoryCell] {
    inputs.map { input in
      HistoryCell(
        session: nil, number: input.number, source: input.source,
        result: results.first { $0.number == input.number }?.text)
    }
  }
}
