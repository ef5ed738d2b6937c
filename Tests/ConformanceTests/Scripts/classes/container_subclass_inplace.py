class D(dict):
    pass


class L(list):
    pass


class S(set):
    pass


d = same = D(a=1)
d |= {"b": 2}
print(type(d).__name__, d is same, d)
xs = same = L([1])
xs += [2]
xs *= 2
print(type(xs).__name__, xs is same, xs)
s = same = S([1, 2])
s |= {3}
s -= {1}
s &= {2, 3, 4}
s ^= {2}
print(type(s).__name__, s is same, s)
print(type(L([1]) + [2]).__name__, type(S([1]) | {2}).__name__, type(D(a=1) | {"b": 2}).__name__)
print(S(), frozenset([1]), type("F", (frozenset,), {})([1]))


class Shown(list):
    def __repr__(self):
        return "Shown" + super().__repr__()


print(Shown([1]), [Shown()], S([3]).__repr__(), str(S([3])), D(a=1).__repr__())
