def numbers(limit):
    for i in range(limit):
        yield 10 / (2 - i)


def doubled(source):
    for value in source:
        yield value * 2


def total(source):
    return sum(doubled(source))


def delegating():
    yield 1
    yield from doubled(numbers(5))


for v in delegating():
    print(v)
