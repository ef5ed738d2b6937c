# Enums with methods, values with parts, `_missing_`, `_generate_next_value_` and the functional form.
from enum import Enum, auto, EnumMeta


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)

    def heavier(self, other):
        return self.mass > other.mass

    @classmethod
    def biggest(cls):
        return max(cls, key=lambda p: p.radius)

    @staticmethod
    def unit():
        return "kg"


print(Planet.EARTH.value, Planet.EARTH.mass, round(Planet.EARTH.gravity, 2), Planet.EARTH.heavier(Planet.MERCURY), Planet.biggest(), Planet.unit(), Planet((3.303e+23, 2.4397e6)))


class Op(Enum):
    ADD = "+"
    SUB = "-"

    def __call__(self, a, b):
        return a + b if self is Op.ADD else a - b

    def __str__(self):
        return f"op {self.value}"

    def __repr__(self):
        return f"<{self.name}>"


print(Op.ADD(1, 2), Op("-")(5, 3), Op.ADD, [Op.SUB], f"{Op.ADD}", list(Op))


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


class Base(Enum):
    def shout(self):
        return self.name + "!"


class Derived(Base):
    HELLO = 1
    BYE = 2


print(Derived.HELLO.shout(), list(Base), len(Base), Derived.__mro__[1].__name__)


class Ordered(Enum):
    LOW = 1
    HIGH = 2

    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented


print(sorted([Ordered.HIGH, Ordered.LOW]), Ordered.LOW < Ordered.HIGH, max(Ordered), type(Ordered).__name__, isinstance(Ordered, EnumMeta))
try:
    Ordered.LOW < 5
except TypeError as e:
    print(e)


class WithNested(Enum):
    A = 1
    _ignore_ = ["temp"]
    temp = 5

    helper = lambda self: self.value * 2

    def method(self):
        return self.helper()


print(list(WithNested), WithNested.A.method(), hasattr(WithNested, "temp"))
