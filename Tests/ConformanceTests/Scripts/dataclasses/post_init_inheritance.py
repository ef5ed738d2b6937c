# __post_init__, InitVar, init=False, kw_only, slots and inheritance.
from dataclasses import dataclass, field, InitVar, KW_ONLY, fields


@dataclass
class Rect:
    w: float
    h: float
    scale: InitVar[float] = 1.0
    area: float = field(init=False)
    name: str = "rect"

    def __post_init__(self, scale):
        self.w *= scale
        self.h *= scale
        self.area = self.w * self.h


r = Rect(2, 3, 10)
print(r, r.area, [f.name for f in fields(Rect)], Rect(1, 1), hasattr(r, "scale"), r.__dict__)


@dataclass
class Base:
    x: int = 1
    y: int = 2


@dataclass
class Child(Base):
    z: int = 3
    x: int = 10


print(Child(), Child(5), [f.name for f in fields(Child)], Child(1, 2, 3) == Base(1, 2), isinstance(Child(), Base))


class Plain:
    def __init__(self):
        self.plain = True


@dataclass
class Mixed(Plain):
    a: int

    def __post_init__(self):
        super().__init__()


m = Mixed(4)
print(m, m.plain)


@dataclass(kw_only=True)
class Options:
    path: str
    debug: bool = False


@dataclass
class Part:
    a: int
    _: KW_ONLY
    b: int = 0
    c: int


@dataclass
class One:
    a: int = field(kw_only=True, default=1)
    b: int = 2


print(Options(path="p"), Part(1, c=3), One(5), One(a=7), Part.__match_args__)
for action in (lambda: Options("p"), lambda: Options(), lambda: Part(1), lambda: Part(1, 2, c=3), lambda: Part(), lambda: Rect(1)):
    try:
        print(action())
    except TypeError as e:
        print(e)


@dataclass(slots=True)
class Slim:
    a: int
    b: int = 5


s = Slim(1)
print(s, Slim.__slots__, s.b, hasattr(s, "__dict__"))
try:
    s.c = 1
except AttributeError as e:
    print(e)


@dataclass
class Methods:
    values: list

    @property
    def total(self):
        return sum(self.values)

    @classmethod
    def of(cls, *values):
        return cls(list(values))

    @staticmethod
    def zero():
        return Methods([0])

    def __len__(self):
        return len(self.values)

    def __iter__(self):
        return iter(self.values)


print(Methods.of(1, 2).total, Methods.zero(), len(Methods.of(1)), list(Methods.of(5, 6)))


@dataclass
class Counter:
    n: int = field(default=0)
    total = 0

    def __post_init__(self):
        Counter.total += 1
        if self.n < 0:
            raise ValueError(f"n must not be negative: {self.n}")


Counter(), Counter(2)
try:
    Counter(-1)
except ValueError as e:
    print(e, Counter.total)
