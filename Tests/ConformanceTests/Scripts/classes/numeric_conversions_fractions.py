# `__int__`, `__float__`, `__index__`, `__round__`, `__trunc__`, `__floor__`, `__ceil__`, `__bytes__`, `__complex__`-free.
import math


class Num:
    def __int__(self):
        return 42

    def __float__(self):
        return 4.5

    def __round__(self, digits=None):
        return ("round", digits)

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"

    def __bytes__(self):
        return b"num"

    def __abs__(self):
        return "abs"


class BadInt:
    def __int__(self):
        return "5"

    def __float__(self):
        return 5

    def __index__(self):
        return 1.5

    def __bytes__(self):
        return "s"


b = BadInt()


class Fraction2:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __trunc__(self):
        return self.a // self.b

    def __float__(self):
        return self.a / self.b


print(float(Fraction2(1, 4)), math.floor(Fraction2(7, 2)), math.isclose(Fraction2(1, 2), 0.5), "%.2f" % Fraction2(1, 3), "%d" % Num() if False else "-")
