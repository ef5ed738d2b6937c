from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
print(p, p.x, p[1], len(p), tuple(p), p == (1, 2), p + (3,), Point._fields)
x, y = p
print(x, y, p._replace(x=10), p._asdict(), Point._make([7, 8]), hash(p) == hash((1, 2)))
Row = namedtuple("Row", "name age city", defaults=["nowhere"])
print(Row("Ann", 3), Row._field_defaults, Row(name="B", age=1, city="C"))
print(namedtuple("R", "def class x x", rename=True)._fields, namedtuple("E", "")(), namedtuple("C", "a, b c")._fields)
print(isinstance(p, tuple), Point.__name__, Point.__doc__, Point.x.__doc__, repr(Point(x=[1], y="s")))
for call in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, z=3), lambda: Point(1, x=1), lambda: Point(), lambda: Row(),
             lambda: p.z, lambda: setattr(p, "x", 5), lambda: p._replace(q=1), lambda: p._replace(q=1, w=2), lambda: Point._make([1]),
             lambda: namedtuple("T", "a a"), lambda: namedtuple("T", "_a"), lambda: namedtuple("T", "for"), lambda: namedtuple("1T", "a"),
             lambda: namedtuple("T", "a b", defaults=[1, 2, 3]), lambda: namedtuple("T", ["a b"]), lambda: setattr(p, "new", 1), lambda: p[5]):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Vector(namedtuple("Vector", "a b")):
    __slots__ = ()

    @property
    def size(self):
        return (self.a ** 2 + self.b ** 2) ** 0.5

    def __add__(self, other):
        return Vector(self.a + other.a, self.b + other.b)

    def __str__(self):
        return f"<{self.a} {self.b}>"


v = Vector(3, 4)
print(v, repr(v), v.size, v + v, v._replace(b=0), f"{v}", "%s|%s" % v)
print(sorted([Point(2, 1), Point(1, 5)]), max(Point(2, 1), Point(1, 5)), p.count(1), p.index(2), p < Point(1, 3))
print({Point(1, 2): "found"}[1, 2], dict(zip(Point._fields, p)), Point(*[5, 6]), Point(**{"x": 1, "y": 0}))
match p:
    case Point(x=1, y=b):
        print("matched", b)
match Point(3, 4):
    case Point(a, 4):
        print("positional", a)
print(p.__class__ is Point, type(p), Point.__match_args__, p.__getnewargs__())
