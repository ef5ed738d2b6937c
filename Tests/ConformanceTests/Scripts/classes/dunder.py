class Vec:
    def __init__(self, *c):
        self.c = list(c)

    def __repr__(self):
        return "Vec(" + ", ".join(map(repr, self.c)) + ")"

    def __str__(self):
        return "<" + " ".join(map(str, self.c)) + ">"

    def __len__(self):
        return len(self.c)

    def __getitem__(self, i):
        return Vec(*self.c[i]) if isinstance(i, slice) else self.c[i]

    def __setitem__(self, i, v):
        self.c[i] = v

    def __delitem__(self, i):
        del self.c[i]

    def __iter__(self):
        return iter(self.c)

    def __contains__(self, v):
        print("contains", v)
        return v in self.c

    def __add__(self, o):
        if not isinstance(o, Vec):
            return NotImplemented
        return Vec(*(a + b for a, b in zip(self, o)))

    def __radd__(self, o):
        return self if o == 0 else NotImplemented

    def __mul__(self, k):
        return Vec(*(a * k for a in self))

    __rmul__ = __mul__

    def __matmul__(self, o):
        return sum(a * b for a, b in zip(self, o))

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return sum(a * a for a in self) ** 0.5

    def __bool__(self):
        return any(self.c)

    def __eq__(self, o):
        return isinstance(o, Vec) and self.c == o.c

    def __lt__(self, o):
        return abs(self) < abs(o)

    def __iadd__(self, o):
        self.c = [a + b for a, b in zip(self, o)]
        return self

    def __call__(self, f):
        return Vec(*map(f, self.c))

    def __round__(self, n=0):
        return Vec(*(round(a, n) for a in self.c))

    def __int__(self):
        return int(abs(self))

    def __float__(self):
        return float(abs(self))

    def __reversed__(self):
        return iter(self.c[::-1])

    def __index__(self):
        return len(self.c)


v, w = Vec(1, 2, 3), Vec(4, 5, 6)
print(v, repr(v), [v], len(v), v[0], v[-1], v[1:], list(v), v + w, v * 2, 2 * v, v @ w, -v, abs(Vec(3, 4)))
print(2 in v, 9 not in v, bool(v), bool(Vec(0)), v == Vec(1, 2, 3), v != w, v < w, v > w, sum([v, w]), sorted([w, v])[0])
v[0] = 10
del v[1]
print(v, v(lambda x: x * 2), *v, max(v), tuple(reversed(v)), list(zip(v, "ab")), round(Vec(1.26, 2.34), 1))
u = v
u += Vec(1, 1)
print(u, u is v, int(Vec(3, 4)), float(Vec(3, 4)), [10, 20, 30, 40][Vec(1, 2)], range(Vec(1, 1, 1)))
first, *others = w
print(first, others, [*w, *v], dict(enumerate(w)))
try:
    v + 1
except TypeError as e:
    print(e)
try:
    v - v
except TypeError as e:
    print(e)
try:
    v <= w
except TypeError as e:
    print(e)
try:
    hash(v)
except TypeError as e:
    print(e)
