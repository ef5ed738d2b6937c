/// The instructions of the machine. `r[a]` is a register of the frame, `k[c]` a constant, `i[c]` an
/// inline cache. Flag bits in `x`: 1 the first operand is a temporary and is given up, 2 the second one
/// is, 4 the second one is a constant, 8 augmented assignment; the operator, if any, stands above.
/// The order groups the frequent ones; a change of order is worth a measurement.
enum Opcode: UInt8, CaseIterable {
  // Moving values
  /// r[a] = k[wide]
  case loadConstant
  /// r[a] = wide, an int
  case loadInt
  /// r[a] = the immediate with tag x and bits b
  case loadImmediate
  /// r[a] = r[b]; x 1: taken out of r[b]
  case move
  /// r[a] = undefined
  case clear
  /// UnboundLocalError unless r[a] has a value
  case checkBound
  /// r[a] = global i[c]
  case getGlobal
  /// global i[c] = r[a]
  case setGlobal
  /// del global i[c]
  case deleteGlobal
  /// r[a] = a box that holds r[a]
  case makeBox
  /// r[a] = value of box r[b]; its name is k[c]
  case getBox
  /// box r[a] = r[b]
  case setBox
  /// the box r[a] loses its value; its name is k[c]
  case deleteBox
  /// r[a] = value of captured box b; its name is k[c]
  case getFree
  /// captured box b = r[a]
  case setFree
  /// captured box b loses its value; its name is k[c]
  case deleteFree
  /// r[a] = captured box b itself
  case loadCapture
  /// r[a] = name i[c] of a class body, or the global
  case getName
  /// name i[c] of a class body = r[a]
  case setName
  /// del name i[c] of a class body
  case deleteName
  /// `__annotations__` of the module or class body gets r[a] as k[c]
  case annotate

  // Arithmetic
  /// r[a] = r[b] + r[c], and so on; with K r[c] is k[c]; with x & 16 (addK, multiplyK) it is k[c] + r[b]
  case add, addK, subtract, subtractK, multiply, multiplyK, divide, divideK
  case floorDivide, floorDivideK, modulo, moduloK
  /// r[a] = r[b] op r[c]; the operator's index in x
  case binary
  /// r[a] = r[b] op r[c]; the comparison's index in x
  case compare
  /// r[a] = op r[b]; the operator's index in x
  case unary

  // Jumps
  /// Goes `near` instructions on when the comparison of r[a] and r[b] is what bit 128 of x says; K: k[b]
  case jumpLess, jumpLessK, jumpLessEqual, jumpLessEqualK, jumpGreater, jumpGreaterK
  case jumpGreaterEqual, jumpGreaterEqualK, jumpEqual, jumpEqualK, jumpNotEqual, jumpNotEqualK
  /// Goes `wide` instructions on
  case jump
  /// when r[a] is true / false
  case jumpIfTrue, jumpIfFalse
  /// when r[a] is None / is not None
  case jumpIfNone, jumpIfNotNone

  // Iteration
  /// r[a] = iter(r[b]), which is given up
  case makeIterator
  /// r[a], r[a+1], r[a+2] = the iteration over r[b]
  case iterate
  /// r[b] = next of the iteration at r[a] and goes `near` on; at the end goes on to the next instruction
  case forNext

  // Containers
  /// r[a] = the container of the c values from r[b] on (dict: c pairs)
  case buildList, buildTuple, buildSet, buildDict
  /// The list r[a] gets the c values from r[b] on
  case extendList
  /// The list / set r[a] gets r[b]
  case listAppend, setAdd
  /// dict r[a]: r[b] to r[c]
  case dictSet
  /// The list / set r[a] gets the elements of r[b]
  case listExtend, setUpdate
  /// dict r[a] gets the pairs of r[b]; x 4: as keyword arguments of the function r[c]
  case dictMerge
  /// r[a] = tuple of list r[b]
  case listToTuple
  /// r[a...] = the c elements of r[b]
  case unpack
  /// r[a...] = c & 255 elements of r[b], a list of the others, the last c >> 8 elements
  case unpackStarred
  /// r[a] = r[b][r[c]]; x 4: k[c]
  case getItem
  /// r[a][r[b]] = r[c]; x 1, 2, 4: given up; x 8: k[c]
  case setItem
  /// del r[a][r[b]]
  case deleteItem
  /// r[a] = slice of r[b], r[b+1], r[b+2]
  case buildSlice
  /// r[a] = r[b].i[c]
  case getAttribute
  /// r[a].i[c] = r[b]
  case setAttribute
  /// del r[a].i[c]
  case deleteAttribute
  /// r[a] = the text of r[a], where it is not a plain value
  case toText
  /// r[a] = format(r[b], r[c]); x 4: with a spec; x >> 4: 1 str, 2 repr, 3 ascii first
  case format
  /// r[a] = the c texts from r[b] on, joined
  case buildString

  // Calls
  /// r[b] = r[a](x arguments from r[a+1] on)
  case call
  /// r[b] = r[a+1].i[c](x arguments from r[a+2] on); r[a] is free
  case callMethod
  /// r[a] = r[a+1].i[c], with r[a+1] left for `self` where that is a method and emptied where it is none:
  /// comes before arguments that may fail or do something
  case loadMethod
  /// r[b] = r[a](x arguments from r[a+2] on), with r[a+1] in front of them unless it is empty
  case callLoaded
  /// r[b] = r[a](x values from r[a+1] on, the last of them named by the tuple k[c])
  case callKeywords
  /// r[b] = r[a](*r[a+1], **r[a+2]); r[a+2] may be None
  case callExpanded
  /// returns r[a]
  case `return`
  /// returns None; both release the registers below b
  case returnNone
  /// gives r[b] out of the generator; r[a] = what is sent in
  case yield
  /// one step of `yield from` the iterator r[b]: goes on with the next instruction to give r[a] out, or
  /// skips it with the result in r[a]
  case yieldFromNext
  /// r[a] = function of child b with defaults r[c], keyword defaults r[c+1], captures r[c+2]
  case makeFunction
  /// r[b] = class k[c] of body r[a], bases r[a+1], keywords r[a+2]
  case buildClass
  /// r[a] = super(r[b], r[c])
  case makeSuper

  // Modules
  /// r[a] = module k[wide]; x 1: the module itself rather than its first package
  case importModule
  /// r[a] = r[b].k[c] of a `from` import
  case importMember
  /// every public name of module r[a] into the namespace
  case importAll

  // Exceptions
  /// raise r[a] (x 1), from r[b] (x 2); x 0: again what is being handled
  case raise
  /// r[a] = the exception being handled
  case beginHandler
  /// the exception in r[a] is handled
  case endHandler
  /// passes the exception being handled on
  case reraise
  /// r[a] = does exception r[b] match r[c]?
  case matchException
  /// raise AssertionError; x 1: with r[a]
  case raiseAssertion
  /// r[b] = r[a].__enter__(), after making sure that there is an `__exit__`
  case withEnter
  /// r[a].__exit__(None, None, None)
  case withExit
  /// r[b] = r[a].__exit__ of the exception being handled, as a truth
  case withExitException
  /// MatchKind x of r[b] into r[a]; see `PatternTest`
  case matchTest

  /// Code of such instructions alone leaves no value behind in a register that is free again, so that
  /// returning need not look at those. Iterators, managers and the like stay where a loop was left early.
  var givesUpTemporaries: Bool {
    switch self {
    case .loadConstant, .loadInt, .loadImmediate, .move, .checkBound, .getGlobal, .setGlobal, .getFree,
      .getBox, .add, .addK, .subtract, .subtractK, .multiply, .multiplyK, .divide, .divideK, .floorDivide,
      .floorDivideK, .modulo, .moduloK, .binary, .compare, .unary, .jump, .jumpIfTrue, .jumpIfFalse,
      .jumpIfNone, .jumpIfNotNone, .jumpLess, .jumpLessK, .jumpLessEqual, .jumpLessEqualK, .jumpGreater,
      .jumpGreaterK, .jumpGreaterEqual, .jumpGreaterEqualK, .jumpEqual, .jumpEqualK, .jumpNotEqual,
      .jumpNotEqualK, .getItem, .setItem, .getAttribute, .setAttribute, .buildList, .buildTuple, .call,
      .callMethod, .loadMethod, .callLoaded, .return, .returnNone:
      true
    default: false
    }
  }

  /// As the disassembler prints it.
  var name: String {
    var text = ""
    for character in "\(self)" {
      if character.isUppercase { text += "_" }
      text += character.uppercased()
    }
    return text
  }
}
