# Objects that only hold one another are found, whatever they are.
import gc

gc.collect()


class Probe:
    """Tells when what holds it goes."""

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


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
