# dataclass: defaults, repr, equality, inheritance of annotations, errors of the call.
from dataclasses import dataclass, field, fields, is_dataclass


def wrong(n):
    if n == 0:
        @dataclass
        class A:
            x: int = 1
            y: int
    elif n == 1:
        @dataclass
        class B:
            x: list = []
    elif n == 2:
        field(default=1, default_factory=list)
    elif n == 3:
        @dataclass
        class C:
            x: dict = field(default={})
    elif n == 4:
        @dataclass(order=True, eq=False)
        class D:
            x: int
    elif n == 5:
        @dataclass
        class E:
            x = field(default=1)


for n in range(6):
    try:
        wrong(n)
        print(n, "fine")
    except Exception as e:
        print(n, type(e).__name__, e)


@dataclass
class Empty:
    pass


@dataclass(repr=False, eq=False)
class Bare:
    x: int


print(Empty(), Empty() == Empty(), Bare(1) == Bare(1), "Bare object at" in repr(Bare(1)))
