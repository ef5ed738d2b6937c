from collections import deque, OrderedDict
from collections.abc import (Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping,
                             MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized)

things = [1, "s", [1], (1,), {1}, frozenset(), {"a": 1}, deque(), range(2), iter([]), (i for i in ()), len, None, b"x", {}.keys(), {}.items(), object()]
for kind in (Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized):
    print(f"{kind.__name__:16}", "".join("x" if isinstance(t, kind) else "." for t in things))
print(issubclass(list, Sequence), issubclass(dict, Mapping), issubclass(str, Sequence), issubclass(set, MutableSet), issubclass(int, Iterable), issubclass(OrderedDict, MutableMapping))


class Pair(Sequence):
    def __init__(self, a, b):
        self.items = (a, b)

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return self.items[i]


p = Pair("x", "y")
print(list(p), "y" in p, "z" in p, p.index("y"), p.count("x"), list(reversed(p)), isinstance(p, Iterable))
try:
    p.index("q")
except ValueError as error:
    print(repr(error))


class Table(MutableMapping):
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


t = Table()
t["a"] = 1
t.update(b=2)
t.update([("c", 3)])
print(dict(t), t.get("zz", 0), t.pop("a"), t.setdefault("e", 5), list(t.items()), list(t.keys()), list(t.values()), "b" in t, t == {"b": 2, "c": 3, "e": 5})
print(t.popitem(), len(t), t.pop("zz", None), {**t}, t.keys() == {"c", "e"}, sorted(t.items()), type(t.values()).__name__)
t.clear()
print(len(t), bool(t))


class Broken(Mapping):
    pass


try:
    Broken()
except TypeError as error:
    print(error)


class Bag(MutableSet):
    def __init__(self, items=()):
        self.s = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.s

    def __iter__(self):
        return iter(self.s)

    def __len__(self):
        return len(self.s)

    def add(self, x):
        if x not in self.s:
            self.s.append(x)

    def discard(self, x):
        if x in self.s:
            self.s.remove(x)


b = Bag([1, 2, 3])
b.add(4)
b.remove(1)
print(list(b & {2, 3}), list(b | [9]), list(b - Bag([2])), list(b ^ Bag([2, 7])), b <= Bag([2, 3, 4, 5]), b == {2, 3, 4}, b.isdisjoint([8]), b.pop())
try:
    b.remove(77)
except KeyError as error:
    print(repr(error))


class Countdown:
    def __iter__(self):
        return iter([3, 2, 1])


class Sizeless:
    __hash__ = None


print(isinstance(Countdown(), Iterable), isinstance(Countdown(), Iterator), isinstance(Sizeless(), Hashable), isinstance(lambda: 1, Callable))
