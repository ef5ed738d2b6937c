x = "module"


class A:
    x = "class"
    seen = x

    def method(self):
        return x

    def own(self):
        return self.x, A.x
    y = [x for _ in range(2)]
    z = [v for v in x]

    class Inner:
        try:
            inner_sees = x
        except NameError:
            inner_sees = "nothing"
    x += "!"
    del seen


print(A().method(), A().own(), A.y, A.z[:2], A.Inner.inner_sees, hasattr(A, "seen"))


def make(x):
    class B:
        before = x
        x = "b"
        after = x

        def get(self):
            return x
    return B


try:
    B = make("param")
    print(B.before, B.after, B().get())
except NameError as e:
    print(type(e).__name__, e)


def make2(v):
    class C:
        held = v

        def get(self):
            nonlocal v
            v += 1
            return v
    return C()


c = make2(1)
print(c.held, c.get(), c.get())


class Loop:
    total = 0
    for i in range(4):
        total += i
    if total > 5:
        big = True
    table = {n: n * n for n in range(3)}
    names = list(map(lambda s: s.upper(), ["a", "b"]))
    first, *others = names


print(Loop.total, Loop.i, Loop.big, Loop.table, Loop.names, Loop.first, Loop.others)


class WithDefault:
    limit = 10

    def m(self, n=limit):
        return n
    limit = 20


print(WithDefault().m(), WithDefault.limit)
print(A.__name__, A.__qualname__, A.Inner.__qualname__, make(1).__qualname__ if False else C.__qualname__ if "C" in globals() else "no C")
print(A.__module__, A.__doc__, A.method.__qualname__)


class Documented:
    """Words about it."""

    def f(self):
        "about f"


print(Documented.__doc__, Documented.f.__doc__, Documented().f.__doc__)
