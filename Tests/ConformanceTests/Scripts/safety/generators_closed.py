# A generator that is let go at a `yield` runs its `finally` blocks and leaves its `with` blocks.
from contextlib import contextmanager


def numbers(name):
    try:
        for n in range(10):
            yield n
    except GeneratorExit:
        print(name, "told to stop")
        raise
    finally:
        print(name, "cleaned up")


for n in numbers("broken off"):
    if n == 2:
        break
print("after the loop")
g = numbers("deleted")
next(g)
del g
g = numbers("never started")
del g
g = numbers("rebound")
next(g)
g = None
g = numbers("finished")
print(sum(g))
del g


def first(iterable):
    for item in iterable:
        return item


print(first(numbers("returned from")))


@contextmanager
def managed(name):
    print("enter", name)
    try:
        yield name
    finally:
        print("exit", name)


def using():
    with managed("resource") as name:
        yield name
        yield "never asked for"


for name in using():
    print(name)
    break
print("end of loop")
