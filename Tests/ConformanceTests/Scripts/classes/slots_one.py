# `__slots__`: which attributes instances may have.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(1, 2)
del p.x
p.x = 9


class One:
    __slots__ = "only"


n = One()
n.only = 1
print(n.only)
try:
    n.other = 1
except AttributeError as e:
    print(e)


class WithDict:
    __slots__ = ("a", "__dict__")


d = WithDict()
d.a, d.b = 1, 2
print(d.a, d.b, d.__dict__)


class Methods:
    __slots__ = ()
    constant = 5

    def get(self):
        return self.constant


m = Methods()
print(m.get())
try:
    m.constant = 6
except AttributeError as e:
    print(e)
try:
    class Clash:
        __slots__ = ("x",)
        x = 1
except ValueError as e:
    print(e)
print(type(Point.x).__name__, Point.x.__get__(p), sorted(n for n in dir(p) if not n.startswith("__")))
