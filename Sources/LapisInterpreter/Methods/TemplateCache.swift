/// Format templates and specifiers taken apart already: a script formats with the same few in its loops.
final class TemplateCache {
  private var specs: [ExactText: FormatSpec] = [:]
  private var formats: [ExactText: FormatTemplate] = [:]
  private var percents: [[UInt8]: PercentTemplate] = [:]
  private static let most = 256
  /// What was asked for last, so that a loop with one template does not even look it up.
  private var lastPercent: (text: [UInt8], parsed: PercentTemplate)?

  func spec(_ text: String, _ typeName: String, isText: Bool = false) throws -> FormatSpec {
    let key = ExactText(typeName == "float" && !isText ? text : typeName + (isText ? "|s|" : "|") + text)
    if let known = specs[key] { return known }
    let made = try FormatSpec(text, typeName: typeName, isText: isText)
    if specs.count >= Self.most { specs.removeAll(keepingCapacity: true) }
    specs[key] = made
    return made
  }

  func format(_ text: String) -> FormatTemplate {
    let key = ExactText(text)
    if let known = formats[key] { return known }
    let made = FormatTemplate(text)
    if formats.count >= Self.most { formats.removeAll(keepingCapacity: true) }
    formats[key] = made
    return made
  }

  func percent(_ text: TextBytes) -> PercentTemplate {
    if let lastPercent, lastPercent.text.count == text.count, lastPercent.text.elementsEqual(text) {
      return lastPercent.parsed
    }
    let key = Array(text)
    let made = percents[key] ?? PercentTemplate(text)
    if percents.count >= Self.most { percents.removeAll(keepingCapacity: true) }
    percents[key] = made
    lastPercent = (key, made)
    return made
  }
}

extension Interpreter {
  var templates: TemplateCache { libraryObject("format templates") { TemplateCache() } }
}
