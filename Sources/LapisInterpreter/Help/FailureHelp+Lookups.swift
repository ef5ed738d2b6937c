import Glibc
import LapisDiagnostics
import LapisSyntax

/// Keys, indexes, attributes and files that are not there.
extension FailureHelp {
  func keyHelp(_ dict: Value) -> String? {
    let arguments = exception.exception.pointee.arguments
    guard dict.isDict, arguments.isTuple, arguments.tuple.pointee.count == 1 else { return nil }
    let key = arguments.tuple.items[0]
    let keys = dict.dict.pairs().map(\.key)
    if keys.isEmpty { return "The dict is empty." }
    if key.isString {
      let name = key.string.swiftString
      let names = keys.filter(\.isString).map { $0.string.swiftString }
      if let nearest = NearestName.likely(name, among: names) { return "The nearest key is \(quote(nearest))." }
      if let number = Int(name), keys.contains(where: { $0.isInt && $0.int == number }) {
        return "There is the number \(number), without quotes."
      }
    } else if key.isInt {
      let text = String(key.int)
      if keys.contains(where: { $0.isString && $0.string.swiftString == text }) {
        return "There is the text \(quote(text)), with quotes."
      }
    }
    guard keys.count <= 8, keys.allSatisfy({ $0.isString || $0.isInt }) else { return nil }
    let shown = keys.map { $0.isString ? quote($0.string.swiftString) : String($0.int) }.joined(separator: ", ")
    guard shown.utf8.count <= 100 else { return nil }
    return keys.count == 1 ? "Its only key is \(shown)." : "Its keys are \(shown)."
  }

  private func quote(_ text: String) -> String {
    let value = vm.heap.makeString(text)
    defer { value.release() }
    return (try? vm.reprText(value)) ?? "'\(text)'"
  }

  func indexHelp(_ length: Value) -> String? {
    guard length.isInt else { return nil }
    let index = exception.exception.pointee.subjectIndex
    let count = length.int
    let isText = message.hasPrefix("string")
    let what = isText ? "text" : message.split(separator: " ").first.map(String.init) ?? "list"
    if count == 0 { return "The \(what) is empty." }
    let unit = isText ? "character" : "element"
    return "The \(what) has \(count) \(unit)\(count == 1 ? "" : "s"), counted from 0; there is no \(index)."
  }

  // MARK: Attributes

  func attributeHelp() -> String? {
    guard let name = missing, let object = vm.ownAttribute(exception.instance, vm.names.hiddenObject) else {
      return nil
    }
    if object.isNone {
      guard case .attribute(let value, _, _)? = failedAttribute?.kind else { return nil }
      return reasonForNone(value)
    }
    if object.tag == Tag.module {
      return vm.help(forMissingMember: name, of: object.module.pointee.name.string.swiftString)
    }
    if [Tag.function, Tag.native, Tag.boundMethod].contains(object.tag) {
      guard case .attribute(let value, _, _)? = failedAttribute?.kind else { return nil }
      return calledHelp(value)
    }
    return Self.otherNames["\(vm.typeName(of: object)).\(name)"]
  }

  /// The attribute at fault: a method call fails as a whole where the method is not found.
  private var failedAttribute: Expression? {
    guard let expression = node.expression else { return nil }
    if case .call(let function, _) = expression.kind { return function }
    return expression
  }

  private static let otherNames: [String: String] = [
    "list.add": "A list grows with append().", "list.push": "A list grows with append().",
    "list.length": "len() counts the elements.", "list.size": "len() counts the elements.",
    "list.shape": "len() counts the elements; numpy.array() makes an array of a list.",
    "list.split": "Text is split; a list is already in parts.",
    "list.join": "The text between comes first: ', '.join(parts).",
    "tuple.append": "A tuple cannot be changed; make a list of it.",
    "dict.has_key": "Write 'key in d'.", "dict.iteritems": "Python 3 calls it items().",
    "dict.itervalues": "Python 3 calls it values().", "dict.iterkeys": "Python 3 calls it keys().",
    "dict.append": "A dict takes an entry as d[key] = value.",
    "dict.add": "A dict takes an entry as d[key] = value.",
    "set.append": "A set grows with add().", "str.length": "len() counts the characters.",
    "str.contains": "Write 'part in text'.", "str.append": "Text is put together with +.",
    "str.decode": "Text is decoded already; bytes have decode().",
    "bytes.encode": "Bytes are encoded already; text has encode().",
    "bytes.format": "Bytes have no format(); decode() makes text of them.",
    "str.reverse": "text[::-1] is the text backwards.", "str.sort": "sorted(text) gives its characters in order.",
    "int.append": "A number cannot grow; a list can.", "int.split": "str() makes text of a number.",
  ]

  // MARK: Files

  /// The name in the same folder that was probably meant, or the folder that is not there.
  func fileHelp() -> String? {
    let arguments = exception.exception.pointee.arguments
    guard arguments.isTuple, arguments.tuple.pointee.count >= 3, arguments.tuple.items[2].isString else { return nil }
    let path = arguments.tuple.items[2].string.swiftString
    guard !path.isEmpty else { return nil }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    guard let stream = opendir(folder.isEmpty ? "/" : folder) else {
      return folder.isEmpty ? nil : "There is no folder '\(folder)'."
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream), names.count < 2000 {
      let found = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if found != ".", found != ".." { names.append(found) }
    }
    guard let nearest = NearestName.nearest(to: name, among: names.sorted()) else { return nil }
    return "Did you mean '\(slash == nil ? "" : folder + "/")\(nearest)'?"
  }
}
