import CLapisKernels
import Glibc
import LapisDiagnostics
import LapisFrame

/// The kernel of a support vector machine.
struct KernelFunction: Sendable, Hashable {
  enum Kind: Int, Sendable { case linear, polynomial, rbf, sigmoid }

  let kind: Kind
  let gamma: Double
  let coef0: Double
  let degree: Int

  /// Turns products x·y into kernel values in place; the rbf kernel needs the squared lengths.
  func apply(
    _ products: UnsafeMutablePointer<Double>, count: Int, square: Double, squares: UnsafePointer<Double>
  ) {
    switch kind {
    case .linear: break
    case .polynomial:
      for index in 0..<count {
        let base = gamma * products[index] + coef0
        var power = 1.0
        var factor = base
        var rest = degree
        while rest > 0 {
          if rest & 1 == 1 { power *= factor }
          factor *= factor
          rest >>= 1
        }
        products[index] = power
      }
    case .rbf:
      for index in 0..<count {
        // Beyond e^−708 nothing is left; rounding must not make a distance negative.
        products[index] = -min(708, gamma * max(0, square + squares[index] - 2 * products[index]))
      }
      lapis_exponentials(Int64(count), products, products)
    case .sigmoid: for index in 0..<count { products[index] = tanh(gamma * products[index] + coef0) }
    }
  }
}

/// Rows of a table, transposed for products with one row at a time.
struct KernelTable: Sendable {
  let rows: Int
  let columns: Int
  /// Feature by feature, `rows` values each.
  let transposed: [Double]
  /// Squared lengths of the rows.
  let squares: [Double]
  let function: KernelFunction

  /// The given rows of `x`.
  init(_ x: FeatureMatrix, rows indices: [Int], _ function: KernelFunction) {
    rows = indices.count
    columns = x.columns
    self.function = function
    var transposed = [Double](repeating: 0, count: indices.count * x.columns)
    var squares = [Double](repeating: 0, count: indices.count)
    for (position, row) in indices.enumerated() {
      for column in 0..<x.columns {
        let value = x.values[row * x.columns + column]
        transposed[column * indices.count + position] = value
        squares[position] += value * value
      }
    }
    self.transposed = transposed
    self.squares = squares
  }

  /// Kernel values of a sample with all rows.
  func values(_ sample: UnsafePointer<Double>, stride step: Int, square: Double, into result: UnsafeMutablePointer<Double>) {
    result.update(repeating: 0, count: rows)
    transposed.withUnsafeBufferPointer { transposed in
      squares.withUnsafeBufferPointer { squares in
        guard let transposed = transposed.baseAddress, let squares = squares.baseAddress else { return }
        // Pieces that stay in the first cache while all features pass over them.
        for start in stride(from: 0, to: rows, by: 1024) {
          let count = min(1024, rows - start)
          for column in 0..<columns {
            lapis_axpy(Int64(count), sample[column * step], transposed + column * rows + start, result + start)
          }
        }
        function.apply(result, count: rows, square: square, squares: squares)
      }
    }
  }

  /// Kernel values of one row with all rows.
  func values(ofRow row: Int, into result: UnsafeMutablePointer<Double>) {
    transposed.withUnsafeBufferPointer { transposed in
      guard let base = transposed.baseAddress else {
        // No features: all products are zero.
        result.update(repeating: 0, count: rows)
        return
      }
      values(base + row, stride: rows, square: squares[row], into: result)
    }
  }

  /// The kernel value of a row with itself.
  func diagonal(_ row: Int) -> Double {
    var value = squares[row]
    withUnsafePointer(to: squares[row]) { function.apply(&value, count: 1, square: squares[row], squares: $0) }
    return value
  }
}
