/// Numbers distinct integers in the order in which they first appear.
///
/// Where all keys lie close together a table has a place for each; else they are hashed into an open
/// table of their places (multiplicative hashing, linear probing). Complexity: O(count) expected. Own
/// code, because the standard dictionary takes five times as long a key.
struct KeyNumbering {
  /// The number of each key, −1 for the missing one.
  private(set) var codes: [Int]
  /// The row in which each distinct key is first seen.
  private(set) var firstRows: [Int] = []

  /// - Parameter missing: the key that stands for a missing value; nil where none does.
  init(_ keys: [Int], missing: Int? = nil) {
    codes = [Int](repeating: -1, count: keys.count)
    var least = Int.max
    var greatest = Int.min
    for key in keys where key != missing {
      least = Swift.min(least, key)
      greatest = Swift.max(greatest, key)
    }
    guard least <= greatest else { return }
    let (span, overflows) = greatest.subtractingReportingOverflow(least)
    if !overflows, span < 4 * keys.count + 1024 {
      number(keys, missing, from: least, span: span)
    } else {
      hash(keys, missing)
    }
  }

  private mutating func number(_ keys: [Int], _ missing: Int?, from least: Int, span: Int) {
    var known = [Int](repeating: -1, count: span + 1)
    for (row, key) in keys.enumerated() where key != missing {
      let place = key - least
      var code = known[place]
      if code < 0 {
        code = firstRows.count
        known[place] = code
        firstRows.append(row)
      }
      codes[row] = code
    }
  }

  private mutating func hash(_ keys: [Int], _ missing: Int?) {
    var bits = 10
    var table = [Int](repeating: -1, count: 1 << bits)
    func home(_ key: Int) -> Int { Int(truncatingIfNeeded: (UInt64(bitPattern: Int64(key)) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits)) }
    for (row, key) in keys.enumerated() where key != missing {
      var mask = table.count - 1
      var place = home(key)
      while table[place] >= 0, keys[firstRows[table[place]]] != key { place = (place + 1) & mask }
      if table[place] >= 0 {
        codes[row] = table[place]
        continue
      }
      codes[row] = firstRows.count
      table[place] = firstRows.count
      firstRows.append(row)
      guard firstRows.count * 2 > table.count else { continue }
      bits += 1
      table = [Int](repeating: -1, count: 1 << bits)
      mask = table.count - 1
      for (code, first) in firstRows.enumerated() {
        var place = home(keys[first])
        while table[place] >= 0 { place = (place + 1) & mask }
        table[place] = code
      }
    }
  }
}
