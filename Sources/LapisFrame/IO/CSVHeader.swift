import LapisDiagnostics

/// What the first rows of a table say about its columns.
struct CSVHeader {
  private(set) var labels: [Scalar] = []
  private(set) var levelNames: [String?] = []
  /// How many fields a row has.
  private(set) var width = 0
  /// How many fields a row may have.
  private(set) var mostFields = 0
  private(set) var leadingCount = 0
  /// Where fields begin that no name is left for.
  private(set) var namedEnd = 0

  static var nothingToRead: Diagnostic {
    Diagnostic("csv.empty", .value, "No columns to parse from file")
  }

  /// Reads up to the first row of data.
  init(_ rows: inout some CSVRows, _ options: CSVOptions) throws(Diagnostic) {
    let wanted: [Int]
    switch options.header {
    case .none: wanted = []
    case .automatic: wanted = options.names == nil ? [0] : []
    case .row(let row): wanted = [row]
    case .rows(let list): wanted = list
    }
    defer { if mostFields == 0 { mostFields = width } }
    var levels: [[String]] = []
    var passed = 0
    for row in wanted {
      while passed < row, try Self.width(of: &rows) != nil { passed += 1 }
      guard passed == row, let names = try Self.texts(&rows) else {
        if passed == 0 { throw Self.nothingToRead }
        let given = wanted.count == 1 ? "\(row)" : "[\(wanted.map { String($0) }.joined(separator: ","))], len of \(wanted.count),"
        throw Diagnostic("csv.header", .value, "Passed header=\(given) but only \(passed) lines in file")
      }
      levels.append(names)
      passed += 1
    }
    var probe = rows
    let firstWidth = try Self.width(of: &probe)
    if levels.count > 1 {
      try takeLevels(levels, &rows, firstWidth, options)
      return
    }
    guard options.names != nil || !levels.isEmpty || firstWidth != nil else { throw Self.nothingToRead }
    let unique = levels.first.map { Self.unique($0) }
    guard let names = options.names ?? unique else {
      width = firstWidth ?? 0
      namedEnd = width
      labels = (0..<width).map { .int($0) }
      return
    }
    width = max(names.count, firstWidth ?? 0)
    // Rows are as long as what stands in the file, whatever names there are.
    if options.names != nil, let unique { mostFields = max(unique.count, firstWidth ?? 0) }
    // Names for the used columns alone.
    if options.names != nil, let used = options.usedColumns, used.count == names.count, names.count < width {
      let positions = used.compactMap { key -> Int? in if case .int(let position) = key { position } else { nil } }.sorted()
      if positions.count == names.count, let last = positions.last, last < width {
        labels = (0..<width).map { .string("Unnamed: \($0)") }
        for (position, name) in zip(positions, names) where position >= 0 { labels[position] = .string(name) }
        namedEnd = width
        return
      }
    }
    let extra = width - names.count
    leadingCount = options.allowsUnnamedIndex ? extra : 0
    labels = (0..<leadingCount).map { .string("Unnamed: \($0)") } + names.map { .string($0) }
    namedEnd = labels.count
    labels += (labels.count..<max(width, labels.count)).map { .string("Unnamed: \($0)") }
  }

  /// Names of several levels; a row behind them that fills only the columns of the index names these.
  private mutating func takeLevels(
    _ levels: [[String]], _ rows: inout some CSVRows, _ firstWidth: Int?, _ options: CSVOptions
  ) throws(Diagnostic) {
    let count = levels.map { $0.count }.max() ?? 0
    width = max(count, firstWidth ?? 0)
    namedEnd = width
    let spelled = levels.enumerated().map { level, names in
      (0..<width).map { place in
        place < names.count && !names[place].isEmpty ? names[place] : "Unnamed: \(place)_level_\(level)"
      }
    }
    labels = (0..<width).map { place in .tuple(spelled.map { .string($0[place]) }) }
    let index = options.indexColumns.compactMap { key -> Int? in if case .int(let position) = key { position } else { nil } }
    guard let first = index.first, first >= 0, first < width else {
      levelNames = levels.map { _ in nil }
      return
    }
    levelNames = spelled.map { $0[first].hasPrefix("Unnamed: ") ? nil : $0[first] }
    for place in index where place >= 0 && place < width { labels[place] = .string("Unnamed: \(place)") }
    var probe = rows
    guard let names = try Self.texts(&probe), names.count == width else { return }
    let blanks = names.filter { $0.isEmpty }.count
    if blanks == width || blanks >= width - index.count {
      rows = probe
      for place in index where place >= 0 && place < width && !names[place].isEmpty { labels[place] = .string(names[place]) }
    }
  }

  private static func width(of rows: inout some CSVRows) throws(Diagnostic) -> Int? {
    var unused: UInt64 = 0
    return try rows.nextRow(into: &unused, limit: 0)
  }

  private static func texts(_ rows: inout some CSVRows) throws(Diagnostic) -> [String]? {
    var probe = rows
    guard let width = try width(of: &probe) else { return nil }
    var words = [UInt64](repeating: 0, count: width)
    _ = try words.withUnsafeMutableBufferPointer { (buffer) throws(Diagnostic) -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      return try rows.nextRow(into: base, limit: width)
    }
    var names: [String] = []
    for word in words {
      let bytes = rows.unquoted(CSVField(word: word)).prefix { $0 != 0 }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        let end = CSVField(word: word).start + bytes.count
        let all = UnsafeBufferPointer(start: rows.bytes, count: end)
        throw UTF8Fault.first(in: all).map { CSVScan.encodingFault($0) } ?? nothingToRead
      }
      names.append(name)
    }
    return names
  }

  /// `a`, `a.1`, `a.2` … for names that repeat; what has no name gives way to what has one.
  private static func unique(_ given: [String]) -> [String] {
    var names = given.enumerated().map { $1.isEmpty ? "Unnamed: \($0)" : $1 }
    let order = given.indices.filter { !given[$0].isEmpty } + given.indices.filter { given[$0].isEmpty }
    var counts: [String: Int] = [:]
    var present = Set(names)
    for place in order {
      let name = names[place]
      var candidate = name
      var count = counts[candidate] ?? 0
      while count > 0 {
        counts[name] = count + 1
        candidate = "\(name).\(count)"
        count = present.contains(candidate) ? count + 1 : counts[candidate] ?? 0
      }
      names[place] = candidate
      present.insert(candidate)
      counts[candidate] = count + 1
    }
    return names
  }

  /// The positions of columns that are named or numbered.
  func positions(of wanted: [Scalar]) throws(Diagnostic) -> Set<Int> {
    var positions = Set<Int>()
    var absent: [Scalar] = []
    for name in wanted {
      if let position = labels.firstIndex(of: name) {
        positions.insert(position)
      } else if case .int(let position) = name, labels.indices.contains(position + leadingCount), position >= 0 {
        positions.insert(position + leadingCount)
      } else {
        absent.append(name)
      }
    }
    guard absent.isEmpty else {
      let texts = labels.compactMap { $0.text }
      throw Diagnostic(
        "csv.columns", .value,
        "Usecols do not match columns, columns expected but not found: [\(absent.map { $0.spelled }.joined(separator: ", "))]",
        hint: absent[0].text.flatMap { NearestName.nearest(to: $0, among: texts) }.map { "Did you mean '\($0)'?" })
    }
    return positions
  }
}
