# The abstract number classes.
import numbers
from fractions import Fraction
from decimal import Decimal

for value in [1, True, 2.5, Fraction(1, 2), Decimal(1), "x", None, 2 ** 80]:
    print(repr(value), [c.__name__ for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(value, c)])
print(issubclass(int, numbers.Integral), issubclass(float, numbers.Rational), issubclass(numbers.Integral, numbers.Real))
print((5).numerator, (5).denominator, (5).real, (5).imag, (2.5).real, (2.5).imag, (5).conjugate(), (2.5).as_integer_ratio())
def mean(values):
    if not all(isinstance(v, numbers.Real) for v in values):
        raise TypeError("numbers wanted")
    return sum(values) / len(values)
print(mean([1, 2.5, Fraction(1, 2)]))
