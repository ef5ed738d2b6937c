class Ctx:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.swallow


with Ctx("a") as a:
    print("body", a)
with Ctx("b"):
    pass
with Ctx("c") as c, Ctx("d") as d:
    print(c, d)
with (Ctx("e") as e, Ctx("f") as f,):
    print(e, f)
with Ctx("swallow", True):
    raise ValueError("hidden")
print("continues")
try:
    with Ctx("pass on"):
        raise KeyError("seen")
except KeyError as err:
    print("caught", err)
try:
    with Ctx("outer"), Ctx("inner", True):
        1 / 0
    print("swallowed by inner")
except ZeroDivisionError:
    print("never")


def returns():
    with Ctx("r"):
        return "value"


def breaks():
    for i in range(3):
        with Ctx(str(i)):
            if i == 1:
                break
    return i


def continues():
    for i in range(2):
        with Ctx(str(i)):
            continue
    return "done"


print(returns(), breaks(), continues())


class Bad:
    pass


try:
    with Bad():
        pass
except TypeError as err:
    print(err)
except AttributeError as err:
    print(err)


class BadEnter(Ctx):
    def __enter__(self):
        raise ValueError("in enter")


try:
    with Ctx("first"), BadEnter("second"):
        print("never")
except ValueError as err:
    print(err)


class BadExit(Ctx):
    def __exit__(self, *a):
        raise RuntimeError("in exit")


try:
    with BadExit("x"):
        raise ValueError("body")
except RuntimeError as err:
    print(err, repr(err.__context__))
from contextlib import contextmanager, suppress, redirect_stdout
import io


@contextmanager
def managed(name):
    print("setup", name)
    try:
        yield name * 2
    finally:
        print("teardown", name)


with managed("m") as m:
    print(m)
try:
    with managed("n"):
        raise ValueError("through")
except ValueError as err:
    print(err)
with suppress(KeyError, ValueError):
    {}["x"]
print("after suppress")
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("captured")
print(repr(buffer.getvalue()))
d = {}
with Ctx("target") as d["k"]:
    pass
print(d)
with Ctx("tuple") as (x, *y):
    print(x, y)
