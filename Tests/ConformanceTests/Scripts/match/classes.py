from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Circle:
    center: Point
    r: float


class Named:
    __match_args__ = ("name",)

    def __init__(self, name, extra=None):
        self.name = name
        self.extra = extra


class NoArgs:
    a = 1


def f(v):
    match v:
        case Point(0, 0):
            return "origin"
        case Point(x=0):
            return "on y axis"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(x, y=yy):
            return f"point {x} {yy}"
        case Circle(Point(a, b), r=1 | 2 as r):
            return f"small circle at {a},{b} r={r}"
        case Circle(center=Point() as c):
            return f"circle {c}"
        case Named("bob" | "ann" as n, extra=None):
            return f"friend {n}"
        case Named(name=n):
            return f"named {n}"
        case NoArgs(a=1):
            return "noargs"
        case bool(b):
            return f"bool {b}"
        case int(n) | float(n):
            return f"number {n}"
        case str(s):
            return f"str {s}"
        case bytes(b):
            return f"bytes {b}"
        case list([]):
            return "empty list"
        case list(items):
            return f"list {items}"
        case dict(d):
            return f"dict {d}"
        case tuple((a, b)):
            return f"pair {a} {b}"
        case set() | frozenset():
            return "set"
        case ValueError(args=(m,)):
            return f"error {m}"
        case type():
            return "a class"
    return "?"


for v in [Point(0, 0), Point(0, 5), Point(3, 3), Point(1, 2), Circle(Point(1, 1), 2), Circle(Point(0, 0), 9), Named("ann"), Named("ann", 1),
          NoArgs(), True, 5, 2.5, "s", b"b", [], [1], {"k": 1}, (1, 2), {1}, frozenset(), ValueError("m"), int, None]:
    print(f(v))
