class OnlyRepr:
    def __repr__(self):
        return "<repr>"


class OnlyStr:
    def __str__(self):
        return "<str>"


class Both:
    def __repr__(self):
        return "R"

    def __str__(self):
        return "S"


class Formats:
    def __format__(self, spec):
        return f"F({spec!r})"

    def __repr__(self):
        return "R"


import re

r, s, b, f = OnlyRepr(), OnlyStr(), Both(), Formats()


class Node:
    def __init__(self, v):
        self.v, self.next = v, None

    def __repr__(self):
        return f"Node({self.v!r}, {self.next!r})"


n = Node("a")
n.next = Node(2)
print(n)
print(re.sub("0x[0-9a-f]+", "0x0", repr(n.__repr__)), re.sub("0x[0-9a-f]+", "0x0", repr(Node.__repr__)))
print(repr(Node), str(Node), f"{Node}", repr(type), repr(int), repr(len), repr([].append)[:24])
print(re.sub("0x[0-9a-f]+", "0x0", repr(lambda: 0)), re.sub("0x[0-9a-f]+", "0x0", repr(property()))[:20])
print(object.__repr__(r)[:25], object.__str__(b), re.sub("0x[0-9a-f]+", "0x0", repr(super(Node, n))))


class Long(str):
    pass


class SubStr:
    def __str__(self):
        return Long("sub")


print(str(SubStr()), type(str(SubStr())).__name__)
