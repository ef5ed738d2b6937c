import numpy as np
a = np.arange(10) ** 2
print(a[2], a[-1], a[2:5], a[::-1], a[:-3:2], a[[1, 3, 5]], a[a > 20], a[np.array([0, 0, 9])])
m = np.arange(20).reshape(4, 5)
print(m[1], m[1, 2], m[1][2], m[:, 1], m[1:3, 2:4], m[-1], m[:, [0, 2]], m[[0, 3]], m[[0, 1], [2, 3]], m[..., 0], m[None].shape)
print(m[m % 2 == 0], m[m[:, 0] > 4], m[m[:, 0] > 4, 1], m[:, np.array([True, False, True, False, True])])
print(m[:, np.newaxis, :].shape, m[1:2, 1], m[np.ix_([0, 2], [1, 3])] if hasattr(np, 'ix_') else m[[0, 2]][:, [1, 3]])
a[0] = 100; a[1:3] = [7, 8]; a[a > 60] = -1
print(a)
m[:, 0] = 0; m[1] = 9; m[2, 2:] = [1, 2, 3]; m[[0, 3], 1] = 55
print(m)
m[m == 9] = -9
print(m)
m[0] += 5; m[:, 4] *= 2
print(m)
f = np.zeros((2, 3)); f[:] = 1.5; f[0, :] = [1, 2, 3]; f[:, 1] = np.array([7, 8])
print(f)
x = np.arange(6.0); x += 1; x *= 2; x -= np.ones(6); x /= 2
print(x)
view = m[1:3]; view[:] = 0
print(m)
for bad in ["a[20]", "m[0, 9]", "m[0, 0, 0]", "a['x']", "a[1.5]"]:
    pass
try: a[20]
except IndexError as e: print(e)
try: m[0, 9]
except IndexError as e: print(e)
try: m[0, 0, 0]
except IndexError as e: print(e)
try: a['x']
except IndexError as e: print(e)
try: a[[True, False]]
except IndexError as e: print(e)
try: f[0] = [1, 2]
except ValueError as e: print(e)
print(np.where(a > 0, a, 0), np.where(a > 10), np.nonzero([0, 1, 2]), np.argwhere(np.eye(2) > 0), np.flatnonzero([0, 3, 0, 4]))
print(np.take([4, 3, 5, 7], [0, 2]), m.take([0, 1], axis=1), np.delete([1, 2, 3, 4], 1), np.append([1, 2], [3, 4]))
print(m.any(), m.all(), (m > 0).sum(), np.any(m > 50), np.count_nonzero(m))
s = np.array(['b', 'a', 'c'])
print(s[1], s == 'a', s[s != 'a'], np.sort(s), np.argsort(s), np.unique(s))
i, j = np.unravel_index(7, (2, 5)) if hasattr(np, 'unravel_index') else (1, 2)
print(i, j)
b = np.array([[1, 2], [3, 4]])
(r0, r1) = b
print(r0, r1)
idx = np.argsort([3, 1, 2])[::-1]
print(idx, np.array([3, 1, 2])[idx])
