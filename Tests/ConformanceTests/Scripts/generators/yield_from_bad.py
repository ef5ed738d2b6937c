def inner():
    x = yield 1
    print("inner got", x)
    y = yield 2
    print("inner got", y)
    return "result"


def bad():
    yield from 5


try:
    list(bad())
except TypeError as e:
    print(e)


def value_of():
    got = yield from (x * x for x in range(2))
    return got


def run(gen):
    try:
        while True:
            print("step", next(gen))
    except StopIteration as s:
        return s.value


print(run(value_of()), run(inner()))


class It:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("iterator value")
        return self.n


def from_it():
    v = yield from It()
    yield v


print(list(from_it()))
