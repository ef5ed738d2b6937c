def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


nan, inf = float("nan"), float("inf")
print(nan == nan, nan != nan, nan < 1, nan > 1, inf > 10**400, -inf < -(10**400), inf == inf, inf - inf, inf * 0, inf + 1, 1 / inf, -1 / inf, inf // 1, inf % 2, 5 % inf, -5 % inf, nan + 1, max(nan, 1), max(1, nan), min(inf, -inf), inf ** 0, nan ** 0, 1 ** nan, 0.0 ** 0, 2.0 ** -1074, 2.0 ** 1023, abs(-inf), bool(nan), bool(0.0), bool(-0.0), not inf)
print(0.0 == -0.0, str(-0.0), 1e308 * 10, -1e308 * 10, 5e-324 / 2, 1e-400, 1.7976931348623157e308 + 1, 0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, 9007199254740993 == 9007199254740993.0, 2**53 + 1 == float(2**53 + 1), 1e16 + 1 == 1e16, sum([0.1] * 10) == 1.0, 3.0 == 3, hash(3.0) == hash(3), 1e300 * 1e300 == inf, int(1e300) % 7, 7.0 // 2, -7.0 // 2, 7.5 % 2, -7.5 % 2, 1e15 + 0.3, 0.1 * 3, 1.1 * 1.1, 4.35 * 100, 1 - 0.9)
for f in [lambda: int(nan), lambda: int(inf), lambda: round(nan), lambda: round(inf), lambda: 1.0 / 0, lambda: 0.0 / 0, lambda: 1 % 0.0, lambda: 1 // 0.0, lambda: divmod(1.0, 0), lambda: 10.0 ** 309, lambda: float(10**309), lambda: 10**309 + 1.0, lambda: 10**309 / 1e5, lambda: (2.0).hex(1), lambda: nan.is_integer(), lambda: inf.is_integer(), lambda: inf.as_integer_ratio(), lambda: [nan].index(1.0), lambda: {nan}.pop() != 1, lambda: sorted([nan, 2.0, 1.0])[1:]]:
    attempt(f)
