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
