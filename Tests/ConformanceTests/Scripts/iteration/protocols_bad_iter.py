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


class BadIter:
    def __iter__(self):
        return 5


class NoNext:
    def __iter__(self):
        return self


class Raises:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("broken")


for bad in (BadIter(), NoNext(), Raises()):
    try:
        list(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for bad in (lambda: next(5), lambda: next(c), lambda: iter(5), lambda: iter(5, 1), lambda: next(), lambda: list(zip(1)), lambda: [x for x in 5], lambda: dict(5), lambda: sum(5), lambda: set(5), lambda: tuple(5), lambda: max(5), lambda: any(5), lambda: enumerate(), lambda: "".join(5), lambda: [].extend(5), lambda: {}.update(5), lambda: [*5], lambda: print(*5)):
    try:
        bad()
    except TypeError as e:
        print(e)
values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)), list(values))
