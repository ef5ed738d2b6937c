# `__int__`, `__float__`, `__index__`, `__round__`, `__trunc__`, `__floor__`, `__ceil__`, `__bytes__`, `__complex__`-free.
import math


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
