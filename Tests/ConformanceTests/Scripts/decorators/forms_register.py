import functools


def trace(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        print(f"call {fn.__name__}{args}{kwargs or ''}")
        r = fn(*args, **kwargs)
        print(f"-> {r!r}")
        return r
    return wrapper


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
