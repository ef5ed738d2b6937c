# What a class derived from a core type is called in errors, and where it counts as what it is derived from.
import math
import re


class D(dict): ...
class S(set): ...
class T(tuple): ...
class St(str): ...
class Li(list): ...
class By(bytes): ...
class In(int): ...
class Fl(float): ...


def attempt(f, *args):
    try:
        print(f(*args), end="; ")
    except Exception as e:
        print(type(e).__name__, e, end="; ")


tries = [
    int, float, lambda o: ~o, lambda o: -o, lambda o: o["k"], lambda o: o + 0.5, lambda o: o + [1], lambda o: o + b"x",
    lambda o: pow(o, 2, 3), lambda o: pow(2, o, 3), lambda o: o * 1.5, lambda o: [] * o, lambda o: o - 1,
    lambda o: o @ 1, abs, len, lambda o: o in "a", lambda o: o in b"a", lambda o: 1 in o, lambda o: o in {1},
    lambda o: [1, 2][o], lambda o: "%d" % o, lambda o: format(o, "d"), lambda o: format(o, "s"), ord, dict, bytes,
    lambda o: str(o, "ascii"), lambda o: isinstance(1, o), math.sqrt, lambda o: "ab".startswith(o),
    lambda o: b"ab".startswith(o), lambda o: re.match(o, "a") and "matched", lambda o: "a".join([o]), sum,
    lambda o: reversed(o) and "reversed", lambda o: 1 if hash(o) == 0 else "hashed", lambda o: memoryview(b"") == o,
]  # fmt: skip
for c in (D, S, T, St, Li, By, In, Fl):
    print(c.__name__)
    for f in tries:
        attempt(f, c())
    print()


class Adds(list):
    def __add__(self, other):
        return NotImplemented


attempt(lambda: Adds() + 1)
attempt(lambda: In.__slots__)


def slots():
    class Slotted(int):
        __slots__ = ("a",)


attempt(slots)
print(hash("") == hash(b"") == 0, sorted(map(repr, {48, NotImplemented, None})), NotImplemented in {NotImplemented})
x = y = Li([1])
x += (2,)
x *= 2
print(x is y, y)
