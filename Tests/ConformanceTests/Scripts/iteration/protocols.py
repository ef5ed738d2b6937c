# Objects that iterate: `__iter__`, `__next__`, `__getitem__`, iter with a sentinel, exhaustion.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter", end=" ")
        return CountIterator(self.n)


class CountIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


c = Countdown(3)
print(list(c), tuple(c), sum(c), max(c), sorted(c), 2 in c, 9 in c)
a, *b = c
print(a, b, [*c], {*c}, dict.fromkeys(c), list(zip(c, c)), list(map(str, c)), " ".join(str(x) for x in c))
it = iter(c)
print(next(it), next(it), list(it), list(it), next(it, "end"))
try:
    next(it)
except StopIteration as e:
    print("stopped", e.value)
print(it is iter(it), any(x > 2 for x in c), all(c), list(enumerate(c, 1)), list(filter(lambda x: x % 2, c)), list(reversed(list(c))))


class Gen:
    def __iter__(self):
        yield from "ab"
        yield "c"


print(list(Gen()), "".join(Gen()), [x + y for x in Gen() for y in Gen()])
