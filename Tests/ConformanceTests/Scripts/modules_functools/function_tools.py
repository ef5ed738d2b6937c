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
