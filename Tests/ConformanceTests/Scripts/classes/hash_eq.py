# Hashing follows equality.
class Plain:
    pass


class EqOnly:
    def __eq__(self, other):
        return True


class Both:
    def __init__(self, k):
        self.k = k

    def __eq__(self, other):
        return isinstance(other, Both) and self.k == other.k

    def __hash__(self):
        return hash(self.k)

    def __repr__(self):
        return f"Both({self.k!r})"


class Child(Both):
    pass


class ChildEq(Both):
    def __eq__(self, other):
        return False


class ChildHash(ChildEq):
    __hash__ = Both.__hash__


p = Plain()
print(hash(p) == hash(p), p in {p}, {p: 1}[p], p in {Plain()}, EqOnly.__hash__, Plain.__hash__ is not None)
for make in (lambda: hash(EqOnly()), lambda: {EqOnly()}, lambda: {EqOnly(): 1}, lambda: {}[EqOnly()], lambda: hash(ChildEq(1)),
             lambda: hash([]), lambda: hash({}), lambda: {[]: 1}, lambda: {1: 2}[{}], lambda: hash((1, [])), lambda: set([[]])):
    try:
        print(make())
    except TypeError as e:
        print(e)
d = {Both(1): "one", Both("x"): "ex", 2: "two"}
print(d[Both(1)], d[Both("x")], Both(2) in d, d.get(Both(3)), len({Both(1), Both(1), Child(1)}), hash(Child(5)) == hash(5))
print(hash(ChildHash(4)) == hash(4), Child(1) == Both(1), d)
