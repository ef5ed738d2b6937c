import LapisDiagnostics

/// The compiled body of one function, module or class: plain memory that the machine reads. It is
/// counted, since closures share it.
struct CodeBlock {
  var count: Int
  var instructions: UnsafeMutablePointer<Instruction>
  var instructionCount: Int
  /// Owned.
  var constants: UnsafeMutablePointer<Value>
  var constantCount: Int
  var caches: UnsafeMutablePointer<InlineCache>
  var cacheCount: Int
  /// Registers of a frame: parameters, other locals, temporaries.
  var registerCount: Int
  /// Registers of parameters and other locals; temporaries follow.
  var localCount: Int
  /// Parameters without `*args` and `**kwargs`, keyword-only ones included.
  var parameterCount: Int
  /// Parameters that positions fill.
  var positionalCount: Int
  /// `positionalCount` where that many values are all that a call lays out (no stars, no keyword-only
  /// parameters, no generator), else -1.
  var simpleCount: Int
  var flags: CodeFlags
  var info: Unmanaged<CodeInfo>
  /// nil once it is gone.
  var interpreter: Unmanaged<Interpreter>?
}
typealias CodePointer = UnsafeMutablePointer<CodeBlock>

struct CodeFlags: OptionSet {
  var rawValue: UInt8
  static let variadic = CodeFlags(rawValue: 1)
  static let keywordVariadic = CodeFlags(rawValue: 2)
  static let generator = CodeFlags(rawValue: 4)
  /// Positions only: no stars, no keyword-only parameters.
  static let simple = CodeFlags(rawValue: 8)
  /// Nothing but the name is there yet: `prepare` makes the rest.
  static let deferred = CodeFlags(rawValue: 16)
}

/// What is needed of a function when it is made, fails or is looked at.
final class CodeInfo {
  let name: String
  let qualifiedName: String
  let source: SourceFile
  let doc: String?
  /// Parameter names in register order: positional, keyword-only, `*args`, `**kwargs`.
  let parameterNames: [StringPointer]
  let positionalOnlyCount: Int
  /// Signature text for help and completion.
  let signatureText: String
  /// Names of the registers that hold locals.
  let localNames: [String]
  /// Source range of each instruction.
  let ranges: [SourceRange]
  /// For operators and subscripts: the part of the range that a caret marks, by instruction.
  let anchors: [Int: SourceRange]
  let handlers: [HandlerRange]
  /// The line of `def`, 1-based.
  let line: Int
  /// Code of the functions inside; one count each.
  let children: [CodePointer]
  /// Names of the captured variables.
  let freeNames: [String]
  /// For method calls: where the attribute itself stands, by instruction.
  let attributeRanges: [Int: SourceRange]
  /// Instructions that belong to comprehensions, outer ones first.
  let comprehensions: [ComprehensionRange]
  /// What the code will be made of.
  let deferred: DeferredFunction?

  /// A function whose code is not made yet.
  init(name: String, qualifiedName: String, source: SourceFile, line: Int, freeNames: [String], deferred: DeferredFunction) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.source = source
    self.line = line
    self.freeNames = freeNames
    self.deferred = deferred
    doc = nil
    parameterNames = []
    positionalOnlyCount = 0
    signatureText = ""
    localNames = []
    ranges = []
    anchors = [:]
    handlers = []
    children = []
    attributeRanges = [:]
    comprehensions = []
  }

  init(
    name: String, qualifiedName: String, source: SourceFile, doc: String?,
    parameterNames: [StringPointer], positionalOnlyCount: Int, signatureText: String,
    localNames: [String], ranges: [SourceRange], anchors: [Int: SourceRange],
    handlers: [HandlerRange], line: Int, children: [CodePointer],
    freeNames: [String], attributeRanges: [Int: SourceRange],
    comprehensions: [ComprehensionRange]
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.source = source
    self.doc = doc
    self.parameterNames = parameterNames
    self.positionalOnlyCount = positionalOnlyCount
    self.signatureText = signatureText
    self.localNames = localNames
    self.ranges = ranges
    self.anchors = anchors
    self.handlers = handlers
    self.line = line
    self.children = children
    self.freeNames = freeNames
    self.attributeRanges = attributeRanges
    self.comprehensions = comprehensions
    deferred = nil
  }
}

/// Instructions `start..<end` of a comprehension, which a traceback shows as a call of its own.
struct ComprehensionRange {
  var start: Int
  var end: Int
  /// The whole comprehension in the source.
  var range: SourceRange
  /// `<listcomp>`
  var name: String
}

/// Instructions `start..<end` whose exceptions go to `target`. Inner ranges come first.
struct HandlerRange {
  var start: Int
  var end: Int
  var target: Int
  /// Exceptions of this frame that were being handled where the range began.
  var handledDepth: Int
  /// What a failed expression left in the registers from here on is given up.
  var firstDead: Int
}

/// Gives up one count of a code block; the last one frees it with its constants and children.
func releaseCode(_ code: CodePointer) {
  code.pointee.count -= 1
  if code.pointee.count > 0 { return }
  let info = code.pointee.info.takeRetainedValue()
  if code.pointee.flags.contains(.deferred) {
    code.deallocate()
    return
  }
  code.pointee.interpreter?._withUnsafeGuaranteedRef { _ = $0.codeBlocks.remove(code) }
  for i in 0..<code.pointee.constantCount { code.pointee.constants[i].release() }
  for child in info.children { releaseCode(child) }
  code.pointee.instructions.deallocate()
  code.pointee.constants.deallocate()
  code.pointee.caches.deallocate()
  code.deallocate()
}
