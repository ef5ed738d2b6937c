class C:
    def __init__(self, n):
        self.n = n

    def add(self, k):
        return self.n + k

    def __call__(self, *a, **k):
        return self.n, a, k


c = C(5)
m = c.add
print(m(1), C.add(c, 2), c(1, x=2))
print(m.__self__ is c, m.__func__ is C.add, m.__name__)
print(m == c.add, m is c.add, c.add == C(5).add)
print(list(map(c.add, [1, 2])))
print(sorted("bca", key=str.upper), list(map(str.strip, [" a "])))
print("abc".upper.__name__, [].append.__name__, len.__name__, int.__name__)
ap = [].append
ap(1)
print(ap.__self__)
c.shadow = lambda x: x * 2
print(c.shadow(4))
c.add = lambda k: "instance"
print(c.add(1), C(1).add(1))
table = {"up": str.upper, "len": len, "int": int, "pair": lambda x: (x, x)}
for k, f in table.items():
    print(k, f("12"))
print([f(3) for f in (abs, str, float, bool, range, [].__class__ and repr)])
print(callable(c), callable(m), callable(5), callable(C), callable(len))


def f():
    "doc"


f.count = 1
f.count += 1
print(f.count, f.__dict__, f.__name__, f.__doc__, f.__module__, f.__qualname__)
f.__name__ = "renamed"
print(f.__name__)
print((lambda: 0).__name__, f.__call__(), f.__defaults__, f.__kwdefaults__)
print(type(f).__name__, type(m).__name__, type(len).__name__, type(C.__init__).__name__, type("".join).__name__)


def compose(*fs):
    def run(x):
        for g in reversed(fs):
            x = g(x)
        return x
    return run


print(compose(str, abs, int)("-5"))
print(getattr(c, "n"), getattr(c, "zz", "default"), hasattr(c, "add"))
