# typing.NamedTuple classes and collections.namedtuple.
from collections import namedtuple
from typing import NamedTuple


class Employee(NamedTuple):
    """A worker."""
    name: str
    id: int = 3
    tags: tuple = ()

    @property
    def upper(self):
        return self.name.upper()

    def greet(self, word="Hi"):
        return f"{word}, {self.name}"


e = Employee("Ann")
print(e, e.name, e[1], e.id, e.upper, e.greet("Yo"), Employee("B", 4)._asdict(), Employee._fields, Employee._field_defaults, Employee.__doc__)
name, number, tags = e
print(name, number, tags, e == ("Ann", 3, ()), e._replace(id=9), len(e), isinstance(e, tuple), Employee._make(["x", 1, ()]), hash(e) == hash(("Ann", 3, ())))
print(Employee(name="K", id=1), sorted([Employee("z"), Employee("a")])[0].name, Employee.__annotations__["id"], Employee.__bases__)
for action in (lambda: Employee(), lambda: Employee("a", 1, (), 5), lambda: Employee("a", nope=1), lambda: setattr(e, "name", "x"),
               lambda: e._replace(zzz=1), lambda: setattr(e, "extra", 1), lambda: Employee._make([1]), lambda: e[9], lambda: e.zzz):
    try:
        print(action())
    except (TypeError, AttributeError, ValueError, IndexError) as err:
        print(type(err).__name__, err)
P = namedtuple("P", "x y")
Q = namedtuple("Q", ["a", "b", "c"], defaults=[2, 3])
R = namedtuple("R", "def x 1 x", rename=True)
print(P(1, 2), P(x=1, y=2)._asdict(), Q(1), Q._field_defaults, R._fields, P(1, 2) + (3,), P(1, 2) < P(1, 3), P.__name__, P._fields)
print(P(1, 2).index(2), [*P(1, 2)], max(P(1, 5), P(2, 0)), {P(1, 2): "k"}[1, 2], P(1, 2).x, P.__doc__, P.x.__doc__)
for args in (("P", "x x"), ("P", "_x"), ("P", "class"), ("1P", "x"), ("P", "a b", )):
    try:
        print(namedtuple(*args)._fields)
    except ValueError as err:
        print(err)
try:
    namedtuple("P", "a b", defaults=[1, 2, 3])
except TypeError as err:
    print(err)
