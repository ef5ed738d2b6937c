# Decimal numbers: made, shown, added, divided.
from decimal import Decimal, getcontext, InvalidOperation, DivisionByZero
from fractions import Fraction
import math

for text in ["0", "1.10", "-0.00", "3.14", " 12 ", "1E+5", "1e-7", "123456E3", "1_000.5", "Infinity", "-inf", "NaN", "nan12", ".5", "5.", "0.000001", "0.0000001", "1E1000", "00012"]:
    d = Decimal(text)
    print(repr(d), str(d), d.as_tuple(), d.adjusted())
print(Decimal(5), Decimal(-3), Decimal(0.1), Decimal(2.5), Decimal((1, (1, 4, 1), -2)), Decimal(True), Decimal(Decimal("1.5")), Decimal.from_float(0.5), Decimal(10 ** 30), Decimal())
a, b = Decimal("10.50"), Decimal("3")
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, b ** -2, -a, +a, abs(-a), Decimal("-7") // 2, Decimal("-7") % 2, Decimal("7") % -2)
print(a + 1, 1 + a, 2 * a, a - 5, 5 - a, 1 / b, 10 // b, 10 % b, 2 ** b, sum([a, b]), sum([Decimal("0.1")] * 3), max(a, b), sorted([a, b, Decimal(1)]))
print(Decimal("0.1") + Decimal("0.2") == Decimal("0.3"), a == 10.5, a == Decimal("10.5"), a > 3, a < 10.6, a != "x", a == Fraction(21, 2), a > Fraction(1, 3), Decimal("nan") == Decimal("nan"), Decimal(1) == 1.0, Decimal("inf") > 10 ** 100)
print(hash(Decimal("1.0")) == hash(1), hash(Decimal("0.5")) == hash(0.5), {Decimal("2.00"): "x"}[2], bool(Decimal("0.0")), int(Decimal("-3.9")), float(a), round(Decimal("2.5")), round(Decimal("2.675"), 2), round(a), math.floor(Decimal("-1.5")), math.ceil(Decimal("1.2")), math.trunc(Decimal("-1.7")), Decimal("3.75").as_integer_ratio())
print(Decimal(1) / Decimal(7), Decimal(2).sqrt(), Decimal("1e10") / 3, Decimal(100) / 4, Decimal("1.20") * 3, Decimal("1.00") / 2, Decimal("0.10") + Decimal("0.2"), Decimal("1e3") + 1, Decimal("1") - Decimal("1.00"))
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__ + ":", e)
show(lambda: Decimal("abc"))
show(lambda: Decimal(""))
show(lambda: Decimal(1) / 0)
show(lambda: Decimal(0) / 0)
show(lambda: Decimal(1) // 0)
show(lambda: Decimal(1) % 0)
show(lambda: a + 1.5)
show(lambda: a + "1")
show(lambda: 1.5 * a)
show(lambda: a < "x")
show(lambda: Decimal(-1).sqrt())
show(lambda: Decimal([1]))
show(lambda: Decimal(None))
show(lambda: Decimal("inf") - Decimal("inf"))
show(lambda: int(Decimal("nan")))
show(lambda: int(Decimal("inf")))
show(lambda: Decimal("nan") < 1)
show(lambda: Decimal(10) ** 10 ** 10)
show(lambda: Decimal(0) ** 0)
show(lambda: a.foo)
print(issubclass(DivisionByZero, ZeroDivisionError), issubclass(InvalidOperation, ArithmeticError))
