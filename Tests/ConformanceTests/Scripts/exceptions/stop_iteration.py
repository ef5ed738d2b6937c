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


class It:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration("done", 2)
        self.n -= 1
        return self.n


print(list(It(3)), [*It(2)], 1 in It(3), max(It(3)))
try:
    next(It(0))
except StopIteration as e:
    print(e.value, e.args)


class Sub(StopIteration):
    pass


def raises_sub():
    raise Sub(1)


class SubIt:
    def __iter__(self):
        return self

    def __next__(self):
        raise_sub = Sub(9)
        raise raise_sub


print(list(SubIt()))
try:
    raises_sub()
except StopIteration as e:
    print(type(e).__name__, e.value)


def close_me():
    try:
        yield 1
    except GeneratorExit:
        print("exit seen")
        raise


c = close_me()
next(c)
print(c.close(), c.close())


def ignores():
    try:
        yield 1
    except GeneratorExit:
        pass
    yield 2


i = ignores()
next(i)
try:
    i.close()
except RuntimeError as e:
    print(e)


def thrower():
    try:
        yield 1
    except ValueError as e:
        yield f"caught {e}"


t = thrower()
next(t)
print(t.throw(ValueError("thrown")))
try:
    t.throw(KeyError)
except KeyError as e:
    print(repr(e))
try:
    t.throw(TypeError("finished"))
except TypeError as e:
    print(e)
f = gen()
try:
    f.send(1)
except TypeError as e:
    print(e)


def busy():
    yield next(me)


me = busy()
try:
    next(me)
except ValueError as e:
    print(e)
