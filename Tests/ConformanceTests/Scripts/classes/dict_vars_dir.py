# `__dict__`, vars, dir and changing attributes through them.
class Thing:
    kind = "thing"

    def __init__(self):
        self.b = 2
        self.a = 1

    def act(self):
        pass


t = Thing()
d = t.__dict__
print(d, vars(t) is d, list(d), t.__dict__ is d)
d["c"] = 3
print(t.c, t.__dict__)
t.d = 4
print(d["d"], len(d))
del d["a"]
print(hasattr(t, "a"))
t.__dict__.update(x=10, y=20)
print(t.x + t.y)
for k, v in list(vars(t).items()):
    setattr(t, k, v * 2)
print(t.__dict__)
t.__dict__ = {"fresh": 1}
print(t.fresh, hasattr(t, "b"), t.__dict__)
d["b"] = 99
print(hasattr(t, "b"))
try:
    t.__dict__ = 5
except TypeError as e:
    print(e)
print([n for n in dir(t) if not n.startswith("__")], "act" in dir(Thing), "fresh" in dir(Thing))
print([n for n in dir(object())])
print([n for n in dir(Thing) if n.startswith("__")])
