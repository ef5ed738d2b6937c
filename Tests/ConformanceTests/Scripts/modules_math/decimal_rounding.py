# Quantizing money, contexts, every rounding.
import decimal
from decimal import Decimal, getcontext, localcontext, Context, setcontext

cents = Decimal("0.01")
for mode in ["ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP"]:
    print(mode, [str(Decimal(x).quantize(cents, rounding=getattr(decimal, mode))) for x in ("2.675", "2.665", "-2.675", "1.001", "-1.009", "2.6750001")])
print(Decimal("7.325").quantize(Decimal("1.")), Decimal("7.5").quantize(Decimal("1")), Decimal("123").quantize(Decimal("1E1")), Decimal("1.1").quantize(Decimal("0.000")), Decimal("0").quantize(cents))
print(getcontext())
getcontext().prec = 6
print(Decimal(1) / Decimal(7), Decimal("3.1415926535"), +Decimal("3.1415926535"), Decimal("123456789") + 1, Decimal(2) ** Decimal("0.5"), Decimal("1e6") * Decimal("1.2345678"))
getcontext().prec = 28
with localcontext() as ctx:
    ctx.prec = 50
    print(Decimal(1) / 3, Decimal(2).sqrt())
with localcontext(prec=5, rounding=decimal.ROUND_DOWN):
    print(Decimal(2) / 3, getcontext().prec)
print(Decimal(2) / 3, getcontext().flags[decimal.Inexact], getcontext().flags[decimal.DivisionByZero])
getcontext().clear_flags()
Decimal("1.5") + 1
print(getcontext().flags[decimal.Inexact])
c = Context(prec=4, rounding=decimal.ROUND_HALF_UP)
print(c, c.divide(Decimal(1), 3), c.create_decimal("1.23456"), c.add(Decimal("9.9999"), 0), c.sqrt(Decimal(2)))
quiet = Context(traps=[])
print(quiet.divide(Decimal(1), Decimal(0)), quiet.divide(Decimal(0), Decimal(0)), quiet.sqrt(Decimal(-1)), quiet.create_decimal("x"), quiet.flags[decimal.DivisionByZero])
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__ + ":", e)
show(lambda: Decimal("1e30").quantize(cents))
show(lambda: Decimal("1").quantize(cents, rounding="x"))
show(lambda: setattr(getcontext(), "prec", 0))
show(lambda: setattr(getcontext(), "rounding", "up"))
show(lambda: Decimal("1e999999") * 10)
show(lambda: Decimal("1").quantize("x"))
show(lambda: getcontext().foo)
prices = [Decimal("19.99"), Decimal("5.49"), Decimal("0.99")]
subtotal = sum(prices)
tax = (subtotal * Decimal("0.0825")).quantize(cents, rounding=decimal.ROUND_HALF_UP)
print(subtotal, tax, subtotal + tax, (subtotal + tax) / 3)
balance = Decimal("1000.00")
for year in range(1, 4):
    balance = (balance * Decimal("1.05")).quantize(cents)
    print(year, balance)
