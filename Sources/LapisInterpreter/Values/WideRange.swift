import BigInt

/// A range that a `RangeObject` cannot hold: a bound, the step or the length goes beyond 64 bits.
final class WideRange {
  let start: BigInt
  let stop: BigInt
  let step: BigInt
  let count: BigInt

  /// `step` is not zero.
  init(_ start: BigInt, _ stop: BigInt, _ step: BigInt) {
    self.start = start
    self.stop = stop
    self.step = step
    let span = step.sign == .plus ? stop - start : start - stop
    count = span.sign == .minus || span.isZero ? 0 : BigInt((span.magnitude - 1) / step.magnitude) + 1
  }

  func element(_ index: BigInt) -> BigInt { start + index * step }

  /// The position of an int in the range; nil where it is not in it.
  func position(_ value: BigInt) -> BigInt? {
    let (index, rest) = (value - start).quotientAndRemainder(dividingBy: step)
    return rest.isZero && index.sign == .plus && index < count ? index : nil
  }

  /// What a slice with these bounds picks; `step` is not zero.
  func slice(_ from: BigInt?, _ to: BigInt?, _ by: BigInt) -> WideRange {
    let (low, high) = by.sign == .minus ? (BigInt(-1), count - 1) : (0, count)
    func bound(_ given: BigInt?, _ missing: BigInt) -> BigInt {
      guard let given else { return missing }
      return min(max(given.sign == .minus ? given + count : given, low), high)
    }
    let isBackward = by.sign == .minus
    return WideRange(
      element(bound(from, isBackward ? high : low)), element(bound(to, isBackward ? low : high)), step * by)
  }
}

struct WideRangeObject {
  var header: ObjectHeader
  var range: Unmanaged<WideRange>
}

extension Value {
  /// The range of a value with that tag.
  var wideRange: WideRange {
    UnsafeMutablePointer<WideRangeObject>(bitPattern: bits).unsafelyUnwrapped.pointee.range.takeUnretainedValue()
  }

  /// Any range with its numbers as big ints; nil for anything else.
  var asWideRange: WideRange? {
    switch tag {
    case Tag.range: WideRange(BigInt(range.pointee.start), BigInt(range.pointee.stop), BigInt(range.pointee.step))
    case Tag.wideRange: wideRange
    default: nil
    }
  }
}

extension UnsafeMutablePointer where Pointee == HeapState {
  /// The range, with machine ints where they hold it.
  func makeRange(_ wide: WideRange) -> Value {
    if let start = wide.start.int, let stop = wide.stop.int, let step = wide.step.int,
      wide.count <= BigInt(Int.max)
    {
      return makeRange(start, stop, step)
    }
    let object = allocate(MemoryLayout<WideRangeObject>.stride, Tag.wideRange)
      .assumingMemoryBound(to: WideRangeObject.self)
    object.pointee.range = Unmanaged.passRetained(wide)
    return Value(Tag.wideRange, object)
  }
}
