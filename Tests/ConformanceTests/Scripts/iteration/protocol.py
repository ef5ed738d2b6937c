def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Squares:
    def __len__(self):
        return 4

    def __getitem__(self, i):
        if i >= 4:
            raise IndexError(i)
        return i * i


class NoIter:
    __iter__ = None


class BadIter:
    def __iter__(self):
        return 5


class BadLen:
    def __len__(self):
        return -1


class StrLen:
    def __len__(self):
        return "a"


print(list(Countdown(3)), list(Squares()), list(reversed(Squares())), 9 in Squares(), 5 in Squares(), max(Squares()), sum(Squares()), tuple(Squares()), list(zip(Squares(), Countdown(2))), list(enumerate(Countdown(2))), dict(zip(Countdown(2), "ab")), [*Squares()], sorted(Squares(), reverse=True), type(iter(Squares())).__name__)
a, b, c = Countdown(3)
print(a, b, c, bool(Squares()), next(Countdown(1)), len(Squares()), 0 in Countdown(2), list(map(str, Squares())))
for f in [lambda: list(NoIter()), lambda: list(BadIter()), lambda: len(BadLen()), lambda: bool(BadLen()), lambda: len(StrLen()), lambda: len(5), lambda: len(None), lambda: len(Countdown(1)), lambda: iter(Countdown), lambda: next(Squares()), lambda: 3 in NoIter(), lambda: 3 in 5, lambda: [*5], lambda: {**5}, lambda: next(Countdown(0)), lambda: len(x for x in []), lambda: len(), lambda: len([], []), lambda: (lambda *a: a)(*5), lambda: (lambda **k: k)(**[1]), lambda: dict(**{"a": 1}, **{"a": 2})]:
    attempt(f)
it = iter(Squares())
print(next(it), next(it), list(it), list(it))
