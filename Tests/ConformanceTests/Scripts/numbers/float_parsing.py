def attempt(f, *a):
    try:
        print(repr(f(*a)))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e, sep=": ")


for t in ["1.5", " -2.5e3 ", "+.5", "5.", ".", "", "1e", "1e+", "e5", "1_0.5_0", "1__0", "1_.5", "1._5", "inf", "-Infinity", "+INF", "nan", "-nan", "NaN", "infin",
          "1e400", "-1e400", "1e-400", "4.9e-324", "2e-324", "1.7976931348623157e308", "1.7976931348623159e308", "0x1p3", "1,5", "1.2.3", "٣.٥", "１", "1 000", "--1", "1d5", "\n3\t", "0e0", "-0", "1e5", "1E-05",
          "123456789012345678901234567890", "0.1000000000000000055511151231257827021181583404541015625", "9007199254740993", "1" + "0" * 400]:
    attempt(float, t)
attempt(float)
attempt(float, 3)
attempt(float, True)
attempt(float, b"2.5")
attempt(float, None)
attempt(float, [1])
attempt(float, "1", "2")
attempt(float, 10 ** 308)
attempt(float, 10 ** 309)


class F:
    def __float__(self):
        return 2.5


class BadF:
    def __float__(self):
        return 3


attempt(float, F())
attempt(float, BadF())
attempt(float, object())
attempt(float.fromhex, "0x1.8p1")
attempt(float.fromhex, "-0x.8p-3")
attempt(float.fromhex, "zz")
for v in [0.1, 1.0, -2.5, 0.0, -0.0, 1e300, float("inf"), float("nan")]:
    print(v.hex(), end=" ")
print()
print((0.75).as_integer_ratio(), (5).as_integer_ratio(), (2.0).is_integer(), (2.5).is_integer(), (1e300).is_integer())
attempt(float("inf").as_integer_ratio)
attempt(float("nan").as_integer_ratio)
print((3).numerator, (3).denominator, (3).real, (3).imag, (2.5).real, (2.5).imag, (3).conjugate())
print(float.__name__, isinstance(True, int), isinstance(1, float), issubclass(bool, int))
