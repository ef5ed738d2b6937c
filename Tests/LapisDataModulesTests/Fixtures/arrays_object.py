import numpy as np
a = np.array([1, "two", 3.0, None, [4]], dtype=object)
print(a, a[1], a[4], a.dtype, len(a), a == None, type(a[0]), type(a[2]))
b = np.array([1, 2, 3], dtype=object)
print(b + 1, b * b, b.sum(), b > 1, b.mean(), b.max(), type(b[0]), b.astype(int), b / 2, -b, np.sum(b), b.tolist())
e = np.empty(3, dtype=object); print(e); e[0] = [1, 2]; e[1] = {"k": 1}; print(e)
class P:
    def __init__(self, x): self.x = x
    def __add__(self, o): return P(self.x + o)
    def __repr__(self): return "P(%d)" % self.x
c = np.array([P(1), P(2)]); print(c, c + 1, c.dtype, c.shape)
print(np.array([[1, "a"], [2, "b"]], dtype=object)[:, 1], np.array([(1, 2), (3, 4)], dtype=object).shape, np.array({"a": 1}), np.array({1, 2}).shape, np.array([None, None]), np.array(None), np.vectorize(lambda o: o.x)(c))
print(np.array([10**20, 1]), np.array([True, None]), np.array(["a", 1], dtype=object), sorted(b), list(c), np.array([1.5, None], dtype=float))
