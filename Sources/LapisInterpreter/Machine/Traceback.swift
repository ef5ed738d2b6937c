import LapisDiagnostics

extension Interpreter {
  /// What Python 3.11 prints for an exception nobody caught, with a line break at the end.
  func renderTraceback(_ exception: Value) -> String {
    var seen: [Value] = []
    return renderChain(exception, &seen)
  }

  private func renderChain(_ exception: Value, _ seen: inout [Value]) -> String {
    var text = ""
    seen.append(exception)
    let object = exception.exception.pointee
    if object.cause.tag == Tag.exception, seen.count < 50,
      !seen.contains(where: { $0.isIdentical(to: object.cause) })
    {
      text += renderChain(object.cause, &seen)
      text +=
        "\nThe above exception was the direct cause of the following exception:\n\n"
    } else if object.context.tag == Tag.exception, !object.suppressContext, seen.count < 50,
      !seen.contains(where: { $0.isIdentical(to: object.context) })
    {
      text += renderChain(object.context, &seen)
      text += "\nDuring handling of the above exception, another exception occurred:\n\n"
    }
    if let box = object.traceback?.takeUnretainedValue(), box.count > 0 {
      text += "Traceback (most recent call last):\n"
      text += TracebackPlace.rendered(TracebackPlace.visible(box.places(box.count)))
    }
    text += describe(exception) + "\n"
    if let notes = try? findAttribute(exception, intern("__notes__")) {
      defer { notes.release() }
      for note in notes.sequence ?? .none
      where note.isString { text += note.string.swiftString + "\n" }
    }
    return text
  }

  /// `ValueError: message`, with the module where the class is not a builtin one.
  func describe(_ exception: Value) -> String {
    let type = typeOf(exception)
    let info = type.info
    let name =
      info.module == "builtins" || info.module == "__main__"
      ? info.qualifiedName : "\(info.module).\(info.qualifiedName)"
    let message: String
    do {
      message = try strText(exception)
    } catch {
      message = "<exception str() failed>"
    }
    let hint = exception.exception.pointee.hint
    let text = message + (hint.isString ? hint.string.swiftString : attributeHint(exception))
    return text.isEmpty ? name : "\(name): \(text)"
  }

  /// "Did you mean" of an AttributeError, which is worked out only when it is shown.
  private func attributeHint(_ exception: Value) -> String {
    guard typeOf(exception).isSubclass(of: typeObject(.attributeError)),
      let object = ownAttribute(exception.instance, names.hiddenObject),
      let name = ownAttribute(exception.instance, names.hiddenName), name.isString,
      let nearest = PythonSuggestion.nearest(
        to: name.string.swiftString, among: attributeNames(of: object))
    else { return "" }
    return ". Did you mean: '\(nearest)'?"
  }
}
