import LapisDiagnostics
import Testing

@testable import LapisNotebook

@Suite struct PercentScriptTests {
  @Test func cellsKeepTheirLines() {
    let text = """
      # a comment above

      # %% [markdown] Title
      #
      # # Heading
      # text
      #%%
      x = 1

      # %% named
      y = 2
      # %% [md]
      # more
      # %%
      """
    let cells = PercentScript(text).cells
    #expect(cells.map(\.kind) == [.code, .markdown, .code, .code, .markdown])
    #expect(cells.map(\.line) == [1, 5, 8, 11, 13])
    #expect(cells.map(\.title) == ["", "Title", "", "named", ""])
    #expect(cells[1].text == "# Heading\ntext\n")
    #expect(cells[2].text == "x = 1\n")
  }

  @Test(arguments: [
    ("# %%\n", true), ("#%%", true), ("# %% x", true), ("x = 5 # %%\n", false), ("# %%time\n", false),
    ("#%%%\n", false), ("", false), ("'''\n  # %%\n'''", false),
  ])
  func markers(_ text: String, _ hasMarkers: Bool) {
    #expect(PercentScript.hasMarkers(text) == hasMarkers)
  }
}

@Suite struct NotebookFileTests {
  func notebook(_ text: String) throws -> NotebookFile {
    try NotebookFile(parsing: Array(text.utf8), name: "n.ipynb")
  }

  @Test func codeCellsComeInOrder() throws {
    let file = try notebook(
      """
      {"nbformat": 4, "metadata": {"kernelspec": {"language": "python"}}, "cells": [
        {"cell_type": "markdown", "source": ["# Title\\n", "text"]},
        {"cell_type": "code", "source": ["a = 1\\n", "a"], "outputs": [{"text": "ignored"}]},
        {"cell_type": "raw", "source": "raw"},
        {"cell_type": "code", "source": "%matplotlib inline\\nb", "metadata": {"tags": ["x"]}}
      ]}
      """)
    #expect(file.cells.map(\.text) == ["# Title\ntext", "a = 1\na", "%matplotlib inline\nb"])
    #expect(file.cells.map(\.position) == [1, 2, 4])
    #expect(file.cells[2].tags == ["x"])
  }

  @Test func formatThree() throws {
    let file = try notebook(
      """
      {"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": ["1\\n", "2"]}]}]}
      """)
    #expect(file.cells.map(\.text) == ["1\n2"])
  }

  @Test(arguments: [
    ("not json", "notebook.format"), ("{}", "notebook.format"), ("[1]", "notebook.format"),
    (#"{"cells": [], "metadata": {"language_info": {"name": "R"}}}"#, "notebook.language"),
  ])
  func refusals(_ text: String, _ code: String) {
    let error = #expect(throws: Diagnostic.self) { try notebook(text) }
    #expect(error?.code == code)
  }
}

@Suite struct SourceTextTests {
  @Test func lineBreaksAreUnified() {
    #expect(SourceText.normalized("a\r\nb\rc\n\r\nd") == "a\nb\nc\n\nd")
  }

  @Test(arguments: [[0x61, 0x00], [0xFF, 0xFE, 0x61], [0xC3]] as [[UInt8]])
  func binaryIsRefused(_ bytes: [UInt8]) {
    let error = #expect(throws: Diagnostic.self) { try SourceText.text(bytes, name: "f") }
    #expect(error?.code == "file.encoding")
  }

  @Test func aMarkInFrontIsSkipped() throws {
    #expect(try SourceText.text([0xEF, 0xBB, 0xBF, 0x61], name: "f") == "a")
  }

  @Test func whatIsWrongWithAFileIsTold() {
    #expect(throws: Diagnostic.self) { try SourceText.bytes(ofFile: "/nowhere/x.py") }
    let folder = #expect(throws: Diagnostic.self) { try SourceText.bytes(ofFile: "/") }
    #expect(folder?.code == "file.folder")
  }
}
