import functools

decos = {"up": lambda f: lambda *a: f(*a).upper()}


@decos["up"]
def low():
    return "low"


print(low())


@(lambda f: f() + 1)
def value():
    return 41


print(value)


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())
