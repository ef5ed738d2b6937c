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


class Private:
    def __init__(self):
        self.__secret = 5
        self._protected = 6

    def reveal(self):
        return self.__secret


pr = Private()
print(pr.reveal(), pr._protected, hasattr(pr, "__secret"), pr._Private__secret)


class Fluent:
    def __init__(self):
        self.parts = []

    def __getattr__(self, name):
        if name.startswith("add_"):
            return lambda v: self.parts.append((name[4:], v)) or self
        raise AttributeError(name)


print(Fluent().add_x(1).add_y(2).parts)
try:
    Fluent().other
except AttributeError as err:
    print("AttributeError", err)
x = 5
class InBody:
    x = x + 1
    if x > 3:
        y = "big"
    for i in range(3):
        pass
    z = [i for i in range(3)]
print(InBody.x, InBody.y, InBody.i, InBody.z)
print(vars(Point(1, 2)), sorted(k for k in dir(Point) if not k.startswith("__")))
