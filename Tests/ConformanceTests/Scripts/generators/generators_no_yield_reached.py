def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return "done"


import itertools


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
