from dataclasses import dataclass, field
from enum import Enum
from collections import namedtuple


@dataclass(order=True)
class Pair:
    x: int
    y: int = 0


print(sorted([Pair(2, 1), Pair(1, 5), Pair(1)]), Pair(1, 2) < Pair(1, 3))


@dataclass(frozen=True)
class Frozen:
    x: int


f = Frozen(1)
print(f, hash(f) == hash(Frozen(1)), {f: 1}[Frozen(1)])
try:
    f.x = 2
except AttributeError as e:
    print(type(e).__name__, e)


class Color(Enum):
    RED = 1
    GREEN = 2


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["GREEN"], list(Color), Color.RED is Color.RED, Color.RED == Color.GREEN)
try:
    Color(5)
except ValueError as e:
    print(e)
P = namedtuple("P", ["x", "y"])
p = P(1, y=2)
print(p, p.x, p[1], p._replace(x=5), p._asdict(), P._fields, p == (1, 2), *p)
x, y = p
print(x, y, isinstance(p, tuple), P._make([7, 8]))
