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
