import numpy as np

a = np.arange(6) * 10
np.put(a, [0, -1], [99, 88])
print(a, np.take(a, [1, 1, 3]), np.take(a.reshape(2, 3), [0, 2], axis=1), a.take([5, 0]), np.take(a, [7, -1], mode="clip"), np.take(a, [7], mode="wrap"))
np.place(a, a > 50, [1, 2])
print(a)
np.putmask(a, a < 10, -1)
print(a)
b = np.zeros(4, dtype=int)
np.copyto(b, [1, 2, 3, 4], where=[True, False, True, False])
print(b, np.argwhere(b), np.nonzero(b), np.flatnonzero(b), np.where(b > 0), np.where([0, 1]))
c = np.arange(12).reshape(3, 4)
c[np.where(c % 2 == 0)] = -1
print(c, np.select([c < 0, c > 5], [0, c * 10], c), np.choose([1, 0], [[1, 2], [3, 4]]), np.choose([5, -1], [[1, 2], [3, 4]], mode="clip"))
np.fill_diagonal(c, 7)
print(c, np.diagonal(c), np.diag(c), np.diag([1, 2], 1), np.delete(c, 1, axis=0), np.delete([1, 2, 3], [0, 2]), np.insert([1, 2], 1, 9), np.insert(c, 0, 5, axis=1)[:, 0], np.append([1], [[2, 3]]), np.append([[1]], [[2]], axis=1))
np.add.at(b, [0, 0, 1], 5)
print(b, np.compress([0, 1], [[1, 2], [3, 4]], axis=0), np.extract([True, False, True], [7, 8, 9]))
for bad in [lambda: np.take([1, 2], 5), lambda: np.put(a, 99, 1), lambda: np.choose([3], [[1], [2]]), lambda: np.delete([1, 2], 5), lambda: np.insert([1], 5, 1)]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
