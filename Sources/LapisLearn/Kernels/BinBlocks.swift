import LapisNumerics

/// Binned features in blocks of eight columns, one 64-bit word a row and block.
///
/// Columns stand in the order of their bins, so that those with few of them share blocks, whose scans are short.
struct BinBlocks: Sendable {
  let binned: BinnedMatrix
  let count: Int
  /// The column at each of the `count × 8` places; -1 where there is none.
  let columns: [Int]
  /// Where each column stands.
  let slots: [Int]
  /// Block-major: `count × rows`; byte k of a word is the block's place k.
  let words: [UInt64]
  /// Bins in use by the widest column of each block, the missing one not counted.
  let bins: [Int]
  let hasMissing: [Bool]

  init(_ binned: BinnedMatrix, pool: ThreadPool = .serial) {
    self.binned = binned
    let count = (binned.columns + 7) / 8
    self.count = count
    let order = (0..<binned.columns).sorted {
      let (a, b) = (binned.bins(of: $0), binned.bins(of: $1))
      return a == b ? $0 < $1 : a > b
    }
    columns = order + [Int](repeating: -1, count: count * 8 - order.count)
    var slots = [Int](repeating: 0, count: binned.columns)
    for (slot, column) in order.enumerated() { slots[column] = slot }
    self.slots = slots
    var bins = [Int](repeating: 1, count: count)
    var hasMissing = [Bool](repeating: false, count: count)
    for (slot, column) in order.enumerated() {
      bins[slot / 8] = max(bins[slot / 8], binned.bins(of: column))
      if binned.hasMissing[column] { hasMissing[slot / 8] = true }
    }
    self.bins = bins
    self.hasMissing = hasMissing
    let rows = binned.rows
    words = binned.codes.withUnsafeBufferPointer { codes in
      [UInt64](unsafeUninitializedCapacity: count * rows) { words, filled in
        filled = count * rows
        guard let codes = codes.baseAddress, let words = words.baseAddress else { return }
        let from = SharedPointer(reading: codes)
        let to = SharedPointer(words)
        pool.run(count: count) { block in
          // Places without a column repeat the first one; nothing reads them.
          let starts = (0..<8).map { lane in
            from.base + order[block * 8 + lane < order.count ? block * 8 + lane : 0] * rows
          }
          let (c0, c1, c2, c3) = (starts[0], starts[1], starts[2], starts[3])
          let (c4, c5, c6, c7) = (starts[4], starts[5], starts[6], starts[7])
          let own = to.base + block * rows
          for row in 0..<rows {
            let low = UInt64(c0[row]) | UInt64(c1[row]) << 8 | UInt64(c2[row]) << 16 | UInt64(c3[row]) << 24
            let high = UInt64(c4[row]) | UInt64(c5[row]) << 8 | UInt64(c6[row]) << 16 | UInt64(c7[row]) << 24
            own[row] = low | high << 32
          }
        }
      }
    }
  }
}
