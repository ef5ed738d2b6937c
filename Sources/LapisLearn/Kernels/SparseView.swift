import CLapisKernels
import LapisFrame

/// The parts of sparse rows as pointers, for the loops of kernels.
///
/// It is valid within the closure of `with` only. Rows and columns stay within the matrix, which `SparseRows` checked;
/// the caller guarantees that vectors are as long as the matrix is wide.
struct SparseView {
  let starts: UnsafePointer<Int>
  let indices: UnsafePointer<Int32>
  let values: UnsafePointer<Double>

  @inline(__always)
  static func with<R, E>(_ rows: SparseRows, _ body: (SparseView) throws(E) -> R) throws(E) -> R {
    try rows.starts.withUnsafeBufferPointer { (starts) throws(E) -> R in
      try rows.indices.withUnsafeBufferPointer { (indices) throws(E) -> R in
        try rows.values.withUnsafeBufferPointer { (values) throws(E) -> R in
          // Without a value no place is read.
          let none = UnsafeRawPointer(starts.baseAddress.unsafelyUnwrapped)
          return try body(
            SparseView(
              starts: starts.baseAddress.unsafelyUnwrapped,
              indices: indices.baseAddress ?? none.assumingMemoryBound(to: Int32.self),
              values: values.baseAddress ?? none.assumingMemoryBound(to: Double.self)))
        }
      }
    }
  }

  @inline(__always)
  func dot(_ row: Int, _ vector: UnsafePointer<Double>) -> Double {
    // Two sums hide the latency of an addition.
    var (even, odd) = (0.0, 0.0)
    var place = starts[row]
    let end = starts[row + 1]
    while place + 1 < end {
      even += values[place] * vector[Int(indices[place])]
      odd += values[place + 1] * vector[Int(indices[place + 1])]
      place += 2
    }
    if place < end { even += values[place] * vector[Int(indices[place])] }
    return even + odd
  }

  /// `vector += step · row`
  @inline(__always)
  func add(_ step: Double, _ row: Int, to vector: UnsafeMutablePointer<Double>) {
    for place in starts[row]..<starts[row + 1] { vector[Int(indices[place])] += step * values[place] }
  }

  /// The same, with the sums of the squares and of the absolute values of the entries that it changed.
  @inline(__always)
  func addMeasuring(
    _ step: Double, _ row: Int, to vector: UnsafeMutablePointer<Double>
  ) -> (square: Double, absolute: Double) {
    var (square, absolute) = (0.0, 0.0)
    for place in starts[row]..<starts[row + 1] {
      let index = Int(indices[place])
      let value = vector[index] + step * values[place]
      vector[index] = value
      square += value * value
      absolute += abs(value)
    }
    return (square, absolute)
  }

  /// `target += row · table`, the table having `width` columns.
  @inline(__always)
  func add(
    _ row: Int, times table: UnsafePointer<Double>, width: Int, to target: UnsafeMutablePointer<Double>
  ) {
    for place in starts[row]..<starts[row + 1] {
      let value = values[place]
      let line = table + Int(indices[place]) * width
      for column in 0..<width { target[column] += value * line[column] }
    }
  }

  func squaredNorm(_ row: Int) -> Double {
    var sum = 0.0
    for place in starts[row]..<starts[row + 1] { sum += values[place] * values[place] }
    return sum
  }
}
