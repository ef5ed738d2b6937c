import LapisNumerics

/// What the leaves of the last tree hold.
extension BoostedTreeGrower {
  /// How many leaves the last tree has.
  var leafCount: Int { leaves.count }

  /// The bounds and the added L2 penalty of a leaf of the last tree.
  func limits(of leaf: Int) -> (bounds: ClosedRange<Double>, addedLambda: Double) {
    (leaves[leaf].bounds, leaves[leaf].addedLambda)
  }

  /// The sample's rows in a leaf of the last tree, ascending.
  func sampleRows(of leaf: Int) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: index + leaves[leaf].start, count: leaves[leaf].count)
  }

  /// The sums of gradients and hessians of each leaf of the last tree, in blocks of fixed size.
  func exactSums(
    _ gradients: UnsafePointer<Float>, _ hessians: UnsafePointer<Float>
  ) -> [(gradient: Double, hessian: Double)] {
    let step = 1 << 13
    let leaves = self.leaves
    let parts = leaves.indices.flatMap { leaf in
      stride(from: 0, to: leaves[leaf].count, by: step).map { (leaf: leaf, from: $0) }
    }
    let shared = (SharedPointer(index), SharedPointer(reading: gradients), SharedPointer(reading: hessians))
    let sums = workers(sampleCount / 8).map(count: parts.count) { part -> (Double, Double) in
      let leaf = leaves[parts[part].leaf]
      let rows = shared.0.base + leaf.start + parts[part].from
      // Four sums side by side, in a fixed order.
      var (g0, g1, g2, g3) = (0.0, 0.0, 0.0, 0.0)
      var (h0, h1, h2, h3) = (0.0, 0.0, 0.0, 0.0)
      let count = min(step, leaf.count - parts[part].from)
      let (gradients, hessians) = (shared.1.base, shared.2.base)
      var k = 0
      while k + 4 <= count {
        let (a, b, c, d) = (Int(rows[k]), Int(rows[k + 1]), Int(rows[k + 2]), Int(rows[k + 3]))
        g0 += Double(gradients[a])
        g1 += Double(gradients[b])
        g2 += Double(gradients[c])
        g3 += Double(gradients[d])
        h0 += Double(hessians[a])
        h1 += Double(hessians[b])
        h2 += Double(hessians[c])
        h3 += Double(hessians[d])
        k += 4
      }
      while k < count {
        g0 += Double(gradients[Int(rows[k])])
        h0 += Double(hessians[Int(rows[k])])
        k += 1
      }
      return ((g0 + g1) + (g2 + g3), (h0 + h1) + (h2 + h3))
    }
    var result = [(gradient: Double, hessian: Double)](repeating: (0, 0), count: leaves.count)
    for (part, sum) in zip(parts, sums) {
      result[part.leaf].gradient += sum.0
      result[part.leaf].hessian += sum.1
    }
    return result
  }

  /// Adds each leaf's value to the scores of its rows, those outside of the sample too.
  func add(_ values: [Double], to scores: UnsafeMutablePointer<Double>) {
    let step = 1 << 14
    let leaves = self.leaves
    var parts: [(leaf: Int, range: Range<Int>)] = []
    for (number, leaf) in leaves.enumerated() {
      for (start, count) in [(leaf.start, leaf.count), (leaf.outsideStart, leaf.outsideCount)] {
        for from in stride(from: 0, to: count, by: step) {
          parts.append((number, start + from..<start + min(from + step, count)))
        }
      }
    }
    let pieces = parts
    let shared = (SharedPointer(index), SharedPointer(scores))
    workers(rows / 8).run(count: pieces.count) { part in
      let value = values[pieces[part].leaf]
      let (rows, scores) = (shared.0.base, shared.1.base)
      for position in pieces[part].range { scores[Int(rows[position])] += value }
    }
  }
}
