/// Text as codes into a dictionary of the distinct values; a code of −1 is missing.
///
/// The dictionary may hold values that no row uses.
public struct StringColumn: Sendable {
  public var codes: [Int32]
  public var dictionary: [String]

  public init(codes: [Int32], dictionary: [String]) {
    self.codes = codes
    self.dictionary = dictionary
  }

  public init(_ values: [String?]) {
    var builder = StringInterner()
    codes = values.map { value in
      guard let value else { return -1 }
      return builder.code(of: value)
    }
    dictionary = builder.values
  }

  public var count: Int { codes.count }

  public subscript(row: Int) -> String? {
    let code = codes[row]
    return code < 0 ? nil : dictionary[Int(code)]
  }

  /// For each code its place when the distinct values are sorted by code point.
  var ranks: [Int] {
    let order = dictionary.indices.sorted {
      dictionary[$0].utf8.lexicographicallyPrecedes(dictionary[$1].utf8)
    }
    var ranks = [Int](repeating: 0, count: dictionary.count)
    for (rank, code) in order.enumerated() { ranks[code] = rank }
    return ranks
  }

  static func concatenating(_ parts: [StringColumn]) -> StringColumn {
    var builder = StringInterner()
    var codes: [Int32] = []
    codes.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts {
      let renumbered = part.dictionary.map { builder.code(of: $0) }
      for code in part.codes { codes.append(code < 0 ? -1 : renumbered[Int(code)]) }
    }
    return StringColumn(codes: codes, dictionary: builder.values)
  }

  /// The same text with each distinct value replaced; values that become equal share a code.
  public func mappingValues(_ transform: (String) -> String) -> StringColumn {
    var builder = StringInterner()
    let replaced = dictionary.map { builder.code(of: transform($0)) }
    return StringColumn(codes: codes.map { $0 < 0 ? -1 : replaced[Int($0)] }, dictionary: builder.values)
  }
}

/// Numbers distinct strings in the order in which they are first seen.
public struct StringInterner: Sendable {
  public private(set) var values: [String] = []
  private var codes: [String: Int32] = [:]

  public init() {}

  public mutating func code(of value: String) -> Int32 {
    if let known = codes[value] { return known }
    let code = Int32(truncatingIfNeeded: values.count)
    codes[value] = code
    values.append(value)
    return code
  }
}
