/// Weights that make all classes count alike.
enum ClassBalance {
  /// total / (classes · weight of the class), 0 for a class without rows.
  static func factors(_ codes: [Int32], classes: Int, weights: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: classes)
    var total = 0.0
    for (row, code) in codes.enumerated() {
      sums[Int(code)] += weights[row]
      total += weights[row]
    }
    return sums.map { $0 > 0 ? total / (Double(classes) * $0) : 0 }
  }
}
