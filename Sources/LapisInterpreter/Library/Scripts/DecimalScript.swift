extension Scripts {
  /// The second part of `decimal`, in the language itself: the numbers. A finite one is a sign, a
  /// coefficient (an int) and an exponent; `_kind` is '' for it, else 'F' for infinity, 'n' or 'N' for NaNs.
  static let decimalNumbers = #"""


def _digit_count(n):
    return len(str(n)) if n else 1


def _made(sign, n, e, kind='', cls=None):
    self = object.__new__(Decimal if cls is None else cls)
    self._sign = sign
    self._n = n
    self._e = e
    self._kind = kind
    return self


def _is_up(whole, rest, unit, sign, rounding):
    """Is a coefficient, of which a part of a unit is cut off, to be made larger?"""
    if not rest:
        return False
    if rounding == 'ROUND_HALF_EVEN':
        return rest * 2 > unit or rest * 2 == unit and whole % 2 == 1
    if rounding == 'ROUND_HALF_UP':
        return rest * 2 >= unit
    if rounding == 'ROUND_DOWN':
        return False
    if rounding == 'ROUND_UP':
        return True
    if rounding == 'ROUND_CEILING':
        return not sign
    if rounding == 'ROUND_FLOOR':
        return bool(sign)
    if rounding == 'ROUND_HALF_DOWN':
        return rest * 2 > unit
    return whole % 5 == 0


def _cut(n, places, sign, rounding):
    """(the coefficient without its last digits, was anything lost)"""
    unit = 10 ** places
    whole, rest = divmod(n, unit)
    return whole + 1 if _is_up(whole, rest, unit, sign, rounding) else whole, bool(rest)


def _parsed(text):
    """(sign, coefficient, exponent, kind) of a text, or None."""
    text = text.strip().replace('_', '')
    sign = 0
    if text[:1] in ('+', '-'):
        sign = 1 if text[0] == '-' else 0
        text = text[1:]
    lower = text.lower()
    if lower in ('inf', 'infinity'):
        return sign, 0, 0, 'F'
    for name, kind in (('snan', 'N'), ('nan', 'n')):
        if lower.startswith(name):
            payload = lower[len(name):]
            if payload and not payload.isdigit():
                return None
            return sign, int(payload or '0'), 0, kind
    mantissa, mark, exponent = lower.partition('e')
    power = 0
    if mark:
        digits = exponent[1:] if exponent[:1] in ('+', '-') else exponent
        if not digits.isdecimal():
            return None
        power = int(exponent)
    whole, point, fraction = mantissa.partition('.')
    if not (whole + fraction).isdecimal():
        return None
    return sign, int(whole + fraction), power - len(fraction), ''


@_core
class Decimal:
    """A decimal number."""

    __slots__ = ('_sign', '_n', '_e', '_kind')

    def __new__(cls, value='0', context=None):
        if isinstance(value, str):
            parts = _parsed(value)
            if parts is None:
                return (context or getcontext())._signal(InvalidOperation, None, ConversionSyntax)
            return _made(*parts, cls)
        if isinstance(value, int):
            return _made(1 if value < 0 else 0, abs(int(value)), 0, '', cls)
        if isinstance(value, Decimal):
            return value if cls is Decimal and type(value) is Decimal \
                else _made(value._sign, value._n, value._e, value._kind, cls)
        if isinstance(value, float):
            context = context or getcontext()
            context.flags[FloatOperation] = True
            if context.traps[FloatOperation]:
                raise FloatOperation([FloatOperation])
            exact = Decimal.from_float(value)
            return exact if cls is Decimal else _made(exact._sign, exact._n, exact._e, exact._kind, cls)
        if isinstance(value, (list, tuple)):
            if len(value) != 3:
                raise ValueError('argument must be a sequence of length 3')
            sign, digits, exponent = value
            if sign not in (0, 1):
                raise ValueError('sign must be an integer with the value 0 or 1')
            number = 0
            for digit in digits:
                if not isinstance(digit, int) or not 0 <= digit <= 9:
                    raise ValueError('coefficient must be a tuple of digits')
                number = number * 10 + digit
            if exponent in ('F', 'n', 'N'):
                return _made(sign, 0 if exponent == 'F' else number, 0, exponent, cls)
            if not isinstance(exponent, int):
                raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
            return _made(sign, number, exponent, '', cls)
        raise TypeError('conversion from %s to Decimal is not supported' % type(value).__name__)

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        if f != f or f in (_math.inf, -_math.inf):
            return cls(repr(f))
        top, bottom = abs(f).as_integer_ratio()
        places = bottom.bit_length() - 1
        return _made(1 if _math.copysign(1.0, f) < 0 else 0, top * 5 ** places, -places, '', cls)

    # Showing

    def __str__(self, eng=False):
        sign = '-' if self._sign else ''
        if self._kind:
            if self._kind == 'F':
                return sign + 'Infinity'
            return sign + ('NaN' if self._kind == 'n' else 'sNaN') + (str(self._n) if self._n else '')
        digits = str(self._n)
        left = self._e + len(digits)
        if self._e <= 0 and left > -6:
            point = left
        elif not eng:
            point = 1
        elif self._n == 0:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole, fraction = '0', '.' + '0' * -point + digits
        elif point >= len(digits):
            whole, fraction = digits + '0' * (point - len(digits)), ''
        else:
            whole, fraction = digits[:point], '.' + digits[point:]
        power = ''
        if left != point:
            power = ('E' if getcontext().capitals else 'e') + '%+d' % (left - point)
        return sign + whole + fraction + power

    def to_eng_string(self, context=None):
        return self.__str__(eng=True)

    def __repr__(self):
        return "Decimal('%s')" % str(self)

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __hash__(self):
        if self._kind:
            if self._kind == 'N':
                raise TypeError('Cannot hash a signaling NaN value')
            if self._kind == 'n':
                return object.__hash__(self)
            return hash(-_math.inf if self._sign else _math.inf)
        prime = (1 << 61) - 1
        power = pow(10, self._e, prime) if self._e >= 0 else pow(pow(10, -1, prime), -self._e, prime)
        value = self._n * power % prime
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def __format__(self, spec, context=None):
        return _format_decimal(self, spec, context or getcontext())

    # What it is

    def as_tuple(self):
        """(sign, digits, exponent)"""
        if self._kind == 'F':
            return DecimalTuple(self._sign, (0,), 'F')
        digits = tuple([int(c) for c in str(self._n)]) if self._n or not self._kind else ()
        return DecimalTuple(self._sign, digits, self._kind or self._e)

    def as_integer_ratio(self):
        if self._kind:
            if self._kind == 'F':
                raise OverflowError('cannot convert Infinity to integer ratio')
            raise ValueError('cannot convert NaN to integer ratio')
        top = self._n * 10 ** max(self._e, 0)
        bottom = 10 ** max(-self._e, 0)
        common = _math.gcd(top, bottom)
        return (-top if self._sign else top) // common, bottom // common

    def adjusted(self):
        return 0 if self._kind else self._e + _digit_count(self._n) - 1

    def is_nan(self):
        return self._kind in ('n', 'N')

    def is_qnan(self):
        return self._kind == 'n'

    def is_snan(self):
        return self._kind == 'N'

    def is_infinite(self):
        return self._kind == 'F'

    def is_finite(self):
        return not self._kind

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return not self._kind and self._n == 0

    def is_canonical(self):
        return True

    def is_normal(self, context=None):
        return not self._kind and self._n != 0 and self.adjusted() >= (context or getcontext()).Emin

    def is_subnormal(self, context=None):
        return not self._kind and self._n != 0 and self.adjusted() < (context or getcontext()).Emin

    def number_class(self, context=None):
        if self.is_snan():
            return 'sNaN'
        if self.is_qnan():
            return 'NaN'
        sign = '-' if self._sign else '+'
        if self._kind:
            return sign + 'Infinity'
        return sign + ('Zero' if not self._n else 'Subnormal' if self.is_subnormal(context) else 'Normal')

    def canonical(self):
        return self

    def conjugate(self):
        return self

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def radix(self):
        return Decimal(10)

    def copy_abs(self):
        return _made(0, self._n, self._e, self._kind)

    def copy_negate(self):
        return _made(1 - self._sign, self._n, self._e, self._kind)

    def copy_sign(self, other, context=None):
        return _made(_operand(other)._sign, self._n, self._e, self._kind)

    def same_quantum(self, other, context=None):
        other = _operand(other)
        if self._kind or other._kind:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._e == other._e

    def __bool__(self):
        return bool(self._kind) or self._n != 0

    def __int__(self):
        if self._kind:
            if self._kind == 'F':
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        whole = self._n * 10 ** self._e if self._e >= 0 else self._n // 10 ** -self._e
        return -whole if self._sign else whole

    __trunc__ = __int__

    def __float__(self):
        if self._kind == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        return float(str(self))

    def _rounded_int(self, rounding):
        if self._kind or self._e >= 0:
            return int(self)
        whole = _cut(self._n, -self._e, self._sign, rounding)[0]
        return -whole if self._sign else whole

    def __floor__(self):
        return self._rounded_int(ROUND_FLOOR)

    def __ceil__(self):
        return self._rounded_int(ROUND_CEILING)

    def __round__(self, n=None):
        if n is None:
            if self._kind:
                if self._kind == 'F':
                    raise OverflowError('cannot round an infinity')
                raise ValueError('cannot round a NaN')
            return self._rounded_int(ROUND_HALF_EVEN)
        return self.quantize(_made(0, 1, -n))

    # Rounding

    def _fixed(self, context):
        """The number in the precision and the bounds of a context."""
        if self._kind:
            return self
        n, e, sign = self._n, self._e, self._sign
        tiny, top = context.Etiny(), context.Etop()
        if not n:
            bounded = min(max(e, tiny), context.Emax if not context.clamp else top)
            if bounded == e:
                return self
            context._signal(Clamped, self)
            return _made(sign, 0, bounded)
        digits = len(str(n))
        least = digits + e - context.prec
        if least > top:
            return _overflowed(sign, context)
        small = least < tiny
        if small:
            least = tiny
        if e >= least:
            if small:
                context._signal(Subnormal, self)
            if context.clamp and e > top:
                context._signal(Clamped, self)
                return _made(sign, n * 10 ** (e - top), top)
            return self
        if digits + e < least:
            n, lost = _cut(1, 1, sign, context.rounding)
        else:
            n, lost = _cut(n, least - e, sign, context.rounding)
        if len(str(n)) > context.prec:
            n //= 10
            least += 1
        if least > top:
            return _overflowed(sign, context)
        made = _made(sign, n, least)
        if small:
            context.flags[Subnormal] = True
            if lost:
                context._signal(Underflow, made)
        if lost:
            context._signal(Inexact, made)
        context._signal(Rounded, made)
        if not n:
            context._signal(Clamped, made)
        return made

    def _nan_of(self, other, context):
        """The NaN that an operation with a NaN gives, or None."""
        for value in (self,) if other is None else (self, other):
            if value._kind == 'N':
                return context._signal(InvalidOperation, _made(value._sign, value._n, 0, 'n'))
        for value in (self,) if other is None else (self, other):
            if value._kind == 'n':
                return value
        return None

    def quantize(self, exp, rounding=None, context=None):
        """The number with the exponent of another one."""
        context = context or getcontext()
        exp = _operand(exp)
        if rounding is None:
            rounding = context.rounding
        elif rounding not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                            "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        if self._kind or exp._kind:
            nan = self._nan_of(exp, context)
            if nan is not None:
                return nan
            return self if self._kind == exp._kind else context._signal(InvalidOperation)
        if not context.Etiny() <= exp._e <= context.Emax:
            return context._signal(InvalidOperation)
        if not self._n:
            return _made(self._sign, 0, exp._e)._fixed(context)
        if self.adjusted() > context.Emax or self.adjusted() - exp._e + 1 > context.prec:
            return context._signal(InvalidOperation)
        made, lost = self._rescaled(exp._e, rounding)
        if made.adjusted() > context.Emax or _digit_count(made._n) > context.prec:
            return context._signal(InvalidOperation)
        if lost:
            context._signal(Inexact, made)
        if made._e > self._e:
            context._signal(Rounded, made)
        return made

    def _rescaled(self, e, rounding):
        if not self._n:
            return _made(self._sign, 0, e), False
        if self._e >= e:
            return _made(self._sign, self._n * 10 ** (self._e - e), e), False
        places = e - self._e
        if places > _digit_count(self._n) + 1:
            n, lost = _cut(1, 2, self._sign, rounding)
        else:
            n, lost = _cut(self._n, places, self._sign, rounding)
        return _made(self._sign, n, e), lost

    def normalize(self, context=None):
        """Without zeros at the end."""
        context = context or getcontext()
        if self._kind:
            return self._nan_of(None, context) or self
        made = self._fixed(context)
        if made._kind:
            return made
        if not made._n:
            return _made(made._sign, 0, 0)
        n, e = made._n, made._e
        while n % 10 == 0:
            n //= 10
            e += 1
        return _made(made._sign, n, e)

    def to_integral_value(self, rounding=None, context=None):
        if self._kind or self._e >= 0:
            return self
        return self._rescaled(0, rounding or (context or getcontext()).rounding)[0]

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        if self._kind or self._e >= 0:
            return self
        made, lost = self._rescaled(0, rounding or context.rounding)
        if lost:
            context._signal(Inexact, made)
        context._signal(Rounded, made)
        return made

    # Comparison

    def _order(self, other):
        """Negative, zero or positive; neither is a NaN."""
        if self._kind or other._kind:
            one = (-1 if self._sign else 1) if self._kind else 0
            two = (-1 if other._sign else 1) if other._kind else 0
            return one - two
        if not self._n or not other._n:
            one = 0 if not self._n else -1 if self._sign else 1
            two = 0 if not other._n else -1 if other._sign else 1
            return one - two
        if self._sign != other._sign:
            return -1 if self._sign else 1
        sign = -1 if self._sign else 1
        if self.adjusted() != other.adjusted():
            return sign if self.adjusted() > other.adjusted() else -sign
        least = min(self._e, other._e)
        a, b = self._n * 10 ** (self._e - least), other._n * 10 ** (other._e - least)
        return 0 if a == b else sign if a > b else -sign

    def compare(self, other, context=None):
        other = _operand(other)
        nan = self._nan_of(other, context or getcontext()) if self.is_nan() or other.is_nan() else None
        if nan is not None:
            return nan
        order = self._order(other)
        return Decimal(0 if order == 0 else 1 if order > 0 else -1)

    def _compared(self, other, test, is_equality=False):
        if isinstance(other, (int, float)):
            other = Decimal.from_float(other)
        elif not isinstance(other, Decimal):
            if not hasattr(other, 'numerator') or not hasattr(other, 'denominator'):
                return NotImplemented
            if self._kind:
                return test(self._order(Decimal(0)))
            return test(_sign_of(self._scaled_ratio(other)))
        if self.is_nan() or other.is_nan():
            if not is_equality or self._kind == 'N' or other._kind == 'N':
                getcontext()._signal(InvalidOperation)
            return False
        return test(self._order(other))

    def _scaled_ratio(self, ratio):
        top, bottom = self.as_integer_ratio()
        return top * ratio.denominator - ratio.numerator * bottom

    def __eq__(self, other):
        return self._compared(other, lambda order: order == 0, True)

    def __lt__(self, other):
        return self._compared(other, lambda order: order < 0)

    def __le__(self, other):
        return self._compared(other, lambda order: order <= 0)

    def __gt__(self, other):
        return self._compared(other, lambda order: order > 0)

    def __ge__(self, other):
        return self._compared(other, lambda order: order >= 0)

    def max(self, other, context=None):
        return self._extreme(other, context, 1)

    def min(self, other, context=None):
        return self._extreme(other, context, -1)

    def _extreme(self, other, context, direction):
        context = context or getcontext()
        other = _operand(other)
        if self.is_nan() or other.is_nan():
            if self._kind == 'n' and not other.is_nan():
                return other._fixed(context)
            if other._kind == 'n' and not self.is_nan():
                return self._fixed(context)
            return self._nan_of(other, context)
        order = self._order(other)
        if not order:
            order = other._sign - self._sign or (self._e - other._e) * (-1 if self._sign else 1)
        return (self if order * direction >= 0 else other)._fixed(context)

    # Arithmetic

    def _add(self, other, context):
        if self._kind or other._kind:
            nan = self._nan_of(other, context)
            if nan is not None:
                return nan
            if self._kind and other._kind and self._sign != other._sign:
                return context._signal(InvalidOperation)
            return self if self._kind else other
        e = min(self._e, other._e)
        floor = max(self._e + _digit_count(self._n), other._e + _digit_count(other._n)) - 2 * context.prec - 60
        if not self._n or not other._n:
            kept = other if not self._n else self
            if kept._n:
                e = max(e, min(kept._e, kept._e - context.prec - 1))
        a, b = _aligned(self, e, floor), _aligned(other, e, floor)
        e = max(e, floor) if self._n and other._n else e
        total = (-a if self._sign else a) + (-b if other._sign else b)
        if total:
            sign = 1 if total < 0 else 0
        elif self._sign == other._sign:
            sign = self._sign
        else:
            sign = 1 if context.rounding == ROUND_FLOOR else 0
        return _made(sign, abs(total), e)._fixed(context)

    def _multiply(self, other, context):
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            nan = self._nan_of(other, context)
            if nan is not None:
                return nan
            if not self or not other:
                return context._signal(InvalidOperation)
            return _made(sign, 0, 0, 'F')
        return _made(sign, self._n * other._n, self._e + other._e)._fixed(context)

    def _divide(self, other, context):
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            nan = self._nan_of(other, context)
            if nan is not None:
                return nan
            if self._kind and other._kind:
                return context._signal(InvalidOperation)
            if self._kind:
                return _made(sign, 0, 0, 'F')
            context._signal(Clamped, self)
            return _made(sign, 0, context.Etiny())
        if not other._n:
            if not self._n:
                return context._signal(InvalidOperation, None, DivisionUndefined)
            return context._signal(DivisionByZero, _made(sign, 0, 0, 'F'))
        if not self._n:
            return _made(sign, 0, self._e - other._e)._fixed(context)
        shift = _digit_count(other._n) - _digit_count(self._n) + context.prec + 1
        e = self._e - other._e - shift
        whole, rest = divmod(self._n * 10 ** max(shift, 0), other._n * 10 ** max(-shift, 0))
        if rest:
            # So that it does not look like a half.
            if whole % 5 == 0:
                whole += 1
        else:
            while e < self._e - other._e and whole % 10 == 0:
                whole //= 10
                e += 1
        return _made(sign, whole, e)._fixed(context)

    def _whole_division(self, other, context):
        """(the quotient cut to an int, the remainder)"""
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            nan = self._nan_of(other, context)
            if nan is not None:
                return nan, nan
            if self._kind:
                wrong = context._signal(InvalidOperation)
                return wrong if other._kind else _made(sign, 0, 0, 'F'), wrong
            return _made(sign, 0, 0), self._fixed(context)
        if not other._n:
            if not self._n:
                wrong = context._signal(InvalidOperation, None, DivisionUndefined)
                return wrong, wrong
            return (context._signal(DivisionByZero, _made(sign, 0, 0, 'F')), context._signal(InvalidOperation))
        e = min(self._e, other._e)
        if self.adjusted() - other.adjusted() > context.prec + 1:
            wrong = context._signal(InvalidOperation, None, DivisionImpossible)
            return wrong, wrong
        whole, rest = divmod(self._n * 10 ** (self._e - e), other._n * 10 ** (other._e - e)) \
            if other._e - e <= context.prec + _digit_count(self._n) + 2 else (0, self._n * 10 ** (self._e - e))
        if len(str(whole)) > context.prec:
            wrong = context._signal(InvalidOperation, None, DivisionImpossible)
            return wrong, wrong
        return _made(sign, whole, 0), _made(self._sign, rest, e)._fixed(context)

    def _remainder(self, other, context):
        if not self._kind and not other._kind and not other._n:
            return context._signal(InvalidOperation, None, None if self._n else DivisionUndefined)
        return self._whole_division(other, context)[1]

    def remainder_near(self, other, context=None):
        context = context or getcontext()
        other = _operand(other)
        if self._kind or other._kind or not other._n:
            return self._remainder(other, context)
        e = min(self._e, other._e)
        a, b = self._n * 10 ** (self._e - e), other._n * 10 ** (other._e - e)
        whole, rest = divmod(a, b)
        sign = self._sign
        if 2 * rest > b or 2 * rest == b and whole % 2:
            rest -= b
        if rest < 0:
            sign, rest = 1 - sign, -rest
        return _made(sign, rest, e)._fixed(context)

    def fma(self, other, third, context=None):
        other, third = _operand(other), _operand(third)
        if self._kind or other._kind:
            product = self._multiply(other, context or getcontext())
        else:
            product = _made(self._sign ^ other._sign, self._n * other._n, self._e + other._e)
        return product._add(third, context or getcontext())

    def scaleb(self, other, context=None):
        if self._kind:
            return self
        return _made(self._sign, self._n, self._e + int(other))._fixed(context or getcontext())

    def logb(self, context=None):
        context = context or getcontext()
        if self._kind:
            return self._nan_of(None, context) or self.copy_abs()
        if not self._n:
            return context._signal(DivisionByZero, _made(1, 0, 0, 'F'))
        return Decimal(self.adjusted())._fixed(context)

    def next_plus(self, context=None):
        return self._beside((context or getcontext()), ROUND_CEILING, 0)

    def next_minus(self, context=None):
        return self._beside((context or getcontext()), ROUND_FLOOR, 1)

    def _beside(self, context, rounding, sign):
        if self.is_nan():
            return self._nan_of(None, context)
        if self._kind and self._sign == sign:
            return self
        if self._kind:
            return _made(self._sign, 10 ** context.prec - 1, context.Etop())
        local = context.copy()
        local.clear_traps()
        local.rounding = rounding
        made = self._fixed(local)
        if made._order(self):
            return made
        return self._add(_made(sign, 1, context.Etiny() - 1), local)

    def __add__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else self._add(other, getcontext())

    __radd__ = __add__

    def __sub__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else self._add(_exactly(other).copy_negate(), getcontext()) \
            if not other.is_nan() else self._add(other, getcontext())

    def __rsub__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other.__sub__(self)

    def __mul__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else self._multiply(other, getcontext())

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else self._divide(other, getcontext())

    def __rtruediv__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other._divide(self, getcontext())

    def __floordiv__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else self._whole_division(other, getcontext())[0]

    def __rfloordiv__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other._whole_division(self, getcontext())[0]

    def __mod__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else self._remainder(other, getcontext())

    def __rmod__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other._remainder(self, getcontext())

    def __divmod__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else self._whole_division(other, getcontext())

    def __rdivmod__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other._whole_division(self, getcontext())

    def __pow__(self, other, modulo=None):
        other = _converted(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        return self._power(other, getcontext())

    def __rpow__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other._power(self, getcontext())

    def __neg__(self):
        if self.is_nan():
            return self._nan_of(None, getcontext())
        context = getcontext()
        if not self._kind and not self._n and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fixed(context)
        return self.copy_negate()._fixed(context)

    def __pos__(self):
        if self.is_nan():
            return self._nan_of(None, getcontext())
        context = getcontext()
        if not self._kind and not self._n and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fixed(context)
        return self._fixed(context)

    def __abs__(self):
        return self.__neg__() if self._sign else self.__pos__()

    # Functions

    def sqrt(self, context=None):
        """The square root, rounded once."""
        context = context or getcontext()
        if self.is_nan():
            return self._nan_of(None, context)
        if self._kind and not self._sign:
            return self
        if not self:
            return _made(self._sign, 0, self._e // 2)._fixed(context)
        if self._sign:
            return context._signal(InvalidOperation)
        n, e = self._n, self._e
        ideal = e // 2
        if e % 2:
            n *= 10
            e -= 1
        shift = max(0, context.prec + 2 - (_digit_count(n) + 1) // 2)
        n *= 100 ** shift
        root = _math.isqrt(n)
        e = e // 2 - shift
        if root * root == n:
            while e < ideal and root % 10 == 0:
                root //= 10
                e += 1
            made = _made(0, root, e)
        else:
            made = _made(0, root * 10 + 1, e - 1)
        # Whatever the context says, a root is rounded to the nearest.
        local = context.copy()
        local.rounding = ROUND_HALF_EVEN
        result = made._fixed(local)
        for signal, value in local.flags.items():
            if value:
                context.flags[signal] = True
        return result

    def exp(self, context=None):
        """e to the power of the number."""
        context = context or getcontext()
        if self.is_nan():
            return self._nan_of(None, context)
        if self._kind:
            return _made(0, 0, 0) if self._sign else self
        if not self._n:
            return Decimal(1)
        if self.adjusted() > len(str(context.Emax)) + 1:
            return _made(0, 1, context.Emax + 1 if not self._sign else context.Etiny() - 1)._fixed(context)
        return _nearest(context, lambda digits: _exp_of(self, digits))

    def ln(self, context=None):
        """The natural logarithm."""
        context = context or getcontext()
        if self.is_nan():
            return self._nan_of(None, context)
        if not self:
            return _made(1, 0, 0, 'F')
        if self._kind and not self._sign:
            return self
        if self._sign:
            return context._signal(InvalidOperation)
        if self == 1:
            return Decimal(0)
        return _nearest(context, lambda digits: _ln_of(self, digits))

    def log10(self, context=None):
        """The logarithm to base 10."""
        context = context or getcontext()
        if self.is_nan():
            return self._nan_of(None, context)
        if not self:
            return _made(1, 0, 0, 'F')
        if self._kind and not self._sign:
            return self
        if self._sign:
            return context._signal(InvalidOperation)
        if str(self._n).rstrip('0') == '1':
            return Decimal(self.adjusted())._fixed(context)

        def scaled(digits):
            n, e = _ln_of(self, digits + 5)
            m, f = _ln_of(Decimal(10), digits + 5)
            return n * 10 ** (digits + 10) // m, e - f - digits - 10
        return _nearest(context, scaled)

    def _power(self, other, context):
        if self.is_nan() or other.is_nan():
            return self._nan_of(other, context)
        if not other:
            return context._signal(InvalidOperation) if not self else Decimal(1)
        whole = other._kind == '' and other == other.to_integral_value()
        sign = 1 if self._sign and whole and int(other) % 2 else 0
        if self._sign and not whole and (self._kind or self._n or not other._kind):
            if self:
                return context._signal(InvalidOperation)
        if not self:
            return _made(sign, 0, 0, 'F') if other._sign else _made(sign, 0, 0)
        if self._kind:
            return _made(sign, 0, 0) if other._sign else _made(sign, 0, 0, 'F')
        base = self.copy_abs()
        if base == 1:
            return Decimal(-1 if sign else 1) if self._e == 0 and whole else \
                _made(sign, 10 ** (context.prec - 1), 1 - context.prec)
        if other._kind:
            return _made(0, 0, 0) if bool(other._sign) == (base > 1) else _made(0, 0, 0, 'F')
        if whole and abs(int(other)) * _digit_count(base._n) <= 20000:
            power = abs(int(other))
            exact = _made(sign, base._n ** power, base._e * power)
            if not other._sign:
                return exact._fixed(context)
            return Decimal(1)._divide(exact, context)
        if other == Decimal('0.5'):
            made = base.sqrt(context)
            return made if made._kind or _digit_count(made._n) >= context.prec else \
                _made(0, made._n * 10 ** (context.prec - _digit_count(made._n)),
                      made._e - context.prec + _digit_count(made._n))

        def scaled(digits):
            extra = digits + 10 + max(0, other.adjusted()) + len(str(abs(self.adjusted()) + 1))
            n, e = _ln_of(base, extra)
            product = _made(other._sign ^ (1 if n < 0 else 0), abs(n) * other._n, e + other._e)
            return _exp_of(product, digits)
        made = _nearest(context, scaled)
        return made.copy_negate() if sign else made


def _sign_of(n):
    return 0 if n == 0 else 1 if n > 0 else -1


def _aligned(value, e, floor):
    """The coefficient at an exponent, with a mark for what is far below."""
    if not value._n:
        return 0
    if floor > e:
        if value._e >= floor:
            return value._n * 10 ** (value._e - floor)
        whole, rest = divmod(value._n, 10 ** min(floor - value._e, _digit_count(value._n) + 1))
        return whole + (1 if rest and not whole else 0) if floor - value._e > _digit_count(value._n) or not rest \
            else whole | (1 if rest else 0)
    return value._n * 10 ** (value._e - e) if value._e >= e else value._n // 10 ** (e - value._e)


def _overflowed(sign, context):
    largest = _made(sign, 10 ** context.prec - 1, context.Etop())
    rounding = context.rounding
    is_large = rounding in (ROUND_DOWN, ROUND_05UP) or rounding == ROUND_CEILING and sign \
        or rounding == ROUND_FLOOR and not sign
    made = largest if is_large else _made(sign, 0, 0, 'F')
    context._signal(Overflow, made)
    context._signal(Inexact, made)
    context._signal(Rounded, made)
    return made


def _converted(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    return NotImplemented


def _operand(value):
    found = _converted(value)
    if found is NotImplemented:
        raise TypeError('conversion from %s to Decimal is not supported' % type(value).__name__)
    return found


def _exactly(value):
    return value


# Functions beyond arithmetic, in whole numbers of a unit that is small enough

def _nearest(context, approximate):
    """The value of a function to the context's precision; more digits are asked for near a tie."""
    extra = 6
    while True:
        n, e = approximate(context.prec + extra)
        sign = 1 if n < 0 else 0
        n = abs(n)
        cut = _digit_count(n) - context.prec
        if cut <= 1 or 2 < n % 10 ** cut % 10 ** (cut - 1) < 10 ** (cut - 1) - 2 or extra > 200:
            break
        extra += 6
    local = context.copy()
    local.rounding = ROUND_HALF_EVEN
    result = _made(sign, n, e)._fixed(local)
    for signal, value in local.flags.items():
        if value:
            context.flags[signal] = True
    context.flags[Inexact] = context.flags[Rounded] = True
    return result


def _exp_of(x, digits):
    """(coefficient, exponent) of e to the x, to so many digits."""
    places = digits + 10 + max(0, x.adjusted() + 1)
    unit = 10 ** places
    value = x._n * 10 ** (x._e + places) if x._e + places >= 0 else x._n // 10 ** -(x._e + places)
    if x._sign:
        value = -value
    log10 = _ln_whole(10, places)
    power, value = divmod(value, log10)
    halvings = 8
    value >>= halvings
    total = term = unit
    i = 1
    while term:
        term = term * value // (unit * i)
        total += term
        i += 1
    for _ in range(halvings):
        total = total * total // unit
    return total, power - places


_logarithms = {}


def _atanh_inverse(n, unit):
    """The sum of 1/(k n^k) over odd k, times the unit."""
    term = unit // n
    total = term
    k = 3
    while term:
        term //= n * n
        total += term // k
        k += 2
    return total


def _ln_whole(n, places):
    """ln 2 or ln 10 in units of 10^-places."""
    known = _logarithms.get(n)
    if known is None or known[0] < places:
        unit = 10 ** (places + 10)
        two = 2 * _atanh_inverse(3, unit)
        value = two if n == 2 else 3 * two + 2 * _atanh_inverse(9, unit)
        known = _logarithms[n] = places, value // 10 ** 10
    return known[1] // 10 ** (known[0] - places)


def _ln_of(x, digits):
    """(coefficient, exponent) of the logarithm of a positive number, to so many digits."""
    count = _digit_count(x._n)
    power = x._e + count - 1
    # Near 1 the result is small: its digits begin further down.
    near = 0
    if power in (0, -1):
        delta = abs(x - 1) if count < 60 else Decimal(0)
        near = max(0, -delta.adjusted()) if delta else count + 2
    places = digits + 10 + near + len(str(abs(power) + 1))
    unit = 10 ** places
    value = x._n * unit // 10 ** (count - 1)
    twos = 0
    while value > unit * 14 // 10:
        value //= 2
        twos += 1
    # A number just below 1 is better left near 1 than taken for 9.99 times a tenth.
    top, bottom = value - unit, value + unit
    y = top * unit // bottom
    square = y * y // unit
    term = total = y
    k = 3
    while term:
        term = term * square // unit
        if term == -1:
            break
        total += term // k
        k += 2
    result = 2 * total + twos * _ln_whole(2, places) + power * _ln_whole(10, places)
    return result, -places


_NAN = _made(0, 0, 0, 'n')
_Number.register(Decimal)


def _format_decimal(value, spec, context):
    import re
    match = re.fullmatch(r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<no_neg>z)?(?P<alt>#)?(?P<zero>0(?=[0-9]))?'
                         r'(?P<width>[0-9]+)?(?P<comma>,)?(?:\.(?P<precision>[0-9]+))?(?P<type>[eEfFgGn%])?',
                         spec, re.DOTALL)
    if match is None:
        raise ValueError('invalid format string')
    parts = match.groupdict()
    kind = parts['type']
    align, fill = parts['align'] or '>', parts['fill'] or ' '
    width = int(parts['width'] or '0')
    if parts['zero']:
        if parts['align'] is None:
            align = '='
        fill = parts['fill'] or '0'
    precision = None if parts['precision'] is None else int(parts['precision'])
    if value._kind:
        body = str(value.copy_abs()) + ('%' if kind == '%' else '')
        whole = None
        if fill == '0' and align == '=':
            fill, align = ' ', '>'
    else:
        body, whole = _format_digits(value, kind, precision, context)
        if parts['no_neg'] and not any([c in '123456789' for c in body.lower().partition('e')[0]]):
            value = value.copy_abs()
    sign = '-' if value._sign else parts['sign'] if parts['sign'] in ('+', ' ') else ''
    if whole is not None and parts['comma']:
        rest = body[len(whole):]
        if align == '=' and fill == '0':
            least = width - len(sign) - len(rest)
            while len('{:,}'.format(int('1' * len(whole)))) < least:
                grown = '0' + whole
                if len('{:,}'.format(int('1' * len(grown)))) > least + 1:
                    break
                whole = grown
        groups = []
        while len(whole) > 3:
            groups.insert(0, whole[-3:])
            whole = whole[:-3]
        groups.insert(0, whole)
        body = ','.join(groups) + rest
    room = width - len(sign) - len(body)
    if room <= 0:
        return sign + body
    if align == '<':
        return sign + body + fill * room
    if align == '>':
        return fill * room + sign + body
    if align == '=':
        return sign + fill * room + body
    half = room // 2
    return fill * half + sign + body + fill * (room - half)


def _format_digits(value, kind, precision, context):
    """(the digits of a finite number, what of them stands before the point)"""
    n, e = value._n, value._e
    capital = 'E' if kind in ('E', 'G') or kind is None and context.capitals else 'e'
    style = 'g' if kind is None or kind in 'gGn' else 'e' if kind in 'eE' else 'f'
    if kind == '%':
        e += 2
    number = _made(value._sign, n, e)
    if style == 'g' and precision == 0:
        precision = 1
    if precision is not None:
        if style == 'e' and n:
            number = _to_digits(number, precision + 1, context.rounding)
        elif style == 'f':
            number = number._rescaled(-precision, context.rounding)[0]
        elif style == 'g' and _digit_count(n) > precision:
            number = _to_digits(number, precision, context.rounding)
    elif style == 'f' and not n and e > 0:
        number = number._rescaled(0, context.rounding)[0]
    digits = str(number._n)
    left = number._e + len(digits)
    if style == 'e':
        point = 1 - precision if not number._n and precision is not None else 1
    elif style == 'f':
        point = left
    else:
        point = left if number._e <= 0 and left > -6 else 1
    if point < 0:
        whole, fraction = '0', '0' * -point + digits
    elif point > len(digits):
        whole, fraction = digits + '0' * (point - len(digits)), ''
    else:
        whole, fraction = digits[:point] or '0', digits[point:]
    body = whole + ('.' + fraction if fraction else '')
    if left != point or style == 'e':
        body += '%s%+d' % (capital, left - point)
    return body + ('%' if kind == '%' else ''), whole


def _to_digits(number, count, rounding):
    cut = _digit_count(number._n) - count
    if cut <= 0:
        return _made(number._sign, number._n * 10 ** -cut, number._e + cut)
    n, lost = _cut(number._n, cut, number._sign, rounding)
    if len(str(n)) > count:
        n //= 10
        cut += 1
    return _made(number._sign, n, number._e + cut)
"""#
}
