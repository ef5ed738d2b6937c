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
    ]
  }

  private static var types: [ModuleMember] {
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

  // MARK: Creation

  private static func filled(_ value: Ref, _ shape: [Int], _ element: ElementType?, _ vm: Interpreter) throws -> NDArray {
    let single = try ArrayConversion.array(value, vm)
    let typed = try element.map { try single.casting(to: $0, vm) } ?? single
    return try Shape.broadcasting([typed.shape, shape]) == shape
      ? typed.broadcast(to: shape).copy()
      : { throw ScriptError(.valueError, "could not broadcast input array from shape \(Shape.text(typed.shape)) into shape \(Shape.text(shape))") }()
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
        return call.vm.host(try filled(Ref(value), shape, element, call.vm))
      },
      .function("\(name)_like(a, dtype=None, order='K', subok=True, shape=None)", "An array of the shape and type of another, filled with \(NumberText.repr(value)).") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        let element = try ArrayConversion.element(call["dtype"], call.vm) ?? a.element
        return call.vm.host(try filled(Ref(value), a.shape, element, call.vm))
      },
    ]
  }

  private static var creation: [ModuleMember] {
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
        try identity(call, rows: call.int("N"), columns: call.optionalInt("M"), k: call.int("k"))
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
        guard let first = start.asDouble, let last = stop.asDouble, let by = step.asDouble else {
          throw ScriptError(.typeError, "arange() arguments must be numbers")
        }
        guard by != 0 else { throw ScriptError(.zeroDivisionError, "division by zero") }
        let length = ((last - first) / by).rounded(.up)
        guard length.isFinite, length < 0x1p31 else { throw ScriptError(.valueError, "Maximum allowed size exceeded") }
        let count = max(0, Int(length))
        let element = try ArrayConversion.element(call["dtype"], call.vm)
        let result: NDArray
        if start.isInteger, stop.isInteger, step.isInteger, let from = start.asInt, let by = step.asInt {
          result = NDArray((0..<count).map { from &+ $0 &* by })
        } else {
          // NumPy's step is the difference of the first two numbers.
          let delta = (first + by) - first
          result = NDArray((0..<count).map { first + Double($0) * delta })
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
      .function("meshgrid(*xi, indexing='xy')", "Coordinate matrices of coordinate vectors.") { call in
        let axes = try call.varargs.map { try ArrayConversion.array($0, call.vm) }
        let swaps = try call.string("indexing") == "xy" && axes.count > 1
        var shape = axes.map { $0.count }
        if swaps { shape.swapAt(0, 1) }
        return call.vm.list(
          try axes.enumerated().map { place, axis in
            let own = swaps && place < 2 ? 1 - place : place
            var form = [Int](repeating: 1, count: shape.count)
            form[own] = axis.count
            return call.vm.host(try axis.reshaped(form).broadcast(to: shape).copy())
          })
      },
      .function("fromiter(iterable, dtype, count=-1)", "The array of an iterable's numbers.") { call in
        let items = call.vm.list(try call.elements("iterable"))
        return call.vm.host(
          try ArrayConversion.array(items, call.vm, element: ArrayConversion.element(call["dtype"], call.vm)))
      },
      .function("tri(N, M=None, k=0)", "Ones at and below a diagonal.") { call in
        let n = try call.int("N")
        let m = try call.optionalInt("M") ?? n
        let k = try call.int("k")
        let shape = try ArrayConversion.newShape(call.vm.tuple([Ref(n), Ref(m)]), call.vm)
        return call.vm.host(NDArray((0..<n * m).map { $0 % m <= $0 / m &+ k ? 1.0 : 0 }, shape: shape))
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

  // MARK: Joining and splitting

  private static func arrays(_ value: Ref, _ vm: Interpreter) throws -> [NDArray] {
    try vm.elements(of: value).map { try ArrayConversion.array($0, vm) }
  }

  private static var joining: [ModuleMember] {
    [
      .function("concatenate(arrays, axis=0, out=None, *, dtype=None, casting='same_kind')", "Arrays joined along an axis they have.") { call in
        call.vm.host(
          try ArrayManipulation.concatenated(arrays(call["arrays"], call.vm), axis: call.optionalInt("axis"), call.vm))
      },
      .function("append(arr, values, axis=None)", "Values at the end of an array.") { call in
        let parts = [try ArrayConversion.array(call["arr"], call.vm), try ArrayConversion.array(call["values"], call.vm)]
        return call.vm.host(try ArrayManipulation.concatenated(parts, axis: call.optionalInt("axis"), call.vm))
      },
      .function("vstack(tup)", "Arrays one below the other.") { call in
        let parts = try arrays(call["tup"], call.vm).map { $0.rank < 2 ? try $0.reshaped([1, $0.count]) : $0 }
        return call.vm.host(try ArrayManipulation.concatenated(parts, axis: 0, call.vm))
      },
      .function("hstack(tup)", "Arrays side by side.") { call in
        let parts = try arrays(call["tup"], call.vm).map { $0.rank == 0 ? try $0.reshaped([1]) : $0 }
        return call.vm.host(
          try ArrayManipulation.concatenated(parts, axis: parts.first?.rank == 1 ? 0 : 1, call.vm))
      },
      .function("column_stack(tup)", "Vectors as the columns of a matrix.") { call in
        let parts = try arrays(call["tup"], call.vm).map { $0.rank < 2 ? try $0.reshaped([$0.count, 1]) : $0 }
        return call.vm.host(try ArrayManipulation.concatenated(parts, axis: 1, call.vm))
      },
      .function("stack(arrays, axis=0, out=None)", "Arrays along a new axis.") { call in
        call.vm.host(try ArrayManipulation.stacked(arrays(call["arrays"], call.vm), axis: call.int("axis"), call.vm))
      },
      .value("c_", "Indexed with arrays, puts them side by side as columns.") { $0.host(ColumnStacker(rows: false)) },
      .value("r_", "Indexed with arrays, joins them.") { $0.host(ColumnStacker(rows: true)) },
      .function("split(ary, indices_or_sections, axis=0)", "An array cut into parts of equal length.") { call in
        try split(call, allowsUnequal: false)
      },
      .function("array_split(ary, indices_or_sections, axis=0)", "An array cut into parts.") { call in
        try split(call, allowsUnequal: true)
      },
      .function("tile(A, reps)", "An array repeated like tiles.") { call in
        let a = try ArrayConversion.array(call["A"], call.vm)
        var reps = try ArrayConversion.shape(call["reps"], call.vm)
        guard reps.allSatisfy({ $0 >= 0 }) else { throw ScriptError(.valueError, "negative dimensions are not allowed") }
        let rank = max(reps.count, a.rank)
        reps = [Int](repeating: 1, count: rank - reps.count) + reps
        let shape = [Int](repeating: 1, count: rank - a.rank) + a.shape
        // Each axis as (repeat, own), broadcast, then merged.
        let spread = try a.reshaped(shape.flatMap { [1, $0] })
        let wide = zip(reps, shape).flatMap { [$0, $1] }
        guard Shape.count(wide) < 1 << 31 else { throw ScriptError(.memoryError, "") }
        return call.vm.host(try spread.broadcast(to: wide).copy().reshaped(zip(reps, shape).map { $0 * $1 }))
      },
      .function("repeat(a, repeats, axis=None)", "Each element several times.") { call in
        call.vm.host(
          try ArrayManipulation.repeated(
            ArrayConversion.array(call["a"], call.vm), call["repeats"], call.optionalInt("axis"), call.vm))
      },
      .function("reshape(a, newshape, order='C')", "The elements in another shape.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        return call.vm.host(
          try ArrayManipulation.reshaped(a, ArrayConversion.shape(call["newshape"], call.vm), order: call.string("order")))
      },
      .function("ravel(a, order='C')", "The elements along one axis.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        return call.vm.host(try (call.string("order") == "F" ? a.transposed() : a).reshaped([a.count]))
      },
      .function("transpose(a, axes=None)", "The array with its axes in another order.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        if call["axes"].isNone { return call.vm.host(a.transposed()) }
        let order = try ArrayConversion.shape(call["axes"], call.vm).map { try a.axis($0) }
        guard order.sorted() == Array(0..<a.rank) else { throw ScriptError(.valueError, "axes don't match array") }
        return call.vm.host(a.transposed(order))
      },
      .function("squeeze(a, axis=None)", "The array without axes of length one.") { call in
        try ArrayManipulation.squeezed(ArrayConversion.array(call["a"], call.vm), call.optionalInt("axis"))
          .scalarOrSelf(call.vm)
      },
      .function("expand_dims(a, axis)", "The array with a new axis of length one.") { call in
        var a = try ArrayConversion.array(call["a"], call.vm)
        if let several = call.vm.listElements(call["axis"]) {
          let rank = a.rank + several.count
          let places = try several.map { part -> Int in
            guard let axis = part.asInt, axis >= -rank, axis < rank else {
              throw ScriptError(ExceptionTypes.axisError, "axis \(try call.vm.str(part)) is out of bounds for array of dimension \(rank)")
            }
            return axis < 0 ? axis + rank : axis
          }
          var shape = a.shape
          for place in places.sorted() { shape.insert(1, at: place) }
          a = try a.reshaped(shape)
          return call.vm.host(a)
        }
        let axis = try call.int("axis")
        let place = axis < 0 ? axis + a.rank + 1 : axis
        guard place >= 0, place <= a.rank else {
          throw ScriptError(ExceptionTypes.axisError, "axis \(axis) is out of bounds for array of dimension \(a.rank + 1)")
        }
        var shape = a.shape
        shape.insert(1, at: place)
        return call.vm.host(try a.reshaped(shape))
      },
      .function("atleast_1d(a)", "The array with at least one axis.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        return call.vm.host(a.rank == 0 ? try a.reshaped([1]) : a)
      },
      .function("atleast_2d(a)", "The array with at least two axes.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        return call.vm.host(a.rank < 2 ? try a.reshaped([1, a.count]) : a)
      },
      .function("broadcast_to(array, shape)", "The array repeated to a shape.") { call in
        let a = try ArrayConversion.array(call["array"], call.vm)
        let shape = try ArrayConversion.newShape(call["shape"], call.vm)
        guard try Shape.broadcasting([a.shape, shape]) == shape else {
          throw ScriptError(.valueError, "operands could not be broadcast together with remapped shapes")
        }
        return call.vm.host(a.broadcast(to: shape).copy())
      },
      .function("flip(m, axis=None)", "The elements in reverse order.") { call in
        let a = try ArrayConversion.array(call["m"], call.vm)
        let axes = try ArrayReduction.axes(call["axis"], a, call.vm) ?? Array(0..<a.rank)
        return call.vm.host(
          axes.reduce(a) { ArrayManipulation.rowsTaken($0, Array((0..<$0.shape[$1]).reversed()), axis: $1) })
      },
      .function("delete(arr, obj, axis=None)", "The array without the elements at these indices.") { call in
        let a = try ArrayConversion.array(call["arr"], call.vm)
        let axis = try call.optionalInt("axis")
        let base = axis == nil ? try a.reshaped([a.count]) : a
        let place = try base.axis(axis ?? 0)
        var obj = call["obj"]
        if obj.sliceParts != nil {
          let (start, step, count) = try ArrayIndex.bounds(obj, base.shape[place])
          obj = call.vm.list((0..<count).map { Ref(start + $0 * step) })
        } else if let flags = obj.host(as: NDArray.self), flags.element == .bool {
          obj = call.vm.list(try ArrayIndex.nonzero(flags, call.vm)[0].map { Ref($0) })
        }
        let gone = Set(try ArrayConversion.array(obj, call.vm).ints().map { try base.position($0, axis: place) })
        return call.vm.host(
          ArrayManipulation.rowsTaken(base, (0..<base.shape[place]).filter { !gone.contains($0) }, axis: place))
      },
    ]
  }

  private static func split(_ call: Call, allowsUnequal: Bool) throws -> Ref {
    let a = try ArrayConversion.array(call["ary"], call.vm)
    let axis = try a.axis(call.int("axis"))
    let length = a.shape[axis]
    var bounds: [Int] = []
    if let sections = call["indices_or_sections"].asInt {
      guard sections > 0 else { throw ScriptError(.valueError, "number sections must be larger than 0.") }
      guard allowsUnequal || length % sections == 0 else {
        throw ScriptError(.valueError, "array split does not result in an equal division")
      }
      var at = 0
      guard sections < 1 << 31 else { throw ScriptError(.memoryError, "cannot make \(sections) parts") }
      for part in 0..<sections {
        bounds.append(at)
        at += length / sections + (part < length % sections ? 1 : 0)
      }
    } else {
      bounds = [0] + (try ArrayConversion.shape(call["indices_or_sections"], call.vm).map { min(max(0, $0 < 0 ? $0 + length : $0), length) })
    }
    bounds.append(length)
    return call.vm.list(
      bounds.indices.dropLast().map { i in
        let rows = bounds[i] < bounds[i + 1] ? Array(bounds[i]..<bounds[i + 1]) : []
        return call.vm.host(ArrayManipulation.rowsTaken(a, rows, axis: axis))
      })
  }

  // MARK: Reductions

  private static func quantile(_ call: Call, _ scale: Double, ignoringNaN: Bool = false) throws -> Ref {
    let a = try ArrayConversion.array(call["a"], call.vm)
    let qs = try ArrayConversion.array(call["q"], call.vm)
    let fractions = try qs.doubles().map { $0 / scale }
    guard fractions.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw ScriptError(
        .valueError,
        scale == 100 ? "Percentiles must be in the range [0, 100]" : "Quantiles must be in the range [0, 1]")
    }
    let axes = try ArrayReduction.axes(call["axis"], a, call.vm)
    let (values, shape) = try ArrayReduction.quantiles(
      a, fractions, axes, keepDims: call.bool("keepdims"), ignoringNaN: ignoringNaN,
      method: call.isPresent("interpolation") ? call.string("interpolation") : call.string("method"))
    let method = try call.isPresent("interpolation") ? call.string("interpolation") : call.string("method")
    if a.element.kind == .int, ["lower", "higher", "nearest"].contains(method) {
      return try NDArray(values.flatMap { $0 }, shape: qs.shape + shape).casting(to: a.element, call.vm).scalarOrSelf(call.vm)
    }
    return NDArray(values.flatMap { $0 }, shape: qs.shape + shape).scalarOrSelf(call.vm)
  }

  private static func withoutNaN(_ name: String) -> ModuleMember? {
    guard let entry = ReductionTable.all.first(where: { $0.name == name }) else { return nil }
    return .function("nan" + entry.functionSignature, entry.doc + " NaN is left out.") { call in
      let a = try ArrayConversion.array(call["a"], call.vm)
      let axes = try ArrayReduction.axes(call["axis"], a, call.vm)
      let (moved, shape, length) = ArrayReduction.arranged(a, axes, keepDims: call.isGiven("keepdims") ? try call.bool("keepdims") : false)
      let values = try moved.doubles()
      let results = try (0..<Shape.count(shape)).map { lane -> Ref in
        let part = NDArray(values[lane * length..<(lane + 1) * length].filter { !$0.isNaN })
        if part.count == 0, name != "sum", name != "prod" { return Ref(Double.nan) }
        let ddof = name == "std" || name == "var" ? call["ddof"] : .none
        let inner = Call(
          vm: call.vm, signature: Signature(name + entry.methodParameters), ddof.isNone ? [:] : ["ddof": ddof])
        return try entry.body(part, inner)
      }
      if shape.isEmpty, let single = results.first { return single }
      return call.vm.host(NDArray(ArrayConversion.flat(results), shape: shape))
    }
  }

  private static var reductions: [ModuleMember] {
    ReductionTable.all.map { entry in
      .function(entry.functionSignature, entry.doc) { call in
        if let labelled = call["a"].hostObject as? any ReducibleByName {
          return try labelled.reduced(entry.name, call)
        }
        return try entry.body(ArrayConversion.array(call["a"], call.vm), call)
      }
    }
      + [("amin", "min"), ("amax", "max"), ("product", "prod")].compactMap { alias, name in
        ReductionTable.all.first { $0.name == name }.map { entry in
          .function(alias + "(a, " + entry.methodParameters.dropFirst(), entry.doc) { call in
            try entry.body(ArrayConversion.array(call["a"], call.vm), call)
          }
        }
      }
      + ["sum", "mean", "std", "var", "min", "max", "prod"].compactMap { withoutNaN($0) } + [
        .function("median(a, axis=None, out=None, overwrite_input=False, keepdims=False)", "The middle of the sorted elements.") { call in
          let a = try ArrayConversion.array(call["a"], call.vm)
          let axes = try ArrayReduction.axes(call["axis"], a, call.vm)
          let (values, shape) = try ArrayReduction.quantiles(a, [0.5], axes, keepDims: call.bool("keepdims"))
          return NDArray(values[0], shape: shape).scalarOrSelf(call.vm)
        },
        .function("nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False)", "The median of the elements that are not NaN.") { call in
          let a = try ArrayConversion.array(call["a"], call.vm)
          let axes = try ArrayReduction.axes(call["axis"], a, call.vm)
          let (values, shape) = try ArrayReduction.quantiles(a, [0.5], axes, keepDims: call.bool("keepdims"), ignoringNaN: true)
          return NDArray(values[0], shape: shape).scalarOrSelf(call.vm)
        },
        .function("percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation=None)", "Percentiles by linear interpolation.") { try quantile($0, 100) },
        .function("quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation=None)", "Quantiles by linear interpolation.") { try quantile($0, 1) },
        .function("nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation=None)", "Percentiles, NaN left out.") { try quantile($0, 100, ignoringNaN: true) },
        .function("nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation=None)", "Quantiles, NaN left out.") { try quantile($0, 1, ignoringNaN: true) },
        .function("_average(a, axis=None, weights=None)", "The weighted mean.") { call in
          let a = try ArrayConversion.array(call["a"], call.vm)
          let axes = try ArrayReduction.axes(call["axis"], a, call.vm)
          guard !call["weights"].isNone else {
            return try ArrayReduction.mean(a, axes, keepDims: false).scalarOrSelf(call.vm)
          }
          var weights = try ArrayConversion.array(call["weights"], call.vm).casting(to: .float64, call.vm)
          if weights.shape != a.shape, let axis = axes?.first, weights.rank == 1 {
            guard weights.count == a.shape[axis] else {
              throw ScriptError(.valueError, "Length of weights not compatible with specified axis.")
            }
            var form = [Int](repeating: 1, count: a.rank)
            form[axis] = weights.count
            weights = try weights.reshaped(form).broadcast(to: a.shape)
          }
          guard weights.shape == a.shape else {
            throw ScriptError(.typeError, "Axis must be specified when shapes of a and weights differ.")
          }
          let total = try ArrayReduction.sum(ArrayArithmetic.apply(.multiply, a, weights, call.vm), axes, keepDims: false, call.vm)
          let scale = try ArrayReduction.sum(weights, axes, keepDims: false, call.vm)
          guard try !scale.doubles().contains(0) else {
            throw ScriptError(.zeroDivisionError, "Weights sum to zero, can't be normalized")
          }
          return try ArrayArithmetic.apply(.divide, total, scale, call.vm).scalarOrSelf(call.vm)
        },
        .function("bincount(x, weights=None, minlength=0)", "How often each small int occurs.") { call in
          let x = try ArrayConversion.array(call["x"], call.vm)
          let ints = try x.ints()
          guard x.element.kind != .double || x.count == 0 else {
            throw ScriptError(.typeError, "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'")
          }
          guard ints.allSatisfy({ $0 >= 0 && $0 < 1 << 30 }) else {
            throw ScriptError(.valueError, "'list' argument must have no negative elements")
          }
          let size = max((ints.max() ?? -1) + 1, try call.int("minlength"))
          if call["weights"].isNone {
            var counts = [Int](repeating: 0, count: size)
            for value in ints { counts[value] += 1 }
            return call.vm.host(NDArray(counts))
          }
          let weights = try ArrayConversion.array(call["weights"], call.vm).doubles()
          guard weights.count == ints.count else {
            throw ScriptError(.valueError, "The weights and list don't have the same length.")
          }
          var sums = [Double](repeating: 0, count: size)
          for (value, weight) in zip(ints, weights) { sums[value] += weight }
          return call.vm.host(NDArray(sums))
        },
        .function("_histogram(a, bins=10, range=None)", "Counts in bins of equal width, and the edges.") { call in
          let values = try ArrayConversion.array(call["a"], call.vm).doubles().filter { !$0.isNaN }
          var edges: [Double]
          if let bins = call["bins"].asInt {
            guard bins > 0, bins < 1 << 24 else { throw ScriptError(.valueError, "`bins` must be positive, when an integer") }
            var (low, high) = (values.min() ?? 0, values.max() ?? 1)
            if !call["range"].isNone {
              let limits = try ArrayConversion.array(call["range"], call.vm).doubles()
              guard limits.count == 2 else { throw ScriptError(.valueError, "`range` must be a pair") }
              (low, high) = (limits[0], limits[1])
            }
            if low == high { (low, high) = (low - 0.5, high + 0.5) }
            let step = (high - low) / Double(bins)
            edges = (0...bins).map { $0 == bins ? high : low + Double($0) * step }
          } else {
            edges = try ArrayConversion.array(call["bins"], call.vm).doubles()
          }
          var counts = [Int](repeating: 0, count: max(0, edges.count - 1))
          for value in values where !counts.isEmpty && value >= edges[0] && value <= edges[edges.count - 1] {
            var low = 0
            var high = counts.count
            while low + 1 < high {
              let middle = (low + high) / 2
              if edges[middle] <= value { low = middle } else { high = middle }
            }
            counts[low] += 1
          }
          return call.vm.tuple([call.vm.host(NDArray(counts)), call.vm.host(NDArray(edges))])
        },
        .function("diff(a, n=1, axis=-1)", "The differences of neighbours.") { call in
          var a = try ArrayConversion.array(call["a"], call.vm)
          let axis = try a.axis(call.int("axis"))
          for _ in 0..<min(try call.int("n"), a.shape[axis]) {
            let count = a.shape[axis]
            let after = ArrayManipulation.rowsTaken(a, Array(1..<max(1, count)), axis: axis)
            let before = ArrayManipulation.rowsTaken(a, Array(0..<max(0, count - 1)), axis: axis)
            a = try ArrayArithmetic.apply(.subtract, after, before, call.vm)
          }
          return call.vm.host(a)
        },
        .function("corrcoef(x, y=None, rowvar=True)", "Pearson's correlations of the rows.") { call in
          try covariance(call, normalized: true, ddof: 1)
        },
        .function("cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None)", "The covariances of the rows.") { call in
          try covariance(call, normalized: false, ddof: call.optionalDouble("ddof") ?? (call.bool("bias") ? 0 : 1))
        },
        .function("count_nonzero(a, axis=None, *, keepdims=False)", "How many elements are not zero.") { call in
          let a = try ArrayConversion.array(call["a"], call.vm)
          guard !call["axis"].isNone else { return Ref(try a.bools(call.vm).reduce(0) { $1 ? $0 + 1 : $0 }) }
          let axes = try ArrayReduction.axes(call["axis"], a, call.vm)
          return try ArrayReduction.sum(a.casting(to: .bool, call.vm), axes, keepDims: call.bool("keepdims"), call.vm).scalarOrSelf(call.vm)
        },
        .function("ndim(a)", "The number of axes.") { Ref(try ArrayConversion.array($0["a"], $0.vm).rank) },
        .function("shape(a)", "The length of each axis.") { call in
          call.vm.tuple(try ArrayConversion.array(call["a"], call.vm).shape.map { Ref($0) })
        },
        .function("size(a, axis=None)", "The number of elements, or the length of an axis.") { call in
          let a = try ArrayConversion.array(call["a"], call.vm)
          return Ref(try call.optionalInt("axis").map { a.shape[try a.axis($0)] } ?? a.count)
        },
        .function("isscalar(element)", "Is the value a number or a string?") { call in
          Ref(call["element"].isScalarNumber || call["element"].isString)
        },
      ]
  }

  private static func covariance(_ call: Call, normalized: Bool, ddof: Double) throws -> Ref {
    var rows = try ArrayConversion.array(normalized ? call["x"] : call["m"], call.vm).casting(to: .float64, call.vm)
    if try !call.bool("rowvar"), rows.rank == 2 { rows = rows.transposed() }
    if rows.rank < 2 { rows = try rows.reshaped([1, rows.count]) }
    if !call["y"].isNone {
      var other = try ArrayConversion.array(call["y"], call.vm).casting(to: .float64, call.vm)
      if other.rank < 2 { other = try other.reshaped([1, other.count]) }
      rows = try ArrayManipulation.concatenated([rows, other], axis: 0, call.vm)
    }
    let means = try ArrayReduction.mean(rows, [1], keepDims: true)
    let centered = try ArrayArithmetic.apply(.subtract, rows, means, call.vm)
    let products = try LinearAlgebra.matmul(centered, centered.transposed().copy(), call.vm)
    let scale = Double(rows.shape[1]) - ddof
    let n = rows.shape[0]
    var values = try products.doubles().map { $0 / scale }
    if normalized {
      let deviations = (0..<n).map { values[$0 * n + $0].squareRoot() }
      values = values.indices.map { min(1, max(-1, values[$0] / deviations[$0 / n] / deviations[$0 % n])) }
    }
    return NDArray(values, shape: n == 1 ? [] : [n, n]).scalarOrSelf(call.vm)
  }

  // MARK: Selection

  private static var selection: [ModuleMember] {
    [
      .function("where(condition, x=..., y=...)", "Elements of x where the condition holds, else of y; alone, the indices.") { call in
        let condition = try ArrayConversion.array(call["condition"], call.vm)
        guard call.isGiven("x"), call.isGiven("y") else {
          return call.vm.tuple(try ArrayIndex.nonzero(condition, call.vm).map { call.vm.host(NDArray($0)) })
        }
        let (x, y) = (try ArrayConversion.array(call["x"], call.vm), try ArrayConversion.array(call["y"], call.vm))
        return try ArrayManipulation.choosing(condition, x, y, call.vm).scalarOrSelf(call.vm)
      },
      .function("select(condlist, choicelist, default=0)", "For each element the choice of the first condition that holds.") { call in
        let conditions = try arrays(call["condlist"], call.vm)
        let choices = try arrays(call["choicelist"], call.vm)
        guard conditions.count == choices.count else {
          throw ScriptError(.valueError, "list of cases must be same length as list of conditions")
        }
        var result = try ArrayConversion.array(call["default"], call.vm)
        for (condition, choice) in zip(conditions, choices).reversed() {
          result = try ArrayManipulation.choosing(condition, choice, result, call.vm)
        }
        return result.scalarOrSelf(call.vm)
      },
      .function("nonzero(a)", "The indices of the elements that are not zero.") { call in
        call.vm.tuple(
          try ArrayIndex.nonzero(ArrayConversion.array(call["a"], call.vm), call.vm).map { call.vm.host(NDArray($0)) })
      },
      .function("flatnonzero(a)", "The flat indices of the elements that are not zero.") { call in
        let flags = try ArrayConversion.array(call["a"], call.vm).bools(call.vm)
        return call.vm.host(NDArray(flags.indices.filter { flags[$0] }))
      },
      .function("argwhere(a)", "The indices of the elements that are not zero, a row each.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        let axes = try ArrayIndex.nonzero(a, call.vm)
        let count = axes.first?.count ?? 0
        return call.vm.host(
          NDArray(.int((0..<count).flatMap { row in axes.map { $0[row] } }), shape: [count, axes.count]))
      },
      .function("sort(a, axis=-1, kind=None, order=None)", "The elements sorted.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        return call.vm.host(
          call["axis"].isNone
            ? try ArrayManipulation.sorted(a.reshaped([a.count]), axis: 0, call.vm)
            : try ArrayManipulation.sorted(a, axis: call.int("axis"), call.vm))
      },
      .function("argsort(a, axis=-1, kind=None, order=None)", "The indices that sort.") { call in
        let a = try ArrayConversion.array(call["a"], call.vm)
        return call.vm.host(try ArrayReduction.sortOrder(a, a.axis(call.int("axis")), call.vm))
      },
      .function("searchsorted(a, v, side='left')", "Where values would be inserted into a sorted array.") { call in
        try ArrayManipulation.searchSorted(
          ArrayConversion.array(call["a"], call.vm), call["v"], call.string("side"), call.vm)
      },
      .function("digitize(x, bins, right=False)", "The bin of each element.") { call in
        let bins = try ArrayConversion.array(call["bins"], call.vm)
        return try ArrayManipulation.searchSorted(bins, call["x"], call.bool("right") ? "left" : "right", call.vm)
      },
      .function(
        "_unique(ar, return_index=False, return_inverse=False, return_counts=False)", "The distinct elements, sorted."
      ) { call in
        let array = try ArrayConversion.array(call["ar"], call.vm)
        let (values, first, inverse, counts) = try ArrayManipulation.unique(try array.reshaped([array.count]), call.vm)
        var parts = [call.vm.host(values)]
        if try call.bool("return_index") { parts.append(call.vm.host(NDArray(first))) }
        if try call.bool("return_inverse") { parts.append(call.vm.host(NDArray(inverse))) }
        if try call.bool("return_counts") { parts.append(call.vm.host(NDArray(counts))) }
        return parts.count == 1 ? parts[0] : call.vm.tuple(parts)
      },
      .function("isin(element, test_elements, invert=False)", "Is each element among the others?") { call in try isIn(call, call["element"], call["test_elements"]) },
      .function("in1d(ar1, ar2, invert=False)", "Is each element among the others?") { call in try isIn(call, call["ar1"], call["ar2"]) },
      .function("intersect1d(ar1, ar2, assume_unique=False)", "The distinct elements that both have.") { call in
        try sets(call) { a, b in a.filter { b.contains($0) } }
      },
      .function("union1d(ar1, ar2)", "The distinct elements of both.") { call in
        let both = try ArrayManipulation.concatenated(
          [try ArrayConversion.array(call["ar1"], call.vm), try ArrayConversion.array(call["ar2"], call.vm)], axis: nil, call.vm)
        return call.vm.host(try ArrayManipulation.unique(both, call.vm).values)
      },
      .function("setdiff1d(ar1, ar2, assume_unique=False)", "The distinct elements of the first that the second lacks.") { call in
        try sets(call) { a, b in a.filter { !b.contains($0) } }
      },
      .function("take(a, indices, axis=None)", "The elements at these indices.") { call in
        try ArrayManipulation.taken(
          ArrayConversion.array(call["a"], call.vm), call["indices"], call.optionalInt("axis"), call.vm)
      },
      .function("allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)", "Are all elements equal within a tolerance?") { call in
        Ref(try close(call).allSatisfy { $0 })
      },
      .function("isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)", "Is each element equal within a tolerance?") { call in
        let shape = try Shape.broadcasting([
          ArrayConversion.array(call["a"], call.vm).shape, ArrayConversion.array(call["b"], call.vm).shape,
        ])
        return NDArray(.bool(try close(call)), shape: shape).scalarOrSelf(call.vm)
      },
      .function("array_equal(a1, a2)", "Have both the same shape and elements?") { call in
        let (a, b) = (try ArrayConversion.array(call["a1"], call.vm), try ArrayConversion.array(call["a2"], call.vm))
        guard a.shape == b.shape else { return Ref(false) }
        return Ref(try ArrayArithmetic.compare(a, b, .equal, call.vm).bools(call.vm).allSatisfy { $0 })
      },
      .function("interp(x, xp, fp, left=None, right=None, period=None)", "Linear interpolation between points.") { call in
        let (left, right) = (try call.optionalDouble("left"), try call.optionalDouble("right"))
        let x = try ArrayConversion.array(call["x"], call.vm)
        let (xp, fp) = (try ArrayConversion.array(call["xp"], call.vm).doubles(), try ArrayConversion.array(call["fp"], call.vm).doubles())
        guard xp.count == fp.count, !xp.isEmpty else { throw ScriptError(.valueError, "fp and xp are not of the same length.") }
        return try ArrayArithmetic.map(x) { value in
          if value.isNaN { return .nan }
          if value < xp[0] { return left ?? fp[0] }
          if value == xp[0] { return fp[0] }
          if value > xp[xp.count - 1] { return right ?? fp[fp.count - 1] }
          guard let next = xp.firstIndex(where: { $0 > value }), next > 0 else { return fp[fp.count - 1] }
          let slope = (fp[next] - fp[next - 1]) / (xp[next] - xp[next - 1])
          return slope * (value - xp[next - 1]) + fp[next - 1]
        }.scalarOrSelf(call.vm)
      },
      .function("vectorize(pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None)", "A function that calls another for each element.") { call in
        let function = call["pyfunc"]
        return call.vm.function(
          NativeFunction("vectorized(*args)", "Calls the function for each element.") { inner in
            let arrays = try inner.varargs.map { try ArrayConversion.array($0, inner.vm) }
            let shape = try Shape.broadcasting(arrays.map { $0.shape })
            let columns = arrays.map { $0.broadcast(to: shape).refs(inner.vm) }
            let results = try (0..<Shape.count(shape)).map { i in try inner.vm.call(function, columns.map { $0[i] }) }
            return NDArray(ArrayConversion.flat(results), shape: shape).scalarOrSelf(inner.vm)
          })
      },
      .function("apply_along_axis(func1d, axis, arr)", "A function of each lane along an axis.") { call in
        let a = try ArrayConversion.array(call["arr"], call.vm)
        let axis = try a.axis(call.int("axis"))
        let (moved, shape, length) = ArrayReduction.arranged(a, [axis], keepDims: false)
        let flat = try moved.copy().reshaped([Shape.count(shape), length])
        let results = try (0..<flat.shape[0]).map { row in
          try ArrayConversion.array(call.vm.call(call["func1d"], [call.vm.host(flat.row(row))]), call.vm)
        }
        let stacked = try ArrayConversion.stacked(results, call.vm)
        let inner = Array(stacked.shape.dropFirst())
        let result = try stacked.reshaped(shape + inner)
        guard inner.count == 1 else { return call.vm.host(result) }
        var order = Array(0..<shape.count)
        order.insert(shape.count, at: axis)
        return call.vm.host(result.transposed(order).copy())
      },
      .function("_fast_loadtxt(fname, dtype=None, delimiter=None, skiprows=0, usecols=None)", "The numbers of a text file.") { call in
        var options = CSVOptions()
        options.header = .none
        options.skippedRows = try call.int("skiprows")
        options.comment = UInt8(ascii: "#")
        options.separator = try call.optionalString("delimiter").flatMap { $0.utf8.first }.map { .byte($0) } ?? .whitespace
        if !call["usecols"].isNone { options.usedColumns = try ArrayConversion.shape(call["usecols"], call.vm).map { .int($0) } }
        let matrix = try CSVReader.read(path: call.string("fname"), options: options).featureMatrix()
        let array = NDArray(matrix.values, shape: matrix.columns == 1 ? [matrix.rows] : [matrix.rows, matrix.columns])
        return call.vm.host(try ArrayConversion.element(call["dtype"], call.vm).map { try array.casting(to: $0, call.vm) } ?? array)
      },
    ]
  }

  private static func isIn(_ call: Call, _ elements: Ref, _ wanted: Ref) throws -> Ref {
    let a = try ArrayConversion.array(elements, call.vm)
    let list = wanted.isSet ? call.vm.list(try call.vm.elements(of: wanted)) : wanted
    let b = try ArrayConversion.array(list, call.vm)
    let invert = try call.bool("invert")
    let found: [Bool]
    if a.element.isNumeric, b.element.isNumeric {
      let known = Set(try b.doubles())
      found = try a.doubles().map { known.contains($0) != invert }
    } else {
      let known = Set(try b.strings(call.vm))
      found = try a.strings(call.vm).map { known.contains($0) != invert }
    }
    return NDArray(.bool(found), shape: a.shape).scalarOrSelf(call.vm)
  }

  private static func sets(_ call: Call, _ body: ([Scalar], Set<Scalar>) -> [Scalar]) throws -> Ref {
    let a = try ArrayConversion.array(call["ar1"], call.vm)
    let b = try ArrayConversion.array(call["ar2"], call.vm)
    let left = try ArrayManipulation.unique(try a.reshaped([a.count]), call.vm).values
    let scalars = left.refs(call.vm).map { ScalarConversion.scalar($0, call.vm) }
    let other = Set(b.refs(call.vm).map { ScalarConversion.scalar($0, call.vm) })
    let kept = body(scalars, other).map { ScalarConversion.ref($0, call.vm) }
    let result = kept.isEmpty ? NDArray(left.values.taking([]), shape: [0], element: left.element) : NDArray(ArrayConversion.flat(kept), shape: [kept.count])
    return call.vm.host(result)
  }

  private static func close(_ call: Call) throws -> [Bool] {
    let (a, b) = (try ArrayConversion.array(call["a"], call.vm), try ArrayConversion.array(call["b"], call.vm))
    let shape = try Shape.broadcasting([a.shape, b.shape])
    let x = try a.broadcast(to: shape).doubles()
    let y = try b.broadcast(to: shape).doubles()
    let (relative, absolute) = (try call.double("rtol"), try call.double("atol"))
    let nanEqual = try call.bool("equal_nan")
    return x.indices.map { i in
      if x[i].isNaN || y[i].isNaN { return nanEqual && x[i].isNaN && y[i].isNaN }
      return x[i] == y[i] || abs(x[i] - y[i]) <= absolute + relative * abs(y[i])
    }
  }

  private static var linear: [ModuleMember] {
    [
      .function("dot(a, b, out=None)", "The matrix product.") { call in
        try LinearAlgebra.dot(
          ArrayConversion.array(call["a"], call.vm), ArrayConversion.array(call["b"], call.vm), call.vm
        ).scalarOrSelf(call.vm)
      },
      .function("inner(a, b)", "The inner product of two vectors.") { call in
        try LinearAlgebra.dot(
          ArrayConversion.array(call["a"], call.vm), ArrayConversion.array(call["b"], call.vm).transposed(), call.vm
        ).scalarOrSelf(call.vm)
      },
      .function("vdot(a, b)", "The inner product of all elements.") { call in
        let (a, b) = (try ArrayConversion.array(call["a"], call.vm), try ArrayConversion.array(call["b"], call.vm))
        return try LinearAlgebra.dot(a.reshaped([a.count]), b.reshaped([b.count]), call.vm).scalarOrSelf(call.vm)
      },
      .function("outer(a, b)", "The product of each pair of elements.") { call in
        let (a, b) = (try ArrayConversion.array(call["a"], call.vm), try ArrayConversion.array(call["b"], call.vm))
        return call.vm.host(
          try ArrayArithmetic.apply(.multiply, a.reshaped([a.count, 1]), b.reshaped([1, b.count]), call.vm))
      },
      .function("trace(a, offset=0, axis1=0, axis2=1)", "The sum of the diagonal.") { call in
        let diagonal = try ArrayManipulation.diagonal(ArrayConversion.array(call["a"], call.vm), call.int("offset"))
        return try ArrayReduction.sum(diagonal, nil, keepDims: false, call.vm).scalarOrSelf(call.vm)
      },
    ]
  }

  /// Smaller modules under `numpy`.
  static var parts: [NativeModule] {
    [
      NativeModule(name: "numpy.char", doc: "String methods of every element.", members: [.script(NumPyScripts.char)]),
      NativeModule(name: "numpy.lib.stride_tricks", doc: "Windows over arrays.", members: [.script(NumPyScripts.strideTricks)]),
      NativeModule(name: "numpy.exceptions", doc: "NumPy's errors.", members: []),
    ]
  }

  static func linalgModule() -> NativeModule {
    NativeModule(
      name: "numpy.linalg", doc: "Linear algebra.",
      members: [
        .exception(ExceptionTypes.linAlgError),
        .function("norm(x, ord=None, axis=None, keepdims=False)", "The norm of a vector or matrix.") { call in
          try LinearAlgebra.norm(
            ArrayConversion.array(call["x"], call.vm), order: call["ord"], axis: call.optionalInt("axis"),
            keepDims: call.bool("keepdims"), call.vm
          ).scalarOrSelf(call.vm)
        },
        .function("solve(a, b)", "The x of a @ x = b.") { call in
          call.vm.host(
            try LinearAlgebra.solve(ArrayConversion.array(call["a"], call.vm), ArrayConversion.array(call["b"], call.vm)))
        },
        .function("inv(a)", "The inverse of a matrix.") { call in
          call.vm.host(try LinearAlgebra.inverse(ArrayConversion.array(call["a"], call.vm)))
        },
        .function("det(a)", "The determinant of a matrix.") { call in
          Ref(try LinearAlgebra.determinant(ArrayConversion.array(call["a"], call.vm)))
        },
        .function("cholesky(a)", "The lower triangular factor of a positive definite matrix.") { call in
          call.vm.host(try LinearAlgebra.cholesky(ArrayConversion.array(call["a"], call.vm)))
        },
      ] + Decompositions.members)
  }
}

/// `np.c_` and `np.r_`.
final class ColumnStacker: HostObject {
  private let rows: Bool

  init(rows: Bool) {
    self.rows = rows
    super.init(type: ColumnStacker.hostType)
  }

  static let hostType = HostType(
    name: "CClass", module: "numpy.lib.index_tricks", doc: "Joins the arrays it is indexed with.", importPaths: [],
    members: [])

  override func getItem(_ vm: Interpreter, _ key: Ref) throws -> Ref {
    let parts = try (key.isTuple ? vm.listElements(key) ?? [] : [key]).map { part -> NDArray in
      guard let slice = part.sliceParts else { return try ArrayConversion.array(part, vm) }
      let ends = [slice.start.isNone ? Ref(0) : slice.start, slice.stop, slice.step.isNone ? Ref(1) : slice.step]
      return try ArrayConversion.array(vm.callMethod(vm.imported("numpy"), "arange", ends), vm)
    }
    if rows {
      return vm.host(
        try ArrayManipulation.concatenated(parts.map { $0.rank == 0 ? try $0.reshaped([1]) : $0 }, axis: 0, vm))
    }
    return vm.host(
      try ArrayManipulation.concatenated(parts.map { $0.rank < 2 ? try $0.reshaped([$0.count, 1]) : $0 }, axis: 1, vm))
  }
}

/// A host object that reduces by a method of the same name as NumPy's function.
protocol ReducibleByName {
  func reduced(_ name: String, _ call: Call) throws -> Ref
}
