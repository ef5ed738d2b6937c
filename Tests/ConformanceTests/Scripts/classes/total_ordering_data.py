# functools.total_ordering and cached_property.
from functools import total_ordering, cached_property, partialmethod, singledispatchmethod, wraps


class Data:
    def __init__(self, values):
        self.values = values

    @cached_property
    def total(self):
        """The sum."""
        print("computing")
        return sum(self.values)

    @property
    def half(self):
        return self.total / 2


d = Data([1, 2, 3])
print(d.total, d.total, d.half, "total" in d.__dict__, Data.total.__doc__)
del d.total
d.values = [10]
print(d.total)
d.total = 5
print(d.total, type(Data.__dict__["total"]).__name__)


class Cell:
    def set_state(self, state, by="x"):
        self.state = (state, by)

    alive = partialmethod(set_state, True)
    dead = partialmethod(set_state, False, by="y")

    @singledispatchmethod
    def show(self, arg):
        return f"any {arg}"

    @show.register
    def _(self, arg: int):
        return f"int {arg}"

    @show.register(list)
    def _(self, arg):
        return f"list {arg}"


c = Cell()
c.alive()
print(c.state)
c.dead()
print(c.state, c.show(1), c.show([1]), c.show("s"))
