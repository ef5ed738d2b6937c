# frozen, order, unsafe_hash and hashing.
from dataclasses import dataclass, field, FrozenInstanceError, replace


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

    def moved(self, dx):
        return replace(self, x=self.x + dx)


p = Point(1, 2)
print(p, hash(p) == hash(Point(1, 2)), {p: "k"}[Point(1, 2)], p.moved(5), len({p, Point(1, 2), Point(2, 2)}), hash(p) == hash((1, 2)))
for action in (lambda: setattr(p, "x", 5), lambda: delattr(p, "y"), lambda: setattr(p, "new", 1), lambda: p < Point(2)):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e, isinstance(e, AttributeError))
try:
    p.x = 3
except FrozenInstanceError as e:
    print(repr(e))


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


v = [Version(1, 5, "b"), Version(1, 2), Version(0, 9)]
print(sorted(v), Version(1) < Version(1, 1), Version(1) >= Version(1), max(v).label, Version(1, 0, "a") == Version(1, 0, "b"))
for action in (lambda: Version(1) < 5, lambda: Version(1) < (1, 0), lambda: hash(Version(1))):
    try:
        print(action())
    except TypeError as e:
        print(e)
print(Version(1) == (1, 0, ""), Version.__hash__)


@dataclass(unsafe_hash=True)
class Key:
    a: int
    b: int = field(hash=False, default=0)


print(hash(Key(1, 2)) == hash(Key(1, 3)), Key(1, 2) == Key(1, 3))
