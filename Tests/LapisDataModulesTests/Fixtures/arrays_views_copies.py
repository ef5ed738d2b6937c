import numpy as np

a = np.arange(10)
v = a[2:6]
v[0] = 99
c = a[2:6].copy()
c[1] = -1
f = a[[1, 2, 3]]
f[0] = 77
print(a, v.base is a, c.base is None, f.base is None, np.shares_memory(a, v), np.shares_memory(a, c), np.may_share_memory(a, f))
m = np.arange(6).reshape(2, 3)
t = m.T
t[0, 1] = 50
r = m.ravel()
r[0] = 11
fl = m.flatten()
fl[1] = 12
print(m, t, r, fl, m.reshape(3, 2).base is not None, m.T.ravel().base)
b = m[:, 1]
b += 100
m[m > 100] = 0
print(m, b, m[np.array([1])], m[np.array([True, False])], m[[0]], a[np.array([3])], a[np.array(3)], a[[True] + [False] * 9])
x = np.arange(4)
y = x
y += 1
z = x
z = z + 1
print(x, y is x, z, x.view(), x.view().base is x, np.array(x) is x, np.asarray(x) is x, np.array(x, copy=False) is x, x.astype(int) is x, x.astype(int, copy=False) is x)
d = np.arange(6).reshape(2, 3)
d[:, ::-1] = d.copy()
d[0], d[1] = d[1].copy(), d[0].copy()
print(d, d[::-1], d[..., 0], d[:, None].shape, d[np.newaxis].shape, d[0, ...], d[..., 1:], d[1, 1, ...])
