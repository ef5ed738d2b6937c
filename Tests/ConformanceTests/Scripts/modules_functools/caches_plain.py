from functools import cache, cached_property, lru_cache


@lru_cache
def plain(a, b=2, *args, **kw):
    return (a, b, args, kw)


print(plain(1), plain(1, b=2), plain(1, 2), plain.cache_info())
print(plain(1.0), plain(True), plain.cache_info().hits, plain.cache_info()._asdict())
try:
    plain([1])
except TypeError as error:
    print(error)


@lru_cache(maxsize=8, typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed.cache_info())


@cache
def add(a, b):
    print("add", a, b)
    return a + b


print(add(1, 2), add(1, 2), add(b=2, a=1), add.cache_info())


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        """Its area."""
        print("measuring")
        return 3 * self.r ** 2

    @lru_cache(maxsize=None)
    def scaled(self, k):
        return self.r * k


c = Circle(2)
print(c.area, c.area, c.__dict__, Circle.area.__doc__)
del c.area
print(c.area, c.scaled(3), c.scaled(3), Circle.scaled.cache_info())
c.area = 5
print(c.area)
try:
    lru_cache("x")
except TypeError as error:
    print(error)
