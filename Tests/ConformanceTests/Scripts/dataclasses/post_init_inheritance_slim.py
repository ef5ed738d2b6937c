# __post_init__, InitVar, init=False, kw_only, slots and inheritance.
from dataclasses import dataclass, field, InitVar, KW_ONLY, fields


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
