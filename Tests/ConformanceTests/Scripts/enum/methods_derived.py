# Enums with methods, values with parts, `_missing_`, `_generate_next_value_` and the functional form.
from enum import Enum, auto, EnumMeta


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
