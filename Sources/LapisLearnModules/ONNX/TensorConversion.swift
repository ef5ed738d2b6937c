import LapisInterpreter
import LapisONNX

/// Between arrays of the language and ONNX tensors.
enum TensorConversion {
  /// The tensor of an array or list, in the array's own element type.
  static func tensor(_ value: Ref, _ vm: Interpreter) throws -> Tensor {
    let type = try ArrayBridge.elementType(value, vm)
    switch type {
    case "float32":
      let (values, shape) = try ArrayBridge.numbers(value, vm)
      return try Tensor(shape: shape, .float(values.map { Float($0) }))
    case "float64":
      let (values, shape) = try ArrayBridge.numbers(value, vm)
      return try Tensor(shape: shape, .double(values))
    case "int32":
      let (values, shape) = try ArrayBridge.numbers(value, vm)
      return try Tensor(shape: shape, .int32(values.map { Int32(exactly: $0) ?? 0 }))
    case "int64":
      let (values, shape) = try ArrayBridge.numbers(value, vm)
      return try Tensor(shape: shape, .int64(values.map { Int64(exactly: $0) ?? 0 }))
    case "bool":
      let (values, shape) = try ArrayBridge.numbers(value, vm)
      return try Tensor(shape: shape, .bool(values.map { $0 != 0 }))
    case "str", "object", "string":
      let (values, shape) = try ArrayBridge.strings(value, vm)
      return try Tensor(shape: shape, .string(values))
    default:
      throw ScriptError(
        OnnxRuntimeExceptions.invalidArgument,
        OnnxRuntimeExceptions.text("INVALID_ARGUMENT", 2, "arrays of type \(type) cannot be fed"))
    }
  }

  static func ref(_ tensor: Tensor, _ vm: Interpreter) -> Ref {
    switch tensor.storage {
    case .float(let values): ArrayBridge.floats(values, shape: tensor.shape, vm)
    case .double(let values): ArrayBridge.array(values, shape: tensor.shape, vm)
    case .int32(let values): ArrayBridge.array(values.map { Int($0) }, shape: tensor.shape, vm)
    case .int64(let values): ArrayBridge.array(values.map { Int($0) }, shape: tensor.shape, vm)
    case .bool(let values): ArrayBridge.flags(values, shape: tensor.shape, vm)
    case .string(let values): ArrayBridge.objects(values, shape: tensor.shape, vm)
    }
  }

  /// A list of dicts, one a row.
  static func ref(_ maps: MapSequence, _ vm: Interpreter) -> Ref {
    let keys: [Ref]
    switch maps.keys {
    case .int64(let values): keys = values.map { Ref(Int($0)) }
    case .string(let values): keys = values.map { vm.string($0) }
    }
    return vm.list(
      (0..<maps.rows).map { row in
        vm.dict(keys.indices.map { (keys[$0], Ref(Double(maps.values[row * keys.count + $0]))) })
      })
  }
}

extension TensorConversion {
  /// Numbers of a list as the model wants them.
  static func cast(_ tensor: Tensor, to type: ElementType) throws -> Tensor {
    let numbers: [Double]
    switch tensor.storage {
    case .double(let values): numbers = values
    case .int64(let values): numbers = values.map { Double($0) }
    default: return tensor
    }
    switch type {
    case .float: return try Tensor(shape: tensor.shape, .float(numbers.map { Float($0) }))
    case .double: return try Tensor(shape: tensor.shape, .double(numbers))
    default: return tensor
    }
  }
}
