class N:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


# A slice of a small range may reach beyond 64 bits, and a bound of the slice may lie there.
small = range(0, 10, 2**62)
print(small[::4], range(10)[:: 2**70], range(5)[:: -(10**30)], range(1, 10)[-(10**30) : N(10**30)])
edges = range(-(2**63), 2**63 - 1, 2**40)
print(len(edges), edges[-1], 2**62 in edges, 2**62 + 1 in edges, edges.index(2**62), edges[::-1])
print(range(2**63 - 5, 2**63 - 1)[1:], range(2**63 - 5, 2**63 - 1, 3)[::2], range(2**63 - 1)[:-1])
print(slice(None, None, 10**30).indices(5), slice(N(3), None, -(10**30)).indices(10**40))
print(slice(-(10**50), 10**50, 3).indices(10**40), slice(None, None, -1).indices(2**64))
attempt(lambda: slice(None, None, 0).indices(5))
attempt(lambda: slice("a").indices(5))
attempt(lambda: slice(1).indices(-1))
attempt(lambda: range(1, 2, N(0)))
attempt(lambda: range("a", 10**30))
print(hash(range(10)) == hash((10, 0, 1)), hash(range(2**70)) == hash((2**70, 0, 1)), range(2**70)[:5] == range(5))
print({range(10**30): "wide"}[range(10**30)], range(10**30) != range(10**30 + 1), range(10**30, 0) == range(0))
match range(10**20, 10**20 + 3):
    case [a, *rest]:
        print(a, rest)
print(isinstance(range(2**80), range), type(range(2**80)) is range, range.count(range(2**80), 5))
it = iter(range(10**20, 10**20 + 3))
print(next(it), it.__length_hint__(), list(it), next(it, "end"))
attempt(lambda: list(range(2**70)))
attempt(lambda: range(2**70).start.real + range(2**70).nope)
