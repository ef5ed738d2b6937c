import CLapisKernels

/// Rows in groups of six and centres in panels of eight, for the products of k-means.
///
/// A row is nearest to the centre with the largest `x · c - |c|² / 2`; the last number of a packed row is 1
/// and that of a packed centre is `-|c|² / 2`, so one product of matrices gives what is compared. Every
/// entry is summed over the columns in order, so it does not depend on which rows stand beside it.
struct CentreTiles {
  let rows: Int
  let columns: Int
  let depth: Int
  /// Groups × depth × 6; places without a row are zero.
  let packed: PlainBuffer<Double>

  /// - Parameter offset: subtracted from every row.
  init(_ values: UnsafePointer<Double>, rows: Int, columns: Int, offset: [Double]) {
    self.rows = rows
    self.columns = columns
    depth = columns + 1
    packed = PlainBuffer(repeating: 0, count: (rows + 5) / 6 * 6 * depth)
    offset.withUnsafeBufferPointer { offset in
      for row in 0..<rows {
        let start = packed.base + (row / 6) * 6 * depth + row % 6
        for column in 0..<columns { start[column * 6] = values[row * columns + column] - offset[column] }
        start[columns * 6] = 1
      }
    }
  }

  var groups: Int { (rows + 5) / 6 }

  /// The packed form of centres (k × columns) that are measured from the same offset.
  func panels(_ centres: [Double], count: Int) -> [Double] {
    let panels = (count + 7) / 8
    var result = [Double](repeating: 0, count: panels * depth * 8)
    for centre in 0..<panels * 8 {
      let start = (centre / 8) * depth * 8 + centre % 8
      guard centre < count else {
        result[start + columns * 8] = -Double.greatestFiniteMagnitude
        continue
      }
      var norm = 0.0
      for column in 0..<columns {
        let value = centres[centre * columns + column]
        result[start + column * 8] = value
        norm += value * value
      }
      result[start + columns * 8] = -norm / 2
    }
    return result
  }

  /// The nearest centre of every row of some groups, ties to the lower number.
  func assign(
    _ groups: Range<Int>, _ panels: UnsafePointer<Double>, panelCount: Int,
    into labels: UnsafeMutablePointer<Int32>
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 48) { tile in
      guard let tile = tile.baseAddress else { return }
      for group in groups {
        var best = (
          -Double.infinity, -Double.infinity, -Double.infinity, -Double.infinity, -Double.infinity, -Double.infinity
        )
        var found: (Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0)
        for panel in 0..<panelCount {
          tile.update(repeating: 0, count: 48)
          lapis_gemm_6x8(Int64(depth), 1, packed.base + group * 6 * depth, panels + panel * depth * 8, tile, 8)
          @inline(__always) func look(_ line: Int, _ best: inout Double, _ found: inout Int32) {
            let scores = tile + line * 8
            for lane in 0..<8 {
              let score = scores[lane]
              let isBetter = score > best
              best = isBetter ? score : best
              found = isBetter ? Int32(truncatingIfNeeded: panel * 8 + lane) : found
            }
          }
          look(0, &best.0, &found.0)
          look(1, &best.1, &found.1)
          look(2, &best.2, &found.2)
          look(3, &best.3, &found.3)
          look(4, &best.4, &found.4)
          look(5, &best.5, &found.5)
        }
        let row = group * 6
        let here = labels + row
        let count = min(6, rows - row)
        here[0] = found.0
        if count > 1 { here[1] = found.1 }
        if count > 2 { here[2] = found.2 }
        if count > 3 { here[3] = found.3 }
        if count > 4 { here[4] = found.4 }
        if count > 5 { here[5] = found.5 }
      }
    }
  }

  /// Where a row's numbers begin; they stand six apart.
  @inline(__always) func start(_ row: Int) -> UnsafePointer<Double> {
    let group = row / 6
    return UnsafePointer(packed.base + (group * 6 * depth + row - group * 6))
  }

  @inline(__always) func value(_ row: Int, _ column: Int) -> Double {
    start(row)[column * 6]
  }

  /// The squared distances of a group's six rows to a point, side by side.
  @inline(__always)
  func squaredDistances(
    group: Int, _ point: UnsafePointer<Double>
  ) -> (SIMD2<Double>, SIMD2<Double>, SIMD2<Double>) {
    let raw = UnsafeRawPointer(packed.base + group &* 6 &* depth)
    var a = SIMD2<Double>.zero
    var b = a
    var c = a
    for column in 0..<columns {
      let value = SIMD2(repeating: point[column])
      let x = raw.loadUnaligned(fromByteOffset: column &* 48, as: SIMD2<Double>.self) - value
      let y = raw.loadUnaligned(fromByteOffset: column &* 48 &+ 16, as: SIMD2<Double>.self) - value
      let z = raw.loadUnaligned(fromByteOffset: column &* 48 &+ 32, as: SIMD2<Double>.self) - value
      a += x * x
      b += y * y
      c += z * z
    }
    return (a, b, c)
  }

  /// The squared distance of a row to a point.
  @inline(__always) func squaredDistance(_ row: Int, _ point: UnsafePointer<Double>) -> Double {
    let start = start(row)
    var sum = 0.0
    for column in 0..<columns {
      let difference = start[column &* 6] - point[column]
      sum += difference * difference
    }
    return sum
  }
}
