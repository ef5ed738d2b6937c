"""weakref.ref: alive and dead, callbacks, equality, hashes, what can be referred to."""
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Node) and self.name == other.name

    def __hash__(self):
        return hash(self.name)


n = Node("a")
r = weakref.ref(n)
print(r() is n, r().name, r is weakref.ref(n), weakref.getweakrefcount(n), weakref.getweakrefs(n) == [r], type(r).__name__)
print(repr(r).startswith("<weakref at 0x"), "to 'Node' at" in repr(r), isinstance(r, weakref.ref), r.__callback__)
del n
print(r(), repr(r).endswith("; dead>"))

n = Node("b")
s = weakref.ref(n, lambda ref: print("gone", ref is s, ref()))
print(s.__callback__ is not None, weakref.getweakrefcount(n))
n = None
print(s(), s.__callback__)

a, b = Node("x"), Node("x")
ra, rb = weakref.ref(a), weakref.ref(b, print)
print(ra == rb, ra != rb, hash(ra) == hash(rb), {ra: 1}[rb])
del a
print(ra == rb, ra == ra, hash(ra) == hash("x"))
unhashed = weakref.ref(Node("tmp"))
try:
    hash(unhashed)
except TypeError as e:
    print(e)
