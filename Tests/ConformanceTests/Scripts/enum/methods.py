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
