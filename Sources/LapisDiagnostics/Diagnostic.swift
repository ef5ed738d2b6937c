/// What is wrong, in one shape for every layer: what was asked, what was got, what is allowed, and what to do next.
public struct Diagnostic: Error, Hashable, Sendable {
  /// The kind of mistake; the language's modules turn it into the Python exception class of the same meaning.
  public enum Category: String, Sendable, Hashable {
    case syntax, value, type, name, attribute, key, index, arithmetic
    case notFound, exists, io, notSupported, resource, timeout, cancelled, `internal`
  }

  /// Stable and dotted: `params.out-of-range`, `syntax.missing-comma`.
  public var code: String
  public var category: Category
  /// One sentence that says what is wrong, what was got and what is allowed.
  public var message: String
  /// One sentence that says what to do next.
  public var hint: String?
  /// Where in the source it was seen.
  public var range: SourceRange?

  public init(
    _ code: String, _ category: Category, _ message: String, hint: String? = nil,
    range: SourceRange? = nil
  ) {
    self.code = code
    self.category = category
    self.message = message
    self.hint = hint
    self.range = range
  }
}

extension Diagnostic: CustomStringConvertible {
  public var description: String {
    guard let hint else { return message }
    return message + " " + hint
  }
}
