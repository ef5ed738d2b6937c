# `__call__` in all its uses.
class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *rest, scale=1, **kw):
        return (self.n + x + sum(rest)) * scale, kw


a = Adder(10)
print(a(1), a(1, 2, 3), a(1, scale=2), a(1, z=5), a.__call__(7), Adder.__call__(a, 3), callable(a), callable(5))
print(list(map(Adder(1), [1, 2])), sorted([3, 1, 2], key=lambda v: Adder(0)(v)[0]))
for bad in (lambda: a(), lambda: a("x"), lambda: (5)(), lambda: "s"(1), lambda: None(), lambda: [](), lambda: a.n()):
    try:
        bad()
    except TypeError as e:
        print(e)


class Decorator:
    def __init__(self, func):
        self.func = func
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.func(*args)


@Decorator
def square(x):
    return x * x


print(square(4), square(5), square.calls, type(square).__name__)


class Late:
    pass


l = Late()
l.__call__ = lambda: "instance attribute is not asked"
try:
    l()
except TypeError as e:
    print(e)
Late.__call__ = lambda self: "class attribute is"
print(l(), callable(l))
