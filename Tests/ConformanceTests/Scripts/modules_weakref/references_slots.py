import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Node) and self.name == other.name

    def __hash__(self):
        return hash(self.name)


c = Node("cycle")
c.me = c
rc = weakref.ref(c, lambda ref: print("cycle collected"))
del c
print(rc() is not None)
gc.collect()
print(rc())


class Slots:
    __slots__ = ("a",)


class SlotsWeak:
    __slots__ = ("a", "__weakref__")


class IntSub(int):
    pass


class ListSub(list):
    pass


def function():
    pass


for value in (Node("n"), SlotsWeak(), ListSub(), function, Node, {1}, frozenset(), gc, (x for x in "a"), len, Slots(), IntSub(3), 1, "s", [], {}, (), None, 1.5, b"", ValueError(), range(3)):
    try:
        weakref.ref(value)
        print("ok", type(value).__name__)
    except TypeError as e:
        print(e)
