import functools


def trace(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        print(f"call {fn.__name__}{args}{kwargs or ''}")
        r = fn(*args, **kwargs)
        print(f"-> {r!r}")
        return r
    return wrapper


@trace
def add(a, b=1):
    """Adds."""
    return a + b


add(1)
add(1, b=5)
print(add.__name__, add.__doc__, add.__wrapped__(2, 3))


def repeat(n):
    def deco(fn):
        def inner(*a):
            return [fn(*a) for _ in range(n)]
        return inner
    return deco


@repeat(3)
@repeat(2)
def hi(name):
    return "hi " + name


print(hi("x"))


class Count:
    def __init__(self, fn):
        functools.update_wrapper(self, fn)
        self.fn, self.n = fn, 0

    def __call__(self, *a, **k):
        self.n += 1
        return self.fn(*a, **k)


@Count
def sq(x):
    return x * x


print(sq(3), sq(4), sq.n, sq.__name__)
