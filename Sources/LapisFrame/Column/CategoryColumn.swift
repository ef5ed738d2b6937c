/// Values out of a known list: codes into categories, −1 for missing.
public struct CategoryColumn: Sendable {
  public var codes: [Int32]
  public var categories: [Scalar]
  /// Whether the order of the categories is an order of the values.
  public var isOrdered: Bool

  public init(codes: [Int32], categories: [Scalar], isOrdered: Bool = false) {
    self.codes = codes
    self.categories = categories
    self.isOrdered = isOrdered
  }

  /// The distinct values, ascending, as categories.
  public init(_ column: Column) {
    if case .category(let known) = column {
      self = known
      return
    }
    let (codes, uniques) = column.factorizedSorted()
    self.init(codes: codes.map { Int32($0) }, categories: uniques.scalars)
  }

  /// Values matched with given categories; what is none of them is missing.
  public init(_ column: Column, categories: [Scalar], isOrdered: Bool) {
    var places: [Scalar: Int32] = [:]
    for (place, value) in categories.enumerated() where places[value] == nil { places[value] = Int32(place) }
    let (codes, firstRows) = column.factorized()
    let known = firstRows.map { places[column[$0]] ?? -1 }
    self.init(codes: codes.map { $0 < 0 ? -1 : known[$0] }, categories: categories, isOrdered: isOrdered)
  }

  public subscript(row: Int) -> Scalar {
    let code = codes[row]
    return code < 0 ? .nan : categories[Int(code)]
  }

  /// The values as a column of their own type.
  public var plain: Column { Column(categories).taking(orMissing: codes.map { Int($0) }) }

  /// The type of the categories, such as `object` or `interval`.
  public var valueType: String {
    if case .interval(let interval)? = categories.first { return interval.dtypeName }
    return Column(categories).dtype.rawValue
  }
}

/// The numbers between two bounds.
public struct Interval: Sendable, Hashable {
  public let left: Double
  public let right: Double
  public let isRightClosed: Bool
  /// Whether the bounds are whole numbers, spelled without a point.
  public let isWhole: Bool

  public init(_ left: Double, _ right: Double, isRightClosed: Bool, isWhole: Bool) {
    self.left = left
    self.right = right
    self.isRightClosed = isRightClosed
    self.isWhole = isWhole
  }

  public var dtypeName: String { "interval[\(isWhole ? "int64" : "float64"), \(isRightClosed ? "right" : "left")]" }

  public var description: String {
    func spelled(_ bound: Double) -> String { isWhole && abs(bound) < 0x1p53 ? String(Int(bound)) : NumberText.repr(bound) }
    let bounds = "\(spelled(left)), \(spelled(right))"
    return isRightClosed ? "(\(bounds)]" : "[\(bounds))"
  }

  public func contains(_ value: Double) -> Bool {
    isRightClosed ? value > left && value <= right : value >= left && value < right
  }
}
