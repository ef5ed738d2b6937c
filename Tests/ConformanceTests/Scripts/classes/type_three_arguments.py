# Classes made by calling type.
def describe(self):
    return f"{type(self).__name__} {self.x}"


Point = type("Point", (), {"x": 5, "describe": describe, "__doc__": "made"})
p = Point()
print(Point, Point.__name__, Point.__doc__, p.x, p.describe(), type(p) is Point, Point.__bases__)


class Base:
    def __init__(self, v=0):
        self.v = v

    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, kw)


Child = type("Child", (Base,), {"double": lambda self: self.v * 2})
print(Child(4).double(), issubclass(Child, Base), Child.__mro__[1].__name__)
Kw = type("Kw", (Base,), {}, level=3)
names = ["alpha", "beta"]
classes = {n: type(n.title(), (list,), {"kind": n}) for n in names}
print([(c.__name__, c.kind, c([1])) for c in classes.values()])
Err = type("Err", (ValueError,), {})
try:
    raise Err("custom", 1)
except ValueError as e:
    print(type(e).__name__, e, e.args)
print(type(5), type("x"), type(None), type(type), type(print), type(...), type(NotImplemented))
print(type(5) is int, type(5) == int, type(True) is int, type([]) == list)
for args in [(), ("a", "b"), ("A", 5, {}), (5, (), {}), ("A", (), 5), ("A", (5,), {})]:
    try:
        print(type(*args))
    except TypeError as e:
        print(e)
attrs = {"n": 1}
K = type("K", (), attrs)
attrs["n"] = 2
print(K.n, hasattr(K, "__dict__"), "n" in K.__dict__)
print(isinstance(type(p)(), Point), isinstance(Point, type), callable(Point), type("E", (), {})() is not None)
