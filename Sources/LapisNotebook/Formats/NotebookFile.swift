public import LapisDiagnostics
import LapisStore

/// The code cells of a Jupyter notebook, format 3 and 4. Outputs are not read.
public struct NotebookFile: Sendable, Hashable {
  public struct Cell: Sendable, Hashable {
    public var kind: PercentScript.Kind
    public var text: String
    /// Counted from 1 over all cells of the notebook.
    public var position: Int
    public var tags: [String]
  }

  public var cells: [Cell]

  /// Throws `notebook.format` for what is not a notebook and `notebook.language` for another language.
  public init(parsing bytes: [UInt8], name: String) throws(Diagnostic) {
    let document: JSONValue
    do throws(Diagnostic) {
      document = try JSONValue(parsing: bytes)
    } catch {
      throw Diagnostic(
        "notebook.format", .value, "\(name) is not a notebook: \(error.message)")
    }
    let sheets = document["worksheets"]?.asArray
    let lists = sheets?.compactMap { $0["cells"]?.asArray }.flatMap { $0 }
    guard let list = document["cells"]?.asArray ?? lists else {
      throw Diagnostic(
        "notebook.format", .value, "\(name) is not a notebook: it has no cells.",
        hint: "A notebook is a JSON object with the member \"cells\".")
    }
    if let language = Self.language(of: document), language != "python" {
      throw Diagnostic(
        "notebook.language", .notSupported,
        "\(name) is written in '\(language)'; Lapis runs notebooks in Python.")
    }
    cells = list.enumerated().compactMap { position, cell in
      let kind: PercentScript.Kind
      switch cell["cell_type"]?.asString {
      case "code": kind = .code
      case "markdown": kind = .markdown
      default: return nil
      }
      let tags = cell["metadata"]?["tags"]?.asArray?.compactMap(\.asString) ?? []
      return Cell(
        kind: kind, text: Self.text(cell["source"] ?? cell["input"]), position: position + 1,
        tags: tags)
    }
  }

  /// One text or a list of lines.
  private static func text(_ value: JSONValue?) -> String {
    if let text = value?.asString { return text }
    return (value?.asArray ?? []).compactMap(\.asString).joined()
  }

  private static func language(of document: JSONValue) -> String? {
    let metadata = document["metadata"]
    let name =
      metadata?["language_info"]?["name"]?.asString
      ?? metadata?["kernelspec"]?["language"]?.asString
    guard let name, !name.isEmpty else { return nil }
    return name.lowercased().hasPrefix("python") || name.lowercased() == "ipython"
      ? "python" : name.lowercased()
  }
}
