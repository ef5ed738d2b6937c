package import LapisDiagnostics

/// Words of texts and how often each stands in each: runs of two or more letters, digits and underscores, and
/// what n of them in a row make. Words are numbered in the order they are first met.
package struct WordCounts {
  package private(set) var starts: [Int] = [0]
  package private(set) var columns: [Int] = []
  package private(set) var counts: [Int] = []

  private let lowers: Bool
  private let sizes: ClosedRange<Int>
  private let isFixed: Bool
  private var stopWords = WordTable()
  private var table = WordTable()
  /// Where in the current text's part of `columns` a word stands, and for which text that was noted.
  private var places: [Int] = []
  private var seenIn: [Int] = []

  /// - Parameter vocabulary: the words to count; nil counts all.
  package init(lowers: Bool, sizes: ClosedRange<Int>, stopWords: [String], vocabulary: [String]?) {
    self.lowers = lowers
    self.sizes = sizes
    isFixed = vocabulary != nil
    for word in stopWords { _ = self.stopWords.insert(Array(word.utf8)[...]) }
    for word in vocabulary ?? [] { _ = table.insert(Array(word.utf8)[...]) }
    places = [Int](repeating: 0, count: table.count)
    seenIn = [Int](repeating: -1, count: table.count)
  }

  package var words: [String] { table.words }

  /// ASCII letters are lowered here; the caller lowers what else a text holds.
  package mutating func add(_ text: String) {
    let number = starts.count - 1
    var bytes = Array(text.utf8)
    if lowers {
      for index in bytes.indices where bytes[index] >= 65 && bytes[index] <= 90 { bytes[index] += 32 }
    }
    var tokens: [Range<Int>] = []
    let isPlain = !bytes.contains { $0 >= 128 }
    if isPlain {
      var start = -1
      for index in 0...bytes.count {
        let isWord = index < bytes.count && WordCounts.isWord(bytes[index])
        if isWord {
          if start < 0 { start = index }
        } else if start >= 0 {
          if index - start >= 2 { tokens.append(start..<index) }
          start = -1
        }
      }
    } else {
      var start = -1
      var length = 0
      var index = 0
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        if WordCounts.isWord(scalar) {
          if start < 0 {
            start = index
            length = 0
          }
          length += 1
        } else {
          if start >= 0, length >= 2 { tokens.append(start..<index) }
          start = -1
        }
        index += UTF8.width(scalar)
      }
      if start >= 0, length >= 2 { tokens.append(start..<index) }
    }
    if stopWords.count > 0 { tokens.removeAll { stopWords.find(bytes[$0]) >= 0 } }
    if sizes.lowerBound <= 1 { for token in tokens { count(bytes[token], number) } }
    guard sizes.upperBound >= 2 else {
      starts.append(columns.count)
      return
    }
    var joined: [UInt8] = []
    for size in max(sizes.lowerBound, 2)...max(sizes.upperBound, 2) where size <= tokens.count {
      for first in 0...(tokens.count - size) {
        joined.removeAll(keepingCapacity: true)
        for token in tokens[first..<first + size] {
          if !joined.isEmpty { joined.append(32) }
          joined.append(contentsOf: bytes[token])
        }
        count(joined[...], number)
      }
    }
    starts.append(columns.count)
  }

  private mutating func count(_ word: ArraySlice<UInt8>, _ text: Int) {
    var code: Int
    if isFixed {
      code = table.find(word)
      if code < 0 { return }
    } else {
      code = table.insert(word)
      if code == places.count {
        places.append(0)
        seenIn.append(-1)
      }
    }
    if seenIn[code] == text {
      counts[places[code]] += 1
    } else {
      seenIn[code] = text
      places[code] = columns.count
      columns.append(code)
      counts.append(1)
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 95, 97...122: true
    default: false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 128 { return isWord(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}

/// Distinct words, numbered as they come.
private struct WordTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var slots = [Int32](repeating: -1, count: 1024)

  var count: Int { ends.count }

  var words: [String] {
    ends.indices.map { String(decoding: bytes[($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0]], as: UTF8.self) }
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }

  private func isEqual(_ code: Int, _ word: ArraySlice<UInt8>) -> Bool {
    let start = code == 0 ? 0 : ends[code - 1]
    return ends[code] - start == word.count && bytes[start..<ends[code]].elementsEqual(word)
  }

  /// The slot of a word: where it stands, or where it would.
  private func slot(_ word: ArraySlice<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: WordTable.hash(word)) & mask
    while slots[slot] >= 0, !isEqual(Int(slots[slot]), word) { slot = (slot + 1) & mask }
    return slot
  }

  /// -1 for a word that is not there.
  func find(_ word: ArraySlice<UInt8>) -> Int { Int(slots[slot(word)]) }

  mutating func insert(_ word: ArraySlice<UInt8>) -> Int {
    let place = slot(word)
    if slots[place] >= 0 { return Int(slots[place]) }
    let code = ends.count
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    slots[place] = Int32(truncatingIfNeeded: code)
    if ends.count * 2 > slots.count { grow() }
    return code
  }

  private mutating func grow() {
    let size = slots.count * 2
    slots = [Int32](repeating: -1, count: size)
    for code in ends.indices {
      let word = bytes[(code == 0 ? 0 : ends[code - 1])..<ends[code]]
      var slot = Int(truncatingIfNeeded: WordTable.hash(word)) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(truncatingIfNeeded: code)
    }
  }
}
