# Decimals in format specs, and other ways to show them.
from decimal import Decimal

values = [Decimal("1234567.891"), Decimal("-0.000123"), Decimal("0"), Decimal("5E+3"), Decimal("NaN"), Decimal("-Infinity"), Decimal("99.995"), Decimal("1.10")]
for spec in ["", ".2f", "f", ",.2f", "10.3f", "<12", "^12.1f", ">12", "*>14.2f", "+.1f", " .1f", "012.2f", "e", ".3e", "E", "g", ".3g", "G", "%", ".1%", ",", "015,.2f", "n", "=+12.1f", ".0f", ".10f"]:
    print(repr(spec), [format(v, spec) for v in values])
print(f"{Decimal('3.14159'):.3f} {Decimal('1e10'):,} {Decimal('2.5'):>8}", "%.2f %s %d" % (Decimal("2.675"), Decimal("1.50"), Decimal("7.9")), "{:.2f}".format(Decimal("1.005")), str(Decimal("1E+2")), repr(Decimal("-0")))
for text in ["1E+5", "123E-10", "0E+4", "1.2E+7", "0.00001", "-12E9"]:
    print(Decimal(text).to_eng_string(), Decimal(text).normalize(), Decimal(text).to_integral_value(), Decimal(text) + 0)
print(Decimal("100").normalize(), Decimal("1.500").normalize(), Decimal("0.000").normalize(), Decimal("120").normalize().as_tuple())
for bad in ["x", ".f", "d", "s", "5.2q", ",,"]:
    try:
        print(format(Decimal(1), bad))
    except Exception as e:
        print(repr(bad), type(e).__name__, e)
