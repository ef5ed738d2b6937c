/// `itertools.product`: an odometer over the pools.
final class ProductIterator: NativeIterator {
  private var pools: [[Value]]
  private var places: [Int]
  private var isDone: Bool

  /// Takes over the counts.
  init(_ pools: [[Value]]) {
    self.pools = pools
    places = [Int](repeating: 0, count: pools.count)
    isDone = pools.contains { $0.isEmpty }
    super.init(typeName: "itertools.product")
  }
  override func next(_ vm: Interpreter) throws -> Value {
    if isDone { return .undefined }
    let tuple = vm.heap.makeTuple(count: pools.count)
    for i in pools.indices { tuple.items[i] = pools[i][places[i]].retained() }
    var at = pools.count - 1
    while at >= 0 {
      places[at] += 1
      if places[at] < pools[at].count { break }
      places[at] = 0
      at -= 1
    }
    if at < 0 { isDone = true }
    return Value(tuple)
  }
  override func visit(_ body: (Value) -> Void) { for pool in pools { pool.forEach(body) } }
  override func finish() {
    let held = pools
    pools = []
    isDone = true
    for pool in held { for value in pool { value.release() } }
  }
}

/// `permutations`, `combinations` and `combinations_with_replacement`, in lexicographic order of positions.
final class ChoiceIterator: NativeIterator {
  enum Kind { case permutations, combinations, replacement }
  private var pool: [Value]
  private let kind: Kind
  private let size: Int
  private var indices: [Int]
  /// For permutations: how often each place has still to change before the one in front of it does.
  private var cycles: [Int] = []
  private var isFirst = true
  private var isDone: Bool

  init(_ pool: [Value], _ size: Int, _ kind: Kind) {
    self.pool = pool
    self.kind = kind
    self.size = size
    let n = pool.count
    isDone = kind == .replacement ? n == 0 && size > 0 : size > n
    switch kind {
    case .permutations:
      indices = Array(0..<n)
      if !isDone { cycles = (0..<size).map { n - $0 } }
    case .combinations: indices = isDone ? [] : Array(0..<size)
    case .replacement: indices = isDone ? [] : [Int](repeating: 0, count: size)
    }
    super.init(
      typeName: kind == .permutations
        ? "itertools.permutations"
        : kind == .combinations ? "itertools.combinations" : "itertools.combinations_with_replacement")
  }

  override func next(_ vm: Interpreter) throws -> Value {
    if isDone { return .undefined }
    if isFirst { isFirst = false } else if !advance() {
      isDone = true
      return .undefined
    }
    let tuple = vm.heap.makeTuple(count: size)
    for i in 0..<size { tuple.items[i] = pool[indices[i]].retained() }
    return Value(tuple)
  }

  private func advance() -> Bool {
    let n = pool.count
    var at = size - 1
    if kind == .permutations {
      while at >= 0 {
        cycles[at] -= 1
        if cycles[at] > 0 {
          indices.swapAt(at, n - cycles[at])
          return true
        }
        let moved = indices.remove(at: at)
        indices.append(moved)
        cycles[at] = n - at
        at -= 1
      }
      return false
    }
    let gap = kind == .combinations ? 1 : 0
    while at >= 0, indices[at] == n - 1 - gap * (size - 1 - at) { at -= 1 }
    if at < 0 { return false }
    indices[at] += 1
    for j in (at + 1)..<max(size, at + 1) { indices[j] = indices[j - 1] + gap }
    return true
  }
  override func visit(_ body: (Value) -> Void) { pool.forEach(body) }
  override func finish() {
    let held = pool
    pool = []
    isDone = true
    for value in held { value.release() }
  }
}
