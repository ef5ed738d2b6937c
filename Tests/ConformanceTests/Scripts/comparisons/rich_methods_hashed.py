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
