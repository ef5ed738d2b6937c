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


def register(cls):
    registry.append(cls.__name__)
    cls.tag = "registered"
    return cls


registry = []


@register
class A:
    pass


@register
class B(A):
    @property
    def v(self):
        return self._v

    @v.setter
    def v(self, x):
        self._v = x * 2

    @staticmethod
    def s(x):
        return x

    @classmethod
    def make(cls, *a):
        return cls.__name__, a

    @trace
    def method(self, q):
        return q


print(registry, B.tag)
b = B()
b.v = 4
print(b.v, b.s(1), B.s(2), b.make(1), B.make())
print(B.method.__name__)
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


def optional_args(fn=None, *, prefix=">"):
    if fn is None:
        return lambda f: optional_args(f, prefix=prefix)

    def w(*a):
        return f"{prefix}{fn(*a)}"
    return w


@optional_args
def p1():
    return "one"


@optional_args(prefix="#")
def p2():
    return "two"


print(p1(), p2())


def validate(**types):
    def deco(fn):
        @functools.wraps(fn)
        def w(**kw):
            for k, t in types.items():
                if not isinstance(kw.get(k), t):
                    raise TypeError(f"{k} must be {t.__name__}")
            return fn(**kw)
        return w
    return deco


@validate(age=int, name=str)
def person(**kw):
    return kw


print(person(age=3, name="z"))
try:
    person(age="3", name="z")
except TypeError as e:
    print(e)
try:
    @5
    def nope():
        pass
except TypeError as e:
    print(e)
