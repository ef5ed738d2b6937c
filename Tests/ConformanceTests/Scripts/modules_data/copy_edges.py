"""copy: what is shared and what is not, hooks, memo, what cannot be changed."""
import copy
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from enum import Enum

inner = [1, 2]
for value in ([inner, 3], (inner, 3), {"k": inner}, {1, 2}, deque([inner], 4), defaultdict(list, a=inner), OrderedDict(a=inner), bytearray(b"x")):
    shallow, deep = copy.copy(value), copy.deepcopy(value)
    print(type(shallow).__name__, shallow == value, shallow is value, deep == value, deep is value, repr(deep))
for value in (1, "s", None, True, 2.5, (1, 2), frozenset([1]), b"b", range(3), len, int, ..., NotImplemented):
    print(repr(value)[:30], copy.copy(value) is value, copy.deepcopy(value) is value)
shared = [0]
pair = [shared, shared]
deep = copy.deepcopy(pair)
deep[0].append(1)
print(deep, pair, deep[0] is deep[1])
loop = {"self": None}
loop["self"] = loop
c = copy.deepcopy(loop)
print(c is not loop, c["self"] is c)


class Node:
    count = 0

    def __init__(self, name, children=()):
        Node.count += 1
        self.name, self.children = name, list(children)


tree = Node("root", [Node("leaf")])
twin, clone = copy.copy(tree), copy.deepcopy(tree)
print(Node.count, twin.children is tree.children, clone.children[0] is tree.children[0], clone.children[0].name, twin.__dict__ == tree.__dict__)


class Hooks:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Hooks(("copied", self.v))

    def __deepcopy__(self, memo):
        print("memo is a", type(memo).__name__)
        return Hooks(("deep", copy.deepcopy(self.v, memo)))


print(copy.copy(Hooks([1])).v, copy.deepcopy([Hooks([1])])[0].v)


@dataclass
class Config:
    name: str
    values: list = field(default_factory=list)


class Color(Enum):
    RED = 1


P = namedtuple("P", "x y")
c = Config("a", [1])
print(copy.deepcopy(c) == c, copy.deepcopy(c).values is c.values, copy.copy(c).values is c.values, copy.deepcopy(Color.RED) is Color.RED,
      copy.deepcopy(P([1], 2)), type(copy.copy(P(1, 2))).__name__, copy.copy(Counter("aab")), copy.deepcopy(lambda: 1)())
