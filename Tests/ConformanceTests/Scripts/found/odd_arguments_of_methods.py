# What methods of texts and numbers say to arguments that they cannot take, and in which order they look.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for s in ("aXa", b"aXa", bytearray(b"aXa")):
    for args in ((None, "b"), ("a", 2.5), (b"a", None), (97, 1), (10**30,), (1.5,), ()):
        attempt(lambda: s.find(*args))
        attempt(lambda: s.count(*args))
        attempt(lambda: s.rindex(*args))
    for keep in (None, 2, 2**40, 1.5, "x", -1):
        attempt(lambda: s.splitlines(keep))
    for method in ("__mod__", "__rmod__", "__len__", "__mul__", "__contains__", "__getitem__", "upper"):
        for args in ((), (1,), (b"a",), ("a",), (1, 2)):
            attempt(lambda: getattr(s, method)(*args))
x = y = bytearray(b"ab")
x *= 2
print(y, b"%s" % b"x", "%s" % b"x")
for sep in (None, 5, "ab", "\u00e9", b"-", [1], "-"):
    for group in (1, None, -1, 2**40):
        attempt(lambda: b"abc".hex(sep, group))
for order in (None, "big", "x", b"big"):
    attempt(lambda: int.from_bytes(b"ab", order))
    attempt(lambda: int.from_bytes(None, order))
    attempt(lambda: (5).to_bytes(-1, order))
print(bool.from_bytes(b"a", "big"), type(type("I", (int,), {}).from_bytes(b"a", "big")).__name__)
for a in ((None, 1), (5, "ascii"), ("a", None), ("a", "ascii", 5), (b"a", "ascii"), (b"a", 5)):
    for kind in (bytes, bytearray, str):
        attempt(lambda: kind(*a))
for base in (2**64, -(2**64), 1, 37, 2.5, None, True, 0, 16):
    attempt(lambda: int("0x1f", base))
    attempt(lambda: int(5, base))
for t in ((1, "a"), [1, "a"], {"a": 1}, {1}):
    for other in ((1, 2), [1, 2], {"a": 2}, {1, 2}, None):
        attempt(lambda: t.__lt__(other))
        attempt(lambda: t.__eq__(other))
attempt(lambda: {}.__ior__([1]))
attempt(lambda: issubclass(int))
attempt(lambda: reversed())
attempt(lambda: sum(5, "a"))
