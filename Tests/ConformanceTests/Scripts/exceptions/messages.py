# What everyday mistakes say.
import math


def f(a, b=1, *, c):
    pass


class K:
    def m(self, x):
        pass

    x = 5


k = K()
cases = [
    lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.5 / 0, lambda: 1.5 // 0, lambda: 1.5 % 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 0.0 ** -1,
    lambda: [1][5], lambda: (1,)[5], lambda: "a"[5], lambda: b"a"[5], lambda: range(3)[7], lambda: {}["k"], lambda: {1: 2}[3], lambda: [].pop(), lambda: [1].pop(5), lambda: {}.pop("x"), lambda: set().pop(), lambda: {}.popitem(),
    lambda: [].remove(1), lambda: [1].index(2), lambda: "a".index("b"), lambda: (1,).index(2), lambda: {1}.remove(2), lambda: int("x"), lambda: int("1.5"), lambda: float("x"), lambda: int(None), lambda: int("5", 99),
    lambda: f(), lambda: f(1), lambda: f(1, 2, 3), lambda: f(1, c=1, d=2), lambda: f(1, a=2, c=1), lambda: k.m(), lambda: k.m(1, 2), lambda: k.m(y=1), lambda: K.m(), lambda: K(1),
    lambda: "a" + 1, lambda: 1 + "a", lambda: [1] + (2,), lambda: "a" * "b", lambda: None + 1, lambda: -"a", lambda: 1 < "a", lambda: [1] < [None], lambda: sorted([1, "a"]), lambda: max([]), lambda: min(1, "a"), lambda: sum(["a"]),
    lambda: len(5), lambda: 5[0], lambda: k[0], lambda: iter(5), lambda: next([]), lambda: next(iter([])), lambda: [*5], lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: {**5}, lambda: list(None), lambda: "x".join([1]), lambda: "x".join(5),
    lambda: k.nope, lambda: K.nope, lambda: k.x.y, lambda: None.x, lambda: "s".nope, lambda: math.nope, lambda: len.nope, lambda: k.x(), lambda: k(), lambda: "s"(), lambda: undefined_name, lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1),
    lambda: chr(-1), lambda: ord("ab"), lambda: ord(5), lambda: bytes([300]), lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: b"\xe9a".decode("utf-8"), lambda: b"ab\x80".decode("ascii"), lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "{} {}".format(1), lambda: "{x}".format(), lambda: f"{1:s}", lambda: f"{'a':d}",
    lambda: isinstance(1, 5), lambda: hash([]), lambda: {[]: 1}, lambda: round("a"), lambda: abs("a"), lambda: range(0, 1, 0), lambda: [1, 2][::0], lambda: "abc".split(""), lambda: open("/no/such/file"), lambda: __import__("no_such_module"), lambda: getattr(k), lambda: zip([1], [1, 2], strict=True).__next__() and list(zip([1], [1, 2], strict=True)),
    lambda: float("inf") // 1 and int(float("inf")), lambda: int(float("nan")), lambda: 10.0 ** 400, lambda: math.exp(1000), lambda: "a".center("b"), lambda: list.append([]), lambda: str.upper(5), lambda: pow(2, -1, 4), lambda: ().count(), lambda: print(1, foo=2), lambda: sorted(1), lambda: enumerate(5), lambda: map(5), lambda: reversed(5), lambda: abs(), lambda: abs(1, 2), lambda: input(1, 2),
]
for n, case in enumerate(cases):
    try:
        print(n, "no error", case())
    except Exception as e:
        print(n, type(e).__name__, str(e).split(" (/")[0].split(" (unknown")[0])
