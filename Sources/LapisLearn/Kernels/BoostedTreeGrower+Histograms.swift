import CLapisKernels
import LapisNumerics

/// Histograms of leaves, all blocks in one parallel step.
extension BoostedTreeGrower {
  /// How far ahead of a row its word is asked for.
  private static let ahead = 24

  /// A histogram that no leaf needs; where there is none left, that of the leaf least likely to be
  /// split soon, whose children are then built from their rows.
  func takeHistogram(keeping kept: Int = -1) -> Int {
    if let free = freeHistograms.popLast() { return free }
    if histograms.count >= mostHistograms {
      var least = -1
      for (number, leaf) in leaves.enumerated()
      where number != kept && leaf.histogram >= 0 && (least < 0 || leaf.split.gain < leaves[least].split.gain) {
        least = number
      }
      if least >= 0 {
        let taken = leaves[least].histogram
        leaves[least].histogram = -1
        return taken
      }
    }
    histograms.append(.allocate(capacity: blocks.count * Self.histogramCells))
    return histograms.count - 1
  }

  /// A leaf that cannot be split needs no histogram.
  func giveBack(_ leaf: Int) {
    guard leaves[leaf].split.slot < 0, leaves[leaf].histogram >= 0 else { return }
    freeHistograms.append(leaves[leaf].histogram)
    leaves[leaf].histogram = -1
  }

  /// Small leaves are not worth waking threads for.
  func workers(_ rows: Int) -> ThreadPool { rows * blocks.count >= 1024 ? pool : .serial }

  func find(first: Int) {
    let leaf = leaves[first]
    let values = SharedPointer(reading: gather(leaf))
    let cells = SharedPointer(histograms[leaf.histogram])
    let found = workers(leaf.count).map(count: blocks.count) { block -> Split in
      if self.isStopped { return Split() }
      let own = cells.base + block * Self.histogramCells
      self.build(own, block, leaf, values.base)
      return self.scan(own, block, leaf)
    }
    leaves[first].split = best(found)
  }

  /// Builds the small child's histogram, subtracts it from the parent's (which becomes the large
  /// child's; with `isRebuilt` there is none, and both are built), and finds the best split of both.
  func find(small: Int, large: Int, isRebuilt: Bool, _ smallMay: Bool, _ largeMay: Bool) {
    let a = leaves[small]
    let b = leaves[large]
    let smallValues = SharedPointer(reading: gather(a))
    let largeValues = isRebuilt ? SharedPointer(reading: gather(b)) : smallValues
    let smallCells = SharedPointer(histograms[a.histogram])
    let largeCells = SharedPointer(histograms[b.histogram])
    let found = workers(a.count).map(count: blocks.count) { block -> (Split, Split) in
      if self.isStopped { return (Split(), Split()) }
      let own = smallCells.base + block * Self.histogramCells
      let other = largeCells.base + block * Self.histogramCells
      self.build(own, block, a, smallValues.base)
      if isRebuilt {
        self.build(other, block, b, largeValues.base)
      } else {
        self.subtract(own, from: other, block)
      }
      return (
        smallMay ? self.scan(own, block, a) : Split(), largeMay ? self.scan(other, block, b) : Split()
      )
    }
    leaves[small].split = best(found.map { $0.0 })
    leaves[large].split = best(found.map { $0.1 })
  }

  /// The highest gain; of equal ones that of the first column.
  func best(_ found: [Split]) -> Split {
    var best = Split()
    for split in found where split.slot >= 0 && isBetter(split, than: best) { best = split }
    return best
  }

  func isBetter(_ split: Split, than other: Split) -> Bool {
    if split.gain != other.gain { return split.gain > other.gain }
    return other.slot < 0 || blocks.columns[split.slot] < blocks.columns[other.slot]
  }

  func allowed(_ slot: Int, _ leaf: Leaf) -> Bool { leaf.allowed?[slot] ?? mask[slot] }

  func build(
    _ cells: UnsafeMutablePointer<Int64>, _ block: Int, _ leaf: Leaf, _ values: UnsafePointer<Int64>
  ) {
    cells.update(repeating: 0, count: blocks.bins[block] * 8)
    (cells + 255 * 8).update(repeating: 0, count: 8)
    blocks.words.withUnsafeBufferPointer { all in
      guard let words = all.baseAddress.map({ $0 + block * rows }) else { return }
      if leaf.count == rows {
        for k in 0..<leaf.count { Self.add(values[k], words[k], cells) }
        return
      }
      // Leaves of a large table are bound by latency: the word is asked for some rows ahead. What is read beyond
      // the leaf's end is another leaf's row, or the padding.
      let index = UnsafePointer(self.index + leaf.start)
      for k in 0..<leaf.count {
        lapis_prefetch(words + Int(index[k &+ Self.ahead]))
        Self.add(values[k], words[Int(index[k])], cells)
      }
    }
  }

  /// Adds a row to the eight histograms of a block.
  @inline(__always)
  static func add(_ v: Int64, _ w: UInt64, _ cells: UnsafeMutablePointer<Int64>) {
    cells[Int(truncatingIfNeeded: (w &<< 3) & 0x7f8)] &+= v
    cells[Int(truncatingIfNeeded: (w &>> 5) & 0x7f8) | 1] &+= v
    cells[Int(truncatingIfNeeded: (w &>> 13) & 0x7f8) | 2] &+= v
    cells[Int(truncatingIfNeeded: (w &>> 21) & 0x7f8) | 3] &+= v
    cells[Int(truncatingIfNeeded: (w &>> 29) & 0x7f8) | 4] &+= v
    cells[Int(truncatingIfNeeded: (w &>> 37) & 0x7f8) | 5] &+= v
    cells[Int(truncatingIfNeeded: (w &>> 45) & 0x7f8) | 6] &+= v
    cells[Int(truncatingIfNeeded: (w &>> 53) & 0x7f8) | 7] &+= v
  }

  func subtract(
    _ small: UnsafeMutablePointer<Int64>, from large: UnsafeMutablePointer<Int64>, _ block: Int
  ) {
    for cell in 0..<blocks.bins[block] * 8 { large[cell] &-= small[cell] }
    for cell in 255 * 8..<256 * 8 { large[cell] &-= small[cell] }
  }
}
