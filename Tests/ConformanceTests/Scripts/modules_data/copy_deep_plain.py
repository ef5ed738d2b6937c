# Copies, shallow and deep.
import copy
from collections import OrderedDict, defaultdict, deque, Counter, namedtuple
from dataclasses import dataclass, field


class Plain:
    def __init__(self):
        self.items = [1]
        self.me = self
p = Plain()
q = copy.copy(p)
r = copy.deepcopy(p)
print(q.items is p.items, q.me is p, r.items is p.items, r.me is r, type(r).__name__)
class Custom:
    def __init__(self, v):
        self.v = v
    def __copy__(self):
        return Custom(("copied", self.v))
    def __deepcopy__(self, memo):
        return Custom(("deep", copy.deepcopy(self.v, memo), len(memo) >= 0))
print(copy.copy(Custom(1)).v, copy.deepcopy([Custom([2])])[0].v)
class State:
    def __init__(self):
        self.a, self.b = 1, [2]
    def __getstate__(self):
        return {"a": 10, "b": self.b}
    def __setstate__(self, state):
        self.__dict__.update(state)
        self.restored = True
x = copy.deepcopy(State())
print(x.a, x.b, x.restored)
class Slots:
    __slots__ = ("a", "b")
    def __init__(self):
        self.a = [1]
y = copy.deepcopy(Slots())
print(y.a, hasattr(y, "b"))
class Bag(list):
    pass
bag = Bag([1, [2]])
bag.note = "n"
z = copy.deepcopy(bag)
print(z, type(z).__name__, z.note, z[1] is bag[1])
@dataclass
class Node:
    value: int
    children: list = field(default_factory=list)
n = Node(1, [Node(2)])
m = copy.deepcopy(n)
m.children[0].value = 5
print(n, m, copy.copy(n) == n)
P = namedtuple("P", "x y")
print(copy.deepcopy(P(1, [2])), copy.copy(P(1, 2)), issubclass(copy.Error, Exception), copy.deepcopy({"a": {"b": [1]}}), copy.copy({1: 2}), copy.deepcopy({(1, 2): [3]}))
memo = {}
copy.deepcopy([1], memo)
print(len(memo) > 0)
e = copy.copy(ValueError("x", 1))
print(repr(e), repr(copy.deepcopy(KeyError("k"))))
