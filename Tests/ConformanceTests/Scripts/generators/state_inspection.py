def g():
    """Doc of g."""
    x = yield 1
    yield 2


gen = g()
print(gen.__name__, gen.__qualname__, g.__doc__)
print(iter(gen) is gen, hasattr(gen, "send"), hasattr(gen, "__next__"))
print(gen.gi_running, gen.gi_suspended, gen.gi_yieldfrom)
print(type(gen).__name__, callable(gen), bool(gen))
print(gen.__next__(), gen.__iter__() is gen)
list(gen)
print(gen.gi_running, gen.gi_suspended)
import types
print(isinstance(gen, types.GeneratorType), isinstance(g, types.FunctionType))
from collections.abc import Generator, Iterator, Iterable
print(isinstance(gen, Generator), isinstance(gen, Iterator), isinstance(g, Iterable))
try:
    len(g())
except TypeError as e:
    print(e)
try:
    g()[0]
except TypeError as e:
    print(e)
try:
    gen.x = 1
except AttributeError as e:
    print(e)
print(g() == g(), gen == gen, gen in [gen])


class Stack:
    def __init__(self):
        self.items = [1, 2, 3]

    def __iter__(self):
        while self.items:
            yield self.items.pop()

    def pairs(self):
        for a in self.items:
            for b in self.items:
                if a < b:
                    yield a, b


s = Stack()
print(list(s.pairs()), list(s), list(s))


def infinite():
    n = 0
    while True:
        n += 1
        yield n


for a, b in zip(infinite(), "xyz"):
    print(a, b, end=";")
print()


def with_context():
    with open("/dev/null") as f:
        yield f
    yield "after"


w = with_context()
f = next(w)
print(f.closed)
print(next(w), f.closed)


def try_in_loop():
    for i in range(3):
        try:
            yield i
        finally:
            print("fin", i)


print(list(try_in_loop()))
