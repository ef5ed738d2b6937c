/// The mode of `open`, taken apart.
struct FileMode {
  var reads = false
  var writes = false
  var appends = false
  var creates = false
  var truncates = false
  var isBinary = false
  let text: String

  init(_ vm: Interpreter, _ text: String) throws {
    self.text = text
    var seen: Set<Unicode.Scalar> = []
    var kinds = 0
    for scalar in text.unicodeScalars {
      guard "rwaxbt+".unicodeScalars.contains(scalar), seen.insert(scalar).inserted else {
        throw vm.valueError("invalid mode: '\(text)'")
      }
      if "rwax".unicodeScalars.contains(scalar) { kinds += 1 }
    }
    isBinary = seen.contains("b")
    if isBinary, seen.contains("t") { throw vm.valueError("can't have text and binary mode at once") }
    if kinds > 1 { throw vm.valueError("must have exactly one of create/read/write/append mode") }
    if kinds == 0 {
      throw vm.valueError("Must have exactly one of create/read/write/append mode and at most one plus")
    }
    let isUpdating = seen.contains("+")
    reads = seen.contains("r") || isUpdating
    writes = !seen.contains("r") || isUpdating
    appends = seen.contains("a")
    creates = seen.contains("x")
    truncates = seen.contains("w")
  }

  /// What a binary file shows: the file below knows no difference between `w+` and `r+`.
  var shown: String {
    let first = creates ? "x" : appends ? "a" : reads ? "r" : "w"
    return first + "b" + (reads && writes ? "+" : "")
  }
}
