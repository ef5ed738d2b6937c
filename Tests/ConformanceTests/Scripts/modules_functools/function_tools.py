import functools
from functools import cmp_to_key, partial, partialmethod, reduce, singledispatch, singledispatchmethod, total_ordering, wraps

add = lambda a, b, c=0: a + b + c
p = partial(add, 1, c=100)
print(p(5), p.args, p.keywords, partial(p, 2)(), partial(p, c=3)(2), p(1, c=0))
print(partial(int, base=2)("101"), list(map(partial(pow, 2), [1, 2, 3])), partial(print, "a", sep="-")("b"))
print(repr(partial(max, 1)), repr(partial(int, base=2)))
try:
    partial()
except TypeError as error:
    print(error)
try:
    partial(5)
except TypeError as error:
    print(error)
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 7), reduce(max, [3, 9, 2]))
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)


def logged(func):
    @wraps(func)
    def inner(*args, **kwargs):
        return func(*args, **kwargs)
    return inner


@logged
def greet(name: str) -> str:
    """Says hello."""
    return "hello " + name


print(greet.__name__, greet.__doc__, greet.__wrapped__("x"), greet.__annotations__, greet.__qualname__, greet.__module__)


@singledispatch
def show(x):
    return f"other {x}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register(list)
@show.register(tuple)
def _(x):
    return f"items {len(x)}"


@show.register
def _(x: str | bytes):
    return "text"


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
