import functools


def trace(f):
    def wrapper(*args, **kw):
        print("enter", f.__name__, args, kw)
        result = f(*args, **kw)
        print("leave", f.__name__, result)
        return result
    return wrapper


@trace
def add(a, b=1):
    return a + b


print(add(1), add(1, b=5))


def repeat(n):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args):
            return [f(*args) for _ in range(n)]
        return wrapper
    return decorate


@repeat(3)
def greet(name):
    """Greets."""
    return "hi " + name


print(greet("bob"), greet.__name__, greet.__doc__)


@trace
@repeat(2)
def both(x):
    return x * 2


print(both(4), add.__name__)


class Counter:
    def __init__(self, f):
        self.f = f
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)


@Counter
def square(x):
    return x * x


print(square(3), square(4), square.calls)


def add_method(cls):
    cls.extra = lambda self: "extra " + self.name
    return cls


@add_method
class Thing:
    def __init__(self, name):
        self.name = name


print(Thing("t").extra())


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80))
registry = {}


def register(name):
    def inner(f):
        registry[name] = f
        return f
    return inner


@register("one")
def one():
    return 1


@register("two")
def two():
    return 2


print(list(registry), [f() for f in registry.values()])
print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.reduce(lambda a, b: a + b, [], 10))
part = functools.partial(int, base=2)
print(part("1010"), functools.partial(max, 5)(3, 9))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
