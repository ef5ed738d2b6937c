import CLapisKernels

/// Rows of a table by number, copied by several threads: what every split does first.
public enum RowGather {
  /// - Parameters:
  ///   - values: row-major, `width` columns.
  ///   - rows: the caller guarantees that they exist.
  public static func take(_ values: [Double], width: Int, rows: [Int], pool: ThreadPool) -> [Double] {
    gather(values, width: width, rows: rows, pool: pool)
  }

  public static func take(_ values: [Int], width: Int, rows: [Int], pool: ThreadPool) -> [Int] {
    gather(values, width: width, rows: rows, pool: pool)
  }

  public static func take(_ values: [Int32], width: Int, rows: [Int], pool: ThreadPool) -> [Int32] {
    gather(values, width: width, rows: rows, pool: pool)
  }

  public static func take(_ values: [Bool], width: Int, rows: [Int], pool: ThreadPool) -> [Bool] {
    gather(values, width: width, rows: rows, pool: pool)
  }

  /// Rows ahead of the present one whose first bytes are asked for: a row of a large table is far away.
  private static let ahead = 12
  /// Bytes of a line of the processor's cache.
  private static let line = 64

  /// Without a call for rows of some words.
  @inline(__always)
  private static func copy<T: BitwiseCopyable>(
    _ source: UnsafePointer<T>, to target: UnsafeMutablePointer<T>, _ count: Int
  ) {
    guard MemoryLayout<T>.stride == 8, count <= 128 else {
      target.update(from: source, count: count)
      return
    }
    let (from, to) = (UnsafeRawPointer(source), UnsafeMutableRawPointer(target))
    var offset = 0
    while offset + 32 <= count * 8 {
      to.storeBytes(of: from.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self), toByteOffset: offset, as: SIMD4<UInt64>.self)
      offset += 32
    }
    while offset < count * 8 {
      to.storeBytes(of: from.loadUnaligned(fromByteOffset: offset, as: UInt64.self), toByteOffset: offset, as: UInt64.self)
      offset += 8
    }
  }

  @inline(__always)
  private static func gather<T: BitwiseCopyable & Sendable>(
    _ values: [T], width: Int, rows: [Int], pool: ThreadPool
  ) -> [T] {
    guard width > 0 else { return [] }
    return Elementwise.make(rows.count * width) { (target: UnsafeMutablePointer<T>) in
      let target = SharedPointer(target)
      pool.forEachBlock(of: rows.count, size: 4096) { range in
        values.withUnsafeBufferPointer { values in
          rows.withUnsafeBufferPointer { rows in
            guard let source = values.baseAddress, let rows = rows.baseAddress else { return }
            let target = target.base
            if width == 1 {
              for place in range { target[place] = source[rows[place]] }
              return
            }
            let bytes = min(width * MemoryLayout<T>.stride, 8 * line)
            for place in range {
              if place + ahead < range.upperBound {
                let next = UnsafeRawPointer(source + rows[place + ahead] * width)
                var offset = 0
                while offset < bytes {
                  lapis_prefetch(next + offset)
                  offset += line
                }
              }
              copy(source + rows[place] * width, to: target + place * width, width)
            }
          }
        }
      }
    }
  }
}
