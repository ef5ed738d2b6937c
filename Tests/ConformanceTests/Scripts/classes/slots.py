# `__slots__`: which attributes instances may have.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(1, 2)
print(p.x, p.y, Point.__slots__, hasattr(p, "__dict__"))
try:
    p.z = 3
except AttributeError as e:
    print(e)
try:
    p.__dict__
except AttributeError as e:
    print(e)
try:
    vars(p)
except TypeError as e:
    print(e)
del p.x
try:
    p.x
except AttributeError as e:
    print(e)
try:
    del p.x
except AttributeError as e:
    print(e)
p.x = 9
print(p.x)


class Point3(Point):
    __slots__ = ["z"]


q = Point3(1, 2)
q.z = 3
print(q.x, q.y, q.z, Point3.__slots__)
try:
    q.w = 1
except AttributeError as e:
    print(e)


class Open(Point):
    pass


o = Open(1, 2)
o.anything = 5
print(o.anything, o.x)
