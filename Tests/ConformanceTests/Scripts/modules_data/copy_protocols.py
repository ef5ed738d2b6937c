# Classes that say how they are copied.
import copy

class Reduced:
    def __init__(self, a, b):
        self.a, self.b = a, b
    def __reduce__(self):
        return Reduced, (self.a, self.b), {"note": "restored"}
x = copy.copy(Reduced([1], 2))
y = copy.deepcopy(x)
print(x.a, x.note, y.a, y.a is x.a, y.note)
class Node:
    def __init__(self, name):
        self.name, self.links = name, []
    def __deepcopy__(self, memo):
        made = Node(self.name + "'")
        memo[id(self)] = made
        made.links = copy.deepcopy(self.links, memo)
        return made
a, b = Node("a"), Node("b")
a.links.append(b)
b.links.append(a)
c = copy.deepcopy(a)
print(c.name, c.links[0].name, c.links[0].links[0] is c)
class Frozen:
    __slots__ = ("value", "other")
    def __init__(self, value):
        self.value = value
f = copy.deepcopy(Frozen([1]))
print(f.value, hasattr(f, "other"), copy.copy(f).value is f.value)
class Sized(dict):
    def __init__(self, *args, limit=3):
        super().__init__(*args)
        self.limit = limit
s = Sized({"k": [1]}, limit=9)
t, u = copy.copy(s), copy.deepcopy(s)
print(t, t.limit, t["k"] is s["k"], u, u.limit, u["k"] is s["k"], type(u).__name__)
class Meter:
    made = 0
    def __init__(self):
        Meter.made += 1
        self.readings = {"x": (1, [2])}
m = Meter()
n = copy.deepcopy(m)
n.readings["x"][1].append(3)
print(Meter.made, m.readings, n.readings)
method = copy.deepcopy(m.__init__)
print(method.__self__ is m, copy.deepcopy(lambda: 5)(), copy.copy(Meter) is Meter)
