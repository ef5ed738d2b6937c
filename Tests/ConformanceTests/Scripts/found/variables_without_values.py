# A comprehension sees the variables around it as free ones; a walrus does not change what is left of it.
import traceback


def attempt(f):
    try:
        print(f())
    except NameError as e:
        print(type(e).__name__, e)


def in_list():
    if 0:
        v = 1
    return [v for _ in range(2)]


def first_iterable():
    if 0:
        v = 1
    return [x for x in v]


def nested():
    if 0:
        v = 1
    return {x: [v for _ in x] for x in "ab"}


def in_generator():
    if 0:
        v = 1
    return list(v for _ in range(1))


def captured():
    def inner():
        return v

    attempt(lambda: [v for _ in range(1)])
    attempt(inner)
    if 0:
        v = 1
    return [v for _ in range(1)]


for f in (in_list, first_iterable, nested, in_generator, captured):
    attempt(f)


def walrus():
    v = 100
    v //= (v := -7)
    w = 2
    w = w + (w := 5) * w
    x = [1]
    x += (x := [2])
    return v, w, x


print(walrus())


def suggests(value1):
    def inner():
        return valeu1

    if 0:
        valeu1 = 2
    return inner()


try:
    suggests(1)
except NameError:
    print(traceback.format_exc().split("\n")[-2])
