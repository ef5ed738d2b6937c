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
