# dataclass: defaults, repr, equality, inheritance of annotations, errors of the call.
from dataclasses import dataclass, field, fields, is_dataclass
from typing import ClassVar, List, Optional


@dataclass
class Item:
    """A thing on sale."""
    name: str
    price: float = 1.5
    tags: List[str] = field(default_factory=list)
    count: ClassVar[int] = 0
    hidden: Optional[int] = field(default=None, repr=False, compare=False)

    def total(self, n=2):
        return self.price * n


@dataclass
class Own:
    x: int

    def __repr__(self):
        return f"own {self.x}"

    def __eq__(self, other):
        return "own eq"


print(Own(1), Own(1) == 2)
match Item("m", 3):
    case Item(n, price=p):
        print("matched", n, p)


@dataclass
class Nested:
    item: Item
    more: "list[Item]" = field(default_factory=lambda: [Item("default")])


print(Nested(Item("n")))
