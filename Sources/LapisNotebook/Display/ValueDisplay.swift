import LapisInterpreter

/// The text of a cell's last value.
enum ValueDisplay {
  enum Outcome {
    case success(String)
    case failure(CellOutcome.Failure)
  }

  /// The rich text of a host object, else the `repr`.
  static func text(of value: Ref, in session: Session) -> Outcome {
    let interpreter = session.interpreter
    do {
      if let object = value.hostObject,
        let rich = try object.display(interpreter, width: session.width)
      {
        return .success(rich)
      }
      return .success(try interpreter.repr(value))
    } catch {
      return asTraceback(value, session)
    }
  }

  /// Fails again where the machine can tell where.
  private static func asTraceback(_ value: Ref, _ session: Session) -> Outcome {
    let name = "__lapis_shown__"
    session.interpreter.setGlobal(name, value)
    defer { session.interpreter.removeGlobal(name) }
    let outcome = session.execute("repr(\(name))", name: session.cellName)
    if var failure = outcome.failure {
      // Without the frame that this line made.
      failure.text = failure.text.replacing(
        "  File \"\(session.cellName)\", line 1, in <module>\n    repr(\(name))\n", with: "")
      return .failure(failure)
    }
    return .success(outcome.value?.asString ?? "")
  }
}
