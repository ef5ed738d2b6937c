# frozen, order, unsafe_hash and hashing.
from dataclasses import dataclass, field, FrozenInstanceError, replace


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

    def moved(self, dx):
        return replace(self, x=self.x + dx)


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


@dataclass(eq=False)
class Identity:
    x: int


i = Identity(1)
print(i == Identity(1), i == i, i in {i})


@dataclass(frozen=True, order=True)
class Card:
    sort_index: int = field(init=False, repr=False)
    rank: int
    suit: str = "hearts"

    def __post_init__(self):
        object.__setattr__(self, "sort_index", self.rank)


print(Card(3) < Card(5), Card(2), sorted([Card(9), Card(1)]))
try:
    @dataclass(frozen=True)
    class Child(Version):
        z: int = 0
except TypeError as e:
    print(e)
try:
    @dataclass
    class Child2(Point):
        z: int = 0
except TypeError as e:
    print(e)


@dataclass(frozen=True)
class Point3(Point):
    z: int = 0


print(Point3(1, 2, 3), Point3(1, 2, 3) == Point(1, 2), isinstance(Point3(1), Point))
