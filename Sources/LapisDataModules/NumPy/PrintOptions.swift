import LapisInterpreter

/// What `np.set_printoptions` sets.
struct PrintOptions {
  var precision = 8
  var threshold = 1000
  var edgeItems = 3
  var lineWidth = 75
  var suppressesExponent = false
  var nan = "nan"
  var infinity = "inf"
  var sign = "-"
  var floatMode = "maxprec"
  /// Functions that make an element's text, by the kind of element.
  var formatters: [(String, Ref)] = []

  final class State {
    var options = PrintOptions()
  }

  static func state(_ vm: Interpreter) -> State { vm.moduleState("numpy.printoptions") { State() } }

  static let parameters =
    "precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=..., sign=None, floatmode=None, legacy=None"

  /// The options with those that a call gives.
  func changed(by call: Call) throws -> PrintOptions {
    var options = self
    if let value = try call.optionalInt("precision") { options.precision = min(max(value, 0), 300) }
    if let value = try call.optionalDouble("threshold") {
      guard !value.isNaN else {
        throw ScriptError(.valueError, "threshold must be non-NAN, try sys.maxsize for untruncated representation")
      }
      options.threshold = value < 1e15 ? Int(max(value, 0)) : Int.max
    }
    if let value = try call.optionalInt("edgeitems") { options.edgeItems = min(max(0, value), 1 << 40) }
    if let value = try call.optionalDouble("linewidth") { options.lineWidth = value < 1e15 ? Int(max(value, 1)) : 1 << 40 }
    if let value = try call.optionalBool("suppress") { options.suppressesExponent = value }
    if let value = try call.optionalString("nanstr") { options.nan = value }
    if let value = try call.optionalString("infstr") { options.infinity = value }
    if let value = try call.optionalString("sign") { options.sign = value }
    if let value = try call.optionalString("floatmode") { options.floatMode = value }
    if call.isGiven("formatter") {
      options.formatters = (call.vm.dictItems(call["formatter"]) ?? []).compactMap { pair in
        pair.key.asString.map { ($0, pair.value) }
      }
    }
    return options
  }

  /// The function for elements of this type; nil for the usual text.
  func formatter(_ element: ElementType) -> Ref? {
    let names: [String] =
      switch element.kind {
      case .double: ["float", "float_kind", "all"]
      case .int: ["int", "int_kind", "all"]
      case .bool: ["bool", "all"]
      case .string: ["numpystr", "str_kind", "all"]
      case .object: ["object", "all"]
      }
    return formatters.last { names.contains($0.0) }?.1
  }

  func described(_ vm: Interpreter) -> Ref {
    vm.dict([
      ("edgeitems", Ref(edgeItems)), ("threshold", threshold == Int.max ? Ref(Double.infinity) : Ref(threshold)),
      ("floatmode", vm.string(floatMode)), ("precision", Ref(precision)), ("suppress", Ref(suppressesExponent)),
      ("linewidth", Ref(lineWidth)), ("nanstr", vm.string(nan)), ("infstr", vm.string(infinity)), ("sign", vm.string(sign)),
      ("formatter", formatters.isEmpty ? .none : vm.dict(formatters)), ("legacy", Ref(false)),
    ])
  }

  static var members: [ModuleMember] {
    [
      .function("set_printoptions(\(parameters))", "How arrays are printed.") { call in
        let state = state(call.vm)
        // Functions that are not given again are given up.
        state.options.formatters = []
        state.options = try state.options.changed(by: call)
        return .none
      },
      .function("get_printoptions()", "How arrays are printed.") { state($0.vm).options.described($0.vm) },
      .function("_text(a, separator=' ', prefix='', suffix='', \(parameters))", "An array's text.") { call in
        let options = try state(call.vm).options.changed(by: call)
        let array = try ArrayConversion.array(call["a"], call.vm)
        if array.rank == 0 { return call.vm.string(try ArrayPrinter.words(array, options, call.vm)[0]) }
        return call.vm.string(
          try ArrayPrinter.text(
            array, separator: call.string("separator"), prefix: call.string("prefix"), suffix: call.string("suffix"), options, call.vm))
      },
      .script(
        #"""
        class printoptions:
            """with np.printoptions(precision=3): …"""

            def __init__(self, **options):
                self._options = options

            def __enter__(self):
                self._before = get_printoptions()
                set_printoptions(**self._options)
                return get_printoptions()

            def __exit__(self, *error):
                set_printoptions(**self._before)
                return False


        def array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix='', **kwargs):
            """An array as text."""
            options = {} if formatter is None else {'formatter': formatter}
            return _text(a, separator, prefix, suffix, precision=precision, threshold=threshold, edgeitems=edgeitems, linewidth=max_line_width, suppress=suppress_small, sign=sign, floatmode=floatmode, **options)


        def array_str(a, max_line_width=None, precision=None, suppress_small=None):
            """An array as print shows it."""
            if ndim(a) == 0:
                return str(asarray(a)[()])
            return _text(a, linewidth=max_line_width, precision=precision, suppress=suppress_small)


        def array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
            """An array as repr shows it."""
            with printoptions(linewidth=max_line_width, precision=precision, suppress=suppress_small):
                return repr(arr)


        def format_float_positional(x, precision=None, unique=True, fractional=True, trim='k', sign=False, pad_left=None, pad_right=None, min_digits=None):
            """A float without exponent."""
            from decimal import Decimal
            text = format(Decimal(repr(float(x))), 'f')
            if '.' not in text:
                text += '.'
            if precision is not None and len(text.split('.')[1]) > precision:
                text = '%.*f' % (precision, x)
            if trim == '-':
                text = text.rstrip('0').rstrip('.')
            elif text.endswith('.0') and trim == 'k':
                text = text[:-1]
            return text


        def base_repr(number, base=2, padding=0):
            """An int in another base."""
            if base > 36:
                raise ValueError('Bases greater than 36 not handled in base_repr.')
            if base < 2:
                raise ValueError('Bases less than 2 not handled in base_repr.')
            digits, rest = [], -int(number) if number < 0 else int(number)
            while rest:
                digits.append('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'[rest % base])
                rest //= base
            digits.append('0' * padding if digits else '0' * (padding or 1))
            return ('-' if number < 0 else '') + ''.join(reversed(digits))


        def binary_repr(num, width=None):
            """An int in base 2; a negative one in two's complement of a width."""
            num = int(num)
            if num >= 0 or width is None:
                text = format(num, 'b')
                return text if width is None else text.zfill(width)
            return format((1 << width) + num, 'b')


        def format_float_scientific(x, precision=None, unique=True, trim='k', sign=False, pad_left=None, exp_digits=None, min_digits=None):
            """A float with an exponent."""
            from decimal import Decimal
            digits = len(Decimal(repr(float(x))).normalize().as_tuple().digits) - 1
            if precision is not None and precision < digits:
                digits = precision
            text = '%.*e' % (digits, x)
            return text if '.' in text else text.replace('e', '.e')
        """#),
    ]
  }
}
