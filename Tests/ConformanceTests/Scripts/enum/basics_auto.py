# Enum: members, lookup, iteration, identity, refusals.
from enum import Enum, auto, unique


class Color(Enum):
    """The colours."""
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


class Mixed(Enum):
    NUM = 1
    TEXT = "text"
    LIST = [1, 2]
    NONE = None
    PAIR = (1, 2)
    FLOAT = 2.5
    FLAG = True


print([(m.name, m.value) for m in Auto], [m.value for m in Mixed], Mixed([1, 2]), Mixed(None), Mixed((1, 2)), Mixed.NUM, Mixed(True))
match Color.GREEN:
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("matched green")
Color.RED.note = "extra"
print(Color.RED.note, Color.RED.__class__, Color.RED.__module__, Color.__module__)
