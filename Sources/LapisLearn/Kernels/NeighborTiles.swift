import CLapisKernels

/// Rows in panels of eight, for ruling out almost all of them cheaply.
///
/// What decides is approximate, with a bound on its error: products of matrices of doubles for euclidean and
/// cosine distances, float32 sums side by side for the others. The rows that may be among the nearest are then measured
/// exactly.
struct NeighborTiles: Sendable {
  /// Queries that one task takes.
  static let queryBlock = 96
  static let panelsInCache = 48

  let distance: Distance
  let rows: Int
  let columns: Int
  /// Numbers of a row in a panel.
  let depth: Int
  /// Subtracted from every row, which keeps sums small.
  let centre: [Double]
  /// Multiplies what is left then: powers of numbers up to 2 stay within float32.
  let scale: Double
  /// Panels × depth × 8: doubles for products, floats for sums.
  private let panels: PlainBuffer<Double>
  let singles: PlainBuffer<Float>
  let panelCount: Int
  /// Largest Σ of squares or of absolute values of a row.
  private let largestNorm: Double

  static func serves(_ distance: Distance) -> Bool {
    switch distance {
    case .euclidean, .cosine, .manhattan, .chebyshev: true
    case .minkowski(let p): p <= PowerLanes.mostExponent
    }
  }

  init(_ values: [Double], rows: Int, columns: Int, _ distance: Distance) {
    self.distance = distance
    self.rows = rows
    self.columns = columns
    let usesProducts = distance == .euclidean || distance == .cosine
    depth = usesProducts ? columns + 1 : columns
    var centre = [Double](repeating: 0, count: columns)
    if distance != .cosine {
      for row in 0..<rows { for column in 0..<columns { centre[column] += values[row * columns + column] } }
      for column in 0..<columns { centre[column] /= Double(rows) }
    }
    self.centre = centre
    var scale = 1.0
    if case .minkowski = distance {
      var most = 0.0
      for row in 0..<rows {
        for column in 0..<columns { most = max(most, abs(values[row * columns + column] - centre[column])) }
      }
      // Queries may be farther out: those beyond are measured against every row.
      if most > 0 { scale = 1 / (4 * most) }
    }
    self.scale = scale
    panelCount = (rows + 7) / 8
    panels = PlainBuffer(repeating: 0, count: usesProducts ? panelCount * depth * 8 : 0)
    singles = PlainBuffer(repeating: 0, count: usesProducts ? 0 : panelCount * depth * 8)
    var largest = 0.0
    for row in 0..<panelCount * 8 {
      let start = (row / 8) * depth * 8 + row % 8
      guard row < rows else {
        // No row: never near.
        if usesProducts {
          panels.base[start + columns * 8] = -Double.greatestFiniteMagnitude
        } else {
          singles.base[start] = .infinity
        }
        continue
      }
      var norm = 0.0
      for column in 0..<columns {
        let value = values[row * columns + column] - centre[column]
        if usesProducts {
          panels.base[start + column * 8] = value
          norm += value * value
        } else {
          singles.base[start + column * 8] = Float(value * scale)
          norm += abs(value * scale)
        }
      }
      // |a - b|² / 2 = |a|² / 2 - (a · b - |b|² / 2); what stands in brackets is largest for the nearest.
      if usesProducts { panels.base[start + columns * 8] = distance == .euclidean ? -norm / 2 : 0 }
      largest = max(largest, norm)
    }
    largestNorm = largest
  }

  /// The rows of one query that may be among its nearest.
  struct Candidates {
    /// Of the rows by what decides, the best ones.
    var best: NearestRows
    var found: [(score: Double, row: Int32)] = []
    /// The most that the score of a row may be off, twice.
    var slack: Double
    /// The exponent of a minkowski distance, whose scores are sums of powers while `slack` is of their roots.
    var exponent: Double?
    /// How many powers each of its sums has.
    var terms = 0
    /// Rows with a lower score than this are out.
    var bound = -Double.infinity

    mutating func add(_ score: Double, _ row: Int32) {
      found.append((score, row))
      best.add(-score, row)
      if let exponent {
        bound = -PowerLanes.limit(best.bound, exponent: exponent, terms: terms, slack: slack)
      } else {
        bound = -best.bound - slack
      }
    }
  }

  func search(_ points: UnsafePointer<Double>, _ values: UnsafePointer<Double>, _ lists: inout [NearestRows]) {
    var exponent: Double?
    if case .minkowski(let p) = distance { exponent = p }
    var candidates = lists.indices.map { query in
      Candidates(
        best: NearestRows(lists[query].capacity), slack: slack(points + query * columns), exponent: exponent,
        terms: columns)
    }
    if exponent != nil {
      for query in lists.indices where isFar(points + query * columns) {
        for row in 0..<rows {
          lists[query].add(
            distance.reduced(values + row * columns, points + query * columns, columns),
            Int32(truncatingIfNeeded: row))
        }
        candidates[query].bound = .infinity
      }
    }
    if distance == .euclidean || distance == .cosine {
      scoreByProducts(points, &candidates)
    } else {
      scoreBySums(points, &candidates)
    }
    for query in lists.indices {
      let bound = candidates[query].bound
      for candidate in candidates[query].found where candidate.score >= bound {
        lists[query].add(
          distance.reduced(values + Int(candidate.row) * columns, points + query * columns, columns),
          candidate.row)
      }
    }
  }

  /// Whether a query is so far out that powers of its differences may leave the range of float32.
  private func isFar(_ point: UnsafePointer<Double>) -> Bool {
    for column in 0..<columns where !(abs((point[column] - centre[column]) * scale) <= 3) { return true }
    return false
  }

  /// Twice a bound on the rounding of a score: of its sums, of the centring, of the distance itself.
  private func slack(_ point: UnsafePointer<Double>) -> Double {
    var squares = 0.0
    var sum = 0.0
    for column in 0..<columns {
      let value = (point[column] - centre[column]) * scale
      squares += value * value
      sum += abs(value)
    }
    switch distance {
    case .euclidean, .cosine:
      let length = squares.squareRoot() + largestNorm.squareRoot()
      return 16 * Double(columns + 8) * 0x1p-53 * max(length * length, 1e-290)
    default: return 8 * Double(columns + 8) * 0x1p-24 * max(sum + largestNorm, 1e-30)
    }
  }

  private func scoreByProducts(_ points: UnsafePointer<Double>, _ candidates: inout [Candidates]) {
    let count = candidates.count
    let groups = (count + 5) / 6
    withUnsafeTemporaryAllocation(of: Double.self, capacity: groups * 6 * depth + groups * 6 + 48) { scratch in
      guard let packed = scratch.baseAddress else { return }
      let bounds = packed + groups * 6 * depth
      let tile = bounds + groups * 6
      for query in 0..<groups * 6 {
        let start = packed + (query / 6) * 6 * depth + query % 6
        // Places without a query take no row.
        bounds[query] = query < count ? -.infinity : .infinity
        guard query < count else {
          for column in 0..<depth { start[column * 6] = 0 }
          continue
        }
        for column in 0..<columns { start[column * 6] = points[query * columns + column] - centre[column] }
        start[columns * 6] = 1
      }
      for first in stride(from: 0, to: panelCount, by: Self.panelsInCache) {
        let last = min(first + Self.panelsInCache, panelCount)
        for group in 0..<groups {
          let a = packed + group * 6 * depth
          for panel in first..<last {
            tile.update(repeating: 0, count: 48)
            lapis_gemm_6x8(Int64(depth), 1, a, panels.base + panel * depth * 8, tile, 8)
            for i in 0..<6 {
              let query = group * 6 + i
              let line = tile + i * 8
              if isBelow(line, bounds[query]) { continue }
              for lane in 0..<8 where line[lane] >= bounds[query] {
                let row = panel * 8 + lane
                guard row < rows else { continue }
                candidates[query].add(line[lane], Int32(truncatingIfNeeded: row))
                bounds[query] = candidates[query].bound
              }
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private func isBelow(_ line: UnsafePointer<Double>, _ bound: Double) -> Bool {
    let raw = UnsafeRawPointer(line)
    var a = raw.loadUnaligned(as: SIMD2<Double>.self)
    let b = raw.loadUnaligned(fromByteOffset: 16, as: SIMD2<Double>.self)
    var c = raw.loadUnaligned(fromByteOffset: 32, as: SIMD2<Double>.self)
    let d = raw.loadUnaligned(fromByteOffset: 48, as: SIMD2<Double>.self)
    a.replace(with: b, where: b .> a)
    c.replace(with: d, where: d .> c)
    a.replace(with: c, where: c .> a)
    return a.x < bound && a.y < bound
  }
}
