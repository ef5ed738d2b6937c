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
