import LapisInterpreter

/// What numbers that come out of arrays have beside Python's own attributes, as NumPy's single values do.
enum ScalarAttributes {
  private static let names: Set<String> = [
    "item", "tolist", "round", "astype", "dtype", "shape", "ndim", "size", "mean", "sum", "min", "max", "std", "var",
    "any", "all", "copy", "reshape", "flatten", "ravel", "squeeze",
  ]

  static func install(_ vm: Interpreter) {
    vm.numberAttribute = { vm, value, name in
      guard names.contains(name) else { return nil }
      let array = NDArray(ArrayConversion.scalarValues(value), shape: [])
      return try vm.attribute(vm.host(array), name)
    }
  }
}
