import numpy as np
for value in [[1, 2, 3], [1, 2.5], [True, False], ["a", "bcd"], [1, "x"], [[1, 2], [3, 4]], (4, 5), range(3), 7, 2.5, [], [[]], [1, True], [1.5, False]]:
    a = np.array(value)
    print(repr(a), a.dtype, a.shape, a.ndim, a.size)
print(repr(np.array([1, 2, 3], dtype=float)))
print(repr(np.array([1.7, 2.2], dtype=int)))
print(repr(np.array([1, 0, 2], dtype=bool)))
print(repr(np.array([1, 2], dtype=str)))
print(repr(np.array([1, "a", None], dtype=object)))
print(repr(np.array([1, 2, 3], ndmin=2)))
print(repr(np.array([None, 1])))
print(repr(np.array([[1, 2], [3, 4]], dtype="float32")))
