# IntEnum, StrEnum and enums mixed with other types.
from enum import Enum, IntEnum, StrEnum, auto


class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10


class Num(int, Enum):
    ONE = 1
    TWO = 2


print(Num.ONE, repr(Num.ONE), f"{Num.TWO}", Num.ONE + Num.TWO, Num.ONE < 2, str(Num.TWO))


class Ratio(float, Enum):
    HALF = 0.5


print(Ratio.HALF, Ratio.HALF * 2, repr(Ratio.HALF), Ratio(0.5) is Ratio.HALF)


class Priority(IntEnum):
    LOW = auto()
    HIGH = auto()

    @classmethod
    def parse(cls, text):
        return cls[text.upper()]

    @property
    def label(self):
        return self.name.title()


print(Priority.parse("high").label, Priority.HIGH, list(Priority), Priority.LOW.label, [p.value for p in Priority])
print(Level.MID.__class__.__mro__[1].__name__, Level.MID.name, Level.MID.value, Level.MID._name_, Level.MID._value_)
