import functools


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
