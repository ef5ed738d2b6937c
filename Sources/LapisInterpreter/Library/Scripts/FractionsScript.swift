extension Scripts {
  /// `fractions`, in the language itself.
  static let fractions = #"""
"""Exact rational numbers."""

import math as _math
import numbers as _numbers
import re as _re
import sys as _sys

__all__ = ['Fraction']

_TEXT = _re.compile(r'\s*([-+]?)(?=\d|\.\d)(\d*|\d+(?:_\d+)*)'
                    r'(?:(?:/(\d+(?:_\d+)*))?|(?:\.(\d*|\d+(?:_\d+)*))?(?:[eE]([-+]?\d+(?:_\d+)*))?)\s*')
# Of the field in which numbers that are equal have equal hashes.
_PRIME = _sys.hash_info.modulus if hasattr(_sys, 'hash_info') else (1 << 61) - 1


def _is_decimal(value):
    return type(value).__name__ == 'Decimal' and hasattr(value, 'as_integer_ratio')


def _rational(value):
    return isinstance(value, (int, Fraction)) \
        or not isinstance(value, (float, str)) and hasattr(value, 'numerator') \
        and hasattr(value, 'denominator')


class Fraction:
    """A ratio of two ints in lowest terms, the lower one positive."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        if denominator is None:
            if type(numerator) is int:
                return _made(cls, numerator, 1)
            if _rational(numerator):
                return _made(cls, numerator.numerator, numerator.denominator)
            if isinstance(numerator, float) or _is_decimal(numerator):
                return _made(cls, *numerator.as_integer_ratio())
            if isinstance(numerator, str):
                return _made(cls, *_read(numerator))
            raise TypeError('argument should be a string or a Rational instance')
        if not (_rational(numerator) and _rational(denominator)):
            raise TypeError('both arguments should be Rational instances')
        top = numerator.numerator * denominator.denominator
        bottom = numerator.denominator * denominator.numerator
        if bottom == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % top)
        return _reduced(top, bottom, cls)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('%s.from_float() only takes floats, not %r (%s)'
                            % (cls.__name__, f, type(f).__name__))
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, int):
            return cls(dec)
        if not _is_decimal(dec):
            raise TypeError('%s.from_decimal() only takes Decimals, not %r (%s)'
                            % (cls.__name__, dec, type(dec).__name__))
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return self

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction whose denominator is no larger."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction until one is too large; then the best of the last two bounds.
        top, bottom = self._numerator, self._denominator
        h0, k0, h1, k1 = 0, 1, 1, 0
        while True:
            whole = top // bottom
            if k0 + whole * k1 > max_denominator:
                break
            h0, k0, h1, k1 = h1, k1, h0 + whole * h1, k0 + whole * k1
            top, bottom = bottom, top - whole * bottom
        steps = (max_denominator - k0) // k1
        between = Fraction(h0 + steps * h1, k0 + steps * k1)
        last = Fraction(h1, k1)
        return last if abs(last - self) <= abs(between - self) else between

    def __repr__(self):
        return '%s(%s, %s)' % (type(self).__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return '%s/%s' % (self._numerator, self._denominator)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _PRIME)
        except ValueError:
            value = 314159
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __add__(a, b):
        if isinstance(b, Fraction):
            return _reduced(a._numerator * b._denominator + b._numerator * a._denominator,
                            a._denominator * b._denominator)
        if isinstance(b, int):
            return _made(Fraction, a._numerator + b * a._denominator, a._denominator)
        return float(a) + b if isinstance(b, float) else NotImplemented

    def __radd__(b, a):
        if isinstance(a, int):
            return _made(Fraction, b._numerator + a * b._denominator, b._denominator)
        return a + float(b) if isinstance(a, float) else NotImplemented

    def __sub__(a, b):
        if isinstance(b, Fraction):
            return _reduced(a._numerator * b._denominator - b._numerator * a._denominator,
                            a._denominator * b._denominator)
        if isinstance(b, int):
            return _made(Fraction, a._numerator - b * a._denominator, a._denominator)
        return float(a) - b if isinstance(b, float) else NotImplemented

    def __rsub__(b, a):
        if isinstance(a, int):
            return _made(Fraction, a * b._denominator - b._numerator, b._denominator)
        return a - float(b) if isinstance(a, float) else NotImplemented

    def __mul__(a, b):
        if isinstance(b, (Fraction, int)):
            return _reduced(a._numerator * b.numerator, a._denominator * b.denominator)
        return float(a) * b if isinstance(b, float) else NotImplemented

    def __rmul__(b, a):
        if isinstance(a, int):
            return _reduced(a * b._numerator, b._denominator)
        return a * float(b) if isinstance(a, float) else NotImplemented

    def __truediv__(a, b):
        if isinstance(b, (Fraction, int)):
            return _quotient(a._numerator * b.denominator, a._denominator * b.numerator)
        return float(a) / b if isinstance(b, float) else NotImplemented

    def __rtruediv__(b, a):
        if isinstance(a, int):
            return _quotient(a * b._denominator, b._numerator)
        return a / float(b) if isinstance(a, float) else NotImplemented

    def __floordiv__(a, b):
        if isinstance(b, (Fraction, int)):
            return a._numerator * b.denominator // (a._denominator * b.numerator)
        return float(a) // b if isinstance(b, float) else NotImplemented

    def __rfloordiv__(b, a):
        if isinstance(a, int):
            return a * b._denominator // b._numerator
        return a // float(b) if isinstance(a, float) else NotImplemented

    def __mod__(a, b):
        if isinstance(b, (Fraction, int)):
            return _reduced(a._numerator * b.denominator % (b.numerator * a._denominator),
                            a._denominator * b.denominator)
        return float(a) % b if isinstance(b, float) else NotImplemented

    def __rmod__(b, a):
        if isinstance(a, int):
            return Fraction(a) % b
        return a % float(b) if isinstance(a, float) else NotImplemented

    def __divmod__(a, b):
        if isinstance(b, (Fraction, int)):
            whole = a // b
            return whole, a % b
        return divmod(float(a), b) if isinstance(b, float) else NotImplemented

    def __rdivmod__(b, a):
        if isinstance(a, int):
            return divmod(Fraction(a), b)
        return divmod(a, float(b)) if isinstance(a, float) else NotImplemented

    def __pow__(a, b):
        if isinstance(b, (Fraction, int)):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return _made(Fraction, a._numerator ** power, a._denominator ** power)
            if a._numerator == 0:
                raise ZeroDivisionError('Fraction(%s, 0)' % a._denominator ** -power)
            top, bottom = a._denominator ** -power, a._numerator ** -power
            return _made(Fraction, -top, -bottom) if bottom < 0 else _made(Fraction, top, bottom)
        return float(a) ** b if isinstance(b, float) else NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, int):
            return Fraction(a) ** b
        return a ** float(b)

    def __pos__(a):
        return _made(Fraction, a._numerator, a._denominator)

    def __neg__(a):
        return _made(Fraction, -a._numerator, a._denominator)

    def __abs__(a):
        return _made(Fraction, abs(a._numerator), a._denominator)

    def __bool__(a):
        return a._numerator != 0

    def __int__(a):
        return a.__trunc__()

    def __float__(a):
        return a._numerator / a._denominator

    def __trunc__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            up = twice > self._denominator or twice == self._denominator and whole % 2 == 1
            return whole + 1 if up else whole
        scale = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * scale), scale)
        return Fraction(round(self / scale) * scale)

    def __eq__(a, b):
        if isinstance(b, (Fraction, int)):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, float):
            return a == Fraction(b) if _math.isfinite(b) else 0.0 == b
        return NotImplemented

    def __lt__(a, b):
        return _ordered(a, b, lambda x, y: x < y)

    def __gt__(a, b):
        return _ordered(a, b, lambda x, y: x > y)

    def __le__(a, b):
        return _ordered(a, b, lambda x, y: x <= y)

    def __ge__(a, b):
        return _ordered(a, b, lambda x, y: x >= y)


_numbers.Rational.register(Fraction)


def _made(cls, top, bottom):
    self = object.__new__(cls)
    self._numerator = top
    self._denominator = bottom
    return self


def _reduced(top, bottom, cls=Fraction):
    common = _math.gcd(top, bottom)
    if bottom < 0:
        common = -common
    return _made(cls, top // common, bottom // common)


def _quotient(top, bottom):
    if bottom == 0:
        raise ZeroDivisionError('Fraction(%s, 0)' % ((top > 0) - (top < 0)))
    return _reduced(top, bottom)


def _ordered(a, b, compare):
    if isinstance(b, (Fraction, int)):
        return compare(a._numerator * b.denominator, a._denominator * b.numerator)
    if isinstance(b, float):
        if _math.isfinite(b):
            return _ordered(a, Fraction(b), compare)
        return compare(0.0, b)
    return NotImplemented


def _read(text):
    found = _TEXT.fullmatch(text)
    if found is None:
        raise ValueError('Invalid literal for Fraction: %r' % text)
    sign, whole, below, decimals, exponent = found.groups()
    top = int(whole or '0')
    bottom = 1
    if below is not None:
        bottom = int(below)
    else:
        if decimals:
            decimals = decimals.replace('_', '')
            bottom = 10 ** len(decimals)
            top = top * bottom + int(decimals)
        if exponent is not None:
            power = int(exponent)
            if power >= 0:
                top *= 10 ** power
            else:
                bottom *= 10 ** -power
    if sign == '-':
        top = -top
    if bottom == 0:
        raise ZeroDivisionError('Fraction(%s, 0)' % top)
    common = _math.gcd(top, bottom)
    return top // common, bottom // common
"""#
}
