# `__new__`: singletons, other results, immutable bases.
class Single:
    _it = None

    def __new__(cls, *args):
        if cls._it is None:
            print("creating")
            cls._it = super().__new__(cls)
        return cls._it

    def __init__(self, value):
        print("init", value)
        self.value = value


a = Single(1)
b = Single(2)
print(a is b, a.value)


class Other:
    def __new__(cls, x):
        return [cls.__name__, x]

    def __init__(self, x):
        print("never")


print(Other(3))


class Inch(float):
    def __new__(cls, value, unit="in"):
        self = super().__new__(cls, value * 2.54)
        self.unit = unit
        return self


i = Inch(2)
print(i, i.unit, i + 1, type(i + 1).__name__, repr(i), type(i).__name__)


class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())

    def shout(self):
        return self + "!"


u = Upper("abc")
print(u, u.shout(), len(u), u == "ABC", u[0], type(u.lower()).__name__)


class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))

    @property
    def a(self):
        return self[0]


p = Pair(1, 2)
print(p, p.a, p == (1, 2), len(p), [*p], hash(p) == hash((1, 2)))


class Cached:
    cache = {}

    def __new__(cls, key):
        if key not in cls.cache:
            cls.cache[key] = object.__new__(cls)
        return cls.cache[key]


print(Cached("a") is Cached("a"), Cached("a") is Cached("b"))


class Sub(Single):
    pass


print(type(Sub(5)).__name__)


class NoArgs:
    pass


for make in (lambda: NoArgs(1), lambda: NoArgs(x=1), lambda: object(1), lambda: object.__new__(NoArgs, 1)):
    try:
        make()
    except TypeError as e:
        print(e)
try:
    object.__new__()
except TypeError as e:
    print(e)
try:
    object.__new__(int)
except TypeError as e:
    print(e)


class BadInit:
    def __init__(self):
        return 5


try:
    BadInit()
except TypeError as e:
    print(e)
print(type(object.__new__(BadInit)).__name__, int.__new__(int, "7"), str.__new__(str, 5))
