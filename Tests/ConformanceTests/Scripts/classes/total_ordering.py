# functools.total_ordering and cached_property.
from functools import total_ordering, cached_property, partialmethod, singledispatchmethod, wraps


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


a, b = Version("1.2"), Version("1.10")
print(a < b, a <= b, a > b, a >= b, a == Version("1.2"), a != b, sorted([b, a]), max(a, b), a >= Version("1.2"), a <= Version("1.2"))
for action in (lambda: a < 5, lambda: a >= 5, lambda: a <= "x", lambda: a > None):
    try:
        print(action())
    except TypeError as e:
        print(e)
print(a == 5, a != 5)


@total_ordering
class ByGe:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __ge__(self, o):
        return self.n >= o.n


x, y = ByGe(1), ByGe(2)
print(x < y, x <= y, x > y, x >= y, y < x, y <= y)
try:
    @total_ordering
    class Nothing:
        pass
except ValueError as e:
    print(e)
