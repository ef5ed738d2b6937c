# Fractions: exact arithmetic, every way to make one, every operator.
from fractions import Fraction
import math
from decimal import Decimal

makers = [(), (3,), (3, 4), (6, -8), ("3/4",), (" -7/21 ",), ("1.25",), ("-.5e-2",), ("2e3",), (0.5,), (0.1,), (Fraction(1, 2), 3), (True, 2), ("1_000/3",), (0, 5)]
for args in makers:
    print(args, "->", repr(Fraction(*args)), str(Fraction(*args)))
a, b = Fraction(3, 4), Fraction(-2, 5)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** -2, b ** 3, a ** b.numerator)
print(a + 1, 1 + a, a - 1, 1 - a, a * 2, 2 * a, a / 2, 2 / a, 2 // a, 7 % a, 2 ** a, a ** 0.5, a + 0.25, 0.5 * a, 4 ** Fraction(1, 2), 2 ** Fraction(3))
print(-a, +a, abs(b), bool(Fraction(0)), bool(a), float(a), int(Fraction(-7, 2)))
print(math.floor(b), math.ceil(b), math.trunc(b), round(Fraction(5, 2)), round(Fraction(7, 2)), round(Fraction(22, 7), 2), round(Fraction(1234), -2))
print(a == 0.75, a == Fraction(6, 8), a > b, a < 1, a >= 0.75, a <= b, a != b, a == "3/4", a < math.inf, a == math.nan)
print(hash(Fraction(5)) == hash(5), hash(Fraction(1, 2)) == hash(0.5), {Fraction(1, 2): "half"}[0.5])
print(a.numerator, a.denominator, Fraction(math.pi).limit_denominator(1000), Fraction("3.14159").limit_denominator(10), a.as_integer_ratio())
print(Fraction.from_float(0.25), Fraction.from_decimal(Decimal("1.1")), Fraction(1.5).limit_denominator())
print(sum([Fraction(1, n) for n in range(1, 11)]), max(a, b), sorted([a, b, Fraction(0)]), math.prod([a, b]))
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__ + ":", e)
show(lambda: Fraction(1, 0))
show(lambda: Fraction("1/0"))
show(lambda: Fraction("abc"))
show(lambda: Fraction("1/2/3"))
show(lambda: Fraction(1.5, 2))
show(lambda: Fraction([1]))
show(lambda: Fraction("1", "2"))
show(lambda: Fraction(math.nan))
show(lambda: Fraction(math.inf))
show(lambda: a / 0)
show(lambda: a // 0)
show(lambda: Fraction(0) ** -1)
show(lambda: a + "x")
show(lambda: a < "x")
show(lambda: a.limit_denominator(0))
show(lambda: f"{float(a):.3f} {a}")
