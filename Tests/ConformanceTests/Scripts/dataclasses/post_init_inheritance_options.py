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
