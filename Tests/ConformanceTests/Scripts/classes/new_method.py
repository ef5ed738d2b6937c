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
