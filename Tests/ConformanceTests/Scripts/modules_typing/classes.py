from typing import Generic, NamedTuple, Protocol, TypedDict, TypeVar, Optional, List, runtime_checkable

T = TypeVar("T")
K = TypeVar("K")


class Point(NamedTuple):
    """A place."""
    x: int
    y: int = 0

    def size(self):
        return abs(self.x) + abs(self.y)


p = Point(3)
print(p, p.x, p._asdict(), Point._fields, Point._field_defaults, p.size(), p == (3, 0), Point.__doc__, p._replace(y=4), Point._make([1, 2]))
x, y = p
print(x, y, isinstance(p, tuple), Point.__annotations__, sorted([Point(2), Point(1)]))
for call in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(z=1), lambda: setattr(p, "x", 1)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
Pair = NamedTuple("Pair", [("a", int), ("b", str)])
print(Pair(1, "b"), Pair._fields)


class Movie(TypedDict, total=False):
    name: str
    year: int


class Sequel(Movie):
    number: int


m = Movie(name="x")
print(m, type(m).__name__, Movie.__annotations__, Movie.__total__, sorted(Sequel.__required_keys__), sorted(Sequel.__optional_keys__), Sequel(number=2))
Old = TypedDict("Old", {"a": int})
print(Old(a=1), Old.__annotations__)


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self


s = Stack[int]().push(1)
print(s.items, type(s).__name__, Stack[int], isinstance(s, Stack))
