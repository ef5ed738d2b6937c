/// Names with text values in the order in which they were first set: the tags and properties of a run.
public struct TextMap: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  public struct Entry: Sendable, Hashable {
    public var key: String
    public var value: String
  }

  public private(set) var entries: [Entry] = []

  public init() {}

  public init(dictionaryLiteral elements: (String, String)...) {
    for (key, value) in elements { self[key] = value }
  }

  public init(_ pairs: [(String, String)]) {
    for (key, value) in pairs { self[key] = value }
  }

  public var isEmpty: Bool { entries.isEmpty }
  public var count: Int { entries.count }

  /// Setting nil removes the entry. Complexity: O(entries).
  public subscript(key: String) -> String? {
    get { entries.first { $0.key == key }?.value }
    set {
      let position = entries.firstIndex { $0.key == key }
      switch (position, newValue) {
      case (let position?, let value?): entries[position].value = value
      case (let position?, nil): entries.remove(at: position)
      case (nil, let value?): entries.append(Entry(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  public var json: JSONValue {
    .object(entries.map { JSONValue.Member($0.key, .string($0.value)) })
  }

  /// The members of a JSON object; values that are not text are kept as their JSON text.
  public init(_ json: JSONValue) {
    for member in json.asObject ?? [] { self[member.key] = member.value.asString ?? member.value.text() }
  }
}
