import Glibc

/// An insertion-ordered hash table, laid out as CPython's compact dict: `indices` holds
/// `hash32 << 32 | entry + 1` (0: free), `entries` the pairs in order of insertion. A removed entry
/// has an undefined key and keeps its index slot.
struct DictObject {
  var header: ObjectHeader
  var indices: UnsafeMutablePointer<UInt64>?
  var entries: UnsafeMutablePointer<DictEntry>?
  /// Index slots less one; -1 before the first insertion.
  var mask: Int
  /// Entries used, removed ones included.
  var used: Int
  /// Pairs held: `len(d)`.
  var live: Int
  /// Grows whenever a key is added or removed; a new value for a known key leaves it.
  var version: Int
  /// Grows whenever entries move or the table starts over: what an index meant before is void.
  var layout: Int
}

struct DictEntry {
  var key: Value
  var value: Value
}

typealias DictPointer = UnsafeMutablePointer<DictObject>

@inline(__always) func foldHash(_ hash: Int) -> UInt64 {
  let bits = UInt64(bitPattern: Int64(hash))
  return (bits ^ (bits >> 32)) & 0xFFFF_FFFF
}

extension UnsafeMutablePointer where Pointee == DictObject {
  @inline(__always) var entries: UnsafeMutablePointer<DictEntry> {
    pointee.entries.unsafelyUnwrapped
  }

  /// The entry of a key, or -1. User-defined `__eq__` may run.
  @inline(__always)
  func find(_ key: Value, _ hash: Int, _ vm: Interpreter) throws -> Int {
    if key.isString {
      let entry = find(string: key.string)
      if entry >= 0 || pointee.header.flags & ObjectHeader.foreignKeysFlag == 0 { return entry }
    }
    if pointee.live == 0 { return -1 }
    return try findGeneral(key, hash, vm)
  }

  @inline(never)
  private func findGeneral(_ key: Value, _ hash: Int, _ vm: Interpreter) throws -> Int {
    let folded = foldHash(hash)
    restart: while true {
      guard let indices = pointee.indices else { return -1 }
      let entries = entries
      let mask = pointee.mask
      let layout = pointee.layout
      var position = Int(folded) & mask
      var perturb = folded
      while true {
        let slot = indices[position]
        if slot == 0 { return -1 }
        if slot >> 32 == folded {
          let entry = Int(slot & 0xFFFF_FFFF) - 1
          let candidate = entries[entry].key
          if candidate.isIdentical(to: key) { return entry }
          if !candidate.isUndefined, !(candidate.isInt && key.isInt) {
            candidate.retain()
            defer { candidate.release() }
            let same = try vm.equals(candidate, key)
            // A user-defined `__eq__` may have changed this very dict.
            if pointee.layout != layout || !entries[entry].key.isIdentical(to: candidate) {
              continue restart
            }
            if same { return entry }
          }
        }
        perturb >>= 5
        position = (position &* 5 &+ Int(perturb) &+ 1) & mask
      }
    }
  }

  /// The entry of an int key; -1: there is none, or only a search that compares can tell (a float or a
  /// bool may equal it). Never runs user code.
  @inline(__always)
  func find(int key: Int) -> Int {
    guard let indices = pointee.indices else { return -1 }
    let folded = foldHash(hashInt(key))
    let entries = entries
    let mask = pointee.mask
    var position = Int(folded) & mask
    var perturb = folded
    while true {
      let slot = indices[position]
      if slot == 0 { return -1 }
      if slot >> 32 == folded {
        let entry = Int(slot & 0xFFFF_FFFF) &- 1
        if entries[entry].key.bits == UInt(bitPattern: key), entries[entry].key.isInt { return entry }
      }
      perturb >>= 5
      position = (position &* 5 &+ Int(perturb) &+ 1) & mask
    }
  }

  /// The entry of a string key, or -1; never runs user code.
  func find(string key: StringPointer) -> Int {
    guard pointee.live > 0, let indices = pointee.indices else { return -1 }
    let entries = entries
    let folded = foldHash(key.hashValue)
    let mask = pointee.mask
    var position = Int(folded) & mask
    var perturb = folded
    while true {
      let slot = indices[position]
      if slot == 0 { return -1 }
      if slot >> 32 == folded {
        let entry = Int(slot & 0xFFFF_FFFF) - 1
        let candidate = entries[entry].key
        if candidate.isString, candidate.string.isEqual(to: key) { return entry }
      }
      perturb >>= 5
      position = (position &* 5 &+ Int(perturb) &+ 1) & mask
    }
  }

  /// Borrowed value of a string key, or nil.
  @inline(__always) func value(_ key: StringPointer) -> Value? {
    let entry = find(string: key)
    return entry < 0 ? nil : entries[entry].value
  }

  /// Sets a pair, retaining key and value as needed.
  func set(_ key: Value, _ hash: Int, _ value: Value, _ vm: Interpreter) throws {
    let entry = try find(key, hash, vm)
    value.retain()
    if entry >= 0 {
      let old = entries[entry].value
      entries[entry].value = value
      old.release()
    } else {
      appendNew(key.retained(), hash, owned: value)
    }
  }

  func set(string key: StringPointer, _ value: Value) {
    let entry = find(string: key)
    value.retain()
    if entry >= 0 {
      let old = entries[entry].value
      entries[entry].value = value
      old.release()
    } else {
      appendNew(Value(key).retained(), key.hashValue, owned: value)
    }
  }

  /// Adds a pair whose key is known to be absent; takes over both counts.
  func appendNew(_ key: Value, _ hash: Int, owned value: Value) {
    if pointee.mask < 0 || pointee.used >= usable(pointee.mask) { grow() }
    let indices = pointee.indices.unsafelyUnwrapped
    let mask = pointee.mask
    if key.tag >= Tag.instance, key.isForeignKey {
      pointee.header.flags |= ObjectHeader.foreignKeysFlag
    }
    file(pointee.used, foldHash(hash), indices, mask)
    entries[pointee.used] = DictEntry(key: key, value: value)
    pointee.used &+= 1
    pointee.live &+= 1
    pointee.version &+= 1
  }

  @inline(__always) func usable(_ mask: Int) -> Int { (mask &+ 1) &* 2 / 3 }

  @inline(__always) func indicesSize(_ mask: Int) -> Int { (mask &+ 1) &* MemoryLayout<UInt64>.stride }
  @inline(__always) func entriesSize(_ mask: Int) -> Int { usable(mask) &* MemoryLayout<DictEntry>.stride }
  /// Bytes of the two tables.
  @inline(__always) func tableSize(_ mask: Int) -> Int { indicesSize(mask) &+ entriesSize(mask) }

  @inline(never) private func grow() {
    let wanted = pointee.live * (pointee.live < 50_000 ? 4 : 2) + 1
    rebuild(forEntries: max(wanted * 2 / 3, pointee.live + 1))
  }

  /// Lays the table out anew with room for `count` entries, dropping removed ones.
  func rebuild(forEntries count: Int) {
    var slots = 8
    while slots * 2 / 3 < count { slots *= 2 }
    let mask = slots - 1
    guard let rawIndices = BufferMemory.allocateZeroed(indicesSize(mask)) else { outOfMemory() }
    let newIndices = rawIndices.assumingMemoryBound(to: UInt64.self)
    let newEntries = pointee.used == pointee.live ? moveEntries(newIndices, mask) : copyEntries(newIndices, mask)
    BufferMemory.free(pointee.indices, indicesSize(pointee.mask))
    heap(of: self).noteTaken(tableSize(mask) - tableSize(pointee.mask))
    pointee.indices = newIndices
    pointee.entries = newEntries
    pointee.mask = mask
    pointee.version &+= 1
    pointee.layout &+= 1
  }

  /// Files an entry under its hash.
  @inline(__always)
  private func file(_ entry: Int, _ folded: UInt64, _ indices: UnsafeMutablePointer<UInt64>, _ mask: Int) {
    var position = Int(folded) & mask
    var perturb = folded
    while indices[position] != 0 {
      perturb >>= 5
      position = (position &* 5 &+ Int(perturb) &+ 1) & mask
    }
    indices[position] = folded << 32 | UInt64(entry + 1)
  }

  /// The entries of a larger table, where none was removed: they keep their numbers, and their memory moves.
  private func moveEntries(_ indices: UnsafeMutablePointer<UInt64>, _ mask: Int) -> UnsafeMutablePointer<DictEntry> {
    let old = pointee.entries.map { UnsafeMutableRawPointer($0) }
    guard let entries = BufferMemory.resize(old, from: old == nil ? 0 : entriesSize(pointee.mask), to: entriesSize(mask))
    else { outOfMemory() }
    if let oldIndices = pointee.indices {
      for i in 0...pointee.mask where oldIndices[i] != 0 {
        file(Int(oldIndices[i] & 0xFFFF_FFFF) - 1, oldIndices[i] >> 32, indices, mask)
      }
    }
    return entries.assumingMemoryBound(to: DictEntry.self)
  }

  /// The entries of a new table without the removed ones, numbered anew.
  private func copyEntries(_ indices: UnsafeMutablePointer<UInt64>, _ mask: Int) -> UnsafeMutablePointer<DictEntry> {
    guard let memory = BufferMemory.allocate(entriesSize(mask)) else { outOfMemory() }
    let entries = memory.assumingMemoryBound(to: DictEntry.self)
    guard let oldIndices = pointee.indices, let oldEntries = pointee.entries else { return entries }
    let used = pointee.used
    let hashes = UnsafeMutablePointer<UInt32>.allocate(capacity: max(used, 1))
    for i in 0...pointee.mask where oldIndices[i] != 0 {
      hashes[Int(oldIndices[i] & 0xFFFF_FFFF) - 1] = UInt32(oldIndices[i] >> 32)
    }
    var next = 0
    for i in 0..<used where !oldEntries[i].key.isUndefined {
      entries[next] = oldEntries[i]
      file(next, UInt64(hashes[i]), indices, mask)
      next += 1
    }
    hashes.deallocate()
    BufferMemory.free(oldEntries, entriesSize(pointee.mask))
    pointee.used = next
    return entries
  }

  /// Removes an entry and gives its value to the caller.
  func remove(entry: Int) -> Value {
    let removed = entries[entry]
    entries[entry] = DictEntry(key: .undefined, value: .none)
    pointee.live -= 1
    pointee.version &+= 1
    if entry == pointee.used - 1, pointee.live == 0 {
      // An emptied dict starts over, so that a queue of insertions and removals stays small.
      pointee.used = 0
      pointee.layout &+= 1
      memset(pointee.indices.unsafelyUnwrapped, 0, (pointee.mask + 1) * MemoryLayout<UInt64>.stride)
    }
    removed.key.release()
    return removed.value
  }

  func removeAll() {
    let indices = pointee.indices
    let entries = pointee.entries
    let used = pointee.used
    let mask = pointee.mask
    heap(of: self).pointee.taken &-= tableSize(mask)
    pointee.indices = nil
    pointee.entries = nil
    pointee.mask = -1
    pointee.used = 0
    pointee.live = 0
    pointee.version &+= 1
    pointee.layout &+= 1
    guard let entries else { return }
    for i in 0..<used {
      entries[i].key.release()
      entries[i].value.release()
    }
    BufferMemory.free(indices, indicesSize(mask))
    BufferMemory.free(entries, entriesSize(mask))
  }

  /// The next pair at or after `position`, borrowed; advances `position` past it.
  @inline(__always) func next(_ position: inout Int) -> DictEntry? {
    while position < pointee.used {
      let entry = entries[position]
      position &+= 1
      if !entry.key.isUndefined { return entry }
    }
    return nil
  }

  /// Calls `body` with each pair, held meanwhile. `body` may change the dict: pairs added are walked
  /// too, as long as the table is not laid out anew.
  func forEachPair(_ body: (Value, Value) throws -> Void) rethrows {
    var position = 0
    while let pair = next(&position) {
      pair.key.retain()
      pair.value.retain()
      defer {
        pair.key.release()
        pair.value.release()
      }
      try body(pair.key, pair.value)
    }
  }

  /// A snapshot of the pairs, borrowed: for code that runs no script meanwhile.
  func pairs() -> [DictEntry] {
    var result: [DictEntry] = []
    result.reserveCapacity(pointee.live)
    var position = 0
    while let entry = next(&position) { result.append(entry) }
    return result
  }
}

extension Value {
  @inline(__always) var dict: DictPointer { DictPointer(bitPattern: bits).unsafelyUnwrapped }
  /// May compare equal to a str though it is none: an instance, or a host object.
  @inline(__always) var isForeignKey: Bool {
    tag == Tag.instance || tag == Tag.host || tag == Tag.exception
  }
  @inline(__always) init(_ dict: DictPointer) {
    self.init(tag: Tag.dict, bits: UInt(bitPattern: dict))
  }
}

extension UnsafeMutablePointer where Pointee == HeapState {
  @inline(__always) func makeDict() -> DictPointer {
    let dict = allocate(MemoryLayout<DictObject>.stride, Tag.dict)
      .assumingMemoryBound(to: DictObject.self)
    dict.pointee.indices = nil
    dict.pointee.entries = nil
    dict.pointee.mask = -1
    dict.pointee.used = 0
    dict.pointee.live = 0
    dict.pointee.version = 1
    dict.pointee.layout = 0
    return dict
  }
  /// A copy that holds the same pairs in the same order.
  func copyDict(_ source: DictPointer) -> DictPointer {
    let copy = makeDict()
    guard source.pointee.live > 0, let indices = source.pointee.indices else { return copy }
    guard
      let newIndices = BufferMemory.allocate(source.indicesSize(source.pointee.mask)),
      let newEntries = BufferMemory.allocate(source.entriesSize(source.pointee.mask))
    else { outOfMemory() }
    memcpy(newIndices, indices, source.indicesSize(source.pointee.mask))
    memcpy(newEntries, source.entries, source.pointee.used * MemoryLayout<DictEntry>.stride)
    copy.pointee.indices = newIndices.assumingMemoryBound(to: UInt64.self)
    copy.pointee.entries = newEntries.assumingMemoryBound(to: DictEntry.self)
    noteTaken(source.tableSize(source.pointee.mask))
    copy.pointee.mask = source.pointee.mask
    copy.pointee.used = source.pointee.used
    copy.pointee.live = source.pointee.live
    copy.pointee.header.flags |= source.pointee.header.flags & ObjectHeader.foreignKeysFlag
    for i in 0..<copy.pointee.used {
      copy.entries[i].key.retain()
      copy.entries[i].value.retain()
    }
    return copy
  }
}
