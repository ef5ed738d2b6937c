"""What programs do with gc: graphs freed, caches emptied, leaks looked for."""
import gc
import sys


class Graph:
    live = set()

    def __init__(self, name):
        self.name, self.edges = name, []
        Graph.live.add(name)

    def connect(self, other):
        self.edges.append(other)
        other.edges.append(self)

    def __del__(self):
        Graph.live.discard(self.name)


gc.collect()
a, b, c = (Graph(n) for n in "abc")
a.connect(b)
b.connect(c)
print(sorted(Graph.live), len(gc.get_referents(a)) > 0)
del a, b
gc.collect()
print(sorted(Graph.live))
del c
print(gc.collect() >= 3, sorted(Graph.live))
leaks = []


def remember(x):
    leaks.append(x)
    return sys.getrefcount(x)


token = []
before = sys.getrefcount(token)
remember(token)
print(sys.getrefcount(token) - before, any(r is leaks for r in gc.get_referrers(token)))
leaks.clear()
print(sys.getrefcount(token) - before)
was = gc.isenabled()
gc.disable()
try:
    for _ in range(100):
        x = {}
        x["me"] = x
finally:
    if was:
        gc.enable()
del x
print(gc.collect() >= 100, gc.isenabled(), gc.collect())
objects = [o for o in gc.get_objects() if isinstance(o, Graph)]
print(objects, type(gc.get_stats()[2]["collections"]).__name__)
