# StopIteration and the values of generators.
def gen():
    x = yield 1
    return ("returned", x)


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
