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


def wrong(n):
    if n == 0:
        @dataclass
        class A:
            x: int = 1
            y: int
    elif n == 1:
        @dataclass
        class B:
            x: list = []
    elif n == 2:
        field(default=1, default_factory=list)
    elif n == 3:
        @dataclass
        class C:
            x: dict = field(default={})
    elif n == 4:
        @dataclass(order=True, eq=False)
        class D:
            x: int
    elif n == 5:
        @dataclass
        class E:
            x = field(default=1)


for n in range(6):
    try:
        wrong(n)
        print(n, "fine")
    except Exception as e:
        print(n, type(e).__name__, e)


@dataclass
class Empty:
    pass


@dataclass(repr=False, eq=False)
class Bare:
    x: int


print(Empty(), Empty() == Empty(), Bare(1) == Bare(1), "Bare object at" in repr(Bare(1)))


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
