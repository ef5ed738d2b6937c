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
