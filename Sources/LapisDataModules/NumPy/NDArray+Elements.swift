public import LapisInterpreter

/// Single elements, which the machine reads, writes and walks without a key's `Ref`.
extension NDArray {
  @inline(__always)
  private func place(_ index: Int, _ axis: Int) -> Int? {
    let length = shape[axis]
    let position = index < 0 ? index &+ length : index
    return position >= 0 && position < length ? position * strides[axis] : nil
  }

  func elementValue(at place: Int) -> HostElement? {
    switch element {
    case .float64: .number(.double(buffer.doubles[place]), ScalarTypes.float64)
    case .int64: .number(.int(buffer.ints[place]), ScalarTypes.int64)
    case .bool: .number(.bool(buffer.bools[place]), ScalarTypes.bool)
    case .string, .object: nil
    default:
      .number(
        element.kind == .double ? .double(buffer.doubles[place]) : .int(buffer.ints[place]), ScalarTypes.type(of: element))
    }
  }

  func readElement(_ index: Int) -> HostElement? {
    guard rank > 0 else { return nil }
    if rank == 1 { return place(index, 0).flatMap { elementValue(at: offset + $0) } }
    let position = index < 0 ? index &+ shape[0] : index
    return position >= 0 && position < shape[0] ? .object(row(position)) : nil
  }

  func readElement(_ row: Int, _ column: Int) -> HostElement? {
    guard rank == 2, let down = place(row, 0), let across = place(column, 1) else { return nil }
    return elementValue(at: offset + down + across)
  }

  func writeElement(_ index: Int, _ number: HostNumber) -> Bool {
    guard rank == 1, isWriteable, let step = place(index, 0) else { return false }
    return write(number, at: offset + step)
  }

  func writeElement(_ row: Int, _ column: Int, _ number: HostNumber) -> Bool {
    guard rank == 2, isWriteable, let down = place(row, 0), let across = place(column, 1) else { return false }
    return write(number, at: offset + down + across)
  }

  func setWriteable(_ wanted: Bool) throws {
    if wanted, base?.isWriteable == false { throw ScriptError(.valueError, "cannot set WRITEABLE flag to True of this array") }
    isWriteable = wanted
  }

  /// False where the number does not go into the type without a word.
  private func write(_ number: HostNumber, at place: Int) -> Bool {
    switch element {
    case .float64: buffer.doubles[place] = number.double
    case .float32, .float16: buffer.doubles[place] = element.narrowed(number.double)
    case .bool:
      buffer.bools[place] = number.double != 0
    case .string, .object: return false
    default:
      if let int = number.int {
        let narrow = element.narrowed(int)
        guard narrow == int else { return false }
        buffer.ints[place] = int
      } else {
        guard let int = Int(exactly: number.double.rounded(.towardZero)), element.narrowed(int) == int else { return false }
        buffer.ints[place] = int
      }
    }
    return true
  }
}
