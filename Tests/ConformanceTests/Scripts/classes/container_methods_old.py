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
