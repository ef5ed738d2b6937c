for a in (7, -7, 0, 1):
    for b in (3, -3, 7, -1):
        q, r = divmod(a, b)
        print(a, b, a // b, a % b, (q, r), q * b + r == a, a / b)
for a in (7.5, -7.5, 0.0, -0.0):
    for b in (2, -2, 0.7):
        print(a, b, a // b, a % b, divmod(a, b))
print(5 % 3, -5 % 3, 5 % -3, -5 % -3, 5 // 3, -5 // 3, 5 // -3, -5 // -3)
print(-1 // 10, -1 % 10, 1 // -10, 1 % -10, -10 // 10, -10 % 10)
print(-2 ** 2, (-2) ** 2, 2 ** -2, -2 ** -2, 2 ** 3 ** 2, (2 ** 3) ** 2, -3 ** 0)
print(~5, ~-1, -~5, ~~7, - -3, +-3, not -1, -True, ~True, ~False, +True)
print(5 & 3, 5 | 3, 5 ^ 3, -5 & 3, -5 | 3, -5 ^ 3, 1 << 3, -1 << 3, 17 >> 2, -17 >> 2, -1 >> 10, 1 >> 64, 1 << 64, 5 >> 0)
print(True & False, True | False, True ^ True, True & 1, True | 2, True + True, True * 5, True / 2, True // 2, True ** 2, -True, True - True, True << 2, type(True & True).__name__, type(True & 1).__name__)
print(sum([True, False, True]), [10, 20][True], "ab"[False], True == 1, True is 1 == 1, bool(-1), int(True), float(True), str(True), round(True), abs(True), divmod(True, 2), True < 2)
print(7 / 2, 6 / 2, 1 / 3, -1 / 3, 0 / 5, 0 / -5, 1e-320 / 10, 2 / 3 * 3, 9 / 3)
print(1_000_000 * 2, 0xFF + 0o17 + 0b11, 1e3, 1E3, .5, 5., 1_0.0_1, 0_0, 00, 0xdead_BEEF, 1e1_0)
print(10 // 3 * 3 + 10 % 3, 2 + 3 * 4 - 5, (2 + 3) * 4, 10 - 2 - 3, 100 / 10 / 5, 2 * 3 % 4, 7 // 2 * 2, 1 + 2 << 3, 1 | 2 & 3 ^ 4, 5 - -5, 3 * -2)
print(1 < 2 & 3, 1 + (2 if 0 else 3), not 1 + 1 == 2, 1 or 0 and 0, (1 or 0) and 0, 3 > 2 > 1, 3 > 2 == 2, -5 // 2 * 2 + -5 % 2)
print(int.__add__(1, 2), (5).__mul__(3), (5).__radd__(1), (7).__floordiv__(2), (1).__add__(1.5), (1.5).__add__(1), (5).__eq__(5.0), (5).__lt__("a"))
import operator
print(operator.mod(-7, 3), operator.floordiv(-7, 3), operator.truediv(1, 4), operator.neg(5), operator.inv(5), operator.lshift(1, 5))
print(complex.__name__ if False else "no complex needed")
