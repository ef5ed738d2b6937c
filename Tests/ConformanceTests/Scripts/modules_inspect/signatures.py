import functools
import inspect
from inspect import Parameter, signature


def f(a, b: int = 2, /, c="x", *args, d, e: str = None, **kw) -> bool:
    """Does things.

        Indented here.
    """


print(signature(f), repr(signature(f)), inspect.getdoc(f))
for name, p in signature(f).parameters.items():
    print(name, p.kind, p.default if p.default is not Parameter.empty else "-", p.annotation if p.annotation is not p.empty else "-", repr(p))


class A:
    """About A."""

    def __init__(self, x, y=1):
        self.x = x

    def method(self, p, *, q=3):
        return p

    @classmethod
    def make(cls, z):
        return cls(z)

    @staticmethod
    def stat(s):
        return s

    @property
    def prop(self):
        return 1


a = A(1)
print(signature(A), signature(a.method), signature(A.method), signature(A.make), signature(A.stat), signature(lambda x, y=[1]: x))
print(signature(functools.partial(f, 1, d=5)))
bound = signature(f).bind(1, d=4, extra=9)
print(bound, bound.args, bound.kwargs)
bound.apply_defaults()
print(bound.arguments)
for call in (lambda: signature(f).bind(), lambda: signature(A.method).bind(1, 2, 3), lambda: signature(A.stat).bind(1, z=2), lambda: signature(5)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(inspect.isfunction(f), inspect.isclass(A), inspect.ismethod(a.method), inspect.isbuiltin(len), inspect.ismodule(inspect), inspect.isgeneratorfunction(f), inspect.isroutine(len))
print([n for n, v in inspect.getmembers(A, inspect.isfunction)], [n for n, v in inspect.getmembers(a) if not n.startswith("_")])
print(inspect.getmro(A)[0].__name__, inspect.cleandoc("  a\n    b\n  c"), inspect.getmodule(A).__name__, inspect.unwrap(f) is f)
print(inspect.getfullargspec(f))
