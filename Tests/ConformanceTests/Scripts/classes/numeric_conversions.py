# `__int__`, `__float__`, `__index__`, `__round__`, `__trunc__`, `__floor__`, `__ceil__`, `__bytes__`, `__complex__`-free.
import math
import operator


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


n = Num()
print(int(n), float(n), round(n), round(n, 2), math.floor(n), math.ceil(n), math.trunc(n), bytes(n), abs(n), math.sqrt(Num()))


class Idx:
    def __index__(self):
        return 2


i = Idx()
print([10, 20, 30][i], "abc"[i], (1, 2, 3)[i:], list(range(i)), range(10)[i], bin(i), hex(i), oct(i), int(i), float(i), operator.index(i))
print([0] * i, "ab" * i, i.__index__(), chr(Idx()), list(range(0, 10, i)), round(3.14159, i), math.factorial(i), bytes(i), "x".ljust(i) + "|")
x = [1, 2, 3, 4]
x[i] = "s"
del x[Idx()]
x.insert(Idx(), "ins")
print(x, x.pop(i), {2: "two"}.get(i), f"{i.__index__():03d}")


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
for action in (lambda: int(b), lambda: float(b), lambda: [1][b], lambda: bytes(b), lambda: range(b), lambda: "x" * b,
               lambda: int(object()), lambda: float(object()), lambda: int([]), lambda: float(None), lambda: int("x"), lambda: float("y"),
               lambda: [1][1.0], lambda: [1]["0"], lambda: range(1.5), lambda: round("x"), lambda: math.floor("x"), lambda: bytes("abc"),
               lambda: "abc"[None], lambda: (1,)["a"], lambda: [1, 2][1:"x"], lambda: chr("a"), lambda: hex(1.5), lambda: int("5", 1.5)):
    try:
        print(action())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Fraction2:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __trunc__(self):
        return self.a // self.b

    def __float__(self):
        return self.a / self.b


print(float(Fraction2(1, 4)), math.floor(Fraction2(7, 2)), math.isclose(Fraction2(1, 2), 0.5), "%.2f" % Fraction2(1, 3), "%d" % Num() if False else "-")
print(sum([True, 2.5]), complex if False else "", "%s" % n.__int__(), "{:.1f}".format(float(n)), "%d" % 3.9)


class Divmod:
    def __divmod__(self, o):
        return "dm", o

    def __rdivmod__(self, o):
        return "rdm", o


print(divmod(Divmod(), 2), divmod(2, Divmod()))
