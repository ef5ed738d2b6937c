import numpy as np
a = np.array([10, 20, 30, 40, 50])
print(a[[0, 2, -1]], a[np.array([[0, 1], [2, 3]])], a[[True, False, True, False, False]])
a[[0, 1]] = [7, 8]
a[[2, 2]] += 1
print(a)
m = np.arange(12).reshape(3, 4)
print(m[[0, 2]], m[[0, 1], [1, 2]], m[:, [1, 3]], m[[2, 0], 1:3])
print(m[np.ix_([0, 2], [1, 3])])
m[[0, 1], [0, 1]] = -1
print(m)
m[:, [0, 3]] = [[1, 2]]
print(m)
idx = np.argsort(a)[::-1]
print(a[idx], a[idx][:2])
np.add.at(a, [0, 0, 1], 1)
print(a)
print(np.take(m, [0, 1]), m.take([0, 2], axis=1), np.take_along_axis(m, np.argsort(-m, axis=1), axis=1))
np.put(a, [0, 4], [1, 2])
print(a)
print(np.choose([0, 1, 0], [[1, 2, 3], [4, 5, 6]]), np.compress([True, False, True], a[:3]), np.extract(a > 8, a))
