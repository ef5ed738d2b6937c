import CLapisKernels
import LapisNumerics

/// The rows of the leaves: parted at each split, gathered for the histograms.
extension BoostedTreeGrower {
  /// The quantised sums of a leaf's rows.
  func sums(of leaf: Leaf) -> (Int64, Int64) {
    var gradient: Int64 = 0
    var hessian: Int64 = 0
    for position in leaf.start..<leaf.start + leaf.count {
      let value = packed[Int(index[position])]
      gradient &+= value >> 32
      hessian &+= value & 0xFFFF_FFFF
    }
    return (gradient, hessian)
  }

  /// The sums on the left of a leaf's split: from its histogram, where it still has one.
  func leftSums(_ leaf: Leaf) -> (Int64, Int64) {
    let split = leaf.split
    var sum: Int64 = 0
    if leaf.histogram >= 0 {
      let cells = histograms[leaf.histogram] + split.slot / 8 * Self.histogramCells + split.slot % 8
      if isCategorical[split.slot] {
        for bin in 0..<256 where split.leftBins[bin / 64] >> UInt64(bin % 64) & 1 == 1 { sum &+= cells[bin * 8] }
      } else {
        for bin in 0...split.bin { sum &+= cells[bin * 8] }
        if split.missingGoesLeft { sum &+= cells[255 * 8] }
      }
      return (sum >> 32, sum & 0xFFFF_FFFF)
    }
    let goesLeft = table(split)
    let offset = blocks.columns[split.slot] * rows
    var gradient: Int64 = 0
    var hessian: Int64 = 0
    for position in leaf.start..<leaf.start + leaf.count {
      let row = Int(index[position])
      guard goesLeft[Int(blocks.binned.codes[offset + row])] == 255 else { continue }
      gradient &+= packed[row] >> 32
      hessian &+= packed[row] & 0xFFFF_FFFF
    }
    return (gradient, hessian)
  }

  /// 255 for the codes that go left, 0 for the others.
  func table(_ split: Split) -> [UInt8] {
    var table = [UInt8](repeating: 0, count: 256)
    if isCategorical[split.slot] {
      for bin in 0..<255 where split.leftBins[bin / 64] >> UInt64(bin % 64) & 1 == 1 { table[bin] = 255 }
    } else {
      for bin in 0...min(split.bin, 254) { table[bin] = 255 }
      table[255] = split.missingGoesLeft ? 255 : 0
    }
    return table
  }

  /// Rows that go left first, both sides in their order; returns how many go left.
  func partition(
    _ start: Int, _ count: Int, _ codes: UnsafePointer<UInt8>, _ goesLeft: [UInt8]
  ) -> Int {
    guard count > 0 else { return 0 }
    let rows = index + start
    let step = 1 << 15
    guard pool.threads > 1, count >= 4 * step else {
      let left = Int(lapis_partition(rows, Int64(count), codes, goesLeft, rows, scratch))
      (rows + left).update(from: scratch, count: count - left)
      return left
    }
    // Chunks part into the two halves of the scratch, then move to where they belong.
    let chunks = (count + step - 1) / step
    var lefts = [Int](repeating: 0, count: chunks)
    let shared = (rows: SharedPointer(rows), left: SharedPointer(scratch), right: SharedPointer(scratch + self.rows))
    let from = SharedPointer(reading: codes)
    lefts.withUnsafeMutableBufferPointer { lefts in
      guard let base = lefts.baseAddress else { return }
      let counts = SharedPointer(base)
      pool.run(count: chunks) { chunk in
        let at = chunk * step
        counts[chunk] = Int(
          lapis_partition(
            shared.rows.base + at, Int64(min(step, count - at)), from.base, goesLeft, shared.left.base + at,
            shared.right.base + at))
      }
    }
    var places: [(left: Int, right: Int)] = []
    var left = 0
    for chunk in 0..<chunks {
      places.append((left, chunk * step - left))
      left += lefts[chunk]
    }
    let total = left
    let (sizes, targets) = (lefts, places)
    pool.run(count: chunks) { chunk in
      let at = chunk * step
      (shared.rows.base + targets[chunk].left).update(from: shared.left.base + at, count: sizes[chunk])
      (shared.rows.base + total + targets[chunk].right).update(
        from: shared.right.base + at, count: min(step, count - at) - sizes[chunk])
    }
    return total
  }

  /// The packed gradients of a leaf's rows, in their order.
  func gather(_ leaf: Leaf) -> UnsafePointer<Int64> {
    if leaf.count == rows { return UnsafePointer(packed) }
    let shared = (SharedPointer(gathered), SharedPointer(packed), SharedPointer(index))
    let start = leaf.start
    workers(leaf.count / 4).forEachBlock(of: leaf.count, size: 1 << 15) { range in
      let (to, from, rows) = (shared.0.base + start, shared.1.base, shared.2.base + start)
      for k in range { to[k] = from[Int(rows[k])] }
    }
    return UnsafePointer(gathered + start)
  }
}
