public import LapisDiagnostics
public import LapisNumerics

/// Reads tables of separated values: types are inferred over the whole file, quoted fields may hold
/// separators, doubled quotes and line breaks.
public enum CSVReader {
  /// Reads a file.
  /// - Throws: `file.not-found`, `file.unreadable`, and what `read(bytes:)` throws.
  public static func read(
    path: String, options: CSVOptions = CSVOptions(), pool: ThreadPool = .shared
  ) throws(Diagnostic) -> DataFrame {
    try read(bytes: try FileBytes.read(path), options: options, pool: pool)
  }

  /// Reads the bytes of a file.
  /// - Throws: what `CSVScan` throws.
  public static func read(
    bytes: consuming [UInt8], options: CSVOptions = CSVOptions(), pool: ThreadPool = .shared
  ) throws(Diagnostic) -> DataFrame {
    let scan = try CSVScan(bytes: consume bytes, options: options)
    var frame = try scan.next(options.rowLimit, pool: pool)
    frame.columnsNames = scan.levelNames
    return try scan.indexed(frame)
  }
}

extension CSVScan {
  /// Each line without white space at its ends, runs of it inside (but not inside quotes) as one tab.
  static func collapsingWhitespace(_ bytes: [UInt8], quote: UInt8?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var inside = false
    var pending = false
    var atStart = true
    // A quote behind the one that closed a field is the second of a doubled one.
    var wasClosed = false
    for byte in bytes {
      if inside || wasClosed && byte == quote {
        inside = !inside || byte != quote
        wasClosed = !inside
        result.append(byte)
        atStart = false
        continue
      }
      wasClosed = false
      if byte == 32 || byte == 9 {
        pending = !atStart
      } else {
        let isBreak = byte == 10 || byte == 13
        if pending, !isBreak { result.append(9) }
        // A quote opens a field only where it begins one.
        inside = byte == quote && (atStart || pending)
        pending = false
        result.append(byte)
        atStart = isBreak
      }
    }
    return result
  }
}

extension CSVTokenizer {
  /// Where the last `count` lines begin, line breaks inside quotes not counted.
  func start(ofLast count: Int) -> Int {
    var lines = self
    var starts: [Int] = []
    while !lines.atEnd {
      starts.append(lines.position)
      lines.skipRecord()
    }
    return starts.count > count ? starts[starts.count - count] : 0
  }
}
