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
