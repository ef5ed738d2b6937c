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


a, b = Item("a"), Item("a", 1.5, [])
print(a, a == b, a != b, a is b, a.total(), a.tags is b.tags, Item.price, hasattr(Item, "name"), hasattr(Item, "tags"), a.__dict__)
a.tags.append("x")
a.hidden = 5
print(a, b, a == b, Item("b", price=2, tags=["t"], hidden=9), Item(name="k"))
print([f.name for f in fields(Item)], [f.default for f in fields(a)][1], fields(Item)[0].type, is_dataclass(Item), is_dataclass(a), is_dataclass(5), Item.__match_args__, Item.__annotations__["price"])
for action in (lambda: Item(), lambda: Item("a", 1, [], 5, 6), lambda: Item("a", nope=1), lambda: Item("a", name="b"), lambda: hash(a), lambda: a < b, lambda: fields(5)):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
