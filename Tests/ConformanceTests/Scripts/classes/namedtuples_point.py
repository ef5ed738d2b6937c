# typing.NamedTuple classes and collections.namedtuple.
from collections import namedtuple
from typing import NamedTuple


class Employee(NamedTuple):
    """A worker."""
    name: str
    id: int = 3
    tags: tuple = ()

    @property
    def upper(self):
        return self.name.upper()

    def greet(self, word="Hi"):
        return f"{word}, {self.name}"


e = Employee("Ann")


class Point(namedtuple("Point", "x y")):
    __slots__ = ()

    def __add__(self, o):
        return Point(self.x + o.x, self.y + o.y)

    def __str__(self):
        return f"<{self.x},{self.y}>"


p = Point(1, 2) + Point(3, 4)
print(p, repr(p), [p], p.x, p == (4, 6), p._replace(x=0), type(p._replace(x=0)).__name__)
match p:
    case Point(x=a, y=b):
        print("matched", a, b)
match e:
    case Employee("Ann", i):
        print("matched", i)
try:
    class Bad(NamedTuple):
        a: int = 1
        b: str
except TypeError as err:
    print(err)
T = NamedTuple("T", [("a", int), ("b", str)])
print(T(1, "x"), T.__annotations__)
