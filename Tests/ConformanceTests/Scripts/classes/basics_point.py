class Empty:
    pass


print(Empty() == Empty(), (lambda x: x == x)(Empty()), Empty() != Empty(), bool(Empty()))


class Point:
    count = 0

    def __init__(self, x, y):
        self.x, self.y = x, y
        Point.count += 1

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def __eq__(self, o):
        return isinstance(o, Point) and (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __add__(self, o):
        return Point(self.x + o.x, self.y + o.y)

    def __lt__(self, o):
        return (self.x, self.y) < (o.x, o.y)


p, q = Point(1, 2), Point(1, 2)
print(p, [p], str(p), repr(p), f"{p}", p == q, p is q, p != q, p + q, {p: 1}[q], len({p, q}), Point.count)
print(sorted([Point(3, 1), Point(1, 5), Point(1, 2)]), max([p, Point(9, 9)]), p in [q], [p].index(q))


def make_class(base_value):
    class Local:
        value = base_value

        def get(self):
            return self.value, base_value
    return Local


print(make_class(1)().get(), make_class(2).value, make_class(3).__name__)


class Outer:
    class Inner:
        def hi(self):
            return "inner hi"

    def make(self):
        return self.Inner()


print(Outer().make().hi(), Outer.Inner.__qualname__, Outer.Inner.__name__)
