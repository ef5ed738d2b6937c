# Enum: members, lookup, iteration, identity, refusals.
from enum import Enum, auto, unique


class Color(Enum):
    """The colours."""
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON, type(Color.RED))
print(list(Color), len(Color), Color.RED in Color, [c.name for c in reversed(Color)], bool(Color))
print(Color.RED is Color(1), Color.RED == Color.CRIMSON, Color.RED == 1, Color.RED != Color.GREEN, Color.CRIMSON is Color.RED)
print(dict(Color.__members__), Color.__members__["CRIMSON"], Color.__doc__, Color.__name__, repr(Color), Color)
print({Color.RED: "r"}[Color(1)], f"{Color.RED}", f"{Color.RED:>12}", "%s" % Color.GREEN, "{!r}".format(Color.BLUE), hash(Color.RED) == hash(Color.CRIMSON))
print(isinstance(Color.RED, Color), isinstance(Color.RED, Enum), issubclass(Color, Enum), isinstance(Color, type), callable(Color))
for action in (lambda: Color(9), lambda: Color("RED"), lambda: Color["PINK"], lambda: Color.PINK, lambda: setattr(Color, "RED", 5), lambda: delattr(Color, "RED"), lambda: Color.RED < Color.GREEN,
               lambda: setattr(Color.RED, "value", 5), lambda: setattr(Color.RED, "name", "x"), lambda: Color.RED + 1, lambda: Color(), lambda: 5 in Color, lambda: sorted(Color), lambda: int(Color.RED), lambda: Color.RED.missing):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
try:
    class More(Color):
        BLACK = 4
except TypeError as e:
    print(e)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 2
        C = 1
        D = 2
except ValueError as e:
    print(e)
