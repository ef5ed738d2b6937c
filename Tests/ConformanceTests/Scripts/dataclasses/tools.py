# asdict, astuple, replace, fields, make_dataclass and metadata.
from dataclasses import dataclass, field, asdict, astuple, replace, fields, make_dataclass, MISSING
import json
import copy


@dataclass
class Address:
    street: str
    zip: int = 0


@dataclass
class Person:
    name: str
    home: Address
    others: list = field(default_factory=list)
    table: dict = field(default_factory=dict, metadata={"unit": "rows"})
    pair: tuple = ()


p = Person("ann", Address("main", 5), [Address("side")], {"k": Address("x")}, (Address("t"), 1))
d = asdict(p)
print(d)
print(astuple(p))
print(json.dumps(d, sort_keys=True))
d["others"].append(1)
print(len(p.others), asdict(p) == asdict(copy.deepcopy(p)), p == copy.copy(p))
q = replace(p, name="bob", others=[])
print(q.name, q.home is p.home, q.others, p.name)
for action in (lambda: replace(p, nope=1), lambda: asdict(5), lambda: asdict(Person), lambda: astuple("x")):
    try:
        print(action())
    except TypeError as e:
        print(e)
for f in fields(Person):
    print(f.name, f.type, f.default is MISSING, f.default_factory is MISSING, f.init, f.repr, f.compare, f.hash, dict(f.metadata), f.kw_only)
print(asdict(p, dict_factory=lambda items: [k for k, _ in items]))
P = make_dataclass("P", [("x", int), ("y", int, 5), "z"] if False else [("x", int), ("y", int, field(default=5))], namespace={"sum": lambda self: self.x + self.y})
print(P(1), P(1, 2).sum(), P.__name__)
print(Person(**{"name": "c", "home": Address(**{"street": "s"})}))
print({f.name: getattr(p, f.name) for f in fields(p) if f.name in ("name", "pair")})
print(sorted([Address("b"), Address("a")], key=lambda a: a.street)[0], Address("a") in [Address("a")], vars(Address("v", 1)))


@dataclass
class Tree:
    value: int
    left: "Tree" = None
    right: "Tree" = None

    def depth(self):
        return 1 + max(self.left.depth() if self.left else 0, self.right.depth() if self.right else 0)


t = Tree(1, Tree(2, Tree(3)), Tree(4))
print(t, t.depth())
t.left.left.left = t
print(t)
