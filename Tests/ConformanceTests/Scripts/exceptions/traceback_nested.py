# Calls through comprehensions, generators, decorators, classes and lambdas.
import functools


def deco(fn):
    @functools.wraps(fn)
    def wrapper(*args):
        return fn(*args)
    return wrapper


class Node:
    def __init__(self, v):
        self.v = v

    @property
    def value(self):
        return helper(self.v)

    def __add__(self, other):
        return self.value + other

    def __getitem__(self, i):
        return self + i

    def __iter__(self):
        yield self[0]


@deco
def helper(v):
    return (lambda q: q / 0)(v)


def gen(node):
    for x in node:
        yield x


def run():
    return sorted(
        [list(gen(n)) for n in [Node(1)]],
        key=len,
    )


run()
