# Comparison methods: mirrored, derived and refused.
class N:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        print(f"eq({self.v})", end=" ")
        return self.v == o.v if isinstance(o, N) else NotImplemented

    def __lt__(self, o):
        print(f"lt({self.v})", end=" ")
        return self.v < o.v if isinstance(o, N) else NotImplemented


a, b = N(1), N(2)
print(a == b, a != b, a == N(1), a != N(1))
print(a < b, a > b, b > a)
for action in (lambda: a <= b, lambda: a >= b, lambda: a < 5, lambda: 5 < a, lambda: 5 > a):
    try:
        print(action())
    except TypeError as e:
        print(e)
print(a == 5, 5 == a, a != 5, 5 != a, a == None, None != a)
print(a in [b, N(1)], [a].index(N(1)), [b, a].count(N(2)), a in (a,))
try:
    hash(a)
except TypeError as e:
    print(e)
try:
    {a}
except TypeError as e:
    print(e)
print(sorted([N(3), N(1), N(2)])[0].v, min(N(5), N(4)).v, max([N(1), N(9)]).v)


class Rich:
    def __lt__(self, o):
        return "lt"

    def __le__(self, o):
        return []

    def __gt__(self, o):
        return 0

    def __ge__(self, o):
        return "ge"

    def __eq__(self, o):
        return "eq"

    def __ne__(self, o):
        return "ne"


r = Rich()
print(r < 1, r <= 1, r > 1, r >= 1, r == 1, r != 1)
print(1 < r, 1 <= r, 1 > r, 1 >= r, 1 == r, 1 != r)
print(1 < r < 2, r <= 1 < 5, not (r > 3), r in [1], r in [])
