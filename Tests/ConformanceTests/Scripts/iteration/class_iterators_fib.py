# Iterating classes, chained generators as pipelines, and iterators that hold state.
import itertools


class Fib:
    def __init__(self):
        self.a, self.b = 0, 1

    def __iter__(self):
        return self

    def __next__(self):
        value = self.a
        self.a, self.b = self.b, self.a + self.b
        return value


f = Fib()
print(list(itertools.islice(f, 5)), next(f), [x for x, _ in zip(f, range(3))], list(itertools.takewhile(lambda x: x < 300, f)))


def numbers():
    n = 0
    while True:
        n += 1
        yield n


def evens(source):
    return (x for x in source if x % 2 == 0)


def squared(source):
    for x in source:
        yield x * x


print(list(itertools.islice(squared(evens(numbers())), 4)))


class Batch:
    def __init__(self, items, size):
        self.items, self.size = items, size

    def __iter__(self):
        for i in range(0, len(self.items), self.size):
            yield self.items[i:i + self.size]


print(list(Batch([1, 2, 3, 4, 5], 2)), [len(b) for b in Batch("abcdefg", 3)], dict(enumerate(Batch("xy", 1))))
