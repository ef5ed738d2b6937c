# The depth limit also counts calls that go through the interpreter's own code.
import copy
import functools

import operator


def attempt(name, action):
    try:
        action()
        print(name, "returned")
    except RecursionError as error:
        print(name, type(error).__name__)


class Endless:
    def __repr__(self):
        return "<%r>" % self

    def __str__(self):
        return str(self)

    def __eq__(self, other):
        return other == self

    def __lt__(self, other):
        return other < self

    def __hash__(self):
        return hash(self)

    def __len__(self):
        return len(self)

    def __bool__(self):
        return bool(self)

    def __iter__(self):
        return iter(self)

    def __contains__(self, item):
        return item in self

    def __getitem__(self, key):
        return self[key]

    def __getattr__(self, name):
        return getattr(self, name)

    def __call__(self):
        return self()

    def __add__(self, other):
        return self + other

    def __format__(self, spec):
        return format(self, spec)

    def __index__(self):
        return [0][self]

    def __deepcopy__(self, memo):
        return copy.deepcopy(self)


e, f = Endless(), Endless()
attempt("repr", lambda: repr(e))
attempt("str", lambda: str(e))
attempt("==", lambda: e == f)
attempt("<", lambda: e < f)
attempt("hash", lambda: hash(e))
attempt("len", lambda: len(e))
attempt("bool", lambda: bool(e))
attempt("iter", lambda: iter(e))
attempt("in", lambda: 1 in e)
attempt("[]", lambda: e[0])
attempt("getattr", lambda: e.missing)
attempt("call", lambda: e())
attempt("+", lambda: e + 1)
attempt("format", lambda: f"{e}")
attempt("index", lambda: [1][e])
attempt("print", lambda: print(e))
attempt("sorted", lambda: sorted([e, f]))
attempt("min", lambda: min(e, f))
attempt("sort key", lambda: sorted([1, 2], key=lambda x: e()))
attempt("map", lambda: list(map(lambda x: e(), [1])))
attempt("reduce", lambda: functools.reduce(lambda a, b: e(), [1, 2]))
attempt("set", lambda: {e})
attempt("dict", lambda: {e: 1})
attempt("join", lambda: ",".join(str(e) for _ in range(2)))
attempt("deepcopy", lambda: copy.deepcopy(e))


def generator():
    yield from generator()


attempt("yield from", lambda: next(generator()))


class Property:
    @property
    def value(self):
        return self.value


attempt("property", lambda: Property().value)


class Made:
    def __init__(self):
        Made()


attempt("class", Made)
print("still alive", sum(range(10)))
