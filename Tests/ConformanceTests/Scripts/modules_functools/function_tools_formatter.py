import functools
from functools import cmp_to_key, partial, partialmethod, reduce, singledispatch, singledispatchmethod, total_ordering, wraps


@singledispatch
def show(x):
    return f"other {x}"


print(show(1), show(True), show([1]), show((1, 2)), show(2.5), show("s"), show(b""), show.dispatch(bool)(3), int in show.registry)
try:
    show()
except TypeError as error:
    print(error)


class Formatter:
    @singledispatchmethod
    def form(self, x):
        return "any"

    @form.register
    def _(self, x: int):
        return "int"

    @form.register(str)
    def _(self, x):
        return "str"

    def power(self, base, exp):
        return base ** exp

    square = partialmethod(power, exp=2)


print(Formatter().form(1), Formatter().form("a"), Formatter().form([]), Formatter().square(5))


@total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), sorted([V(2), V(1)])[0].n)
try:
    @total_ordering
    class W:
        pass
except ValueError as error:
    print(error)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted("bA", key=cmp_to_key(lambda a, b: (a > b) - (a < b))))
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
