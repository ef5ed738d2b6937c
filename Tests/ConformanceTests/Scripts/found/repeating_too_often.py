class N:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Int(int):
    pass


def attempt(f):
    try:
        print(f())
    except (OverflowError, MemoryError, IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)


for s in ("ab", b"ab", [1, 2], (1, 2), bytearray(b"ab"), "", b"", [], ()):
    for n in (N(2), N(10**30), N(-(10**30)), N(2**63 - 1), 2**63 - 1, 2**63, Int(2**63), Int(2), -(2**63)):
        attempt(lambda: s * n)
        attempt(lambda: n * s)


def in_place():
    x = [1, 2]
    x *= N(10**30)


attempt(in_place)
print((-(10**30)) ** 0, (10**30) ** True, 0 ** (10**30), (-1) ** (10**30 + 1), pow(10**30, 0))
for f in (
    lambda: [1][N(10**30)],
    lambda: list("a").insert(N(10**30), 1),
    lambda: [1].pop(10**30),
    lambda: bytes(N(10**30)),
    lambda: bytearray(-(10**30)),
    lambda: "%*d" % (10**30, 1),
    lambda: "%.*f" % (2**40, 1),
    lambda: "%*d" % (N(5), 1),
    lambda: "%c" % 10**30,
):
    attempt(f)
