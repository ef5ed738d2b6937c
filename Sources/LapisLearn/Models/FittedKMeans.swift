public import LapisDiagnostics
public import LapisFrame
import LapisNumerics
public import LapisONNX

/// Cluster centres. As a transformer: the distance of each row to each centre.
public struct FittedKMeans: FittedClusters {
  public static let kind = "k-means"
  /// Clusters × columns.
  public let centres: [Double]
  private let columns: Int
  /// Subtracted before centres and rows are compared, which keeps products small.
  private let offset: [Double]
  public let trainingLabels: [Int32]
  /// Σ weight · squared distance to the row's centre, over the training rows.
  public let inertia: Double
  public let iterations: Int

  init(
    centres: [Double], columns: Int, offset: [Double], trainingLabels: [Int32], inertia: Double, iterations: Int
  ) {
    self.centres = centres
    self.columns = columns
    self.offset = offset
    self.trainingLabels = trainingLabels
    self.inertia = inertia
    self.iterations = iterations
  }

  public var clusterCount: Int { columns == 0 ? 0 : centres.count / columns }
  public var inputCount: Int { columns }
  public var outputNames: [String] { (0..<clusterCount).map { "kmeans\($0)" } }

  public func assign(_ x: FeatureMatrix) throws(Diagnostic) -> [Int32] {
    try InputChecks.features(x, for: "KMeans", expecting: columns, missing: false)
    var labels = [Int32](repeating: 0, count: x.rows)
    let shifted = centres.indices.map { centres[$0] - offset[$0 % columns] }
    let count = clusterCount
    labels.withUnsafeMutableBufferPointer { labels in
      x.values.withUnsafeBufferPointer { values in
        guard let labels = labels.baseAddress, let values = values.baseAddress else { return }
        let out = SharedPointer(labels)
        let rows = SharedPointer(reading: values)
        ThreadPool.shared.forEachBlock(of: x.rows, size: 3072) { block in
          let tiles = CentreTiles(
            rows.base + block.lowerBound * columns, rows: block.count, columns: columns, offset: offset)
          let panels = tiles.panels(shifted, count: count)
          panels.withUnsafeBufferPointer { panels in
            guard let panels = panels.baseAddress else { return }
            tiles.assign(
              0..<tiles.groups, panels, panelCount: (count + 7) / 8, into: out.base + block.lowerBound)
          }
        }
      }
    }
    return labels
  }

  public func transform(_ x: FeatureMatrix, _ precision: Precision) throws(Diagnostic) -> FeatureMatrix {
    try InputChecks.features(x, for: "KMeans", expecting: columns, missing: false)
    let count = clusterCount
    var result = [Double](repeating: 0, count: x.rows * count)
    let singles = precision == .single ? centres.map { Float($0) } : []
    for row in 0..<x.rows {
      for cluster in 0..<count {
        if precision == .single {
          var sum: Float = 0
          for column in 0..<columns {
            let difference = Float(x.values[row * columns + column]) - singles[cluster * columns + column]
            sum += difference * difference
          }
          result[row * count + cluster] = Double(sum.squareRoot())
        } else {
          var sum = 0.0
          for column in 0..<columns {
            let difference = x.values[row * columns + column] - centres[cluster * columns + column]
            sum += difference * difference
          }
          result[row * count + cluster] = sum.squareRoot()
        }
      }
    }
    return FeatureMatrix(unchecked: result, rows: x.rows, columns: count, names: outputNames)
  }

  public func lower(into graph: inout GraphBuilder, input: String) throws(Diagnostic) -> String {
    let axis = graph.constant(Tensor(.int64([1])), name: "axis")
    let rows = graph.node("Unsqueeze", [input, axis], as: "rows")
    let points = graph.constant(
      Tensor(unchecked: .float(centres.map { Float($0) }), shape: [1, clusterCount, columns]), name: "centres")
    let difference = graph.node("Sub", [rows, points], as: "difference")
    let square = graph.node("Mul", [difference, difference], as: "square")
    let last = graph.constant(Tensor(.int64([2])), name: "axis")
    let sums = graph.node("ReduceSum", [square, last], as: "sums", attributes: ["keepdims": .int(0)])
    return graph.node("Sqrt", [sums], as: "distances")
  }

  public func encode(into writer: inout ModelWriter) {
    writer.write(columns)
    writer.write(centres)
    writer.write(offset)
    writer.write(trainingLabels)
    writer.write(inertia)
    writer.write(iterations)
  }

  public init(from reader: inout ModelReader) throws(Diagnostic) {
    columns = try reader.int(in: 1...Int(Int32.max))
    centres = try reader.doubles()
    offset = try reader.doubles(count: columns)
    trainingLabels = try reader.int32s()
    inertia = try reader.double()
    iterations = try reader.int(in: 0...Int(Int32.max))
    guard !centres.isEmpty, centres.count % columns == 0 else {
      throw ModelReader.corrupt("the centres of a clustering do not fit its columns")
    }
    let count = Int32(clamping: centres.count / columns)
    guard trainingLabels.allSatisfy({ $0 >= 0 && $0 < count }) else {
      throw ModelReader.corrupt("a row belongs to an unknown cluster")
    }
  }
}
