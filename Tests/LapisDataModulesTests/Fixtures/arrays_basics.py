import numpy as np
a = np.array([1, 2, 3])
print(a, repr(a), a.dtype, a.shape, a.ndim, a.size, len(a))
print(np.array([1.0, 2.5, 3]), np.array([True, False]), np.array(['a', 'bcd']), np.array([1, None, 'x']))
print(repr(np.array([1.0, 2.5, 3])), repr(np.array([True, False])), repr(np.array(['a', 'bcd'])), repr(np.array([1, None, 'x'])))
print(np.array([[1, 2], [3, 4]]), repr(np.array([[1, 2], [3, 4]])))
print(np.zeros(3), np.ones((2, 2)), np.full((2, 3), 7), np.eye(3), np.zeros(3, dtype=int))
print(np.empty((0,)), repr(np.zeros((0, 3))), np.array([]))
print(np.arange(5), np.arange(1, 10, 3), np.arange(0, 1, 0.25), np.arange(5.0), np.arange(10, 0, -3))
print(np.linspace(0, 1, 5), np.logspace(0, 3, 4), np.linspace(0, 1, 4, endpoint=False), np.linspace(2, 3, 5, retstep=True))
print(np.array([1, 2.5, True]), np.array([1, 'a', 2.5]))
b = np.arange(24).reshape(2, 3, 4)
print(b)
print(repr(b))
print(b.T.shape, b.ravel(), b.flatten().sum(), b.reshape(4, -1).shape, b.transpose(1, 0, 2).shape)
print(np.array(5), repr(np.array(5)), np.array(5).shape, np.array(3.5) + 1)
print(a.tolist(), b.tolist()[1][2], a.astype(float), a.astype('float32').dtype, np.array([1.7, -1.7]).astype(int))
print(a.dtype == np.int64, a.dtype == 'int64', a.astype(float).dtype == float, a.dtype.name, repr(a.dtype), a.dtype.kind)
print(np.float64(3.7), np.int64(3.7), np.float32(0.1) > 0, np.int32(5), np.bool_(1))
for row in np.array([[1, 2], [3, 4]]):
    print(row, row.sum())
print([x * 2 for x in a], sum(a), max(a), list(a), 2 in a, 9 in a)
print(np.newaxis is None, np.pi, np.e, np.inf, np.nan)
c = a.copy(); c[0] = 99
print(a, c)
v = a[1:]; v[0] = 42
print(a, v)
print(np.zeros_like(b).shape, np.ones_like(a), np.full_like(a, 3.7), np.identity(2), np.diag([1, 2]), np.diag(np.arange(9).reshape(3, 3)))
print(np.asarray([1, 2]) is a, np.asarray(a) is a)
try:
    np.array([[1, 2], [3]])
except ValueError as e:
    print(e)
try:
    a.reshape(2, 2)
except ValueError as e:
    print(e)
try:
    bool(a)
except ValueError as e:
    print(e)
print(np.meshgrid([1, 2, 3], [4, 5]))
print(np.tri(3), np.triu(np.ones((3, 3))), np.tril(np.arange(9).reshape(3, 3), -1))
print(np.array(range(4)), np.array((1, 2)), np.array([[True], [False]]), np.atleast_2d([1, 2]))
