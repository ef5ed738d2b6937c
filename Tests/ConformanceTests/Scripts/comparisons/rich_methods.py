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
