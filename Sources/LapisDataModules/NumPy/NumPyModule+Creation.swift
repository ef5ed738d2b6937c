import Glibc
import LapisFrame
import LapisInterpreter
import LapisNumerics
import LapisSyntax

/// New arrays.
extension NumPyModule {
  static func filled(_ value: Ref, _ shape: [Int], _ element: ElementType?, _ vm: Interpreter) throws -> NDArray {
    let single = try ArrayConversion.array(value, vm)
    let typed = try element.map { try single.casting(to: $0, vm) } ?? single
    guard (try? Shape.broadcasting([typed.shape, shape])) == shape else {
      throw ScriptError(
        .valueError, "could not broadcast input array from shape \(Shape.plain(typed.shape)) into shape \(Shape.plain(shape))")
    }
    return typed.broadcast(to: shape).copy()
  }

  private static func constant(_ name: String, _ value: Double) -> [ModuleMember] {
    [
      .function("\(name)(shape, dtype=None, order='C')", "An array filled with \(NumberText.repr(value)).") { call in
        let shape = try ArrayConversion.newShape(call["shape"], call.vm)
        let element = try ArrayConversion.element(call["dtype"], call.vm) ?? .float64
        if element == .string {
          let text = value == 1 ? "1" : ""
          return call.vm.host(
            NDArray(
              .string([String](repeating: text, count: Shape.count(shape))), shape: shape,
              textWidth: ArrayConversion.textWidth(call["dtype"]) ?? 1))
        }
        if element == .object {
          let item: Ref = name == "empty" ? .none : Ref(Int(value))
          return call.vm.host(NDArray(.object([Ref](repeating: item, count: Shape.count(shape))), shape: shape))
        }
        let count = Shape.count(shape)
        switch element.kind {
        case .double:
          return call.vm.host(NDArray(.double([Double](repeating: value, count: count)), shape: shape, element: element))
        case .int: return call.vm.host(NDArray(.int([Int](repeating: Int(value), count: count)), shape: shape, element: element))
        default: return call.vm.host(NDArray(.bool([Bool](repeating: value != 0, count: count)), shape: shape))
        }
      },
      .function("\(name)_like(a, dtype=None, order='K', subok=True, shape=None)", "An array of the shape and type of another, filled with \(NumberText.repr(value)).") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        let element = try ArrayConversion.element(call["dtype"], call.vm) ?? a.element
        return call.vm.host(try filled(Ref(value), a.shape, element, call.vm))
      },
    ]
  }

  static var creation: [ModuleMember] {
    constant("zeros", 0) + constant("ones", 1) + constant("empty", 0) + [
      .function("array(object, dtype=None, copy=True, order='K', ndmin=0)", "The array of numbers or nested lists.") { call in
        var array = try ArrayConversion.array(call["object"], dtype: call["dtype"], call.vm)
        if array === call["object"].host(as: NDArray.self), try call.bool("copy") { array = array.copy() }
        let missing = try call.int("ndmin") - array.rank
        if missing > 0, missing < 32 { array = try array.reshaped([Int](repeating: 1, count: missing) + array.shape) }
        return call.vm.host(array)
      },
      .function("asarray(a, dtype=None, order=None)", "The array of a value; an array as it is.") { call in
        call.vm.host(try ArrayConversion.array(call["a"], call.vm, element: ArrayConversion.element(call["dtype"], call.vm)))
      },
      .function("asanyarray(a, dtype=None)", "The array of a value; an array as it is.") { call in
        call.vm.host(try ArrayConversion.array(call["a"], call.vm, element: ArrayConversion.element(call["dtype"], call.vm)))
      },
      .function("ascontiguousarray(a, dtype=None)", "The array of a value, its elements in row-major order.") { call in
        let array = try ArrayConversion.array(call["a"], call.vm, element: ArrayConversion.element(call["dtype"], call.vm))
        return call.vm.host(array.isContiguous ? array : array.copy())
      },
      .function("copy(a)", "An array of its own with the same elements.") { call in
        call.vm.host(try ArrayConversion.array(call["a"], call.vm).copy())
      },
      .function("full(shape, fill_value, dtype=None, order='C')", "An array filled with a value.") { call in
        let shape = try ArrayConversion.newShape(call["shape"], call.vm)
        return call.vm.host(
          try filled(call["fill_value"], shape, ArrayConversion.element(call["dtype"], call.vm), call.vm))
      },
      .function("full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None)", "An array of the shape of another, filled with a value.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        let element = try ArrayConversion.element(call["dtype"], call.vm) ?? a.element
        return call.vm.host(try filled(call["fill_value"], a.shape, element, call.vm))
      },
      .function("eye(N, M=None, k=0, dtype=None, order='C')", "Ones on a diagonal, else zeros.") { call in
        guard let rows = call["N"].asInt else {
          throw ScriptError(.typeError, "'\(call.vm.typeName(call["N"]))' object cannot be interpreted as an integer")
        }
        return try identity(call, rows: rows, columns: call.optionalInt("M"), k: call.int("k"))
      },
      .function("identity(n, dtype=None)", "Ones on the diagonal, else zeros.") { call in
        try identity(call, rows: call.int("n"), columns: nil, k: 0)
      },
      .function("diag(v, k=0)", "The diagonal of a matrix, or a matrix with this diagonal.") { call in
        let v = try ArrayConversion.array(call["v"], call.vm)
        let k = try call.int("k")
        guard v.rank == 1 else { return call.vm.host(try ArrayManipulation.diagonal(v, k)) }
        guard k.magnitude < 1 << 31 else { throw ScriptError(.memoryError, "Unable to allocate the matrix of diagonal \(k)") }
        let n = v.count + abs(k)
        let result = try filled(Ref(0), ArrayConversion.newShape(call.vm.tuple([Ref(n), Ref(n)]), call.vm), v.element, call.vm)
        let flat = (0..<v.count).map { max(0, -k) * n + max(0, k) + $0 * (n + 1) }
        let view = try result.reshaped([n * n])
        try ArrayIndex.set(view, call.vm.host(NDArray(flat)), call.vm.host(v), call.vm)
        return call.vm.host(result)
      },
      .function("arange(*args, dtype=None)", "Numbers from start to before stop.") { call in
        let args = call.varargs
        guard (1...3).contains(args.count) else {
          throw ScriptError(.typeError, "arange() requires stop to be specified.")
        }
        let (start, stop, step) = (
          args.count > 1 ? args[0] : Ref(0), args.count > 1 ? args[1] : args[0], args.count > 2 ? args[2] : Ref(1)
        )
        if args.contains(where: { $0.isString }) {
          throw ScriptError(.typeError, "arange() not supported for inputs with DType <class 'numpy.dtypes.StrDType'>.")
        }
        guard let first = start.asDouble, let last = stop.asDouble, let by = step.asDouble else {
          throw ScriptError(.typeError, "arange() arguments must be numbers")
        }
        guard by != 0 else { throw ScriptError(.zeroDivisionError, "division by zero") }
        let length = ((last - first) / by).rounded(.up)
        guard length > -0x1p63, length < 0x1p31 else { throw ScriptError(.valueError, "Maximum allowed size exceeded") }
        let count = max(0, Int(length))
        let element = try ArrayConversion.element(call["dtype"], call.vm)
        let result: NDArray
        if start.isInteger, stop.isInteger, step.isInteger, let from = start.asInt, let by = step.asInt {
          result = element == .float64
            ? NDArray(Elementwise.make(count) { values in for i in 0..<count { values[i] = Double(from &+ i &* by) } })
            : NDArray(Elementwise.make(count) { values in for i in 0..<count { values[i] = from &+ i &* by } })
        } else {
          // NumPy's step is the difference of the first two numbers.
          let delta = (first + by) - first
          result = NDArray(Elementwise.make(count) { values in for i in 0..<count { values[i] = first + Double(i) * delta } })
        }
        return call.vm.host(try element.map { try result.casting(to: $0, call.vm) } ?? result)
      },
      .function("linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0)", "Evenly spaced numbers.") { call in
        if call["start"].asDouble == nil || call["stop"].asDouble == nil {
          return try call.vm.callMethod(
            call.vm.imported("numpy"), "_linspace",
            [call["start"], call["stop"], call["num"], call["endpoint"], call["retstep"], call["dtype"]])
        }
        let (values, step) = try spaced(call)
        let array = try ArrayConversion.element(call["dtype"], call.vm).map { try NDArray(values).casting(to: $0, call.vm) } ?? NDArray(values)
        return try call.bool("retstep") ? call.vm.tuple([call.vm.host(array), Ref(step)]) : call.vm.host(array)
      },
      .function("logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0)", "Numbers evenly spaced on a logarithmic scale.") { call in
        let base = try NDArray(.double([call.double("base")]), shape: [])
        let (values, _) = try spaced(call)
        return call.vm.host(try ArrayArithmetic.apply(.power, base, NDArray(values), call.vm))
      },
      .function("geomspace(start, stop, num=50)", "Numbers in geometric progression.") { call in
        let (first, last) = (try call.double("start"), try call.double("stop"))
        guard first * last > 0 else { throw ScriptError(.valueError, "Geometric sequence cannot include zero") }
        let num = try call.int("num")
        guard num >= 0, num < 1 << 31 else { throw ScriptError(.valueError, "Number of samples, \(num), must be non-negative.") }
        let ratio = last / first
        return call.vm.host(
          NDArray((0..<num).map { i in
            i == 0 ? first : i == num - 1 ? last : first * pow(ratio, Double(i) / Double(num - 1))
          }))
      },
      .function("meshgrid(*xi, copy=True, sparse=False, indexing='xy')", "Coordinate matrices of coordinate vectors.") { call in
        let axes = try call.varargs.map { try ArrayConversion.array($0, call.vm) }
        let indexing = try call.string("indexing")
        guard indexing == "xy" || indexing == "ij" else {
          throw ScriptError(.valueError, "Valid values for `indexing` are 'xy' and 'ij'.")
        }
        let swaps = indexing == "xy" && axes.count > 1
        var shape = axes.map { $0.count }
        if swaps { shape.swapAt(0, 1) }
        return call.vm.list(
          try axes.enumerated().map { place, axis in
            let own = swaps && place < 2 ? 1 - place : place
            var form = [Int](repeating: 1, count: shape.count)
            form[own] = axis.count
            let spread = try axis.reshaped(form)
            if try call.bool("sparse") { return call.vm.host(try call.bool("copy") ? spread.copy() : spread) }
            return call.vm.host(try call.bool("copy") ? spread.broadcast(to: shape).copy() : spread.broadcast(to: shape))
          })
      },
      .function("fromiter(iterable, dtype, count=-1)", "The array of an iterable's numbers.") { call in
        let items = call.vm.list(try call.elements("iterable"))
        return call.vm.host(
          try ArrayConversion.array(items, call.vm, element: ArrayConversion.element(call["dtype"], call.vm)))
      },
      .function("tri(N, M=None, k=0, dtype=None)", "Ones at and below a diagonal.") { call in
        let n = try call.int("N")
        let m = try call.optionalInt("M") ?? n
        let k = try call.int("k")
        let shape = try ArrayConversion.newShape(call.vm.tuple([Ref(n), Ref(m)]), call.vm)
        let ones = NDArray((0..<n * m).map { $0 % m <= $0 / m &+ k ? 1.0 : 0 }, shape: shape)
        return call.vm.host(try ones.casting(to: ArrayConversion.element(call["dtype"], call.vm) ?? .float64, call.vm))
      },
      .function("triu(m, k=0)", "The elements at and above a diagonal.") { call in try triangle(call) { $0 >= $1 } },
      .function("tril(m, k=0)", "The elements at and below a diagonal.") { call in try triangle(call) { $0 <= $1 } },
    ]
  }

  private static func triangle(_ call: Call, _ keeps: (Int, Int) -> Bool) throws -> Ref {
    let m = try ArrayConversion.array(call["m"], call.vm).copy()
    guard m.rank == 2 else { throw ScriptError(.valueError, "a matrix is needed, got shape \(Shape.text(m.shape))") }
    let k = try call.int("k")
    let width = m.shape[1]
    let mask = (0..<m.count).map { keeps($0 % max(1, width) - $0 / max(1, width), k) }
    let zeros = try filled(Ref(0), m.shape, m.element, call.vm)
    return call.vm.host(try ArrayManipulation.choosing(NDArray(.bool(mask), shape: m.shape), m, zeros, call.vm))
  }

  private static func identity(_ call: Call, rows: Int, columns: Int?, k: Int) throws -> Ref {
    let width = columns ?? rows
    let shape = try ArrayConversion.newShape(call.vm.tuple([Ref(rows), Ref(width)]), call.vm)
    let values = (0..<rows * width).map { $0 % width == $0 / width &+ k ? 1.0 : 0 }
    let element = try ArrayConversion.element(call["dtype"], call.vm) ?? .float64
    return call.vm.host(try NDArray(values, shape: shape).casting(to: element, call.vm))
  }

  private static func spaced(_ call: Call) throws -> (values: [Double], step: Double) {
    let (first, last) = (try call.double("start"), try call.double("stop"))
    let num = try call.int("num")
    guard num >= 0, num < 1 << 31 else {
      throw ScriptError(.valueError, "Number of samples, \(num), must be non-negative.")
    }
    let endpoint = try call.bool("endpoint")
    let divisions = endpoint ? num - 1 : num
    guard divisions > 0 else { return ([Double](repeating: first, count: num), .nan) }
    let step = (last - first) / Double(divisions)
    var values = (0..<num).map { Double($0) * step + first }
    if endpoint, num > 1 { values[num - 1] = last }
    return (values, step)
  }
}
