# Enums with methods, values with parts, `_missing_`, `_generate_next_value_` and the functional form.
from enum import Enum, auto, EnumMeta


class Status(Enum):
    OK = 200
    NOT_FOUND = 404
    UNKNOWN = -1

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str) and value.upper() in cls.__members__:
            return cls[value.upper()]
        if isinstance(value, int):
            return cls.UNKNOWN
        return None


print(Status(200), Status("ok"), Status(999))
for bad in (None, "nope", 2.5):
    try:
        Status(bad)
    except ValueError as e:
        print(e)


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return f"{name.lower()}-{count}-{len(last_values)}"

    FIRST = auto()
    SECOND = auto()


print([m.value for m in Named])
Animal = Enum("Animal", "CAT DOG")
Animal2 = Enum("Animal2", ["X", "Y"], start=5)
Animal3 = Enum("Animal3", {"A": "a", "B": "b"})
Animal4 = Enum("Animal4", [("P", 1), ("Q", 2)])
print(list(Animal), list(Animal2), Animal3.A.value, Animal4["Q"], Animal)


class Coord(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj

    PX = (0, "P.X", "km")
    PY = (1, "P.Y", "km")


print(Coord.PY, Coord.PY.value, Coord.PY.label, Coord(1), Coord.PX.unit)
