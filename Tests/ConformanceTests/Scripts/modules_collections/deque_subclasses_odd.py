from collections import deque


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


a = deque([[1], 2], maxlen=4)
a.append(3)


class Odd:
    def __eq__(self, other):
        a.clear()
        return False


a.append(Odd())
for action in (lambda: a.index(5), lambda: 5 in a, lambda: a.remove(5), lambda: a.count(5)):
    a.append(Odd())
    try:
        print(action())
    except (RuntimeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
r = Recent(2)
for i in range(4):
    r.append(i)
print(r, r.seen, r.latest(), r.maxlen, list(r), Recent().latest(), len(Recent(0)))


class Stack(deque):
    def __init__(self, *items, name="s"):
        super().__init__(items)
        self.name = name

    def __repr__(self):
        return f"{self.name}:{list(self)}"

    def __getitem__(self, i):
        return ("got", super().__getitem__(i))


s = Stack(1, 2, name="n")
print(s, s[0], str(s), len(s), 2 in s, s.copy() is not s, [*s])
d = deque(range(5))
d.__init__("ab")
print(d, d.__len__(), d.__contains__("a"), list(d.__iter__()), d.__reduce__()[:2])
