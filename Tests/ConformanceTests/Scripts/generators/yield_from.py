def inner():
    x = yield 1
    print("inner got", x)
    y = yield 2
    print("inner got", y)
    return "result"


def outer():
    r = yield from inner()
    print("r =", r)
    r2 = yield from [10, 20]
    print("r2 =", r2)
    yield from ()
    yield from "ab"
    return "outer result"


g = outer()
print(next(g), g.send("s1"), g.send("s2"), next(g), next(g), next(g))
try:
    next(g)
except StopIteration as s:
    print(s.value)


def catcher():
    try:
        yield 1
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
    finally:
        print("inner finally")


def passer():
    try:
        yield from catcher()
    finally:
        print("outer finally")


g = passer()
next(g)
print(g.throw(ValueError("v")))
g.close()
g = passer()
next(g)
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("through", e)


def throw_into_list():
    try:
        yield from [1, 2, 3]
    except ValueError:
        yield "caught here"


g = throw_into_list()
next(g)
print(g.throw(ValueError))
try:
    g = throw_into_list()
    next(g)
    g.send("x")
except AttributeError as e:
    print(e)


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)))


def chain(*its):
    for i in its:
        yield from i


print("".join(chain("abc", ["d"], (c for c in "ef"))))


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
