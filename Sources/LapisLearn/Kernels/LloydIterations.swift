import LapisDiagnostics
import LapisNumerics

/// One run of Lloyd's algorithm (1982): rows to their nearest centre, centres to the mean of their rows.
///
/// Sums are taken over fixed blocks of rows and added in the order of the blocks, so the bits do not depend
/// on the number of threads.
struct LloydIterations {
  private let tiles: CentreTiles
  private let weights: [Double]
  private let count: Int
  private let context: FitContext
  private let groupsInBlock: Int

  private(set) var centres: [Double]
  private(set) var labels: [Int32]
  private(set) var inertia = 0.0
  private(set) var iterations = 0

  /// - Parameter centres: count × columns, measured from the tiles' offset.
  init(_ tiles: CentreTiles, weights: [Double], centres: [Double], count: Int, _ context: FitContext) {
    self.tiles = tiles
    self.weights = weights
    self.centres = centres
    self.count = count
    self.context = context
    // At most 64 blocks, so that their sums stay small.
    groupsInBlock = max(128, (tiles.groups + 63) / 64)
    labels = [Int32](repeating: -1, count: tiles.rows)
  }

  /// - Parameter tolerance: stops when the centres together moved less than this (squared).
  /// - Throws: what `checkStop` throws.
  mutating func run(maxIterations: Int, tolerance: Double) throws(Diagnostic) {
    var isSettled = false
    for iteration in 0..<maxIterations {
      iterations = iteration + 1
      let (sums, sumWeights, changed) = try step(summing: true)
      let moved = move(sums, sumWeights)
      if !changed {
        isSettled = true
        break
      }
      if moved <= tolerance { break }
    }
    // The labels that go with the centres.
    if !isSettled { _ = try step(summing: false) }
    inertia = try sumOfSquares()
  }

  /// Labels every row; the sums and weights of the clusters, and whether a label changed.
  private mutating func step(
    summing: Bool
  ) throws(Diagnostic) -> (sums: [Double], weights: [Double], changed: Bool) {
    let panels = tiles.panels(centres, count: count)
    let panelCount = (count + 7) / 8
    let columns = tiles.columns
    let width = count * (columns + 1)
    let blocks = (tiles.groups + groupsInBlock - 1) / groupsInBlock
    var partial = [Double](repeating: 0, count: summing ? blocks * width : 0)
    var changes = [Bool](repeating: false, count: blocks)
    let tiles = self.tiles
    let count = self.count
    let size = groupsInBlock
    let cancellation = context.cancellation
    let rows = tiles.rows
    labels.withUnsafeMutableBufferPointer { labels in
      partial.withUnsafeMutableBufferPointer { partial in
        changes.withUnsafeMutableBufferPointer { changes in
          panels.withUnsafeBufferPointer { panels in
            weights.withUnsafeBufferPointer { weights in
              guard let labels = labels.baseAddress, let changes = changes.baseAddress,
                let panels = panels.baseAddress, let weights = weights.baseAddress
              else { return }
              let labelsOut = SharedPointer(labels)
              let changesOut = SharedPointer(changes)
              // An empty array has an address, too: that of memory which is not its own.
              let sumsOut = summing ? partial.baseAddress.map { SharedPointer($0) } : nil
              let panelsIn = SharedPointer(reading: panels)
              let weightsIn = SharedPointer(reading: weights)
              context.pool.run(count: blocks) { block in
                if cancellation.reason != nil { return }
                let groups = block * size..<min((block + 1) * size, tiles.groups)
                let first = groups.lowerBound * 6
                let last = min(groups.upperBound * 6, rows)
                withUnsafeTemporaryAllocation(of: Int32.self, capacity: (last - first) + 6) { fresh in
                  guard let fresh = fresh.baseAddress else { return }
                  tiles.assign(
                    groups, panelsIn.base, panelCount: panelCount, into: fresh - first)
                  var changed = false
                  for row in first..<last {
                    changed = changed || labelsOut.base[row] != fresh[row - first]
                    labelsOut.base[row] = fresh[row - first]
                  }
                  changesOut.base[block] = changed
                }
                guard let sums = sumsOut.map({ $0.base + block * width }) else { return }
                for row in first..<last {
                  let weight = weightsIn.base[row]
                  let label = Int(labelsOut.base[row])
                  let sum = sums + label &* columns
                  let start = tiles.start(row)
                  for column in 0..<columns { sum[column] += weight * start[column &* 6] }
                  sums[count &* columns &+ label] += weight
                }
              }
            }
          }
        }
      }
    }
    try context.checkStop()
    var total = [Double](repeating: 0, count: width)
    if summing {
      for block in 0..<blocks { for index in 0..<width { total[index] += partial[block * width + index] } }
    }
    return (
      Array(total.prefix(count * columns)), Array(total.suffix(count)), changes.contains(true)
    )
  }

  /// Moves the centres to the means; returns the sum of their squared ways.
  private mutating func move(_ sums: [Double], _ sumWeights: [Double]) -> Double {
    let columns = tiles.columns
    var sums = sums
    var sumWeights = sumWeights
    fillEmpty(&sums, &sumWeights)
    // A cluster that stays empty goes to where the heaviest one is.
    var heaviest = 0
    for cluster in 0..<count where sumWeights[cluster] > sumWeights[heaviest] { heaviest = cluster }
    var moved = 0.0
    var fresh = centres
    for cluster in 0..<count {
      let from = sumWeights[cluster] > 0 ? cluster : heaviest
      guard sumWeights[from] > 0 else { continue }
      for column in 0..<columns {
        fresh[cluster * columns + column] = sums[from * columns + column] / sumWeights[from]
      }
    }
    for index in fresh.indices {
      let difference = fresh[index] - centres[index]
      moved += difference * difference
    }
    centres = fresh
    return moved
  }

  /// Clusters without rows take the rows that are farthest from their centres.
  private func fillEmpty(_ sums: inout [Double], _ sumWeights: inout [Double]) {
    let empty = (0..<count).filter { sumWeights[$0] == 0 }
    guard !empty.isEmpty else { return }
    let columns = tiles.columns
    let distances = centres.withUnsafeBufferPointer { centres -> [Double] in
      guard let base = centres.baseAddress else { return [] }
      return (0..<tiles.rows).map { tiles.squaredDistance($0, base + Int(labels[$0]) * columns) }
    }
    guard distances.contains(where: { $0 > 0 }) else { return }
    let farthest = RadixSort.order(of: distances).reversed()
    for (cluster, row) in zip(empty, farthest) {
      let weight = weights[row]
      let old = Int(labels[row])
      for column in 0..<columns {
        let value = tiles.value(row, column) * weight
        sums[old * columns + column] -= value
        sums[cluster * columns + column] = value
      }
      sumWeights[cluster] = weight
      sumWeights[old] -= weight
    }
  }

  private func sumOfSquares() throws(Diagnostic) -> Double {
    let size = groupsInBlock * 6
    let blocks = (tiles.rows + size - 1) / size
    let tiles = self.tiles
    let labels = self.labels
    let weights = self.weights
    let centres = self.centres
    var parts = [Double](repeating: 0, count: blocks)
    parts.withUnsafeMutableBufferPointer { parts in
      guard let out = parts.baseAddress.map({ SharedPointer($0) }) else { return }
      context.pool.run(count: blocks) { block in
        var sum = 0.0
        centres.withUnsafeBufferPointer { centres in
          guard let base = centres.baseAddress else { return }
          for row in block * size..<min((block + 1) * size, tiles.rows) {
            sum += weights[row] * tiles.squaredDistance(row, base + Int(labels[row]) * tiles.columns)
          }
        }
        out[block] = sum
      }
    }
    try context.checkStop()
    return parts.reduce(0, +)
  }
}

/// The first centres of k-means.
enum ClusterSeeds {
  /// k-means++ (Arthur and Vassilvitskii, 2007): each further centre is the best of a few rows drawn by their
  /// squared distance to the nearest centre so far. For a given seed the draws are scikit-learn's.
  static func plusPlus(
    _ tiles: CentreTiles, weights: [Double], count: Int, _ random: inout MersenneTwister,
    _ context: FitContext
  ) throws(Diagnostic) -> [Int] {
    let rows = tiles.rows
    var chosen = [draw(weights, &random)]
    var closest = try distances(tiles, to: chosen[0], context)
    var potential = 0.0
    for row in 0..<rows { potential += weights[row] * closest[row] }
    var trials = 2
    var scale = 2.718281828459045
    while scale <= Double(count) {
      trials += 1
      scale *= 2.718281828459045
    }
    for _ in 1..<max(count, 1) {
      var thresholds: [Double] = []
      for _ in 0..<trials { thresholds.append(random.uniform() * potential) }
      var sums = [Double](repeating: 0, count: rows)
      var sum = 0.0
      for row in 0..<rows {
        sum += weights[row] * closest[row]
        sums[row] = sum
      }
      var best = (potential: Double.infinity, row: 0, closest: [Double]())
      var tried: [Int] = []
      for threshold in thresholds {
        // The first row whose sum is not below the threshold.
        var low = 0
        var length = rows
        while length > 0 {
          let half = length >> 1
          if sums[low + half] < threshold {
            low += half + 1
            length -= half + 1
          } else {
            length = half
          }
        }
        let row = min(low, rows - 1)
        if tried.contains(row) { continue }
        tried.append(row)
        var candidate = try distances(tiles, to: row, context)
        var total = 0.0
        for other in 0..<rows {
          candidate[other] = min(candidate[other], closest[other])
          total += weights[other] * candidate[other]
        }
        if total < best.potential || best.closest.isEmpty { best = (total, row, candidate) }
      }
      chosen.append(best.row)
      closest = best.closest
      potential = best.potential
    }
    return chosen
  }

  /// Different rows by their weights.
  static func random(weights: [Double], count: Int, _ random: inout MersenneTwister) -> [Int] {
    var remaining = weights
    var chosen: [Int] = []
    // As numpy's choice without replacement: several draws at once, those that are new are kept.
    while chosen.count < count, remaining.contains(where: { $0 > 0 }) {
      var draws: [Double] = []
      for _ in chosen.count..<count { draws.append(random.uniform()) }
      var sums = remaining
      for row in 1..<max(sums.count, 1) { sums[row] += sums[row - 1] }
      let total = sums.last ?? 0
      for value in draws {
        var row = 0
        while row < sums.count - 1, sums[row] / total <= value { row += 1 }
        if !chosen.contains(row) { chosen.append(row) }
      }
      for row in chosen { remaining[row] = 0 }
    }
    return chosen
  }

  private static func draw(_ weights: [Double], _ random: inout MersenneTwister) -> Int {
    var total = 0.0
    for weight in weights { total += weight }
    let value = random.uniform()
    var sum = 0.0
    for row in weights.indices {
      sum += weights[row] / total
      if sum > value { return row }
    }
    return max(weights.count - 1, 0)
  }

  private static func distances(
    _ tiles: CentreTiles, to row: Int, _ context: FitContext
  ) throws(Diagnostic) -> [Double] {
    try context.checkStop()
    let point = (0..<tiles.columns).map { tiles.value(row, $0) }
    // Whole groups of six; the places behind the last row are cut off.
    var result = [Double](repeating: 0, count: tiles.groups * 6)
    result.withUnsafeMutableBufferPointer { result in
      guard let out = result.baseAddress.map({ SharedPointer($0) }) else { return }
      context.pool.forEachBlock(of: tiles.groups, size: 1024) { block in
        point.withUnsafeBufferPointer { point in
          guard let point = point.baseAddress else { return }
          for group in block {
            let (a, b, c) = tiles.squaredDistances(group: group, point)
            let place = out.base + group &* 6
            place[0] = a.x
            place[1] = a.y
            place[2] = b.x
            place[3] = b.y
            place[4] = c.x
            place[5] = c.y
          }
        }
      }
    }
    result.removeLast(result.count - tiles.rows)
    return result
  }
}
