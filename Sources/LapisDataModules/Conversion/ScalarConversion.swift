import LapisFrame
import LapisInterpreter

/// Single values between frames and the language.
enum ScalarConversion {
  static func ref(_ value: Scalar, _ vm: Interpreter) -> Ref {
    switch value {
    case .missing: .none
    case .bool(let value): Ref(value)
    case .int(let value): Ref(value)
    case .double(let value): Ref(value)
    case .string(let value): vm.string(value)
    case .opaque(let value): (value as? HeldValue)?.ref ?? .none
    }
  }

  static func scalar(_ value: Ref, _ vm: Interpreter) -> Scalar {
    if value.isNone { return .missing }
    if let bool = value.asBool { return .bool(bool) }
    if value.isInteger, let int = value.asInt { return .int(int) }
    if let text = value.asString { return .string(text) }
    if let double = value.asDouble { return .double(double) }
    return .opaque(HeldValue(value, vm))
  }
}

/// A value of the language in a cell of a frame. It stays on its interpreter's thread, as the frame does.
final class HeldValue: OpaqueValue {
  let ref: Ref

  init(_ ref: Ref, _ vm: Interpreter) {
    self.ref = ref
    super.init(text: (try? vm.str(ref)) ?? "<object>")
  }
}
