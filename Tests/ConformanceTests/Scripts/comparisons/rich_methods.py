class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        if not isinstance(o, V):
            return NotImplemented
        return self.n == o.n

    def __lt__(self, o):
        print("lt", self.n, o.n if isinstance(o, V) else o)
        return NotImplemented if not isinstance(o, V) else self.n < o.n

    def __repr__(self):
        return f"V({self.n})"


print(V(1) == V(1), V(1) != V(2), V(1) == 1, V(1) != 1)
print(V(1) < V(2), V(1) > V(2))
try:
    V(1) < 5
except TypeError as e:
    print(e)
try:
    V(1) <= V(2)
except TypeError as e:
    print(e)
try:
    5 > V(1)
except TypeError as e:
    print(e)
try:
    hash(V(1))
except TypeError as e:
    print(e)
print(sorted([V(3), V(1), V(2)]))
print(min(V(2), V(1)))


class Odd:
    def __eq__(self, o):
        return "eq!"

    def __ne__(self, o):
        return []

    def __lt__(self, o):
        return [o]

    def __contains__(self, x):
        return "yes"

    __hash__ = None


o = Odd()
print(o == 1, o != 1, o < 2, 2 > o, 1 in o, 1 not in o, 1 == o)
print(o < 1 < 5 if True else 0)


class Sub(V):
    def __eq__(self, o):
        print("sub eq")
        return True

    def __gt__(self, o):
        print("sub gt")
        return "sub"


print(V(1) == Sub(9), V(1) < Sub(9))
from functools import total_ordering


@total_ordering
class T:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __lt__(self, o):
        return self.n < o.n


print(T(1) <= T(1), T(2) >= T(1), T(2) > T(1), T(1) != T(2))


class Plain:
    pass


p = Plain()
print(p == p, p == Plain(), p != Plain(), p in [Plain(), p])
try:
    Plain() < Plain()
except TypeError as e:
    print(e)


class Hashed:
    def __init__(self, k):
        self.k = k

    def __eq__(self, o):
        return self.k == o.k

    def __hash__(self):
        return hash(self.k)


print(len({Hashed(1), Hashed(1), Hashed(2)}), {Hashed("a"): 1}[Hashed("a")])


class BadHash:
    def __hash__(self):
        return "x"


try:
    hash(BadHash())
except TypeError as e:
    print(e)
print(NotImplemented.__class__.__name__, V.__eq__(V(1), 1))
