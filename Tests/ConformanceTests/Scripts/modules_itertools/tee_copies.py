# tee: its iterators can be copied, and each element is read once.
import copy
import itertools


def numbers():
    for i in range(4):
        print("read", i, end="; ")
        yield i


first, second = itertools.tee(numbers())
print(type(first), next(first), next(first), next(second))
third = copy.copy(first)
again, other = itertools.tee(first)
print(again is first, list(third), list(other), list(first), list(again), list(second))
print(itertools.tee("ab", 0), len(itertools.tee("ab", 3)), [list(t) for t in itertools.tee("ab", 3)])


class Counter:
    def __init__(self, n=0):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 3:
            return next(self.partner)
        if self.n > 5:
            raise StopIteration
        return self.n


class Copied(Counter):
    def __copy__(self):
        print("copied at", self.n)
        return Copied(self.n)


one, two = itertools.tee(Copied())
print(type(one).__name__, next(one), next(one), next(two))
for which in (0, 1):
    source = Counter()
    pair = itertools.tee(source)
    source.partner = pair[which]
    try:
        print(list(pair[0]), list(pair[1]))
    except RuntimeError as e:
        print("RuntimeError", e)
long, longer = itertools.tee(range(1000))
print(sum(long), all(a == b for a, b in zip(longer, range(1000))))
for arguments in ((), (5,), ([], -1), ([], "a"), ([], 1, 2), ([], 2.0)):
    try:
        print(itertools.tee(*arguments))
    except Exception as e:
        print(type(e).__name__, e)
