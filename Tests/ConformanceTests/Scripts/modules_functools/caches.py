from functools import cache, cached_property, lru_cache


@lru_cache(maxsize=None)
def fib(n):
    """The nth number."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), fib.__name__, fib.__doc__, fib.__wrapped__(10))
fib.cache_clear()
print(fib.cache_info())


@lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x


print([square(x) for x in (1, 2, 1, 3, 2, 1)], square.cache_info(), square.cache_parameters())
