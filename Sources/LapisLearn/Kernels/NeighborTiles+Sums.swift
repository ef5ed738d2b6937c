/// Float32 sums of eight rows side by side, of two queries at once, so that additions do not wait for each other.
extension NeighborTiles {
  private typealias Lanes = SIMD8<Float>

  /// Columns after which a panel may be given up.
  private static let stretch = 16

  func scoreBySums(_ points: UnsafePointer<Double>, _ candidates: inout [Candidates]) {
    switch distance {
    case .chebyshev:
      scan(points, &candidates) { sum, size in
        var larger = sum
        larger.replace(with: size, where: size .> sum)
        return larger
      }
    case .minkowski(let p):
      let exponent = Float(p)
      if p == 3 {
        scan(points, &candidates) { sum, size in sum + size * size * size }
      } else if p == 4 {
        scan(points, &candidates) { sum, size in
          let square = size * size
          return sum + square * square
        }
      } else {
        scan(points, &candidates) { sum, size in sum + PowerLanes.power(size, exponent) }
      }
    default: scan(points, &candidates) { sum, size in sum + size }
    }
  }

  @inline(__always)
  private func scan(
    _ points: UnsafePointer<Double>, _ candidates: inout [Candidates], _ join: (Lanes, Lanes) -> Lanes
  ) {
    let count = candidates.count
    let pairs = (count + 1) / 2
    withUnsafeTemporaryAllocation(of: Float.self, capacity: pairs * 2 * columns) { scratch in
      guard let scaled = scratch.baseAddress else { return }
      for query in 0..<pairs * 2 {
        // A place without a query repeats the last one, and takes no row.
        let source = points + min(query, count - 1) * columns
        for column in 0..<columns {
          scaled[query * columns + column] = Float((source[column] - centre[column]) * scale)
        }
      }
      for first in stride(from: 0, to: panelCount, by: Self.panelsInCache) {
        let last = min(first + Self.panelsInCache, panelCount)
        for pair in 0..<pairs {
          let one = scaled + pair * 2 * columns
          let two = one + columns
          var limits = (limit(candidates, pair * 2), limit(candidates, pair * 2 + 1))
          for panel in first..<last {
            let raw = UnsafeRawPointer(singles.base + panel * depth * 8)
            var sums = (Lanes.zero, Lanes.zero)
            var j = 0
            while j < columns {
              let end = min(j + Self.stretch, columns)
              while j < end {
                let row = raw.loadUnaligned(fromByteOffset: j &* 32, as: Lanes.self)
                sums.0 = join(sums.0, magnitude(row - Lanes(repeating: one[j])))
                sums.1 = join(sums.1, magnitude(row - Lanes(repeating: two[j])))
                j &+= 1
              }
              if isAbove(sums.0, limits.0), isAbove(sums.1, limits.1) { break }
            }
            if j < columns { continue }
            if take(sums.0, panel, limits.0, pair * 2, &candidates) { limits.0 = limit(candidates, pair * 2) }
            if take(sums.1, panel, limits.1, pair * 2 + 1, &candidates) { limits.1 = limit(candidates, pair * 2 + 1) }
          }
        }
      }
    }
  }

  /// The most that a row's sum may be for it to count.
  private func limit(_ candidates: [Candidates], _ query: Int) -> Float {
    query < candidates.count ? Float(-candidates[query].bound).nextUp : -.infinity
  }

  /// Adds the rows of a panel whose sums are within the limit; whether there were any.
  private func take(
    _ sums: Lanes, _ panel: Int, _ limit: Float, _ query: Int, _ candidates: inout [Candidates]
  ) -> Bool {
    if isAbove(sums, limit) { return false }
    var limit = limit
    for lane in 0..<8 where sums[lane] <= limit {
      let row = panel * 8 + lane
      guard row < rows else { continue }
      candidates[query].add(-Double(sums[lane]), Int32(truncatingIfNeeded: row))
      limit = self.limit(candidates, query)
    }
    return true
  }

  @inline(__always)
  private func isAbove(_ sums: Lanes, _ limit: Float) -> Bool {
    var four = sums.lowHalf
    four.replace(with: sums.highHalf, where: sums.highHalf .< four)
    return four.x > limit && four.y > limit && four.z > limit && four.w > limit
  }

  @inline(__always)
  private func magnitude(_ value: Lanes) -> Lanes {
    unsafeBitCast(
      unsafeBitCast(value, to: SIMD8<UInt32>.self) & SIMD8(repeating: 0x7FFF_FFFF), to: Lanes.self)
  }
}
