from collections.abc import Sequence, MutableMapping


class Deck(Sequence):
    def __init__(self, *xs):
        self.xs = xs

    def __getitem__(self, i):
        return self.xs[i]

    def __len__(self):
        return len(self.xs)


k = Deck(3, 1, 2)
print(list(k), 1 in k, k.index(2), k.count(3), list(reversed(k)), isinstance(k, Sequence))
try:
    class Incomplete(Sequence):
        def __len__(self):
            return 0
    Incomplete()
except TypeError as e:
    print(e)


class Store(MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


s = Store()
s.update(a=1, b=2)
print(s.pop("a"), s.setdefault("c", 5), list(s.items()), s.get("z", 0), "b" in s, dict(s), s == {"b": 2, "c": 5})
