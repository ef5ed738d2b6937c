import LapisInterpreter

/// Options of pandas that would change a result and are not here: an error instead of another result.
enum RefusedOptions {
  /// - Throws: NotImplementedError where one of them is given and not None.
  static func check(_ call: Call, _ names: String...) throws {
    for name in names where call.isPresent(name) {
      throw ScriptError(
        .notImplementedError, "\(call.signature.name)(\(name)=\(try call.vm.repr(call[name]))) is not supported",
        hint: "Leave \(name)= out.")
    }
  }

  /// As `check`, for `axis=`, where only that of the rows is here.
  static func checkAxis(_ call: Call) throws {
    guard try FrameObject.axis(call["axis"], call.vm) == 1 else { return }
    throw ScriptError(.notImplementedError, "\(call.signature.name)(axis=1) is not supported", hint: "Transpose the frame with .T first.")
  }

  /// As `check`, for options that are bools and true unless given.
  static func checkFalse(_ call: Call, _ names: String...) throws {
    for name in names where try call.isPresent(name) && !call.bool(name) {
      throw ScriptError(.notImplementedError, "\(call.signature.name)(\(name)=False) is not supported", hint: "Leave \(name)= out.")
    }
  }

  /// As `check`, for options that are bools.
  static func checkTrue(_ call: Call, _ names: String...) throws {
    for name in names where try call.isPresent(name) && call.bool(name) {
      throw ScriptError(.notImplementedError, "\(call.signature.name)(\(name)=True) is not supported", hint: "Leave \(name)= out.")
    }
  }
}
