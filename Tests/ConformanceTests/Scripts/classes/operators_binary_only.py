class Only:
    def __add__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return "mul"

    def __rsub__(self, other):
        return f"rsub {other}"


o = Only()
print(o * 1, 5 - o)
for action in (lambda: o + 1, lambda: 1 + o, lambda: o + o, lambda: 1 * o, lambda: o - 1, lambda: o @ o, lambda: o ** 2,
               lambda: pow(o, 2), lambda: divmod(o, 1), lambda: -o, lambda: +o, lambda: ~o, lambda: abs(o), lambda: o << 1,
               lambda: "a" + o, lambda: [] + o, lambda: o[0], lambda: o(), lambda: len(o), lambda: iter(o), lambda: 1 in o,
               lambda: int(o), lambda: float(o), lambda: round(o), lambda: hash([]), lambda: [1][o], lambda: o < 1,
               lambda: "ab"[o], lambda: range(o), lambda: next(o), lambda: reversed(o), lambda: bytes(o), lambda: "x" * o):
    try:
        print(action())
    except TypeError as e:
        print(e)


class Neg:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "inv"

    def __abs__(self):
        return "abs"

    def __not__(self):
        return "never"


n = Neg()
print(-n, +n, ~n, abs(n), not n, --Only() if False else "end")
