import Glibc
import LapisFrame
import LapisInterpreter
import LapisSyntax

/// Types and their limits.
extension NumPyModule {
  static var types: [ModuleMember] {
    [.type(NDArray.hostType), .type(DTypeObject.hostType)]
      + ScalarTypes.all.map { .type($0.type) }
      + ScalarTypes.aliases.map { alias, name in
        .value(alias, "Another name of \(name).") { vm in
          ScalarTypes.all.first { $0.type.name == name }.map { vm.type($0.type) } ?? .none
        }
      }
      // Removed from NumPy in 1.24; older lessons still use them.
      + ["float", "int", "bool", "object", "str"].map { name in
        .value(name, "The builtin \(name), which older NumPy had here.") { vm in try Builtin.type(name, vm) }
      } + [
        .function("finfo(dtype=None)", "The limits of a float type.") { call in
          var element = try call["dtype"].host(as: NumPyScalar.self)?.element ?? ArrayConversion.element(call["dtype"], call.vm) ?? .float64
          if element.kind != .double { element = .float64 }
          let (bits, digits, exponent): (Int, Int, Int) =
            switch element {
            case .float16: (10, 3, 16)
            case .float32: (23, 6, 128)
            default: (52, 15, 1024)
            }
          func single(_ value: Double) -> Ref { call.vm.host(NumPyScalar(.double(value), element)) }
          let most = (2 - pow(2, Double(-bits))) * pow(2, Double(exponent - 1))
          let least = pow(2, Double(2 - exponent))
          return try Builtin.namespace(
            [
              ("eps", single(pow(2, Double(-bits)))), ("max", single(most)), ("min", single(-most)), ("tiny", single(least)),
              ("smallest_normal", single(least)), ("smallest_subnormal", single(pow(2, Double(2 - exponent - bits)))),
              ("bits", Ref(element.itemSize * 8)), ("precision", Ref(digits)), ("resolution", single(pow(10, Double(-digits)))),
              ("epsneg", single(pow(2, Double(-bits - 1)))), ("nmant", Ref(bits)), ("maxexp", Ref(exponent)),
              ("minexp", Ref(2 - exponent)), ("dtype", call.vm.host(DTypeObject(element))),
            ], call.vm)
        },
        .function("iinfo(dtype=None)", "The limits of an int type.") { call in
          let element = try call["dtype"].host(as: NumPyScalar.self)?.element ?? ArrayConversion.element(call["dtype"], call.vm) ?? .int64
          guard element.kind == .int else { throw ScriptError(.valueError, "Invalid integer data type '\(element.letter)'.") }
          let bits = element.itemSize * 8
          let signed = element.letter == "i"
          let most = signed ? (bits == 64 ? Int.max : (1 << (bits - 1)) - 1) : (bits == 64 ? Int.max : (1 << bits) - 1)
          let top = element == .uint64 ? call.vm.integer(decimal: "18446744073709551615") ?? Ref(most) : Ref(most)
          return try Builtin.namespace(
            [
              ("max", top), ("min", Ref(signed ? -most - 1 : 0)), ("bits", Ref(bits)), ("kind", call.vm.string(element.letter)),
              ("dtype", call.vm.host(DTypeObject(element))),
            ], call.vm)
        },
        .function("frombuffer(buffer, dtype=float, count=-1, offset=0, *, like=None)", "The array of bytes.") { call in
          let element = call.isGiven("dtype") ? try ArrayConversion.element(call["dtype"], call.vm) ?? .float64 : .float64
          guard var bytes = call["buffer"].asBytes else {
            throw ScriptError(.typeError, "a bytes-like object is required, not '\(call.vm.typeName(call["buffer"]))'")
          }
          bytes = Array(bytes.dropFirst(max(0, try call.int("offset"))))
          let count = try call.int("count")
          if count >= 0 {
            guard count <= bytes.count / element.itemSize else { throw ScriptError(.valueError, "buffer is smaller than requested size") }
            bytes = Array(bytes.prefix(count * element.itemSize))
          }
          let values = try ArrayManipulation.values(bytes, element)
          return call.vm.host(NDArray(values, shape: [values.count], element: element))
        },
      ]
  }
}
