/// The fields of many rows, `width` words (`CSVField`) a row.
struct CSVFieldTable {
  private(set) var base: UnsafeMutablePointer<UInt64>
  private(set) var rows = 0
  private var capacity: Int
  private let width: Int

  init(width: Int, expectedBytes: Int) {
    self.width = max(1, width)
    capacity = max(16, expectedBytes / 8 / self.width) + 16
    base = .allocate(capacity: capacity * self.width)
  }

  var nextRow: UnsafeMutablePointer<UInt64> { base + rows * width }

  mutating func reserveRow() {
    guard rows == capacity else { return }
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity * 2 * width)
    larger.update(from: base, count: rows * width)
    base.deallocate()
    base = larger
    capacity *= 2
  }

  /// Fields that the row lacks are empty ones.
  mutating func finishRow(found: Int, emptyAt position: Int) {
    for place in found..<max(found, width) {
      nextRow[place] = CSVField(start: position, length: 0, quoted: false).word
    }
    rows += 1
  }

  func free() { base.deallocate() }
}
