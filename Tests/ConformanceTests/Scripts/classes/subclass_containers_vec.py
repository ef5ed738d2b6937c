class Bounded(list):
    def __init__(self, limit, *items):
        super().__init__(items)
        self.limit = limit

    def append(self, item):
        if len(self) >= self.limit:
            raise OverflowError(f"at most {self.limit}")
        super().append(item)


b = Bounded(3, 1, 2)
b.append(3)


class Vec(tuple):
    def __new__(cls, *xs):
        return super().__new__(cls, xs)

    def __add__(self, other):
        return Vec(*(a + b for a, b in zip(self, other)))

    def __repr__(self):
        return "Vec" + super().__repr__()


v = Vec(1, 2) + Vec(10, 20)
x, y = v
print(v, x, y, v == (11, 22), v[0], v[:1], hash(v) == hash((11, 22)), {v: "k"}[(11, 22)], Vec(1), v > Vec(1, 2), v.count(11))


class Tags(set):
    def add(self, x):
        super().add(x.strip())
        return self


t = Tags()
print(t.add(" a ").add("b") == {"a", "b"}, len(t), "a" in t, type(t | {"c"}).__name__, sorted(t - {"a"}), Tags([1]) , isinstance(t, set))


class Frozen(frozenset):
    pass


print(Frozen([1]), Frozen([1, 2]) == {1, 2}, {Frozen([3]): 1}, Frozen() or "empty")
