import LapisInterpreter

/// The elements that an array and the views of it share.
final class ArrayBuffer {
  // One of them is in use, as the element type says. Separate fields, so that a write through a view
  // changes one element in place.
  var doubles: [Double] = []
  var ints: [Int] = []
  var bools: [Bool] = []
  var strings: [String] = []
  var objects: [Ref] = []
  /// Characters that each text has room for; longer ones are cut when they are stored.
  let textWidth: Int

  init(_ values: ArrayValues, textWidth: Int? = nil) {
    if case .string(let texts) = values {
      self.textWidth = textWidth ?? max(1, texts.reduce(0) { max($0, $1.unicodeScalars.count) })
    } else {
      self.textWidth = 0
    }
    switch values {
    case .double(let values): doubles = values
    case .int(let values): ints = values
    case .bool(let values): bools = values
    case .string(let values): strings = values
    case .object(let values): objects = values
    }
  }
}

/// Elements in row-major order.
enum ArrayValues {
  case double([Double])
  case int([Int])
  case bool([Bool])
  case string([String])
  case object([Ref])

  var count: Int {
    switch self {
    case .double(let values): values.count
    case .int(let values): values.count
    case .bool(let values): values.count
    case .string(let values): values.count
    case .object(let values): values.count
    }
  }

  /// The type whose natural storage this is.
  var element: ElementType {
    switch self {
    case .double: .float64
    case .int: .int64
    case .bool: .bool
    case .string: .string
    case .object: .object
    }
  }

  func taking(_ rows: [Int]) -> ArrayValues {
    switch self {
    case .double(let values): .double(rows.map { values[$0] })
    case .int(let values): .int(rows.map { values[$0] })
    case .bool(let values): .bool(rows.map { values[$0] })
    case .string(let values): .string(rows.map { values[$0] })
    case .object(let values): .object(rows.map { values[$0] })
    }
  }

  /// The element as a value of the language.
  func ref(_ i: Int, _ vm: Interpreter) -> Ref {
    switch self {
    case .double(let values): Ref(values[i])
    case .int(let values): Ref(values[i])
    case .bool(let values): Ref(values[i])
    case .string(let values): vm.string(values[i])
    case .object(let values): values[i]
    }
  }

  static func concatenating(_ parts: [ArrayValues], _ vm: Interpreter) -> ArrayValues {
    guard let first = parts.first else { return .double([]) }
    switch first {
    case .double: return .double(parts.flatMap { part -> [Double] in if case .double(let values) = part { values } else { [] } })
    case .int: return .int(parts.flatMap { part -> [Int] in if case .int(let values) = part { values } else { [] } })
    case .bool: return .bool(parts.flatMap { part -> [Bool] in if case .bool(let values) = part { values } else { [] } })
    case .string: return .string(parts.flatMap { part -> [String] in if case .string(let values) = part { values } else { [] } })
    case .object: return .object(parts.flatMap { part -> [Ref] in if case .object(let values) = part { values } else { [] } })
    }
  }
}

/// Shapes and the row-major order of their elements.
enum Shape {
  static func count(_ shape: [Int]) -> Int {
    var count = 1
    for length in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: length)
      if overflow { return Int.max }
      count = product
    }
    return count
  }

  static func strides(_ shape: [Int]) -> [Int] {
    // The everyday ranks without a loop.
    switch shape.count {
    case 0: return []
    case 1: return [1]
    case 2: return [max(1, shape[1]), 1]
    default: break
    }
    var strides = [Int](repeating: 1, count: shape.count)
    for axis in stride(from: shape.count - 2, through: 0, by: -1) {
      strides[axis] = strides[axis + 1] * max(1, shape[axis + 1])
    }
    return strides
  }

  /// `(2, 3)`, `(4,)`, `()`.
  static func text(_ shape: [Int]) -> String {
    shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map { String($0) }.joined(separator: ", ") + ")"
  }

  /// `(2,3)`, `(4,)`, `()`: as errors of the C code spell it.
  static func plain(_ shape: [Int]) -> String {
    "(" + shape.map { String($0) }.joined(separator: ",") + (shape.count == 1 ? ",)" : ")")
  }

  /// The shape to which all broadcast.
  static func broadcasting(_ shapes: [[Int]]) throws -> [Int] {
    if let first = shapes.first, shapes.allSatisfy({ $0 == first }) { return first }
    let rank = shapes.map { $0.count }.max() ?? 0
    var result = [Int](repeating: 1, count: rank)
    for shape in shapes {
      for (place, length) in shape.enumerated() {
        let axis = rank - shape.count + place
        if length == 1 { continue }
        if result[axis] == 1 {
          result[axis] = length
        } else if result[axis] != length {
          throw ScriptError(
            .valueError,
            "operands could not be broadcast together with shapes "
              + shapes.map { plain($0) }.joined(separator: " ") + " ")
        }
      }
    }
    return result
  }

  /// The offsets of the elements of a strided block, in row-major order.
  static func offsets(_ shape: [Int], _ strides: [Int], from origin: Int) -> [Int] {
    let count = count(shape)
    guard count > 0 else { return [] }
    guard let last = shape.last else { return [origin] }
    let step = strides[strides.count - 1]
    var result = [Int]()
    result.reserveCapacity(count)
    var position = [Int](repeating: 0, count: shape.count)
    var start = origin
    while true {
      var offset = start
      for _ in 0..<last {
        result.append(offset)
        offset += step
      }
      var axis = shape.count - 2
      while axis >= 0 {
        position[axis] += 1
        start += strides[axis]
        if position[axis] < shape[axis] { break }
        start -= strides[axis] * shape[axis]
        position[axis] = 0
        axis -= 1
      }
      if axis < 0 { return result }
    }
  }
}
