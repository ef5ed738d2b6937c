import math
import re


class A:
    def __getattr__(self, name):
        raise AttributeError("no " + name)


class Index(int):
    def __index__(self):
        return 2


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for text in ("\x1f20", "20\x1c", "\t20\v", "\u00a020", "\x1f\u00a020", "\u202820", b"\x1f2"):
    attempt(lambda: float(text))
    attempt(lambda: int(text))
print(math.lgamma(math.inf), math.lgamma(-math.inf), math.degrees(1.7e308), math.radians(math.inf))
print([1, 2, 3][Index()], range(5)[Index(4)], "abc"[Index() :], hex(Index(7)))
for code in (-(10**30), 10**30, -1, 0x110000, 65):
    attempt(lambda: format(code, "c"))
    attempt(lambda: "%c" % code)
attempt(lambda: re.sub("a", ["b"], "a"))
attempt(lambda: re.sub("a", 5, "a"))
match A():
    case A(a=x):
        print("a", x)
    case _:
        print("none")
for encoding in ("utf-8", "utf-16-le", "UTF-32-BE", "latin1", "cp1252", "US-ASCII", "utf-8-sig", "L1"):
    attempt(lambda: "é\u20ac".encode(encoding, "no such handler"))
    attempt(lambda: b"\xff\xfe\xd8".decode(encoding, "no such handler"))
    attempt(lambda: b"abcd".decode(encoding, "no such handler"))
