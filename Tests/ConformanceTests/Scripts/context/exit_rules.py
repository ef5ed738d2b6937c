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
