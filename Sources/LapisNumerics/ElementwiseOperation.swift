/// A function of two numbers as a type. A loop is made for each type, on whatever thread; a closure that goes to
/// other threads would be a call for each element.
public protocol ElementwiseOperation<Operand, Result>: SendableMetatype {
  associatedtype Operand: BitwiseCopyable & Sendable
  associatedtype Result: BitwiseCopyable
  static func apply(_ a: Operand, _ b: Operand) -> Result
}

public enum Sum: ElementwiseOperation {
  @inlinable @inline(__always) public static func apply(_ a: Double, _ b: Double) -> Double { a + b }
}

public enum Difference: ElementwiseOperation {
  @inlinable @inline(__always) public static func apply(_ a: Double, _ b: Double) -> Double { a - b }
}

public enum Product: ElementwiseOperation {
  @inlinable @inline(__always) public static func apply(_ a: Double, _ b: Double) -> Double { a * b }
}

public enum Quotient: ElementwiseOperation {
  @inlinable @inline(__always) public static func apply(_ a: Double, _ b: Double) -> Double { a / b }
}

public enum Equal<T: Comparable & BitwiseCopyable & Sendable>: ElementwiseOperation {
  @inlinable @inline(__always) public static func apply(_ a: T, _ b: T) -> Bool { a == b }
}

public enum NotEqual<T: Comparable & BitwiseCopyable & Sendable>: ElementwiseOperation {
  @inlinable @inline(__always) public static func apply(_ a: T, _ b: T) -> Bool { a != b }
}

public enum Less<T: Comparable & BitwiseCopyable & Sendable>: ElementwiseOperation {
  @inlinable @inline(__always) public static func apply(_ a: T, _ b: T) -> Bool { a < b }
}

public enum LessOrEqual<T: Comparable & BitwiseCopyable & Sendable>: ElementwiseOperation {
  @inlinable @inline(__always) public static func apply(_ a: T, _ b: T) -> Bool { a <= b }
}

extension Elementwise {
  /// One side of an operation: a number for each place, or the same number for all.
  public enum Side<T> {
    case each([T])
    case all(T)
  }

  /// The results at `count` places, long arrays on several threads. The caller guarantees that arrays have
  /// `count` elements.
  @inlinable
  public static func combine<O: ElementwiseOperation>(
    _ operation: O.Type, _ a: Side<O.Operand>, _ b: Side<O.Operand>, count: Int
  ) -> [O.Result] {
    make(count) { combine(operation, a, b, count, into: $0) }
  }

  /// As `combine`, in the memory of the left side, or of the right one where `isLeft` is false.
  @inlinable
  public static func combine<O: ElementwiseOperation>(
    _ operation: O.Type, into values: inout [O.Operand], isLeft: Bool, _ other: Side<O.Operand>
  ) where O.Result == O.Operand {
    let count = values.count
    values.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let values = SharedPointer(base)
      switch other {
      case .all(let one):
        if isLeft {
          inParts(count) { part in for i in part { values.base[i] = O.apply(values.base[i], one) } }
        } else {
          inParts(count) { part in for i in part { values.base[i] = O.apply(one, values.base[i]) } }
        }
      case .each(let others):
        others.withUnsafeBufferPointer { buffer in
          guard let base = buffer.baseAddress else { return }
          let others = SharedPointer(reading: base)
          if isLeft {
            inParts(count) { part in for i in part { values.base[i] = O.apply(values.base[i], others.base[i]) } }
          } else {
            inParts(count) { part in for i in part { values.base[i] = O.apply(others.base[i], values.base[i]) } }
          }
        }
      }
    }
  }

  @inlinable
  static func combine<O: ElementwiseOperation>(
    _ operation: O.Type, _ a: Side<O.Operand>, _ b: Side<O.Operand>, _ count: Int, into target: UnsafeMutablePointer<O.Result>
  ) {
    let result = SharedPointer(target)
    switch (a, b) {
    case (.all(let x), .all(let y)):
      let one = O.apply(x, y)
      for i in 0..<count { result.base[i] = one }
    case (.all(let x), .each(let b)):
      b.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        let b = SharedPointer(reading: base)
        inParts(count) { part in for i in part { result.base[i] = O.apply(x, b.base[i]) } }
      }
    case (.each(let a), .all(let y)):
      a.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        let a = SharedPointer(reading: base)
        inParts(count) { part in for i in part { result.base[i] = O.apply(a.base[i], y) } }
      }
    case (.each(let a), .each(let b)):
      a.withUnsafeBufferPointer { left in
        b.withUnsafeBufferPointer { right in
          guard let left = left.baseAddress, let right = right.baseAddress else { return }
          let (a, b) = (SharedPointer(reading: left), SharedPointer(reading: right))
          inParts(count) { part in for i in part { result.base[i] = O.apply(a.base[i], b.base[i]) } }
        }
      }
    }
  }
}
