def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return "done"


g = count(3)
print(next(g), next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
print(list(count(4)), sum(count(5)), [x * 2 for x in count(3)], dict(enumerate(count(2))), max(count(4)), 2 in count(5))


def echo():
    received = None
    while True:
        received = yield received
        if received == "stop":
            return


e = echo()
print(next(e), e.send(1), e.send("x"))
try:
    e.send("stop")
except StopIteration:
    print("stopped")


def delegating():
    r = yield from count(2)
    print("returned", r)
    yield from [10, 20]
    yield from "ab"


print(list(delegating()))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


import itertools
print(list(itertools.islice(fib(), 10)), [x for x, _ in zip(fib(), range(5))])
