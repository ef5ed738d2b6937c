class C:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        return self.swallow


with C("a") as a, C("b") as b:
    print(a, b)
with (C("p") as p, C("q"), C("r") as r):
    print(p, r)
with (
    C("x") as x,
    C("y") as y,
):
    print(x, y)
with C("plain"):
    pass
with (C("grouped")) as g:
    print(g)
with C("one") as (first, *rest):
    print(first, rest)
holder = {}
with C("sub") as holder["k"]:
    print(holder)
with C("s", swallow=True):
    raise ValueError("swallowed")
print("goes on")
try:
    with C("outer"), C("inner"):
        raise KeyError("through")
except KeyError as e:
    print("caught", e)
with C("outer", True):
    with C("inner"):
        1 / 0
print("after")


def ret():
    with C("ret"):
        return "value"


print(ret())
for i in range(3):
    with C(f"loop{i}"):
        if i == 0:
            continue
        break


class EnterFails(C):
    def __enter__(self):
        raise OSError("no entry")


try:
    with C("first"), EnterFails("second"):
        print("no")
except OSError as e:
    print(e)


class ExitFails(C):
    def __exit__(self, *a):
        raise RuntimeError("exit failed")


try:
    with ExitFails("e"):
        raise ValueError("original")
except RuntimeError as e:
    print(e, "|", repr(e.__context__))
try:
    with 5:
        pass
except TypeError as e:
    print(e)


class NoExit:
    def __enter__(self):
        pass


try:
    with NoExit():
        pass
except TypeError as e:
    print(e)


class OnInstance:
    pass


o = OnInstance()
o.__enter__ = o.__exit__ = lambda *a: None
try:
    with o:
        pass
except TypeError as e:
    print(e)


class Truthy(C):
    def __exit__(self, *a):
        return "non-empty string"


with Truthy("t"):
    raise ValueError
print("swallowed by a true value")
