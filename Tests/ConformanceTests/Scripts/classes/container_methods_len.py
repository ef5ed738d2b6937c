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
