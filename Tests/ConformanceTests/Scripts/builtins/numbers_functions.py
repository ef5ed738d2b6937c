def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2), divmod(-7.5, 2), divmod(10**20, 7), divmod(True, 2), divmod(-1, 10**20))
print(pow(2, 10), pow(2, -1), pow(2.0, 3), pow(3, 4, 5), pow(3, -1, 7), pow(-2, 3, 5), pow(2, 0.5), pow(0, 0), pow(-8, 2), pow(base=2, exp=3), pow(2, 3, mod=5), pow(2, 100), pow(10, 20, 10**9 + 7), pow(0, 5, 1), pow(7, 0, 1))
print(round(2.5), round(3.5), round(-2.5), round(0.5), round(1.5), round(2.675, 2), round(1234.5678, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(15, -1), round(25, -1), round(5, -1), round(5.0), round(2.5, 0), round(1e300), round(0.1 + 0.2, 1), round(7, 2), round(True), round(1.005, 2), round(10**25 + 5, -1), round(-0.4), round(1e16, 2), round(3.14159, None), round(1.45, 1), round(99.995, 2), round(5e-324, 400), round(123, -5))
print(abs(-5), abs(-5.5), abs(True), abs(-(10**30)), abs(-0.0), abs(float("-inf")))
print(bin(10), bin(-10), bin(0), oct(8), oct(-8), hex(255), hex(-255), hex(10**20), bin(True), bin(2**70), hex(0))
print(int("42"), int(" 42 "), int("-7"), int("+7"), int("1_000"), int("ff", 16), int("0xff", 16), int("0b101", 0), int("0o17", 0), int("z", 36), int(3.9), int(-3.9), int(True), int(), int(b"12"), int("10", base=2), int("٣"), int(10**20), int("0", 0), int("00", 0), int("0x_f", 16), int(bytearray(b"7")))
print(float("1.5"), float(" 1e3 "), float("inf"), float("-Infinity"), float("NaN"), float("1_0.5"), float(5), float(True), float(), float(".5"), float("5."), float("1e-400"), float("1e400"), float(b"2.5"), float("+1"), float(10**300))
print(bool(""), bool("a"), bool([]), bool(0.0), bool(-1), bool(None), bool(), bool(float("nan")), bool("False"), bool(range(0)), bool({}), bool(b""))
for f in [lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: divmod("a", 1), lambda: divmod(1), lambda: pow(0, -1), lambda: pow(0.0, -1), lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: pow(2.0, 3, 5), lambda: pow("a", 2), lambda: pow(2), lambda: round("a"), lambda: round(2.5, "a"), lambda: round(float("nan")), lambda: round(float("inf")), lambda: round(1e308, -308), lambda: round(), lambda: round(1.5, 1.5), lambda: abs("a"), lambda: abs(None), lambda: abs(), lambda: bin(1.5), lambda: hex("a"), lambda: oct(None), lambda: int("a"), lambda: int(""), lambda: int("1.5"), lambda: int("1__0"), lambda: int("_1"), lambda: int("08", 0), lambda: int("9", 8), lambda: int("1", 37), lambda: int("1", 1), lambda: int(1.5, 2), lambda: int(None), lambda: int([]), lambda: int("1", "a"), lambda: int(float("nan")), lambda: int(float("inf")), lambda: int("12 3"), lambda: int(b"x"), lambda: int(x=1), lambda: int("é"), lambda: float("a"), lambda: float(""), lambda: float("1,5"), lambda: float(None), lambda: float([1]), lambda: float("1e"), lambda: float(10**400), lambda: float(1, 2), lambda: float("0x10"), lambda: bool(1, 2), lambda: float("1__0"), lambda: int("1 "  "2"), lambda: int(base=2), lambda: int("\n5\n"), lambda: int("5" * 5000)]:
    attempt(f)
