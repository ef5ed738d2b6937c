# The method is looked up before the arguments are computed.
import math


class A:
    x = 5

    def __init__(self):
        self.own = lambda *a: ("own", a)

    def m(self, *a):
        return ("m", a)

    @property
    def p(self):
        print("p asked")
        return lambda *a: ("p", a)

    def __getattr__(self, name):
        if name != "dynamic":
            raise AttributeError(name)
        print("getattr")
        return lambda *a: ("dynamic", a)

    @staticmethod
    def s(*a):
        return ("s", a)


class B(A):
    def m(self, *a):
        return super().m(f("argument of super"))

    def bad(self):
        return super().nope(f("not shown"))


def f(text="f"):
    print(text)
    return 1


def attempt(g):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)


a = A()
for g in (
    lambda: a.nope(f()), lambda: a.m(f(), f("g")), lambda: a.p(f()), lambda: a.dynamic(f()), lambda: a.s(f()),
    lambda: a.own(f()), lambda: A.m(f()), lambda: A.nope(f()), lambda: math.nope(f()), lambda: math.sqrt(f()),
    lambda: [].nope(f()), lambda: None.x(f()), lambda: "a".rjust(f() + 4), lambda: a.x(f()), lambda: (1).nope(1 / 0),
    lambda: "a".upper(1 / 0), lambda: "a".upper(f()), lambda: [].append(f()), lambda: B().m(2), lambda: B().bad(),
):  # fmt: skip
    for _ in range(2):
        attempt(g)
