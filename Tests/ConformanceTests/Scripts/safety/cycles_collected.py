# Objects that only hold one another are found, whatever they are.
import gc

gc.collect()


class Node:
    def __init__(self, name):
        self.name = name
        self.others = []

    def __del__(self):
        print("collected", self.name)


def ring(*names):
    nodes = [Node(name) for name in names]
    for one, other in zip(nodes, nodes[1:] + nodes[:1]):
        one.others.append(other)
    return nodes


ring("alone")
print("not yet")
print(gc.collect() > 0)
kept = ring("kept")
print(gc.collect())
kept.clear()
print(gc.collect() > 0)


class Probe:
    """Tells when what holds it goes."""

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def closure():
    probe = Probe("closure")

    def inner():
        return inner, probe

    return inner


def generator():
    probe = Probe("generator")
    yield probe
    yield me


def klass():
    class Local:
        probe = Probe("class")

        def method(self):
            return Local

    return Local()


def exception():
    probe = Probe("exception")
    try:
        raise ValueError(probe)
    except ValueError as error:
        error.itself = error


closure()
print(gc.collect() > 0)
me = generator()
next(me)
holder = [me]
holder.append(holder)
me = holder = None
print(gc.collect() > 0)
klass()
print(gc.collect() > 0)
exception()
print(gc.collect() > 0)
xs = [Probe("list")]
xs.append(xs)
del xs
print(gc.collect() > 0)
d = {"p": Probe("dict")}
d["self"] = d
del d
print(gc.collect() > 0)
t = ([Probe("tuple")],)
t[0].append(t)
del t
print(gc.collect() > 0)
it = iter([Probe("iterator")])
mapped = map(lambda x: x, it)
holding = [mapped, it]
it = iter([holding])
holding.append(it)
del it, mapped, holding
print(gc.collect() > 0)
bound = Probe("bound method")
bound.method = bound.__del__
del bound
print(gc.collect() > 0)
print(gc.collect(), gc.isenabled())
