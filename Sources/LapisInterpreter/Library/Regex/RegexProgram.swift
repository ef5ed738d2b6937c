/// A regular expression as instructions for the backtracking matcher.
struct RegexProgram {
  enum Instruction {
    case character(UInt32)
    case any
    case anyButNewline
    case set(Int)
    /// Goes on at the first address, and at the second if that fails.
    case split(Int, Int)
    case jump(Int)
    case save(Int)
    case assert(RegexNode.Assertion)
    case reference(Int)
    /// One-character item again and again: the addresses of the item and the rest, and the bounds.
    case repeatSingle(item: Int, least: Int, most: Int, lazy: Bool, next: Int)
    /// Remembers the position where a round of a loop starts.
    case mark(Int)
    /// Leaves the loop where the round took nothing.
    case progress(Int, leave: Int)
    /// Runs the part up to `end` on its own; `back` characters earlier for a look-behind.
    case look(end: Int, back: Int, negated: Bool, ahead: Bool)
    case atomic(end: Int)
    case conditional(Int, otherwise: Int)
    case match
  }

  private(set) var code: [Instruction] = []
  private(set) var sets: [RegexSet] = []
  private(set) var markCount = 0
  let groupCount: Int
  let ignoresCase: Bool
  let asciiOnly: Bool
  /// The character every match starts with, where there is one.
  private(set) var firstCharacter: UInt32?
  static let largest = 200_000

  init(_ node: RegexNode, groupCount: Int, flags: RegexFlags) throws {
    self.groupCount = groupCount
    ignoresCase = flags.contains(.ignoreCase)
    asciiOnly = flags.contains(.ascii)
    try add(node)
    try emit(.match)
    if case .character(let value) = code[0] { firstCharacter = value }
  }

  private mutating func emit(_ instruction: Instruction) throws {
    if code.count >= Self.largest {
      throw RegexError(message: "regular expression code size limit exceeded", position: 0)
    }
    code.append(instruction)
  }

  private mutating func add(_ node: RegexNode) throws {
    switch node {
    case .empty: break
    case .character(let value): try emit(.character(value))
    case .any(let newlines): try emit(newlines ? .any : .anyButNewline)
    case .set(let set):
      sets.append(set)
      try emit(.set(sets.count - 1))
    case .sequence(let parts): for part in parts { try add(part) }
    case .alternatives(let parts):
      var jumps: [Int] = []
      for (i, part) in parts.enumerated() {
        if i == parts.count - 1 {
          try add(part)
          break
        }
        let split = code.count
        try emit(.split(0, 0))
        try add(part)
        jumps.append(code.count)
        try emit(.jump(0))
        code[split] = .split(split + 1, code.count)
      }
      for jump in jumps { code[jump] = .jump(code.count) }
    case .group(let index, let inner):
      guard let index else { return try add(inner) }
      try emit(.save(index * 2))
      try add(inner)
      try emit(.save(index * 2 + 1))
    case .repetition(let inner, let least, let most, let kind):
      if kind == .possessive {
        return try add(.atomic(.repetition(inner, least: least, most: most, kind: .greedy)))
      }
      try addRepetition(inner, least, most, lazy: kind == .lazy)
    case .reference(let index): try emit(.reference(index))
    case .assertion(let assertion): try emit(.assert(assertion))
    case .look(let inner, let ahead, let negated):
      let start = code.count
      try emit(.match)
      try add(inner)
      try emit(.match)
      code[start] = .look(end: code.count, back: ahead ? 0 : inner.width.least, negated: negated, ahead: ahead)
    case .atomic(let inner):
      let start = code.count
      try emit(.match)
      try add(inner)
      try emit(.match)
      code[start] = .atomic(end: code.count)
    case .conditional(let index, let yes, let no):
      let start = code.count
      try emit(.match)
      try add(yes)
      let jump = code.count
      try emit(.jump(0))
      code[start] = .conditional(index, otherwise: code.count)
      try add(no)
      code[jump] = .jump(code.count)
    }
  }

  private mutating func addRepetition(_ inner: RegexNode, _ least: Int, _ most: Int?, lazy: Bool) throws {
    switch inner {
    case .character, .any, .set:
      let start = code.count
      try emit(.match)
      try add(inner)
      code[start] = .repeatSingle(
        item: start + 1, least: least, most: most ?? Int.max, lazy: lazy, next: code.count)
      return
    default: break
    }
    for _ in 0..<least {
      let before = code.count
      try add(inner)
      // What takes no instruction takes none however often.
      if code.count == before { break }
    }
    func split(_ first: Int, _ second: Int) -> Instruction {
      lazy ? .split(second, first) : .split(first, second)
    }
    if let most {
      var splits: [Int] = []
      for _ in 0..<max(0, most - least) {
        splits.append(code.count)
        try emit(.split(0, 0))
        try add(inner)
      }
      for place in splits { code[place] = split(place + 1, code.count) }
      return
    }
    let mark = markCount
    markCount += 1
    let start = code.count
    try emit(.split(0, 0))
    try emit(.mark(mark))
    try add(inner)
    let progress = code.count
    try emit(.match)
    try emit(.jump(start))
    code[progress] = .progress(mark, leave: code.count)
    code[start] = split(start + 1, code.count)
  }
}

/// Runs a program over a text by backtracking: a stack of places to go back to, and a trail of what to
/// restore there.
struct RegexMatcher {
  let program: RegexProgram
  let text: [UInt32]
  let end: Int
  /// Start and end of each group in code points; -1 where it took no part.
  private(set) var slots: [Int]
  private var marks: [Int]
  private var trail: [(slot: Int, old: Int)] = []
  private var stack: [Choice] = []
  private var steps = 0
  private let checkInterrupt: () throws -> Void
  private var depth = 0

  private struct Choice {
    var pc: Int
    var position: Int
    var trail: Int
    /// For a one-character loop: positions still to try, towards or from `position`; else 0.
    var left = 0
    var isLazy = false
    var item = 0
  }

  init(_ program: RegexProgram, _ text: [UInt32], end: Int, checkInterrupt: @escaping () throws -> Void) {
    self.program = program
    self.text = text
    self.end = end
    self.checkInterrupt = checkInterrupt
    slots = [Int](repeating: -1, count: (program.groupCount + 1) * 2)
    marks = [Int](repeating: -1, count: program.markCount)
  }

  /// The first match at or after `start`. With `mustAdvance` an empty match at `start` does not count;
  /// with `anchored` only one at `start` does; with `full` it must reach the end.
  mutating func search(
    from start: Int, anchored: Bool, full: Bool, mustAdvance: Bool
  ) throws -> Bool {
    var position = start
    while position <= end {
      if let first = program.firstCharacter, !anchored {
        while position < end, text[position] != first { position += 1 }
        if position >= end { return false }
      }
      for i in slots.indices { slots[i] = -1 }
      for i in marks.indices { marks[i] = -1 }
      trail.removeAll(keepingCapacity: true)
      let forbidden = mustAdvance && position == start ? start : -1
      if let stop = try run(0, position, full: full, emptyAt: forbidden) {
        slots[0] = position
        slots[1] = stop
        return true
      }
      if anchored { return false }
      position += 1
    }
    return false
  }

  private mutating func set(_ slot: Int, _ value: Int) {
    trail.append((slot, slots[slot]))
    slots[slot] = value
  }
  private mutating func setMark(_ mark: Int, _ value: Int) {
    trail.append((-1 - mark, marks[mark]))
    marks[mark] = value
  }
  private mutating func restore(_ length: Int) {
    while trail.count > length, let (slot, old) = trail.popLast() {
      if slot >= 0 { slots[slot] = old } else { marks[-1 - slot] = old }
    }
  }

  private func fits(_ instruction: RegexProgram.Instruction, _ value: UInt32) -> Bool {
    switch instruction {
    case .character(let wanted): return value == wanted
    case .any: return true
    case .anyButNewline: return value != 0x0A
    case .set(let index): return program.sets[index].contains(value)
    default: return false
    }
  }

  private func isWord(_ position: Int) -> Bool {
    position >= 0 && position < end && RegexSet.isMember(text[position], .word, program.asciiOnly)
  }

  private func holds(_ assertion: RegexNode.Assertion, _ position: Int) -> Bool {
    switch assertion {
    case .textStart: return position == 0
    case .textEnd: return position == end
    case .lastLineEnd: return position == end || (position == end - 1 && text[position] == 0x0A)
    case .lineStart: return position == 0 || text[position - 1] == 0x0A
    case .lineEnd: return position == end || text[position] == 0x0A
    case .wordBoundary: return isWord(position - 1) != isWord(position)
    case .notWordBoundary: return end > 0 && isWord(position - 1) == isWord(position)
    }
  }

  /// Runs from an address; the position where it matched, or nil.
  private mutating func run(_ start: Int, _ from: Int, full: Bool, emptyAt: Int) throws -> Int? {
    depth += 1
    defer { depth -= 1 }
    if depth > 500 {
      throw ScriptError(.recursionError, "maximum recursion depth exceeded in a regular expression")
    }
    let base = stack.count
    defer { stack.removeSubrange(base...) }
    var pc = start
    var position = from
    while true {
      steps += 1
      if steps & 0xFFFF == 0 { try checkInterrupt() }
      var failed = false
      let instruction = program.code[pc]
      switch instruction {
      case .character, .any, .anyButNewline, .set:
        if position < end, fits(instruction, text[position]) {
          position += 1
          pc += 1
        } else {
          failed = true
        }
      case .split(let first, let second):
        stack.append(Choice(pc: second, position: position, trail: trail.count))
        pc = first
      case .jump(let target): pc = target
      case .save(let slot):
        set(slot, position)
        pc += 1
      case .assert(let assertion):
        if holds(assertion, position) { pc += 1 } else { failed = true }
      case .reference(let group):
        let (low, high) = (slots[group * 2], slots[group * 2 + 1])
        if low >= 0, high >= low, position + (high - low) <= end, same(low, high, position) {
          position += high - low
          pc += 1
        } else {
          failed = true
        }
      case .repeatSingle(let item, let least, let most, let lazy, let next):
        let one = program.code[item]
        var count = 0
        let limit = lazy ? least : most
        while count < limit, position < end, fits(one, text[position]) {
          position += 1
          count += 1
        }
        if count < least {
          failed = true
        } else if lazy {
          stack.append(
            Choice(
              pc: next, position: position, trail: trail.count, left: most - count, isLazy: true, item: item))
          pc = next
        } else {
          if count > least {
            stack.append(
              Choice(pc: next, position: position, trail: trail.count, left: count - least))
          }
          pc = next
        }
      case .mark(let mark):
        setMark(mark, position)
        pc += 1
      case .progress(let mark, let leave):
        pc = marks[mark] == position ? leave : pc + 1
      case .look(let stop, let back, let negated, _):
        let length = trail.count
        let begin = position - back
        let found = begin >= 0 ? try run(pc + 1, begin, full: false, emptyAt: -1) : nil
        if negated || found == nil { restore(length) }
        if (found != nil) != negated { pc = stop } else { failed = true }
      case .atomic(let stop):
        let length = trail.count
        if let found = try run(pc + 1, position, full: false, emptyAt: -1) {
          position = found
          pc = stop
        } else {
          restore(length)
          failed = true
        }
      case .conditional(let group, let otherwise):
        pc = group * 2 + 1 < slots.count && slots[group * 2 + 1] >= 0 ? pc + 1 : otherwise
      case .match:
        if full && position != end || position == emptyAt && position == from {
          failed = true
        } else {
          return position
        }
      }
      if failed {
        guard try backtrack(base, &pc, &position) else { return nil }
      }
    }
  }

  /// Goes back to the latest choice above `base`; false where there is none.
  private mutating func backtrack(_ base: Int, _ pc: inout Int, _ position: inout Int) throws -> Bool {
    while stack.count > base {
      let top = stack.count - 1
      restore(stack[top].trail)
      let choice = stack[top]
      if choice.isLazy {
        if choice.left > 0, choice.position < end, fits(program.code[choice.item], text[choice.position]) {
          stack[top].position += 1
          stack[top].left -= 1
          pc = choice.pc
          position = choice.position + 1
          return true
        }
        stack.removeLast()
        continue
      }
      if choice.left > 0 {
        position = choice.position - 1
        pc = choice.pc
        if choice.left == 1 {
          stack.removeLast()
        } else {
          stack[top].position -= 1
          stack[top].left -= 1
        }
        return true
      }
      stack.removeLast()
      pc = choice.pc
      position = choice.position
      return true
    }
    return false
  }

  private func same(_ low: Int, _ high: Int, _ position: Int) -> Bool {
    for i in 0..<(high - low) {
      let (a, b) = (text[low + i], text[position + i])
      if a != b, !(program.ignoresCase && RegexCase.lower(a) == RegexCase.lower(b)) { return false }
    }
    return true
  }
}
