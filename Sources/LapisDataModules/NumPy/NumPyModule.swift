import Glibc
import LapisFrame
import LapisInterpreter
import LapisNumerics
import LapisSyntax

/// The module `numpy`.
enum NumPyModule {
  static func module() -> NativeModule {
    NativeModule(
      name: "numpy", doc: "Arrays of numbers, in the manner of NumPy 1.26.",
      members: constants + types + creation + joining + reductions + selection + linear + NumPyFunctions.members
        + FloatingPointErrors.members + PrintOptions.members + NumPyScripts.all.map { .script($0) })
  }

  private static var constants: [ModuleMember] {
    let numbers: [(String, Double)] = [
      ("nan", .nan), ("NaN", .nan), ("NAN", .nan), ("inf", .infinity), ("Inf", .infinity), ("infty", .infinity),
      ("PINF", .infinity), ("NINF", -.infinity), ("pi", .pi), ("e", 2.718281828459045), ("euler_gamma", 0.5772156649015329),
    ]
    return numbers.map { name, value in .value(name, "The constant \(name).") { _ in Ref(value) } } + [
      .value("newaxis", "None: in an index, a new axis of length one.") { vm in
        ScalarAttributes.install(vm)
        return .none
      },
      .value("__version__", "The version of NumPy that this module follows.") { $0.string("1.26.4") },
      .exception(ExceptionTypes.axisError),
      .value("True_", "The single value True.") { $0.host(.bool(true), ScalarTypes.bool) },
      .value("False_", "The single value False.") { $0.host(.bool(false), ScalarTypes.bool) },
    ]
  }

  /// Smaller modules under `numpy`.
  static var parts: [NativeModule] {
    [
      NativeModule(name: "numpy.char", doc: "String methods of every element.", members: [.script(NumPyScripts.char)]),
      NativeModule(name: "numpy.lib.stride_tricks", doc: "Windows over arrays.", members: [.script(NumPyScripts.strideTricks)]),
      NativeModule(name: "numpy.exceptions", doc: "NumPy's errors.", members: []),
      NativeModule(name: "numpy.testing", doc: "Checks of arrays.", members: [.script(NumPyScripts.testing)]),
      NativeModule(name: "numpy.ma", doc: "Arrays with elements left out.", members: [.script(NumPyScripts.masked)]),
    ]
  }
}

/// A host object that reduces by a method of the same name as NumPy's function.
protocol ReducibleByName {
  func reduced(_ name: String, _ call: Call) throws -> Ref
}
