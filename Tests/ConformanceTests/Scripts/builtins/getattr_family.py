def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


class Point:
    kind = "point"

    def __init__(self, x):
        self.x = x

    def double(self):
        return self.x * 2


p = Point(3)
print(getattr(p, "x"), getattr(p, "y", None), getattr(p, "double")(), getattr(Point, "kind"), hasattr(p, "x"), hasattr(p, "zz"), [getattr(p, n) for n in ("x", "kind")])
for name, value in [("x", 10), ("new", [1])]:
    setattr(p, name, value)
print(p.x, p.new, vars(p), sorted(vars(p)), p.__dict__ is vars(p), delattr(p, "new"), hasattr(p, "new"))
attempt(lambda: getattr(p, "missing"))
attempt(lambda: getattr(p, 1))
attempt(lambda: delattr(p, "missing"))
attempt(lambda: getattr("abc", "foo"))
attempt(lambda: setattr("abc", "foo", 1))
attempt(lambda: vars(1))
print(getattr("abc", "upper")(), getattr([], "append").__name__, getattr(3, "real"), [n for n in ("append", "foo") if hasattr([], n)])
