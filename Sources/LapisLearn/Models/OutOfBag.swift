public import LapisDiagnostics
import LapisFrame
import LapisNumerics

/// What the trees of a forest say of the training rows that they did not draw.
public struct OutOfBag: Sendable {
  /// Rows × outputs: class shares or values, each row's mean over its trees; zeros for a row without one.
  public let predictions: [Double]
  /// Accuracy, or R².
  public let score: Double
  /// How many rows every tree drew.
  public let uncoveredRows: Int

  /// - Parameter drawn: for each tree one bit a row that it drew.
  init(
    _ data: Dataset, _ target: TreeTarget, trees: [Tree], drawn: [[UInt64]], _ context: FitContext
  ) throws(Diagnostic) {
    let rows = data.rows
    let columns = data.x.columns
    let width = max(target.labels.count, 1)
    var sums = [Double](repeating: 0, count: rows * width)
    var counts = [Int32](repeating: 0, count: rows)
    let features = data.x
    let inner = context.cancellation
    sums.withUnsafeMutableBufferPointer { sums in
      counts.withUnsafeMutableBufferPointer { counts in
        guard let sumBase = sums.baseAddress, let countBase = counts.baseAddress else { return }
        let sums = SharedPointer(sumBase)
        let counts = SharedPointer(countBase)
        // Every row's sum is added up in the order of the trees.
        context.pool.forEachBlock(of: rows, size: 256) { block in
          if inner.reason != nil { return }
          var single = [Float](repeating: 0, count: block.count * columns)
          features.values.withUnsafeBufferPointer { values in
            for index in single.indices { single[index] = Float(values[block.lowerBound * columns + index]) }
          }
          single.withUnsafeBufferPointer { single in
            guard let base = single.baseAddress else { return }
            for (number, tree) in trees.enumerated() {
              let bits = drawn[number]
              for row in block where bits[row >> 6] >> UInt64(row & 63) & 1 == 0 {
                let leaf = tree.leaf(base + (row - block.lowerBound) * columns)
                for output in 0..<width { sums[row * width + output] += tree.values[leaf * width + output] }
                counts[row] += 1
              }
            }
          }
        }
      }
    }
    try context.checkStop()
    for row in 0..<rows where counts[row] > 0 {
      for output in 0..<width { sums[row * width + output] /= Double(counts[row]) }
    }
    predictions = sums
    uncoveredRows = counts.count { $0 == 0 }
    if target.isClassifier {
      let codes = Prediction.probabilities(sums, labels: target.labels).codes
      var hits = 0
      for row in 0..<rows where codes[row] == target.codes[row] { hits += 1 }
      score = Double(hits) / Double(max(rows, 1))
    } else {
      var mean = 0.0
      for value in target.numbers { mean += value / Double(max(rows, 1)) }
      var residual = 0.0
      var spread = 0.0
      for row in 0..<rows {
        let miss = target.numbers[row] - sums[row]
        let distance = target.numbers[row] - mean
        residual += miss * miss
        spread += distance * distance
      }
      score = spread > 0 ? 1 - residual / spread : (residual == 0 ? 1 : 0)
    }
  }

  func encode(into writer: inout ModelWriter) {
    writer.write(predictions)
    writer.write(score)
    writer.write(uncoveredRows)
  }

  init(from reader: inout ModelReader) throws(Diagnostic) {
    predictions = try reader.doubles()
    score = try reader.double()
    uncoveredRows = try reader.int(in: 0...Int(Int32.max))
  }
}
