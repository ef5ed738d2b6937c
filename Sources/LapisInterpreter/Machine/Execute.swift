import LapisSyntax

/// Writes a register, releasing what it held; takes over the value's count.
@inline(__always)
func put(_ r: UnsafeMutablePointer<Value>, _ i: Int, _ value: Value) {
  let old = r[i]
  r[i] = value
  if old.tag >= Tag.firstHeap { old.releaseObject() }
}
/// Gives an entry of a dict a new value; takes over its count.
@inline(__always)
func put(entry: Int, of dict: DictPointer, _ value: Value) {
  let old = dict.entries[entry].value
  dict.entries[entry].value = value
  if old.tag >= Tag.firstHeap { old.releaseObject() }
}
/// Empties a register.
@inline(__always)
func drop(_ r: UnsafeMutablePointer<Value>, _ i: Int) {
  let old = r[i]
  r[i] = .undefined
  if old.tag >= Tag.firstHeap { old.releaseObject() }
}
/// Moves a value out of a register, with its count.
@inline(__always)
func take(_ r: UnsafeMutablePointer<Value>, _ i: Int) -> Value {
  let value = r[i]
  r[i] = .undefined
  return value
}

extension Interpreter {
  /// The machine's loop: runs from the top frame until the frame at `entry` (an index) ends, and
  /// returns its result, which the caller owns; `.undefined` at the end of a generator.
  ///
  /// The registers, the program counter and the constants of the running frame are locals; whatever
  /// pushes or pops frames leaves them in the frame, and they are read again.
  func execute(entry: Int) throws -> Value {
    let state = state
    let heap = heap
    let flag = state.pointee.attention
    var frame = state.pointee.frames + (state.pointee.frameCount - 1)
    var pc = frame.pointee.pc
    var r = frame.pointee.base
    var k = frame.pointee.code.pointee.constants
    var caches = frame.pointee.code.pointee.caches
    var escaped = Value.undefined
    while true {
      body: do {
        while true {
          let w = pc.pointee
          pc += 1
          switch w.op {
          // MARK: Moving values
          case .loadConstant:
            put(r, Int(w.a), k[w.wide].retained())
          case .loadInt:
            put(r, Int(w.a), Value(w.wide))
          case .loadImmediate:
            put(r, Int(w.a), Value(tag: UInt(w.x), bits: UInt(w.b)))
          case .move:
            if w.x != 0 {
              put(r, Int(w.a), take(r, Int(w.b)))
            } else {
              put(r, Int(w.a), r[Int(w.b)].retained())
            }
          case .clear:
            drop(r, Int(w.a))
          case .checkBound:
            if r[Int(w.a)].isUndefined { throw unboundLocal(frame, Int(w.a), pc) }
          case .getGlobal:
            // Code runs over one dict of globals only: its version says whether the entry still holds.
            let cache = caches + Int(w.c)
            let globals = frame.pointee.globals
            let version = UInt(bitPattern: globals.pointee.version) << 1
            if cache.pointee.key == version {
              put(r, Int(w.a), globals.entries[cache.pointee.index].value.retained())
              continue
            }
            if cache.pointee.key == version | 1 {
              put(r, Int(w.a), builtins.entries[cache.pointee.index].value.retained())
              continue
            }
            put(r, Int(w.a), try globalValue(cache, globals))
          case .setGlobal:
            let cache = caches + Int(w.c)
            let globals = frame.pointee.globals
            let value = w.x != 0 ? take(r, Int(w.a)) : r[Int(w.a)].retained()
            if cache.pointee.key == UInt(bitPattern: globals.pointee.version) << 1 {
              let entry = globals.entries + cache.pointee.index
              let old = entry.pointee.value
              entry.pointee.value = value
              old.release()
              continue
            }
            setGlobalValue(cache, globals, owned: value)
          case .deleteGlobal:
            try deleteGlobalValue(caches + Int(w.c), frame.pointee.globals)
          case .makeBox:
            r[Int(w.a)] = heap.makeBox(r[Int(w.a)])
          case .getBox:
            let value = r[Int(w.b)].box.pointee.value
            if value.isUndefined { throw unboundBox(k[Int(w.c)], isFree: false, frame, pc) }
            put(r, Int(w.a), value.retained())
          case .setBox:
            let box = r[Int(w.a)].box
            let value = w.x != 0 ? take(r, Int(w.b)) : r[Int(w.b)].retained()
            let old = box.pointee.value
            box.pointee.value = value
            old.release()
          case .deleteBox:
            let box = r[Int(w.a)].box
            let old = box.pointee.value
            if old.isUndefined { throw unboundBox(k[Int(w.c)], isFree: false, frame, pc) }
            box.pointee.value = .undefined
            old.release()
          case .getFree:
            let captures = r[-1].function.pointee.captures
            let value = captures.tuple.items[Int(w.b)].box.pointee.value
            if value.isUndefined { throw unboundBox(k[Int(w.c)], isFree: true, frame, pc) }
            put(r, Int(w.a), value.retained())
          case .setFree:
            let captures = r[-1].function.pointee.captures
            let box = captures.tuple.items[Int(w.b)].box
            let value = w.x != 0 ? take(r, Int(w.a)) : r[Int(w.a)].retained()
            let old = box.pointee.value
            box.pointee.value = value
            old.release()
          case .deleteFree:
            let captures = r[-1].function.pointee.captures
            let box = captures.tuple.items[Int(w.b)].box
            let old = box.pointee.value
            if old.isUndefined { throw unboundBox(k[Int(w.c)], isFree: true, frame, pc) }
            box.pointee.value = .undefined
            old.release()
          case .loadCapture:
            let captures = r[-1].function.pointee.captures
            put(r, Int(w.a), captures.tuple.items[Int(w.b)].retained())
          case .getName:
            put(r, Int(w.a), try className(caches + Int(w.c), frame))
          case .setName:
            let value = w.x != 0 ? take(r, Int(w.a)) : r[Int(w.a)].retained()
            if frame.pointee.classNames.isDict {
              frame.pointee.classNames.dict.set(string: caches[Int(w.c)].name, value)
            }
            value.release()
          case .deleteName:
            try deleteClassName(caches[Int(w.c)].name, frame)
          case .annotate:
            annotate(frame, k[Int(w.c)], r[Int(w.a)])
            drop(r, Int(w.a))

          // MARK: Arithmetic
          case .add:
            let left = r[Int(w.b)]
            let right = r[Int(w.c)]
            if left.tag | right.tag == 0 {
              let (result, overflow) = left.int.addingReportingOverflow(right.int)
              if !overflow {
                put(r, Int(w.a), Value(result))
                continue
              }
            } else if left.tag | right.tag == Tag.float {
              put(r, Int(w.a), Value(left.widened + right.widened))
              continue
            }
            try arithmetic(.add, left, right, r, w)
          case .addK:
            let left = r[Int(w.b)]
            let right = k[Int(w.c)]
            if left.tag | right.tag == 0 {
              let (result, overflow) = left.int.addingReportingOverflow(right.int)
              if !overflow {
                put(r, Int(w.a), Value(result))
                continue
              }
            } else if left.tag | right.tag == Tag.float {
              put(r, Int(w.a), Value(left.widened + right.widened))
              continue
            }
            try arithmetic(.add, left, right, r, w)
          case .subtract:
            let left = r[Int(w.b)]
            let right = r[Int(w.c)]
            if left.tag | right.tag == 0 {
              let (result, overflow) = left.int.subtractingReportingOverflow(right.int)
              if !overflow {
                put(r, Int(w.a), Value(result))
                continue
              }
            } else if left.tag | right.tag == Tag.float {
              put(r, Int(w.a), Value(left.widened - right.widened))
              continue
            }
            try arithmetic(.subtract, left, right, r, w)
          case .subtractK:
            let left = r[Int(w.b)]
            let right = k[Int(w.c)]
            if left.tag | right.tag == 0 {
              let (result, overflow) = left.int.subtractingReportingOverflow(right.int)
              if !overflow {
                put(r, Int(w.a), Value(result))
                continue
              }
            } else if left.tag | right.tag == Tag.float {
              put(r, Int(w.a), Value(left.widened - right.widened))
              continue
            }
            try arithmetic(.subtract, left, right, r, w)
          case .multiply:
            let left = r[Int(w.b)]
            let right = r[Int(w.c)]
            if left.tag | right.tag == 0 {
              let (result, overflow) = left.int.multipliedReportingOverflow(by: right.int)
              if !overflow {
                put(r, Int(w.a), Value(result))
                continue
              }
            } else if left.tag | right.tag == Tag.float {
              put(r, Int(w.a), Value(left.widened * right.widened))
              continue
            }
            try arithmetic(.multiply, left, right, r, w)
          case .multiplyK:
            let left = r[Int(w.b)]
            let right = k[Int(w.c)]
            if left.tag | right.tag == 0 {
              let (result, overflow) = left.int.multipliedReportingOverflow(by: right.int)
              if !overflow {
                put(r, Int(w.a), Value(result))
                continue
              }
            } else if left.tag | right.tag == Tag.float {
              put(r, Int(w.a), Value(left.widened * right.widened))
              continue
            }
            try arithmetic(.multiply, left, right, r, w)
          case .divide:
            let left = r[Int(w.b)]
            let right = r[Int(w.c)]
            if left.tag | right.tag == Tag.float && right.widened != 0 {
              put(r, Int(w.a), Value(left.widened / right.widened))
              continue
            }
            try arithmetic(.divide, left, right, r, w)
          case .floorDivide:
            let left = r[Int(w.b)]
            let right = r[Int(w.c)]
            if left.tag | right.tag == 0 && right.int > 0 {
              let quotient = left.int / right.int
              let rest = left.int &- quotient &* right.int
              put(r, Int(w.a), Value(rest < 0 ? quotient &- 1 : quotient))
              continue
            }
            try arithmetic(.floorDivide, left, right, r, w)
          case .modulo:
            let left = r[Int(w.b)]
            let right = r[Int(w.c)]
            if left.tag | right.tag == 0 && right.int > 0 {
              let rest = left.int % right.int
              put(r, Int(w.a), Value(rest < 0 ? rest &+ right.int : rest))
              continue
            }
            try arithmetic(.modulo, left, right, r, w)
          case .divideK:
            let left = r[Int(w.b)]
            let right = k[Int(w.c)]
            if left.tag | right.tag == Tag.float && right.widened != 0 {
              put(r, Int(w.a), Value(left.widened / right.widened))
              continue
            }
            try arithmetic(.divide, left, right, r, w)
          case .floorDivideK:
            let left = r[Int(w.b)]
            let right = k[Int(w.c)]
            if left.tag | right.tag == 0 && right.int > 0 {
              let quotient = left.int / right.int
              let rest = left.int &- quotient &* right.int
              put(r, Int(w.a), Value(rest < 0 ? quotient &- 1 : quotient))
              continue
            }
            try arithmetic(.floorDivide, left, right, r, w)
          case .moduloK:
            let left = r[Int(w.b)]
            let right = k[Int(w.c)]
            if left.tag | right.tag == 0 && right.int > 0 {
              let rest = left.int % right.int
              put(r, Int(w.a), Value(rest < 0 ? rest &+ right.int : rest))
              continue
            }
            try arithmetic(.modulo, left, right, r, w)
          case .binary:
            let right = w.x & 4 != 0 ? k[Int(w.c)] : r[Int(w.c)]
            let left = r[Int(w.b)]
            try arithmetic(BinaryOperator.byIndex[Int(w.x >> 4)], left, right, r, w)
          case .compare:
            let right = w.x & 4 != 0 ? k[Int(w.c)] : r[Int(w.c)]
            let left = r[Int(w.b)]
            let op = w.x >> 4
            if left.tag | right.tag == 0 && op < 6 {
              let holds: Bool
              switch op {
              case 0: holds = left.int == right.int
              case 1: holds = left.int != right.int
              case 2: holds = left.int < right.int
              case 3: holds = left.int <= right.int
              case 4: holds = left.int > right.int
              default: holds = left.int >= right.int
              }
              put(r, Int(w.a), Value(holds))
              continue
            }
            let result = try compare(ComparisonOperator.byIndex[Int(op)], left, right)
            if w.x & 1 != 0 { drop(r, Int(w.b)) }
            if w.x & 6 == 2 { drop(r, Int(w.c)) }
            put(r, Int(w.a), result)
          case .unary:
            let value = r[Int(w.b)]
            let result: Value
            if w.x >> 4 == 3 {
              result = Value(try !isTrue(value))
            } else if w.x >> 4 == 1, value.isFloat {
              result = Value(-value.double)
            } else if w.x >> 4 == 1, value.isInt, value.int != .min {
              result = Value(0 &- value.int)
            } else {
              result = try unary(w.x >> 4 == 0 ? .plus : w.x >> 4 == 1 ? .minus : .invert, value)
            }
            if w.x & 1 != 0 { drop(r, Int(w.b)) }
            put(r, Int(w.a), result)

          // MARK: Jumps
          case .jumpLess:
            let left = r[Int(w.a)]
            let right = r[Int(w.b)]
            let holds: Bool
            if left.tag | right.tag == 0 {
              holds = left.int < right.int
            } else if left.tag == Tag.float && right.tag == Tag.float {
              holds = left.double < right.double
            } else {
              holds = try compareOperands(.less, left, right, r, w)
            }
            if holds == (w.x >= 128) {
              if w.near < 0 && flag.pointee != 0 { try takeInterrupt() }
              pc += w.near
            }
          case .jumpLessK:
            let left = r[Int(w.a)]
            let right = k[Int(w.b)]
            let holds: Bool
            if left.tag | right.tag == 0 {
              holds = left.int < right.int
            } else if left.tag == Tag.float && right.tag == Tag.float {
              holds = left.double < right.double
            } else {
              holds = try compareOperands(.less, left, right, r, w)
            }
            if holds == (w.x >= 128) {
              if w.near < 0 && flag.pointee != 0 { try takeInterrupt() }
              pc += w.near
            }
          case .jumpLessEqual:
            let left = r[Int(w.a)]
            let right = r[Int(w.b)]
            let holds: Bool
            if left.tag | right.tag == 0 {
              holds = left.int <= right.int
            } else if left.tag == Tag.float && right.tag == Tag.float {
              holds = left.double <= right.double
            } else {
              holds = try compareOperands(.lessOrEqual, left, right, r, w)
            }
            if holds == (w.x >= 128) {
              if w.near < 0 && flag.pointee != 0 { try takeInterrupt() }
              pc += w.near
            }
          case .jumpLessEqualK:
            let left = r[Int(w.a)]
            let right = k[Int(w.b)]
            let holds: Bool
            if left.tag | right.tag == 0 {
              holds = left.int <= right.int
            } else if left.tag == Tag.float && right.tag == Tag.float {
              holds = left.double <= right.double
            } else {
              holds = try compareOperands(.lessOrEqual, left, right, r, w)
            }
            if holds == (w.x >= 128) {
              if w.near < 0 && flag.pointee != 0 { try takeInterrupt() }
              pc += w.near
            }
          case .jumpGreater:
            let left = r[Int(w.a)]
            let right = r[Int(w.b)]
            let holds: Bool
            if left.tag | right.tag == 0 {
              holds = left.int > right.int
            } else if left.tag == Tag.float && right.tag == Tag.float {
              holds = left.double > right.double
            } else {
              holds = try compareOperands(.greater, left, right, r, w)
            }
            if holds == (w.x >= 128) {
              if w.near < 0 && flag.pointee != 0 { try takeInterrupt() }
              pc += w.near
            }
          case .jumpGreaterK:
            let left = r[Int(w.a)]
            let right = k[Int(w.b)]
            let holds: Bool
            if left.tag | right.tag == 0 {
              holds = left.int > right.int
            } else if left.tag == Tag.float && right.tag == Tag.float {
              holds = left.double > right.double
            } else {
              holds = try compareOperands(.greater, left, right, r, w)
            }
            if holds == (w.x >= 128) {
              if w.near < 0 && flag.pointee != 0 { try takeInterrupt() }
              pc += w.near
            }
          case .jumpGreaterEqual:
            let left = r[Int(w.a)]
            let right = r[Int(w.b)]
            let holds: Bool
            if left.tag | right.tag == 0 {
              holds = left.int >= right.int
            } else if left.tag == Tag.float && right.tag == Tag.float {
              holds = left.double >= right.double
            } else {
              holds = try compareOperands(.greaterOrEqual, left, right, r, w)
            }
            if holds == (w.x >= 128) {
              if w.near < 0 && flag.pointee != 0 { try takeInterrupt() }
              pc += w.near
            }
          case .jumpGreaterEqualK:
            let left = r[Int(w.a)]
            let right = k[Int(w.b)]
            let holds: Bool
            if left.tag | right.tag == 0 {
              holds = left.int >= right.int
            } else if left.tag == Tag.float && right.tag == Tag.float {
              holds = left.double >= right.double
            } else {
              holds = try compareOperands(.greaterOrEqual, left, right, r, w)
            }
            if holds == (w.x >= 128) {
              if w.near < 0 && flag.pointee != 0 { try takeInterrupt() }
              pc += w.near
            }
          case .jumpEqual:
            let left = r[Int(w.a)]
            let right = r[Int(w.b)]
            let holds: Bool
            if left.tag | right.tag == 0 {
              holds = left.int == right.int
            } else if left.tag == Tag.float && right.tag == Tag.float {
              holds = left.double == right.double
            } else {
              holds = try compareOperands(.equal, left, right, r, w)
            }
            if holds == (w.x >= 128) {
              if w.near < 0 && flag.pointee != 0 { try takeInterrupt() }
              pc += w.near
            }
          case .jumpEqualK:
            let left = r[Int(w.a)]
            let right = k[Int(w.b)]
            let holds: Bool
            if left.tag | right.tag == 0 {
              holds = left.int == right.int
            } else if left.tag == Tag.float && right.tag == Tag.float {
              holds = left.double == right.double
            } else {
              holds = try compareOperands(.equal, left, right, r, w)
            }
            if holds == (w.x >= 128) {
              if w.near < 0 && flag.pointee != 0 { try takeInterrupt() }
              pc += w.near
            }
          case .jumpNotEqual:
            let left = r[Int(w.a)]
            let right = r[Int(w.b)]
            let holds: Bool
            if left.tag | right.tag == 0 {
              holds = left.int != right.int
            } else if left.tag == Tag.float && right.tag == Tag.float {
              holds = left.double != right.double
            } else {
              holds = try compareOperands(.notEqual, left, right, r, w)
            }
            if holds == (w.x >= 128) {
              if w.near < 0 && flag.pointee != 0 { try takeInterrupt() }
              pc += w.near
            }
          case .jumpNotEqualK:
            let left = r[Int(w.a)]
            let right = k[Int(w.b)]
            let holds: Bool
            if left.tag | right.tag == 0 {
              holds = left.int != right.int
            } else if left.tag == Tag.float && right.tag == Tag.float {
              holds = left.double != right.double
            } else {
              holds = try compareOperands(.notEqual, left, right, r, w)
            }
            if holds == (w.x >= 128) {
              if w.near < 0 && flag.pointee != 0 { try takeInterrupt() }
              pc += w.near
            }
          case .jump:
            if w.wide < 0 && flag.pointee != 0 { try takeInterrupt() }
            pc += w.wide
          case .jumpIfTrue:
            let value = r[Int(w.a)]
            let truth = value.tag == Tag.bool ? value.bits != 0 : try isTrue(value)
            if w.x & 1 != 0 { drop(r, Int(w.a)) }
            if truth {
              if w.wide < 0 && flag.pointee != 0 { try takeInterrupt() }
              pc += w.wide
            }
          case .jumpIfFalse:
            let value = r[Int(w.a)]
            let truth = value.tag == Tag.bool ? value.bits != 0 : try isTrue(value)
            if w.x & 1 != 0 { drop(r, Int(w.a)) }
            if !truth {
              if w.wide < 0 && flag.pointee != 0 { try takeInterrupt() }
              pc += w.wide
            }
          case .jumpIfNone:
            let isNone = r[Int(w.a)].isNone
            if w.x & 1 != 0 { drop(r, Int(w.a)) }
            if isNone {
              if w.wide < 0 && flag.pointee != 0 { try takeInterrupt() }
              pc += w.wide
            }
          case .jumpIfNotNone:
            let isNone = r[Int(w.a)].isNone
            if w.x & 1 != 0 { drop(r, Int(w.a)) }
            if !isNone {
              if w.wide < 0 && flag.pointee != 0 { try takeInterrupt() }
              pc += w.wide
            }

          // MARK: Iteration
          case .makeIterator:
            let iterator = try makeIterator(r[Int(w.b)])
            drop(r, Int(w.b))
            put(r, Int(w.a), iterator)
          case .iterate:
            let source = r[Int(w.b)]
            let a = Int(w.a)
            switch source.tag {
            case Tag.range:
              let range = source.range.pointee
              if w.x != 0 { drop(r, Int(w.b)) }
              put(r, a, Value(tag: Tag.rangeLoop, bits: UInt(bitPattern: range.start)))
              put(r, a + 1, Value(range.count))
              put(r, a + 2, Value(range.step))
            case Tag.list, Tag.tuple:
              let owned = w.x != 0 ? take(r, Int(w.b)) : source.retained()
              put(r, a, owned)
              put(r, a + 1, Value(0))
            default:
              let iterator = try makeIterator(source)
              if w.x != 0 { drop(r, Int(w.b)) }
              put(r, a, iterator)
            }
          case .forNext:
            let source = r[Int(w.a)]
            if source.tag == Tag.rangeLoop {
              let left = r[Int(w.a) + 1].int
              if left > 0 {
                r[Int(w.a) + 1] = Value(left &- 1)
                r[Int(w.a)] = Value(
                  tag: Tag.rangeLoop, bits: source.bits &+ r[Int(w.a) + 2].bits)
                put(r, Int(w.b), Value(source.int))
                if flag.pointee != 0 { try takeInterrupt() }
                pc += w.near
              }
              continue
            }
            if source.tag == Tag.list {
              let index = r[Int(w.a) + 1].int
              if index < source.list.pointee.count {
                r[Int(w.a) + 1] = Value(index &+ 1)
                put(r, Int(w.b), source.list[element: index].retained())
                if flag.pointee != 0 { try takeInterrupt() }
                pc += w.near
              } else {
                drop(r, Int(w.a))
              }
              continue
            }
            if source.tag == Tag.tuple {
              let index = r[Int(w.a) + 1].int
              if index < source.tuple.pointee.count {
                r[Int(w.a) + 1] = Value(index &+ 1)
                put(r, Int(w.b), source.tuple.items[index].retained())
                if flag.pointee != 0 { try takeInterrupt() }
                pc += w.near
              } else {
                drop(r, Int(w.a))
              }
              continue
            }
            if source.tag == Tag.iterator {
              let value = try advance(source.iterator)
              if value.isUndefined {
                drop(r, Int(w.a))
              } else {
                put(r, Int(w.b), value)
                if flag.pointee != 0 { try takeInterrupt() }
                pc += w.near
              }
              continue
            }
            if source.tag == Tag.generator {
              frame.pointee.pc = pc
              if try pushGenerator(source, sending: .none, mode: .loopGenerator) {
                state.pointee.frames[state.pointee.frameCount - 1].result = w.b
                frame += 1
                pc = frame.pointee.pc
                r = frame.pointee.base
                k = frame.pointee.code.pointee.constants
                caches = frame.pointee.code.pointee.caches
              } else {
                drop(r, Int(w.a))
              }
              continue
            }
            if source.isUndefined { continue }
            let value = try next(source)
            if value.isUndefined {
              drop(r, Int(w.a))
            } else {
              put(r, Int(w.b), value)
              if flag.pointee != 0 { try takeInterrupt() }
              pc += w.near
            }

          // MARK: Containers
          case .buildList:
            let count = Int(w.c)
            let list = heap.makeList(capacity: count)
            let first = r + Int(w.b)
            for i in 0..<count {
              list.append(owned: first[i])
              first[i] = .undefined
            }
            put(r, Int(w.a), Value(list))
          case .buildTuple:
            let count = Int(w.c)
            let tuple = heap.makeTuple(count: count)
            let first = r + Int(w.b)
            for i in 0..<count {
              tuple.items[i] = first[i]
              first[i] = .undefined
            }
            put(r, Int(w.a), Value(tuple))
          case .buildSet:
            put(r, Int(w.a), try buildSet(r + Int(w.b), Int(w.c)))
          case .buildDict:
            put(r, Int(w.a), try buildDict(r + Int(w.b), Int(w.c)))
          case .extendList:
            let list = r[Int(w.a)].list
            for i in 0..<Int(w.c) { list.append(owned: take(r, Int(w.b) + i)) }
          case .listAppend:
            r[Int(w.a)].list.append(
              owned: w.x & 1 != 0 ? take(r, Int(w.b)) : r[Int(w.b)].retained())
          case .setAdd:
            let value = r[Int(w.b)]
            try r[Int(w.a)].set.insert(value, hash(of: value), self)
            if w.x & 1 != 0 { drop(r, Int(w.b)) }
          case .dictSet:
            let key = r[Int(w.b)]
            try r[Int(w.a)].dict.set(key, hash(of: key), r[Int(w.c)], self)
            if w.x & 1 != 0 { drop(r, Int(w.b)) }
            if w.x & 2 != 0 { drop(r, Int(w.c)) }
          case .listExtend:
            try extendList(
              r[Int(w.a)], with: r[Int(w.b)], function: w.x & 4 != 0 ? r[Int(w.c)] : .undefined)
            if w.x & 1 != 0 { drop(r, Int(w.b)) }
          case .setUpdate:
            let set = r[Int(w.a)].set
            try forEach(r[Int(w.b)]) { try set.insert($0, hash(of: $0), self) }
            if w.x & 1 != 0 { drop(r, Int(w.b)) }
          case .dictMerge:
            try mergeDict(
              r[Int(w.a)].dict, r[Int(w.b)], function: w.x & 4 != 0 ? r[Int(w.c)] : .undefined)
            if w.x & 1 != 0 { drop(r, Int(w.b)) }
          case .listToTuple:
            let tuple = heap.makeTuple(r[Int(w.b)].list.sequence)
            drop(r, Int(w.b))
            put(r, Int(w.a), tuple)
          case .unpack:
            let source = r[Int(w.b)]
            let count = Int(w.c)
            if source.isTuple, source.tuple.pointee.count == count {
              for i in 0..<count { put(r, Int(w.a) + i, source.tuple.items[i].retained()) }
            } else if source.isList, source.list.pointee.count == count {
              // What a register gives up may run a script that changes the list.
              for i in 0..<count where i < source.list.pointee.count {
                put(r, Int(w.a) + i, source.list[element: i].retained())
              }
            } else {
              try unpack(source, count, r + Int(w.a))
            }
            if w.x & 1 != 0 { drop(r, Int(w.b)) }
          case .unpackStarred:
            try unpackStarred(r[Int(w.b)], Int(w.c & 255), Int(w.c >> 8), r + Int(w.a))
            if w.x & 1 != 0 { drop(r, Int(w.b)) }
          case .getItem:
            let object = r[Int(w.b)]
            let key = w.x & 4 != 0 ? k[Int(w.c)] : r[Int(w.c)]
            let result: Value
            if object.tag == Tag.list, key.tag == Tag.int,
              key.bits < UInt(bitPattern: object.list.pointee.count)
            {
              result = object.list[element: key.int].retained()
            } else if object.tag == Tag.dict, key.tag == Tag.string,
              case let entry = object.dict.find(string: key.string), entry >= 0
            {
              result = object.dict.entries[entry].value.retained()
            } else if object.tag == Tag.tuple, key.tag == Tag.int,
              key.bits < UInt(bitPattern: object.tuple.pointee.count)
            {
              result = object.tuple.items[key.int].retained()
            } else if object.tag == Tag.dict, key.tag == Tag.int,
              case let entry = object.dict.find(int: key.int), entry >= 0
            {
              result = object.dict.entries[entry].value.retained()
            } else {
              result = try getItem(object, key)
            }
            if w.x & 1 != 0 { drop(r, Int(w.b)) }
            if w.x & 6 == 2 { drop(r, Int(w.c)) }
            put(r, Int(w.a), result)
          case .setItem:
            let object = r[Int(w.a)]
            let key = r[Int(w.b)]
            let new = w.x & 8 != 0 ? k[Int(w.c)] : r[Int(w.c)]
            if object.tag == Tag.list, key.tag == Tag.int,
              key.bits < UInt(bitPattern: object.list.pointee.count)
            {
              object.list.exchange(key.int, owned: new.retained()).release()
            } else if object.tag == Tag.dict, key.tag == Tag.string,
              case let entry = object.dict.find(string: key.string), entry >= 0
            {
              put(entry: entry, of: object.dict, new.retained())
            } else {
              try setItem(object, key, new)
            }
            if w.x & 4 != 0 { drop(r, Int(w.c)) }
            if w.x & 1 != 0 { drop(r, Int(w.a)) }
            if w.x & 2 != 0 { drop(r, Int(w.b)) }
          case .deleteItem:
            try deleteItem(r[Int(w.a)], r[Int(w.b)])
            if w.x & 1 != 0 { drop(r, Int(w.a)) }
            if w.x & 2 != 0 { drop(r, Int(w.b)) }
          case .buildSlice:
            let b = Int(w.b)
            put(r, Int(w.a), heap.makeSlice(take(r, b), take(r, b + 1), take(r, b + 2)))
          case .getAttribute:
            let object = r[Int(w.b)]
            let cache = caches + Int(w.c)
            let result: Value
            if object.tag == Tag.instance,
              cache.pointee.key == UInt(bitPattern: object.instance.pointee.shape)
            {
              result = object.instance.pointee.slots[cache.pointee.index].retained()
            } else {
              result = try attribute(object, cache)
            }
            if w.x & 1 != 0 { drop(r, Int(w.b)) }
            put(r, Int(w.a), result)
          case .setAttribute:
            let object = r[Int(w.a)]
            let cache = caches + Int(w.c)
            if object.tag == Tag.instance,
              cache.pointee.key == UInt(bitPattern: object.instance.pointee.shape),
              cache.pointee.value.isUndefined
            {
              let value = w.x & 2 != 0 ? take(r, Int(w.b)) : r[Int(w.b)].retained()
              put(object.instance.pointee.slots, cache.pointee.index, value)
            } else {
              try setAttribute(object, cache, r[Int(w.b)])
              if w.x & 2 != 0 { drop(r, Int(w.b)) }
            }
            if w.x & 1 != 0 { drop(r, Int(w.a)) }
          case .deleteAttribute:
            try deleteAttribute(r[Int(w.a)], caches[Int(w.c)].name)
            if w.x & 1 != 0 { drop(r, Int(w.a)) }
          case .toText:
            let value = r[Int(w.a)]
            if value.tag > Tag.none && value.tag != Tag.string {
              put(r, Int(w.a), heap.makeString(try formatValue(value, spec: "")))
            }
          case .format:
            try formatOperand(r, w)
          case .buildString:
            put(r, Int(w.a), try buildString(r + Int(w.b), Int(w.c)))

          // MARK: Calls
          case .call:
            let base = r + Int(w.a)
            frame.pointee.pc = pc
            let function = base.pointee
            if function.tag == Tag.function {
              let code = function.function.pointee.code
              if code.pointee.simpleCount == Int(w.x) {
                if flag.pointee != 0 { try takeInterrupt() }
                try checkFrameRoom(base + 1, code)
                pushPlainFrame(base + 1, code, function, Int(w.x), Int(w.b))
                frame += 1
                pc = code.pointee.instructions
                r = base + 1
                k = code.pointee.constants
                caches = code.pointee.caches
                continue
              }
            } else if function.tag == Tag.native, !function.native.pointee.owner.isHeap {
              let entry = function.native.pointee.entry
              if entry._withUnsafeGuaranteedRef({ $0.simpleCount }) == Int(w.x) {
                let value = try entry._withUnsafeGuaranteedRef { try $0.body(self, base + 1) }
                clearFrame(base + 1, Int(w.x))
                put(r, Int(w.b), value)
                continue
              }
            }
            if try callGeneral(base, Int(w.x), r, Int(w.b)) {
              frame += 1
              pc = frame.pointee.pc
              r = frame.pointee.base
              k = frame.pointee.code.pointee.constants
              caches = frame.pointee.code.pointee.caches
            }
          case .callMethod:
            let base = r + Int(w.a)
            frame.pointee.pc = pc
            let receiver = base[1]
            let cache = caches + Int(w.c)
            if receiver.tag == Tag.instance,
              cache.pointee.key == UInt(bitPattern: receiver.instance.pointee.shape),
              cache.pointee.value.tag == Tag.function
            {
              let function = cache.pointee.value
              put(base, 0, function.retained())
              let code = function.function.pointee.code
              if code.pointee.simpleCount == Int(w.x) + 1 {
                if flag.pointee != 0 { try takeInterrupt() }
                try checkFrameRoom(base + 1, code)
                pushPlainFrame(base + 1, code, function, Int(w.x) + 1, Int(w.b))
                frame += 1
                pc = code.pointee.instructions
                r = base + 1
                k = code.pointee.constants
                caches = code.pointee.caches
                continue
              }
              if try callGeneral(base, Int(w.x) + 1, r, Int(w.b)) {
                frame += 1
                pc = frame.pointee.pc
                r = frame.pointee.base
                k = frame.pointee.code.pointee.constants
                caches = frame.pointee.code.pointee.caches
              }
              continue
            }
            if try callMethodGeneral(base, Int(w.x), r, Int(w.b), cache) {
              frame += 1
              pc = frame.pointee.pc
              r = frame.pointee.base
              k = frame.pointee.code.pointee.constants
              caches = frame.pointee.code.pointee.caches
            }
          case .loadMethod:
            let base = r + Int(w.a)
            let cache = caches + Int(w.c)
            if base[1].tag == Tag.instance,
              cache.pointee.key == UInt(bitPattern: base[1].instance.pointee.shape),
              cache.pointee.value.tag == Tag.function
            {
              put(base, 0, cache.pointee.value.retained())
            } else {
              frame.pointee.pc = pc
              try loadMethod(base, cache)
            }
          case .callLoaded:
            let base = r + Int(w.a)
            frame.pointee.pc = pc
            let function = base.pointee
            if function.tag == Tag.function, !base[1].isUndefined {
              let code = function.function.pointee.code
              if code.pointee.simpleCount == Int(w.x) + 1 {
                if flag.pointee != 0 { try takeInterrupt() }
                try checkFrameRoom(base + 1, code)
                pushPlainFrame(base + 1, code, function, Int(w.x) + 1, Int(w.b))
                frame += 1
                pc = code.pointee.instructions
                r = base + 1
                k = code.pointee.constants
                caches = code.pointee.caches
                continue
              }
            }
            if try callLoaded(base, Int(w.x), r, Int(w.b)) {
              frame += 1
              pc = frame.pointee.pc
              r = frame.pointee.base
              k = frame.pointee.code.pointee.constants
              caches = frame.pointee.code.pointee.caches
            }
          case .callKeywords:
            frame.pointee.pc = pc
            if try callWithKeywords(r + Int(w.a), Int(w.x), k[Int(w.c)].tuple, r, Int(w.b)) {
              frame += 1
              pc = frame.pointee.pc
              r = frame.pointee.base
              k = frame.pointee.code.pointee.constants
              caches = frame.pointee.code.pointee.caches
            }
          case .callExpanded:
            frame.pointee.pc = pc
            if try callExpanded(r + Int(w.a), r, Int(w.b)) {
              frame += 1
              pc = frame.pointee.pc
              r = frame.pointee.base
              k = frame.pointee.code.pointee.constants
              caches = frame.pointee.code.pointee.caches
            }
          case .return, .returnNone:
            let result = w.op == .return ? take(r, Int(w.a)) : .none
            // Only locals and the temporaries of open loops and handlers can hold anything here.
            clearFrame(r, Int(w.b))
            if state.pointee.handledCount > Int(frame.pointee.handledBase) {
              state.truncateHandled(Int(frame.pointee.handledBase))
            }
            state.pointee.frameCount &-= 1
            if frame.pointee.mode == .call {
              let target = Int(frame.pointee.result)
              frame -= 1
              r = frame.pointee.base
              put(r, target, result)
            } else {
              let ended = frame
              if ended.pointee.mode == .entry {
                ended.pointee.extra.release()
                return result
              }
              if ended.pointee.mode == .entryGenerator {
                finishGenerator(ended.pointee.extra, result)
                return .undefined
              }
              frame -= 1
              r = frame.pointee.base
              if ended.pointee.mode == .loopGenerator {
                // The loop's iterator is spent: the caller goes on behind its `forNext`.
                finishGenerator(ended.pointee.extra, result)
              } else if result.isNone {
                put(r, Int(ended.pointee.result), ended.pointee.extra)
              } else {
                pc = frame.pointee.pc
                throw wrongInitResult(result, ended.pointee.extra)
              }
            }
            pc = frame.pointee.pc
            k = frame.pointee.code.pointee.constants
            caches = frame.pointee.code.pointee.caches
          case .yield:
            let value = take(r, Int(w.b))
            frame.pointee.pc = pc
            let mode = frame.pointee.mode
            let target = Int(frame.pointee.result)
            suspend(frame, sendRegister: Int(w.a))
            if mode == .entryGenerator { return value }
            frame -= 1
            r = frame.pointee.base
            pc = frame.pointee.pc
            k = frame.pointee.code.pointee.constants
            caches = frame.pointee.code.pointee.caches
            put(r, target, value)
            if flag.pointee != 0 { try takeInterrupt() }
            pc += (pc - 1).pointee.near
          case .yieldFromNext:
            frame.pointee.pc = pc
            let iterator = r[Int(w.b)]
            let sent = take(r, Int(w.a))
            defer { sent.release() }
            let (value, isDone) = try delegate(iterator, sent)
            put(r, Int(w.a), value)
            if !isDone { pc += 1 }
          case .makeFunction:
            put(r, Int(w.a), makeFunction(frame, Int(w.b), r + Int(w.c)))
          case .buildClass:
            frame.pointee.pc = pc
            put(r, Int(w.b), try buildClass(frame, r + Int(w.a), k[Int(w.c)]))
          case .makeSuper:
            guard r[Int(w.b)].tag == Tag.type else {
              throw error(.runtimeError, "super(): empty __class__ cell")
            }
            let proxy = try makeSuper(r[Int(w.b)], r[Int(w.c)])
            drop(r, Int(w.b))
            drop(r, Int(w.c))
            put(r, Int(w.a), proxy)

          // MARK: Modules
          case .importModule:
            frame.pointee.pc = pc
            put(r, Int(w.a), try importStatement(k[w.wide], frame, whole: w.x != 0))
          case .importMember:
            frame.pointee.pc = pc
            put(r, Int(w.a), try importMember(r[Int(w.b)], k[Int(w.c)].string))
          case .importAll:
            frame.pointee.pc = pc
            try importAll(r[Int(w.a)], into: frame.pointee.globals)

          // MARK: Exceptions
          case .raise:
            frame.pointee.pc = pc
            let (exception, again) = try raised(r, w)
            escaped = unwind(exception, skipsEntry: again, isLookup: false, entry: entry)
            break body
          case .beginHandler:
            put(
              r, Int(w.a),
              state.pointee.handled[state.pointee.handledCount - 1].retained())
          case .endHandler:
            drop(r, Int(w.a))
            state.truncateHandled(state.pointee.handledCount - 1)
          case .reraise:
            frame.pointee.pc = pc
            escaped = unwind(
              state.pointee.handled[state.pointee.handledCount - 1].retained(), skipsEntry: true,
              isLookup: false, entry: entry)
            break body
          case .matchException:
            let matches = try exceptionMatches(r[Int(w.b)], r[Int(w.c)])
            if w.x & 2 != 0 { drop(r, Int(w.c)) }
            put(r, Int(w.a), Value(matches))
          case .raiseAssertion:
            let exception = makeException(typeObject(.assertionError))
            if w.x != 0 {
              exception.exception.pointee.arguments.release()
              exception.exception.pointee.arguments = heap.makeTuple(owned: [take(r, Int(w.a))])
            }
            throw Raised(exception: ref(owned: exception))
          case .withEnter:
            frame.pointee.pc = pc
            put(r, Int(w.b), try enterContext(r[Int(w.a)]))
          case .withExit:
            frame.pointee.pc = pc
            try exitContext(r[Int(w.a)], .none).release()
          case .withExitException:
            frame.pointee.pc = pc
            let result = try exitContext(
              r[Int(w.a)], state.pointee.handled[state.pointee.handledCount - 1])
            defer { result.release() }
            put(r, Int(w.b), Value(try isTrue(result)))
          case .matchTest:
            try matchTest(r, w)
          }
        }
      } catch {
        frame.pointee.pc = pc
        escaped = unwind(error, entry: entry)
      }
      // Whether thrown or raised: the machine stands at a handler, or the exception leaves this loop.
      if !escaped.isUndefined { throw Raised(exception: ref(owned: escaped)) }
      frame = state.pointee.frames + (state.pointee.frameCount - 1)
      pc = frame.pointee.pc
      r = frame.pointee.base
      k = frame.pointee.code.pointee.constants
      caches = frame.pointee.code.pointee.caches
    }
  }

  /// Releases the registers of a frame that ends, and the function in front of them.
  @inline(__always)
  func clearFrame(_ base: UnsafeMutablePointer<Value>, _ count: Int) {
    var slot = base - 1
    let end = base + count
    while slot < end {
      if slot.pointee.tag >= Tag.firstHeap {
        let value = slot.pointee
        slot.pointee.tag = Tag.undefined
        value.releaseObject()
      }
      slot += 1
    }
  }

  /// `__init__` gave something back; takes over both counts.
  @inline(never)
  func wrongInitResult(_ result: Value, _ instance: Value) -> Raised {
    let name = typeName(of: result)
    result.release()
    instance.release()
    return typeError("__init__() should return None, not '\(name)'")
  }

  /// Throws RecursionError when one more frame is too many.
  @inline(__always)
  func checkFrameRoom(_ base: UnsafeMutablePointer<Value>, _ code: CodePointer) throws {
    if state.pointee.frameCount >= state.pointee.recursionLimit
      || base + code.pointee.registerCount + 64 > state.pointee.stackEnd
    {
      throw error(.recursionError, "maximum recursion depth exceeded")
    }
  }

  /// A frame whose arguments stand in its first registers; room was checked.
  @inline(__always)
  func pushPlainFrame(
    _ base: UnsafeMutablePointer<Value>, _ code: CodePointer, _ function: Value, _ given: Int,
    _ result: Int
  ) {
    let frame = state.pointee.frames + state.pointee.frameCount
    frame.pointee.base = base
    frame.pointee.code = code
    frame.pointee.globals = function.function.pointee.globals.dict
    frame.pointee.pc = code.pointee.instructions
    frame.pointee.result = UInt16(truncatingIfNeeded: result)
    frame.pointee.mode = .call
    frame.pointee.handledBase = Int32(truncatingIfNeeded: state.pointee.handledCount)
    state.pointee.frameCount &+= 1
    var slot = base + given
    let end = base + code.pointee.localCount
    while slot < end {
      slot.pointee = .undefined
      slot += 1
    }
  }
}

extension BinaryOperator {
  static let byIndex: [BinaryOperator] = [
    .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power, .matrixMultiply,
    .leftShift, .rightShift, .bitAnd, .bitOr, .bitXor, .add, .add, .add,
  ]
}

extension ComparisonOperator {
  static let byIndex: [ComparisonOperator] = [
    .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in, .notIn, .is, .isNot,
    .equal, .equal, .equal, .equal, .equal, .equal,
  ]
}
