import numpy as np
a = np.arange(10)
b = a[2:8:2]
b[0] = 100
print(a, b, b.base is a)
print(a[::-1], a[-3:], a[:3], a[5], a[-1], a[20:], a[::3])
m = np.arange(12).reshape(3, 4)
row = m[1]; row[:] = 0
col = m[:, 2]; col += 50
print(m)
t = m.T; t[0, 0] = -1
print(m[0], m.T.shape, m.T[1])
print(m[1:, :2], m[::2, ::-1], m[-1, -1], m[0][1])
r = m.reshape(4, 3); r[0, 1] = 77
print(m[0, 1], np.shares_memory(m, r), np.may_share_memory(m, a))
c = m.copy(); c[0, 0] = 5
print(m[0, 0], m.flatten().base is None, m.ravel().base is m)
v = m.view(); v[2, 3] = 1000
print(m[2, 3])
m[1:3, 1:3] = [[1, 2], [3, 4]]
print(m)
m[:, 0] = 9
m[2] = m[2] * 2
print(m)
a[:] = 0
print(a)
