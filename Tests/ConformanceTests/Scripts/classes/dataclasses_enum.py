from dataclasses import dataclass, field
from enum import Enum
from collections import namedtuple


@dataclass
class Item:
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list)

    def total(self, n):
        return self.price * n


a = Item("a")
b = Item("a", 1.0, [])
c = Item("c", price=2.5, tags=["x"])
print(a, b, c, a == b, a == c, c.total(2), a.tags is b.tags)
a.tags.append("t")
print(a, b)
try:
    Item()
except TypeError as e:
    print(e)
