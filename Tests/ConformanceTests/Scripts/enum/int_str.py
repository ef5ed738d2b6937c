# IntEnum, StrEnum and enums mixed with other types.
from enum import Enum, IntEnum, StrEnum, auto
import json


class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10


print(Level.LOW, repr(Level.LOW), f"{Level.HIGH}", f"{Level.HIGH:03d}", "%d %s" % (Level.MID, Level.MID), str(Level.LOW), Level(5), Level["HIGH"])
print(Level.LOW < Level.HIGH, Level.LOW + 1, Level.LOW == 1, 5 == Level.MID, Level.MID * 2, sorted(Level, reverse=True), max(Level), sum(Level), [10, 20, 30][Level.LOW])
print(isinstance(Level.LOW, int), type(Level.LOW + Level.MID).__name__, hash(Level.LOW) == hash(1), {1: "one"}[Level.LOW], Level.LOW in [1, 2], json.dumps({"l": Level.MID}), range(Level.MID)[-1], bool(Level.LOW), int(Level.HIGH), Level.LOW.bit_length(), -Level.MID, Level.HIGH / 4)
try:
    Level(7)
except ValueError as e:
    print(e)


class Suit(StrEnum):
    HEARTS = auto()
    SPADES = auto()
    OTHER = "o"


print(Suit.HEARTS, repr(Suit.HEARTS), Suit.HEARTS == "hearts", Suit("spades"), f"{Suit.OTHER:>5}|", Suit.HEARTS.upper(), "-".join(Suit), Suit.HEARTS + "!", json.dumps([Suit.OTHER]), len(Suit.SPADES), isinstance(Suit.OTHER, str))
try:
    class BadStr(StrEnum):
        X = 1
except TypeError as e:
    print(e)


class Mode(str, Enum):
    READ = "r"
    WRITE = "w"


print(Mode.READ, repr(Mode.READ), f"{Mode.READ}", Mode.READ == "r", Mode("w"), "%s" % Mode.WRITE, Mode.READ.value, Mode.READ + "b", str(Mode.READ), {"r": 1}[Mode.READ], json.dumps(Mode.READ), Mode.READ in ("r", "x"))


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
