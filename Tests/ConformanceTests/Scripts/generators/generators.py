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


def walk(tree):
    if tree:
        left, v, right = tree
        yield from walk(left)
        yield v
        yield from walk(right)


print(list(walk((((None, 1, None), 2, (None, 3, None)), 4, None))))


def guarded():
    try:
        yield 1
        yield 2
    except ValueError as e:
        yield f"caught {e}"
    finally:
        print("cleanup")


g = guarded()
print(next(g), g.throw(ValueError("thrown")))
print(list(g))
g = guarded()
next(g)
g.close()
try:
    next(g)
except StopIteration:
    print("closed")


def fails():
    yield 1
    raise KeyError("inside")


try:
    for x in fails():
        print(x)
except KeyError as e:
    print("outside", e)


def pipeline(nums):
    evens = (n for n in nums if n % 2 == 0)
    squares = (n * n for n in evens)
    return squares


print(list(pipeline(range(10))))
lazy = (print("evaluated", i) or i for i in range(2))
print("created")
print(next(lazy))
print(list(lazy))


def chunks(xs, n):
    for i in range(0, len(xs), n):
        yield xs[i:i + n]


print(list(chunks([1, 2, 3, 4, 5], 2)))


def accumulate():
    total = 0
    while True:
        x = yield total
        if x is None:
            return total
        total += x


acc = accumulate()
next(acc)
for i in [1, 2, 3]:
    print(acc.send(i))
try:
    acc.send(None)
except StopIteration as s:
    print(s.value)
print(type(count(1)).__name__, iter(g) is g, next(iter([]), "default"))


def no_yield_reached():
    return
    yield


print(list(no_yield_reached()))


def loop_var():
    for i in range(3):
        x = yield i
        print("got", x)


g = loop_var()
next(g)
print(g.send("a"), g.send("b"))
print(list(itertools.chain([1], (2, 3), "x")), list(itertools.product([1, 2], "ab")), list(itertools.combinations([1, 2, 3], 2)))
print(list(itertools.permutations([1, 2, 3], 2)), list(itertools.accumulate([1, 2, 3])), list(itertools.repeat(1, 3)))
print(list(itertools.zip_longest([1, 2], [3], fillvalue=0)), list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])))
print([(k, list(v)) for k, v in itertools.groupby("aabbc")], list(itertools.chain.from_iterable([[1], [2, 3]])))
c = itertools.count(5, 2)
print(next(c), next(c), list(itertools.islice(itertools.cycle("ab"), 5)), list(itertools.starmap(pow, [(2, 3), (3, 2)])))
try:
    g = count(1)
    g.send(5)
except TypeError as e:
    print(e)


def recursive():
    g2 = None

    def inner():
        yield next(g2)
    g2 = inner()
    return g2


try:
    next(recursive())
except ValueError as e:
    print(e)
