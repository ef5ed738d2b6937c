import copy
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from enum import Enum


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
