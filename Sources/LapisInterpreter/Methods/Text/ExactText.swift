/// Text by its code points, as a key. Swift takes "é" and "e" followed by an accent for equal; Python does not.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) { self.text = text }
  static func == (a: ExactText, b: ExactText) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
