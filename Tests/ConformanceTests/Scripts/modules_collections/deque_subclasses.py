"""Classes derived from deque, copies, iterators, and what changes while it is walked."""
import copy
from collections import deque
from collections.abc import MutableSequence, Sequence


class Recent(deque):
    """The latest few."""

    def __init__(self, size=3):
        super().__init__(maxlen=size)
        self.seen = 0

    def append(self, item):
        self.seen += 1
        super().append(item)

    def latest(self):
        return self[-1] if self else None


class Plain(deque):
    pass


p = Plain([1, 2, 3], maxlen=5)
print(p, repr(p), p.maxlen, len(p), p[0], list(p), bool(Plain()), isinstance(p, deque), Plain("ab") == deque("ab"))
p.append(4)
p.extendleft([0])
p[0] = "first"
del p[1]
print(p, p.index(3), 3 in p, p.count(4), p.popleft(), p.pop(), list(reversed(p)), sum(p))
p += [7, 8]
p.note = "kept"
print(p, p.note, type(p).__name__, sorted(p, reverse=True))
print(issubclass(deque, MutableSequence), isinstance(deque(), Sequence), deque.__name__, deque.__module__)
a = deque([[1], 2], maxlen=4)
b, c = copy.copy(a), copy.deepcopy(a)
print(b, c, b[0] is a[0], c[0] is a[0], b.maxlen, c.maxlen)
it = iter(a)
print(next(it), type(it).__name__, type(reversed(a)).__name__)
a.append(3)
try:
    next(it)
except RuntimeError as e:
    print(e)
