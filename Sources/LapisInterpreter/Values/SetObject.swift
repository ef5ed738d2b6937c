import Glibc

/// A set or frozen set: open addressing with short linear runs, probed and grown as CPython's sets
/// are, so that sets of numbers print in the same order.
struct SetObject {
  var header: ObjectHeader
  var slots: UnsafeMutablePointer<SetSlot>?
  /// Slots less one; -1 before the first insertion.
  var mask: Int
  /// Slots in use, removed ones included.
  var filled: Int
  /// Elements held: `len(s)`.
  var live: Int
  /// Grows whenever elements move or the table starts over: what a slot meant before is void.
  var layout: Int
  /// The hash of a frozen set; 0 until asked for.
  var hash: Int
}

struct SetSlot {
  /// Undefined: never used.
  var key: Value
  var hash: Int

  /// Where an element was: the tag is of no value that scripts hold.
  static var removed: SetSlot { SetSlot(key: Value(tag: Tag.rangeLoop, bits: 0), hash: 0) }
}

typealias SetPointer = UnsafeMutablePointer<SetObject>

extension UnsafeMutablePointer where Pointee == SetObject {
  private static var linearProbes: Int { 9 }

  /// The slot of a key, or -1. User-defined `__eq__` may run.
  func find(_ key: Value, _ hash: Int, _ vm: Interpreter) throws -> Int {
    restart: while true {
      guard pointee.live > 0, let slots = pointee.slots else { return -1 }
      let mask = pointee.mask
      let layout = pointee.layout
      var perturb = UInt(bitPattern: hash)
      var position = hash & mask
      while true {
        let limit = position + Self.linearProbes <= mask ? Self.linearProbes : 0
        for i in position...(position + limit) {
          let slot = slots[i]
          if slot.key.isUndefined { return -1 }
          if slot.hash == hash, slot.key.tag != Tag.rangeLoop {
            if slot.key.isIdentical(to: key) { return i }
            if slot.key.isString, key.isString {
              if slot.key.string.isEqual(to: key.string) { return i }
            } else {
              slot.key.retain()
              defer { slot.key.release() }
              let same = try vm.equals(slot.key, key)
              if pointee.layout != layout || !slots[i].key.isIdentical(to: slot.key) {
                continue restart
              }
              if same { return i }
            }
          }
        }
        perturb >>= 5
        position = (position &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
      }
    }
  }

  /// Adds a key unless it is there; retains it.
  func insert(_ key: Value, _ hash: Int, _ vm: Interpreter) throws {
    if try find(key, hash, vm) >= 0 { return }
    if pointee.mask < 0 { rebuild(slots: 8) }
    place(SetSlot(key: key.retained(), hash: hash))
    pointee.live += 1
    pointee.filled += 1
    if pointee.filled * 5 >= pointee.mask * 3 {
      let wanted = pointee.live > 50_000 ? pointee.live * 2 : pointee.live * 4
      var slots = 8
      while slots <= wanted { slots *= 2 }
      rebuild(slots: slots)
    }
  }

  private func place(_ slot: SetSlot) {
    let slots = pointee.slots.unsafelyUnwrapped
    let mask = pointee.mask
    var perturb = UInt(bitPattern: slot.hash)
    var position = slot.hash & mask
    while true {
      let limit = position + Self.linearProbes <= mask ? Self.linearProbes : 0
      for i in position...(position + limit) where slots[i].key.isUndefined {
        slots[i] = slot
        return
      }
      perturb >>= 5
      position = (position &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
    }
  }

  func rebuild(slots count: Int) {
    let old = pointee.slots
    let oldMask = pointee.mask
    let slots = UnsafeMutablePointer<SetSlot>.allocate(capacity: count)
    slots.initialize(repeating: SetSlot(key: .undefined, hash: 0), count: count)
    heap(of: self).noteTaken((count - pointee.mask - 1) * MemoryLayout<SetSlot>.stride)
    pointee.slots = slots
    pointee.mask = count - 1
    pointee.filled = pointee.live
    pointee.layout &+= 1
    guard let old else { return }
    for i in 0...oldMask where !old[i].key.isUndefined && old[i].key.tag != Tag.rangeLoop {
      place(old[i])
    }
    old.deallocate()
  }

  /// Removes a slot and gives its key to the caller.
  func remove(slot: Int) -> Value {
    let slots = pointee.slots.unsafelyUnwrapped
    let key = slots[slot].key
    slots[slot] = .removed
    pointee.live -= 1
    return key
  }

  func removeAll() {
    let slots = pointee.slots
    let mask = pointee.mask
    heap(of: self).pointee.taken &-= (mask + 1) * MemoryLayout<SetSlot>.stride
    pointee.slots = nil
    pointee.mask = -1
    pointee.filled = 0
    pointee.live = 0
    pointee.layout &+= 1
    guard let slots else { return }
    for i in 0...mask { slots[i].key.release() }
    slots.deallocate()
  }

  /// The next element at or after `position`, borrowed; advances `position` past it.
  @inline(__always) func next(_ position: inout Int) -> SetSlot? {
    guard let slots = pointee.slots else { return nil }
    while position <= pointee.mask {
      let slot = slots[position]
      position &+= 1
      if !slot.key.isUndefined, slot.key.tag != Tag.rangeLoop { return slot }
    }
    return nil
  }

  /// Calls `body` with each element that is there now, held meanwhile; `body` may change the set.
  func forEachHeld(_ body: (SetSlot) throws -> Void) rethrows {
    let slots = elements()
    for slot in slots { slot.key.retain() }
    defer { for slot in slots { slot.key.release() } }
    for slot in slots { try body(slot) }
  }

  /// A snapshot of the elements with their hashes, borrowed: for code that runs no script meanwhile.
  func elements() -> [SetSlot] {
    var result: [SetSlot] = []
    result.reserveCapacity(pointee.live)
    var position = 0
    while let slot = next(&position) { result.append(slot) }
    return result
  }
}

extension Value {
  /// The set of a set or frozen set value.
  @inline(__always) var set: SetPointer { SetPointer(bitPattern: bits).unsafelyUnwrapped }
  @inline(__always) init(_ set: SetPointer) {
    self.init(tag: UInt(set.pointee.header.kind), bits: UInt(bitPattern: set))
  }
}

extension UnsafeMutablePointer where Pointee == HeapState {
  func makeSet(frozen: Bool = false) -> SetPointer {
    let set = allocate(MemoryLayout<SetObject>.stride, frozen ? Tag.frozenSet : Tag.set)
      .assumingMemoryBound(to: SetObject.self)
    set.pointee.slots = nil
    set.pointee.mask = -1
    set.pointee.filled = 0
    set.pointee.live = 0
    set.pointee.layout = 0
    set.pointee.hash = 0
    return set
  }
  /// A copy with the same table, so that it iterates in the same order.
  func copySet(_ source: SetPointer, frozen: Bool) -> SetPointer {
    let copy = makeSet(frozen: frozen)
    guard let slots = source.pointee.slots, source.pointee.live > 0 else { return copy }
    let count = source.pointee.mask + 1
    let newSlots = UnsafeMutablePointer<SetSlot>.allocate(capacity: count)
    newSlots.initialize(from: slots, count: count)
    for i in 0..<count { newSlots[i].key.retain() }
    noteTaken(count * MemoryLayout<SetSlot>.stride)
    copy.pointee.slots = newSlots
    copy.pointee.mask = source.pointee.mask
    copy.pointee.filled = source.pointee.filled
    copy.pointee.live = source.pointee.live
    return copy
  }
}
