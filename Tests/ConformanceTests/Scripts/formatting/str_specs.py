for spec in ["", "s", "10", "<10", ">10", "^10", "^11", "*<10", "-^10", "é^10", ".2", "10.2", ">10.3s", "010", "0<8", "0>8", "<", "^", ".0", "5s", ".10s"]:
    print(repr(format("abc", spec)), repr(format("", spec)), repr(format("añ😀", spec)), spec)
for spec in ["d", "f", "=10", "+", "-5", " ", ",", "_", "#", "x", "=", "z", "c", "%", "10.", ".s", "5q", "1 s", "+s", "#s", ",s", "<=5"]:
    try:
        print(repr(format("abc", spec)), spec)
    except ValueError as e:
        print(spec, "->", e)
for v in (None, [1], (1,), {"a": 1}, {1}, len, object, b"x", range(3)):
    try:
        print(format(v, ""))
    except TypeError as e:
        print(e)
    try:
        print(format(v, "10"))
    except TypeError as e:
        print(e)
try:
    "{:>10}".format([1, 2])
except TypeError as e:
    print(e)


class Money:
    def __init__(self, n):
        self.n = n

    def __format__(self, spec):
        return f"<{spec}>{self.n}"

    def __str__(self):
        return "money"


m = Money(5)
print(f"{m} {m:abc} {m!s:>8} {m:{'x' * 2}}", "{:%Y-%m}".format(m), "{0:{1}}".format(m, "q"), format(m), format(m, "a:b"))


class Bad:
    def __format__(self, spec):
        return 5


try:
    format(Bad())
except TypeError as e:
    print(e)
try:
    format(1, 2)
except TypeError as e:
    print(e)
print("a".center(5, "*"), "a".ljust(3) + "|", "a".rjust(3, "-"), "7".zfill(3), "-7".zfill(4), "+".zfill(3), "abc".center(6), "abc".center(2))
print(f"{'left':<10}|{'right':>10}|{'mid':^10}|{'x':=^10}|")
table = [("apple", 1.5, 3), ("kiwi", 0.25, 12)]
for name, price, n in table:
    print(f"{name:<10}{price:>8.2f}{n:>5d}{price * n:>10,.2f}")
width, prec = 12, 3
print(f"{3.14159:{width}.{prec}f}|{3.14159:<{width}}|{'s':{'*'}^{width}}|{5:{'0' + str(4)}}|")
