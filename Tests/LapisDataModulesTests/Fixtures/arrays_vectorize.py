import numpy as np


def grade(x):
    """Pass or fail."""
    return "pass" if x >= 60 else "fail"


f = np.vectorize(grade)
print(f([55, 60, 90]), f(70))
g = np.vectorize(lambda a, b: a * 10 + b)
print(g([1, 2, 3], 4), g([[1], [2]], [3, 4]))
h = np.vectorize(lambda x: x / 2, otypes=[float])
print(h([1, 2, 3]), h(np.array([], dtype=int)))
two = np.vectorize(lambda x: (x, x * x))
print(two([1, 2, 3]))
print(np.vectorize(lambda x, power=2: x ** power)([1, 2, 3], power=3))
u = np.frompyfunc(lambda a, b: a + b, 2, 1)
print(u([1, 2], [10, 20]), u.nin, u.nout)
print(np.apply_along_axis(lambda row: row.max() - row.min(), 1, np.array([[1, 5, 3], [4, 4, 9]])))
print(np.apply_along_axis(sorted, 1, np.array([[3, 1, 2], [6, 5, 4]])))
print(np.apply_along_axis(np.sum, 0, np.arange(6).reshape(2, 3)))
print(np.apply_over_axes(np.sum, np.arange(24).reshape(2, 3, 4), [0, 2]).ravel())
