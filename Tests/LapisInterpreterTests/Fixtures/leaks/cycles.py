# What hangs together in cycles is given back with the interpreter.
a = []
a.append(a)
d = {}
d["self"] = d
class Node:
    def __init__(self):
        self.me = self
        self.call = lambda: self
nodes = [Node() for _ in range(10)]
def gen():
    g = yield
    yield g
g = gen()
next(g)
g.send(g)
def outer():
    def inner():
        return inner
    return inner
f = outer()
try:
    raise ValueError("x")
except ValueError as e:
    kept = e
    e.own = e
class Meta(Exception):
    pass
Meta.instance = Meta()
