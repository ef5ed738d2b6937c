# Which of `__repr__`, `__str__` and `__format__` is asked, and what they must return.
class Nothing:
    pass


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

text = re.sub("0x[0-9a-f]+", "0x0", repr(Nothing()))
print(text, re.sub("0x[0-9a-f]+", "0x0", str(Nothing())) == text)
r, s, b, f = OnlyRepr(), OnlyStr(), Both(), Formats()
print(r, str(r), f"{r}", [r], (r,), {r: r}, "%s %r" % (r, r), "{} {!r}".format(r, r))
print(s, f"{s}", "%s" % s, re.sub("0x[0-9a-f]+", "0x0", repr([s])))
print(b, [b], f"{b} {b!r} {b!s} {b!a}", "{0} {0!r}".format(b))
print(f"{f} {f:x} {f:>{10}} {f!r:>3}", format(f), format(f, "abc"), "{:q}".format(f), f)


class BadRepr:
    def __repr__(self):
        return 5


class BadStr:
    def __str__(self):
        return None


class BadFormat:
    def __format__(self, spec):
        return 5


for action in (lambda: repr(BadRepr()), lambda: str(BadRepr()), lambda: str(BadStr()), lambda: print(BadStr()),
               lambda: f"{BadStr()}", lambda: format(BadFormat()), lambda: f"{BadFormat()}", lambda: format(Both(), "d"),
               lambda: f"{Nothing():>10}", lambda: format([], "x"), lambda: "{:d}".format(None)):
    try:
        print(action())
    except TypeError as e:
        print("TypeError:", e)


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
