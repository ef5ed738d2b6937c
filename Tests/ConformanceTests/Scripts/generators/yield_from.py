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
