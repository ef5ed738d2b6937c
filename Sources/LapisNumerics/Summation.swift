/// Sums whose order of additions is fixed by the length alone.
public enum Summation {
  /// The sum by halves, eight partial sums in a leaf of up to 128 values: the order that NumPy uses,
  /// so that a mean prints the digits that a script expects.
  ///
  /// Rounding error grows with log n in place of n (Higham, 1993).
  public static func sum(_ values: UnsafePointer<Double>, count: Int) -> Double {
    sum(PlainTerms(values: values), count)
  }

  /// The sum of `(value − mean)²`, in the same order of additions.
  public static func squaredDistances(_ values: UnsafePointer<Double>, count: Int, from mean: Double) -> Double {
    sum(SquaredDistances(values: values, mean: mean), count)
  }

  /// The elements in a filling of NumPy's buffer: longer sums are made of one filling after the other.
  private static let bufferLength = 8192

  private static func sum<T: Terms>(_ terms: T, _ count: Int) -> Double {
    if count <= bufferLength { return pairwise(terms, 0, count) }
    var result = 0.0
    for start in stride(from: 0, to: count, by: bufferLength) {
      result += pairwise(terms, start, min(bufferLength, count - start))
    }
    return result
  }

  private static func pairwise<T: Terms>(_ terms: T, _ start: Int, _ count: Int) -> Double {
    if count < 8 {
      // NumPy starts from −0, so that a sum of negative zeros stays one.
      var result = -0.0
      for i in start..<start + count { result += terms[i] }
      return count == 0 ? 0 : result
    }
    if count <= 128 {
      var r0 = terms[start], r1 = terms[start + 1], r2 = terms[start + 2], r3 = terms[start + 3]
      var r4 = terms[start + 4], r5 = terms[start + 5], r6 = terms[start + 6], r7 = terms[start + 7]
      var i = start + 8
      let whole = start + count - count % 8
      while i < whole {
        r0 += terms[i]
        r1 += terms[i + 1]
        r2 += terms[i + 2]
        r3 += terms[i + 3]
        r4 += terms[i + 4]
        r5 += terms[i + 5]
        r6 += terms[i + 6]
        r7 += terms[i + 7]
        i += 8
      }
      var result = ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7))
      while i < start + count {
        result += terms[i]
        i += 1
      }
      return result
    }
    var half = count / 2
    half -= half % 8
    return pairwise(terms, start, half) + pairwise(terms, start + half, count - half)
  }

  public static func sum(_ values: [Double]) -> Double {
    values.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return sum(base, count: buffer.count)
    }
  }

  /// The sum of numbers of single precision, each addition rounded to it, in the same order.
  public static func singleSum(_ values: UnsafePointer<Double>, count: Int) -> Float {
    if count <= bufferLength { return singlePairwise(values, count) }
    var result: Float = 0
    for start in stride(from: 0, to: count, by: bufferLength) {
      result += singlePairwise(values + start, min(bufferLength, count - start))
    }
    return result
  }

  private static func singlePairwise(_ values: UnsafePointer<Double>, _ count: Int) -> Float {
    if count < 8 {
      var result: Float = -0.0
      for i in 0..<count { result += Float(values[i]) }
      return count == 0 ? 0 : result
    }
    if count <= 128 {
      var parts = SIMD8<Float>()
      for i in 0..<8 { parts[i] = Float(values[i]) }
      var i = 8
      while i < count - count % 8 {
        for k in 0..<8 { parts[k] += Float(values[i + k]) }
        i += 8
      }
      var result = ((parts[0] + parts[1]) + (parts[2] + parts[3])) + ((parts[4] + parts[5]) + (parts[6] + parts[7]))
      while i < count {
        result += Float(values[i])
        i += 1
      }
      return result
    }
    var half = count / 2
    half -= half % 8
    return singlePairwise(values, half) + singlePairwise(values + half, count - half)
  }

  /// Rows that one task of a parallel reduction takes; fixed, so that sums do not depend on threads.
  public static let blockSize = 4096

  /// The sum of `width` quantities over `count` rows: `body` adds the rows of a block to a zeroed
  /// accumulator; the blocks' accumulators are then added in block order.
  ///
  /// The result has the same bits for any number of threads.
  public static func reduce(
    count: Int, width: Int, block: Int = blockSize, pool: ThreadPool = .serial,
    _ body: @Sendable (Range<Int>, UnsafeMutablePointer<Double>) -> Void
  ) -> [Double] {
    guard count > 0, width > 0 else { return [Double](repeating: 0, count: max(0, width)) }
    let blocks = (count - 1) / max(1, block) + 1
    var partial = [Double](repeating: 0, count: blocks * width)
    partial.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let shared = SharedPointer(base)
      pool.forEachBlock(of: count, size: block) { rows in
        body(rows, shared.base + rows.lowerBound / max(1, block) * width)
      }
    }
    var result = Array(partial[0..<width])
    for start in stride(from: width, to: blocks * width, by: width) {
      for i in 0..<width { result[i] += partial[start + i] }
    }
    return result
  }
}

/// What a sum adds up, by place.
private protocol Terms {
  subscript(i: Int) -> Double { get }
}

private struct PlainTerms: Terms {
  let values: UnsafePointer<Double>

  @inline(__always) subscript(i: Int) -> Double { values[i] }
}

private struct SquaredDistances: Terms {
  let values: UnsafePointer<Double>
  let mean: Double

  @inline(__always) subscript(i: Int) -> Double {
    let distance = values[i] - mean
    return distance * distance
  }
}
