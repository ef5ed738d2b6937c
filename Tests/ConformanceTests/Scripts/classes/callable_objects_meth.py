# `__call__` in all its uses.
class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *rest, scale=1, **kw):
        return (self.n + x + sum(rest)) * scale, kw


a = Adder(10)


class Decorator:
    def __init__(self, func):
        self.func = func
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.func(*args)


class Late:
    pass


l = Late()
l.__call__ = lambda: "instance attribute is not asked"
Late.__call__ = lambda self: "class attribute is"


class Meth:
    @Decorator
    def direct(x):
        return ("no self", x)

    table = {"double": lambda x: x * 2}
    fn = lambda self, x: (type(self).__name__, x)
    builtin = len

    def run(self, name, x):
        return self.table[name](x)


m = Meth()
print(m.direct(3), m.run("double", 4), m.fn(5), m.builtin([1, 2]), Meth.fn(m, 6))
bound = m.run
print(bound("double", 1), bound.__self__ is m, bound.__func__ is Meth.run, bound.__name__, bound == m.run, bound is m.run, hash(bound) == hash(m.run))
f = [].append
print(f.__self__, f.__name__, [].append == [].append, (lambda l: l.append == l.append)([1]))


class CallClass:
    def __call__(self):
        return type(self)


print(CallClass()()()()() is CallClass)
print((lambda *a, **k: (a, k))(1, b=2), (lambda: 5)(), max(*[1, 5], key=lambda v: -v))
