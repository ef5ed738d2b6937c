class Frozen:
    def __init__(self, v):
        super().__setattr__("v", v)

    def __setattr__(self, name, value):
        raise TypeError(f"{type(self).__name__} is frozen")

    def __delattr__(self, name):
        raise TypeError("cannot delete")


f = Frozen(3)
for action in (lambda: setattr(f, "v", 4), lambda: delattr(f, "v")):
    try:
        action()
    except TypeError as err:
        print(err, f.v)


class Counter:
    def __setattr__(self, name, value):
        self.__dict__[name] = value + 1


c = Counter()
c.n = 1
c.n += 10
print(c.n, c.__dict__)


class Special:
    def __getattr__(self, name):
        print("asked", name)
        raise AttributeError(name)


s = Special()
for action in (lambda: len(s), lambda: s + 1, lambda: s[0], lambda: iter(s), lambda: s()):
    try:
        action()
    except TypeError as err:
        print(err)
print(bool(s), s == 1, hasattr(s, "__len__"))


class Boom:
    def __getattr__(self, name):
        raise ValueError("boom " + name)


try:
    hasattr(Boom(), "x")
except ValueError as err:
    print(err)
try:
    getattr(Boom(), "x", 5)
except ValueError as err:
    print(err)
