import LapisInterpreter
import LapisSyntax

/// What can stand at the cursor. Nothing of the user's is executed to find out.
public struct Completion: Sendable, Hashable {
  /// How many Unicode scalars before the cursor a candidate replaces.
  public var replacedCount: Int
  /// What may be inserted, sorted; the text as it would stand there.
  public var candidates: [String]

  static let none = Completion(replacedCount: 0, candidates: [])
}

extension Session {
  /// Candidates for the cursor at the end of `text`, the cell's text before it.
  public func complete(_ text: String) -> Completion {
    let context = CompletionContext(text)
    let candidates: [String]
    switch context.place {
    case .path:
      candidates = PathCompletion.candidates(for: context.word)
      return Completion(
        replacedCount: PathCompletion.lastComponent(context.word).unicodeScalars.count,
        candidates: candidates)
    case .magic(let isCell):
      let kind: MagicKind = isCell ? .cell : .line
      candidates = MagicRegistry.all.filter { $0.kinds.contains(kind) && $0.name != "!" }
        .map { $0.name }
    case .module:
      candidates = moduleCandidates(context.word)
    case .moduleMember(let module):
      candidates = interpreter.moduleMemberNames(module)
    case .attribute(let owner):
      guard let value = NameLookup.value(of: owner, in: interpreter) else { return .none }
      candidates = interpreter.attributeNames(of: value)
    case .name(let function):
      var names = interpreter.globalNames() + interpreter.builtinNames() + Self.keywords
      if let function, let value = NameLookup.value(of: function, in: interpreter) {
        names += interpreter.parameterNames(of: value).map { $0 + "=" }
      }
      if isNotebook { names.append("ws") }
      candidates = names
    }
    let word = context.word
    // Names with an underscore are offered to those who typed one.
    let hidden = !word.hasPrefix("_")
    let matching = Set(candidates.filter { name in
      name.hasPrefix(word) && (!hidden || !name.hasPrefix("_")) && name != CellSource.hiddenFunction
    })
    return Completion(
      replacedCount: word.unicodeScalars.count, candidates: matching.sorted())
  }

  /// Below the last dot the next part of a dotted module's name.
  private func moduleCandidates(_ word: String) -> [String] {
    let depth = word.count { $0 == "." }
    let names = interpreter.moduleNames().compactMap { name -> String? in
      let parts = name.split(separator: ".")
      guard parts.count > depth else { return nil }
      return parts[...depth].joined(separator: ".")
    }
    return names
  }

  private static let keywords = [
    "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else", "except",
    "False", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "None",
    "nonlocal", "not", "or", "pass", "raise", "return", "True", "try", "while", "with", "yield",
  ]
}
