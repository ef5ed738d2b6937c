# StopIteration and the values of generators.
def gen():
    x = yield 1
    return ("returned", x)


g = gen()
print(next(g))
try:
    g.send("sent")
except StopIteration as e:
    print(e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args, repr(e), str(e) == "")
print(next(g, "default"), next(iter([]), None))


def outer():
    result = yield from gen()
    print("got", result)
    return "outer"


o = outer()
print(next(o))
try:
    o.send(5)
except StopIteration as e:
    print(e.value)


def bad():
    yield 1
    raise StopIteration("inside")


b = bad()
next(b)
try:
    next(b)
except RuntimeError as e:
    print(e, repr(e.__cause__))


def leaks():
    yield next(iter([]))


try:
    list(leaks())
except RuntimeError as e:
    print(e)
