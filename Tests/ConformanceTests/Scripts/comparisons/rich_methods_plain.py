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
