# `__getattr__`, `__getattribute__`, `__setattr__` and `__delattr__`.
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        self.log.append(("get", name))
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self.log.append(("set", name, value))
        setattr(self._target, name, value)

    def __delattr__(self, name):
        self.log.append(("del", name))
        delattr(self._target, name)


class T:
    x = 1


t = T()
p = Proxy(t)
print(p.x)
p.y = 5
print(t.y, p.y)
del p.y
print(hasattr(t, "y"), hasattr(p, "y"), p.log)
try:
    p.nothing
except AttributeError as e:
    print(e)


class Every:
    a = 1

    def __init__(self):
        self.b = 2

    def __getattribute__(self, name):
        if name.startswith("x_"):
            return f"made {name}"
        if name == "hidden":
            raise AttributeError(f"{name} is hidden")
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return f"fallback {name}"

    def hello(self):
        return "hello"


e = Every()
print(e.a, e.b, e.x_1, e.hidden, e.other, e.hello(), e.__class__.__name__, e.__dict__, hasattr(e, "anything"))


class Dotted(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"no key {name!r}") from None

    def __setattr__(self, name, value):
        self[name] = value

    def __delattr__(self, name):
        try:
            del self[name]
        except KeyError:
            raise AttributeError(name) from None


d = Dotted(a=1)
d.b = 2
print(d.a, d.b, d, d.keys(), getattr(d, "zz", "default"))
del d.a
try:
    d.a
except AttributeError as err:
    print(err)
try:
    del d.a
except AttributeError as err:
    print(repr(err))


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
