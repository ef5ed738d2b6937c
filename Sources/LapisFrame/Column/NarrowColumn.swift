/// Numbers of fewer than 64 bits (or unsigned ones), kept in 64 and reported as what they are.
public struct NarrowColumn: Sendable {
  public enum Values: Sendable {
    case ints([Int])
    case doubles([Double])
  }

  public let dtype: DType
  public let values: Values

  public init(_ dtype: DType, _ values: Values) {
    self.dtype = dtype
    self.values = values
  }

  /// The same numbers in 64 bits.
  public var wide: Column {
    switch values {
    case .ints(let values): .int(values)
    case .doubles(let values): .double(values)
    }
  }

  /// Numbers that fit the type; nil where the column holds something else.
  public init?(_ dtype: DType, of column: Column) {
    switch (dtype.isInteger, column) {
    case (true, .int(let values)): self.init(dtype, .ints(values.map { Self.wrapped($0, dtype) }))
    case (false, .double(let values)): self.init(dtype, .doubles(values.map { Double(Float($0)) }))
    default: return nil
    }
  }

  private static func wrapped(_ value: Int, _ dtype: DType) -> Int {
    switch dtype {
    case .int8: Int(Int8(truncatingIfNeeded: value))
    case .int16: Int(Int16(truncatingIfNeeded: value))
    case .int32: Int(Int32(truncatingIfNeeded: value))
    case .uint8: Int(UInt8(truncatingIfNeeded: value))
    case .uint16: Int(UInt16(truncatingIfNeeded: value))
    case .uint32: Int(UInt32(truncatingIfNeeded: value))
    default: value
    }
  }
}
