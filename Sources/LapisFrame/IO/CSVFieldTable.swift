/// The fields of a block of rows, `width` words (`CSVField`) a row.
struct CSVFieldTable {
  let base: UnsafeMutablePointer<UInt64>
  private(set) var rows = 0
  let capacity: Int
  private let width: Int

  init(width: Int, rows: Int) {
    self.width = max(1, width)
    capacity = rows
    base = .allocate(capacity: capacity * self.width)
  }

  var nextRow: UnsafeMutablePointer<UInt64> { base + rows * width }

  mutating func clear() { rows = 0 }

  /// Fields that the row lacks are empty ones. The caller guarantees that the table is not full.
  mutating func finishRow(found: Int, emptyAt position: Int) {
    for place in found..<max(found, width) {
      nextRow[place] = CSVField(start: position, length: 0, quoted: false).word
    }
    rows += 1
  }

  func free() { base.deallocate() }
}
