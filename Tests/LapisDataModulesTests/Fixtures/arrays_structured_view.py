import numpy as np
a = np.arange(4, dtype=np.int32)
print(a.view(np.uint8)[:4], np.array([1.0]).view(np.int64), a.byteswap()[:1] if False else "", a.T is a, a.data if False else "", a.base)
print(np.lib.stride_tricks.sliding_window_view(np.arange(5), 3), np.lib.stride_tricks.as_strided(np.arange(3), (2, 2), (8, 8)))
x = np.arange(10)
w = x[2:5]; w2 = w[::2]; w2[:] = -1
print(x, w2.base is x, x[:5].sum())
y = x.reshape(2, 5)[:, 1:3]; y *= 10; print(x)
x[x < 0], z = 0, 5; print(x, z)
x[[1, 2]], x[0] = x[[2, 1]], 99; print(x)
p, q = np.array([1, 2]), np.array([3, 4]); p, q = q, p; print(p, q)
first, *rest = np.arange(4); print(first, rest)
i = iter(np.array([[1, 2], [3, 4]])); print(next(i), list(i))
print([*np.arange(3)], dict(enumerate(np.array([5, 6]))), list(zip(np.arange(2), ["a", "b"])), max(np.array([1, 5, 2])), sum(np.array([1, 2])), sorted(np.array([3, 1])), list(map(int, np.array([1.5, 2.5]))), list(reversed(np.arange(3))), any(np.array([0, 1])), all(np.array([1, 1])), 3 in np.arange(5), np.arange(3) in [1] if False else "")
del x
print(np.array([1, 2]).__len__(), np.array([1, 2]).__class__.__name__, isinstance(np.array([1]), np.ndarray), callable(np.array), np.ndarray, np.array([1]).__array__(), np.array([3, 4]).__getitem__(1), bool(np.array([1])), int(np.array([5])) , float(np.array(2.5)), np.array([[7]]).item(), np.array([1, 2]) is not None)
