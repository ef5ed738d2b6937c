# A function that functools keeps results for is an object of a class of its own.
import functools
import inspect
import re
import types


@functools.lru_cache
def fib(n):
    """Fibonacci's numbers."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


class Shape:
    sides = 4

    @functools.lru_cache(maxsize=2)
    def area(self, scale):
        return self.sides * scale

    @staticmethod
    @functools.cache
    def name(upper):
        return "SHAPE" if upper else "shape"


def shown(value):
    return re.sub("0x[0-9a-f]+", "0x", repr(value))


print(type(fib), shown(fib), type(fib).__name__, type(fib).__module__, type(fib) is type(Shape.area))
print(type(fib.__wrapped__), fib.__name__, fib.__doc__, fib.__qualname__, fib.__module__)
print(isinstance(fib, types.FunctionType), inspect.isfunction(fib), inspect.isroutine(fib), callable(fib))
shape = Shape()
print(shown(shape.area), type(shape.area), shape.area(3), shape.area(3), Shape.area(shape, 5), Shape.name(True))
print(Shape.area.cache_info(), fib(30), fib.cache_info(), inspect.signature(fib))
fib.note = "kept"
print(fib.note, hasattr(fib, "__defaults__"), hasattr(fib, "__code__"), hasattr(fib, "__globals__"))
for wrong in (
    lambda: fib(), lambda: fib([]), lambda: fib + 1, lambda: fib.missing, lambda: fib[0], lambda: len(fib),
    lambda: fib < fib, lambda: [*fib],
):  # fmt: skip
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
