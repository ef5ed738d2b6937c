class Both:
    def __init__(self, k):
        self.k = k

    def __eq__(self, other):
        return isinstance(other, Both) and self.k == other.k

    def __hash__(self):
        return hash(self.k)

    def __repr__(self):
        return f"Both({self.k!r})"


class Count:
    calls = 0

    def __hash__(self):
        Count.calls += 1
        return 7

    def __eq__(self, other):
        return self is other


c = Count()
s = {c}
s.add(c)
c in s
print(Count.calls, len(s), hash(True) == hash(1) == hash(1.0), {1: "a", True: "b", 1.0: "c"})


class Mutable:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return hash(self.v)

    def __eq__(self, o):
        return self.v == o.v


m = Mutable(1)
held = {m: "x"}
m.v = 2
print(m in held, list(held.values()), Mutable(1) in held)
print(hash(1) == 1, hash(-1), hash(0.5) == hash(0.5), hash("a") == hash("a"), hash(None) == hash(None), hash(()) == hash(()))
print(object.__hash__(m) == object.__hash__(m), (5).__hash__(), Both.__hash__(Both(9)))
