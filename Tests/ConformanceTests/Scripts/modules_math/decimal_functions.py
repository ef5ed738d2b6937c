# Roots, powers, logarithms and the small methods.
from decimal import Decimal, getcontext, localcontext
import math

for text in ["2", "0.5", "10", "1", "100", "1e-5", "12345.678", "0.9999", "3e20"]:
    d = Decimal(text)
    print(text, d.sqrt(), d.exp() if d < 1000 else "-", d.ln(), d.log10())
for x, y in [("2", "10"), ("2", "0.5"), ("1.1", "20"), ("10", "-3"), ("2", "-1"), ("0.5", "3"), ("3", "2.5"), ("1.05", "30"), ("9", "0.5"), ("-2", "3"), ("-2", "-3"), ("1", "5"), ("7", "1")]:
    print(x, y, Decimal(x) ** Decimal(y))
with localcontext() as c:
    c.prec = 40
    print(Decimal(1).exp(), Decimal(2).ln(), Decimal(2).log10(), Decimal(3).sqrt(), Decimal(2) ** Decimal("0.3"))
a = Decimal("-3.700")
print(a.copy_abs(), a.copy_negate(), a.copy_sign(Decimal(1)), a.is_signed(), a.is_zero(), a.is_nan(), a.is_finite(), a.is_infinite(), a.number_class(), a.same_quantum(Decimal("1.234")), a.compare(Decimal("-3.7")), a.max(2), a.min(2), a.to_integral_value(), a.to_integral_exact(), a.logb(), a.scaleb(2), a.fma(2, 1), a.remainder_near(2), a.radix(), a.conjugate(), a.real, a.imag)
print(Decimal("1").next_plus(), Decimal("1").next_minus(), Decimal("5") .compare(Decimal("nan")), math.sqrt(Decimal("2.25")), math.isnan(Decimal("nan")), math.fsum([Decimal("0.1")] * 10), pow(Decimal(3), 2), pow(Decimal(3), 4, 5))
def pi(places):
    with localcontext() as c:
        c.prec = places + 3
        three = Decimal(3)
        lasts, t, s, n, na, d, da = 0, three, 3, 1, 0, 0, 24
        while s != lasts:
            lasts = s
            n, na = n + na, na + 8
            d, da = d + da, da + 32
            t = (t * n) / d
            s += t
    return +s
print(pi(25), pi(10))
