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
