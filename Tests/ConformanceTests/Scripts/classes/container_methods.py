# `__len__`, `__getitem__`, `__setitem__`, `__delitem__`, `__contains__`, `__bool__`, `__reversed__`, `__missing__`.
class Grid:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        return self.cells.get(str(key), key)

    def __setitem__(self, key, value):
        self.cells[str(key)] = value

    def __delitem__(self, key):
        del self.cells[str(key)]

    def __len__(self):
        return len(self.cells)


g = Grid()
g[1, 2] = "a"
g["k"] = "b"
print(g[1, 2], g["k"], g[1:2], g[::2, ...], g[:], g[1:2, 3], g[()], g[-1], len(g), bool(g), bool(Grid()))
del g["k"]
try:
    del g["k"]
except KeyError as e:
    print("KeyError", e)
g[0] = 1
g[0] += 5
print(g[0], g[None], g[True])


class Old:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError(i)
        return i * i


o = Old()
print(list(o), 9 in o, 5 in o, [x for x in o], max(o), sum(o), tuple(o), sorted(o, reverse=True), [*o], dict(zip("ab", o)))
a, b, *c = o
print(a, b, c, list(enumerate(o)), " ".join(map(str, o)))


class Seq:
    def __init__(self, *xs):
        self.xs = xs

    def __len__(self):
        return len(self.xs)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return Seq(*self.xs[i])
        return self.xs[i]

    def __repr__(self):
        return f"Seq{self.xs}"


s = Seq(1, 2, 3)
print(list(reversed(s)), s[1:], s[::-1], s[-1])
print(2 in s, bool(s), list(s))


class Truth:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        return self.v

    def __len__(self):
        return 0


print(bool(Truth(True)), not Truth(False), "yes" if Truth(True) else "no", Truth(True) and 1, any([Truth(False), Truth(True)]))
for cls_value in (lambda: bool(Truth(1)), lambda: bool(Truth("x"))):
    try:
        cls_value()
    except TypeError as e:
        print(e)


class Len:
    def __init__(self, v):
        self.v = v

    def __len__(self):
        return self.v


for v in (-1, "x", 2.5, 2 ** 100, True):
    try:
        print(len(Len(v)))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)


class Has:
    def __contains__(self, x):
        return x


print(5 in Has(), 0 in Has(), "" not in Has())


class Rev:
    def __reversed__(self):
        return iter("custom")


print("".join(reversed(Rev())))


class No:
    __contains__ = None
    __iter__ = None


for action in (lambda: 1 in No(), lambda: list(No()), lambda: iter(No())):
    try:
        action()
    except TypeError as e:
        print(e)


class Miss(dict):
    def __missing__(self, k):
        return k * 2


m = Miss(a=1)
print(m["a"], m["zz"], m.get("zz"), "zz" in m, m, "{a} {b}".format_map(m))
x = object()
for action in (lambda: x[0], lambda: len(x), lambda: 1 in x, lambda: x.__setitem__(0, 1)):
    try:
        action()
    except (TypeError, AttributeError) as e:
        print(e)
try:
    x[0] = 1
except TypeError as e:
    print(e)
