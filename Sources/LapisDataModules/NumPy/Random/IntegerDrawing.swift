import LapisInterpreter

/// Ints of `randint` and `integers`, which depend on the type: narrow ones share a 32-bit word.
struct IntegerDrawing {
  private let element: ElementType
  private var word: UInt32 = 0
  private var left = 0

  init(_ element: ElementType) { self.element = element }

  private mutating func narrowWord<S: NumberSource>(_ source: inout S, _ bits: UInt32) -> UInt32 {
    if left == 0 {
      word = source.next32()
      left = 32 / Int(bits) - 1
    } else {
      word >>= bits
      left -= 1
    }
    return word & ((1 << bits) - 1)
  }

  /// An offset in `0...limit`.
  mutating func next<S: NumberSource>(_ source: inout S, _ limit: UInt64) -> UInt64 {
    if limit == 0 { return 0 }
    let bits: UInt32
    switch element {
    case .int8, .uint8: bits = 8
    case .int16, .uint16: bits = 16
    case .bool: return UInt64(narrowWord(&source, 1))
    default: return source.interval(limit)
    }
    let full = (UInt32(1) << bits) - 1
    let limit = UInt32(truncatingIfNeeded: limit)
    if limit == full { return UInt64(narrowWord(&source, bits)) }
    if S.isLegacy {
      let mask = UInt32.max >> UInt32(limit.leadingZeroBitCount)
      while true {
        let value = narrowWord(&source, bits) & mask
        if value <= limit { return UInt64(value) }
      }
    }
    let range = limit + 1
    var product = narrowWord(&source, bits) * range
    if product & full < range {
      let threshold = (full - limit) % range
      while product & full < threshold { product = narrowWord(&source, bits) * range }
    }
    return UInt64(product >> bits)
  }

  /// The ints that a type holds; those of uint64 beyond Int are not reached.
  static func limits(_ element: ElementType) -> ClosedRange<Int> {
    switch element {
    case .bool: 0...1
    case .int8: -128...127
    case .uint8: 0...255
    case .int16: -32768...32767
    case .uint16: 0...65535
    case .int32: -0x8000_0000...0x7fff_ffff
    case .uint32: 0...0xffff_ffff
    case .uint64: 0...Int.max
    default: Int.min...Int.max
    }
  }

  /// `randint(low, high, size, dtype)` and `integers(…, endpoint)`.
  static func draw<Box: NumberBox>(_ box: Box, _ call: Call, name: String) throws -> Ref {
    let vm = call.vm
    var low = call["low"]
    var high = call["high"]
    if high.isNone { (low, high) = (Ref(0), low) }
    let closed = Box.Source.isLegacy ? false : try call.bool("endpoint")
    let element = try ArrayConversion.element(call["dtype"], vm) ?? .int64
    guard element.kind == .int || element == .bool else {
      throw ScriptError(.typeError, "Unsupported dtype dtype('\(element.rawValue)') for \(name)")
    }
    let bounds = limits(element)
    let lows = try ArrayConversion.array(low, vm)
    let highs = try ArrayConversion.array(high, vm)
    // A high of 2**63 or 2**64 is above all ints that fit.
    let lowInts = try lows.ints()
    let isPastEnd = high.isInteger && high.asInt == nil && !closed
    let highInts = isPastEnd ? [Int.max] : try highs.ints()
    for value in lowInts where !bounds.contains(value) {
      throw ScriptError(.valueError, "low is out of bounds for \(element.rawValue)")
    }
    let lasts = try highInts.map { value -> Int in
      if closed || isPastEnd { return value }
      guard value > Int.min else { throw ScriptError(.valueError, "high is out of bounds for \(element.rawValue)") }
      return value - 1
    }
    for value in lasts where value > bounds.upperBound {
      throw ScriptError(.valueError, "high is out of bounds for \(element.rawValue)")
    }
    let size = try Drawing.shape(call["size"], vm)
    let shape = try size ?? Shape.broadcasting([lows.shape, highs.shape])
    let first = lows.count == 1 ? lowInts : try NDArray(.int(lowInts), shape: lows.shape).broadcast(to: shape).ints()
    let last = lasts.count == 1 ? lasts : try NDArray(.int(lasts), shape: highs.shape).broadcast(to: shape).ints()
    for i in 0..<max(first.count, last.count) {
      let a = first[first.count == 1 ? 0 : i]
      if a > last[last.count == 1 ? 0 : i] {
        let isZero = lowInts.allSatisfy { $0 == 0 }
        throw ScriptError(.valueError, isZero ? "high \(closed ? "<" : "<=") 0" : "low \(closed ? ">" : ">=") high")
      }
    }
    var drawing = IntegerDrawing(element)
    let count = Shape.count(shape)
    let values = box.use(vm) { source in
      (0..<count).map { i -> Int in
        let a = first[first.count == 1 ? 0 : i]
        let b = last[last.count == 1 ? 0 : i]
        return a &+ Int(truncatingIfNeeded: drawing.next(&source, UInt64(bitPattern: Int64(b)) &- UInt64(bitPattern: Int64(a))))
      }
    }
    let result = element == .bool
      ? NDArray(.bool(values.map { $0 != 0 }), shape: shape) : NDArray(.int(values), shape: shape, element: element)
    guard size == nil, shape.isEmpty else { return vm.host(result) }
    // A type of the language, or none, gives a number of the language.
    let isPlain = Box.Source.isLegacy ? !call.isGiven("dtype") : false
    return isPlain ? Ref(values[0]) : result.scalarOrSelf(vm)
  }
}
