# Binary operator methods, reflected ones and NotImplemented.
class V:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"V({self.n})"


def add_all(cls):
    for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "lshift", "rshift", "and", "or", "xor", "divmod"):
        def forward(self, other, name=name):
            return (name, self, other)

        def reflected(self, other, name=name):
            return ("r" + name, self, other)

        setattr(cls, f"__{name}__", forward)
        setattr(cls, f"__r{name}__", reflected)
    return cls


add_all(V)
v = V(1)
print(v + 2, 2 + v, v - 2, 2 - v, v * 2, 2 * v)
print(v / 2, 2 / v, v // 2, 2 // v, v % 2, 2 % v)
print(v ** 2, 2 ** v, v @ 2, 2 @ v, v << 2, 2 << v, v >> 2, 2 >> v)
print(v & 2, 2 & v, v | 2, 2 | v, v ^ 2, 2 ^ v, divmod(v, 2), divmod(2, v))
print("s" + v, [1] + v, (1,) * v, "%d" % v if False else 1.5 + v, None + v, {1} | v)
print(pow(v, 3), v + v, sum([v]) if False else [v] + [v])
