import Foundation
import Testing

@testable import LapisREPL

@Suite struct PastedTextTests {
  @Test(arguments: [
    ("x = 1\ny = 2\n", "x = 1\ny = 2"),
    ("x = 1\r\ny = 2\r", "x = 1\ny = 2"),
    (">>> def f():\n...     return 1\n...\n>>> f()\n1\n", "def f():\n    return 1\n\nf()"),
    ("In [1]: for i in x:\n   ...:     i\n   ...: \n\nIn [12]: 2\nOut[12]: 2\n", "for i in x:\n    i\n\n2"),
    ("    a = 1\n    if a:\n        b", "a = 1\nif a:\n    b"),
    ("if a:\n\tb", "if a:\n    b"),
    ("", ""),
    ("... x", "... x"),
    ("a\n\n\n", "a"),
  ])
  func promptsAndOutputsAreLeftOut(_ pasted: String, _ expected: String) {
    #expect(PastedText.cleaned(pasted) == expected)
  }
}

@Suite struct HistoryTests {
  @Test func entriesSurviveTheFile() throws {
    let folder = NSTemporaryDirectory() + "/lapis-history-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = HistoryFile(path: folder + "/below/history", limit: 3)
    #expect(file.entries().isEmpty)
    let cells = ["a", "for x in y:\n    '\\n'", "é 日本", "b", "b"]
    for cell in cells { file.append(cell) }
    #expect(file.entries() == ["for x in y:\n    '\\n'", "é 日本", "b"])
  }

  @Test func arrowsFindWhatBeginsTheSame() {
    let entries = ["import os", "x = 1", "import sys", "y"]
    var recall = HistoryRecall()
    #expect(recall.previous(in: entries, before: "im", after: "") == "import sys")
    #expect(recall.previous(in: entries, before: "import sys", after: "") == "import os")
    #expect(recall.previous(in: entries, before: "import os", after: "") == nil)
    #expect(recall.next(in: entries, before: "import os", after: "") == "import sys")
    #expect(recall.next(in: entries, before: "import sys", after: "") == "im")
    #expect(recall.next(in: entries, before: "im", after: "") == nil)
    // A recalled cell that was changed is a new beginning.
    #expect(recall.previous(in: entries, before: "x", after: "") == "x = 1")
    #expect(recall.shows("x = 1"))
    #expect(recall.previous(in: entries, before: "", after: "") == "y")
  }
}

@Suite struct CandidateListTests {
  @Test func fitsTheWidth() {
    let text = CandidateList.text((0..<30).map { "name\($0)" }, width: 40)
    #expect(text.split(separator: "\n").allSatisfy { $0.count < 40 })
    #expect(text.hasPrefix("name0"))
    let many = CandidateList.text((0..<500).map(String.init), width: 80)
    #expect(many.hasSuffix("… and 380 more\n"))
  }
}
