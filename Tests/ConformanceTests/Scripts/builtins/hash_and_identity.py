def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(hash(1) == hash(1.0) == hash(True), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(None) == hash(None), hash(-1), hash(0), hash(2**61 - 1), hash(0.5), hash(frozenset()) == hash(frozenset()), len({1, 1.0, True, "1"}))
a, b = [1], [1]
print(a == b, a is b, a is a, id(a) == id(a), id(a) == id(b), None is None, a is not b, {id(a): "x"}[id(a)])
for v in ([], {}, set(), bytearray(), slice(1)):
    attempt(lambda: hash(v))
attempt(lambda: hash(([],)))
attempt(lambda: {[]: 1})
attempt(lambda: {{}})


class Key:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return hash(self.n)


class NoHash:
    def __eq__(self, other):
        return True


print({Key(1): "a"}[Key(1)], len({Key(1), Key(1), Key(2)}))
attempt(lambda: hash(NoHash()))
