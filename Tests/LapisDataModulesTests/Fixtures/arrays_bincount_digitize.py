import numpy as np

x = np.array([0, 1, 1, 3, 2, 1, 7])
print(np.bincount(x), np.bincount([1, 2], minlength=5), np.bincount([0, 1, 1], weights=[0.5, 1, 2]))
print(np.digitize([0.2, 6.4, 3.0, 1.6], [0.0, 1.0, 2.5, 4.0, 10.0]), np.digitize([1, 2, 3], [1, 2, 3], right=True), np.digitize([1, 2, 3], [3, 2, 1]), np.digitize(2.5, [1, 2, 3]))
print(np.searchsorted([1, 2, 3, 5], 3), np.searchsorted([1, 2, 3, 5], [0, 3, 4, 9]), np.searchsorted([1, 2, 2, 3], 2, side="right"), np.searchsorted([3, 1, 2], 2, sorter=[1, 2, 0]))
print(np.searchsorted(["a", "c"], "b"), np.searchsorted([1.5, 2.5], [2, np.nan]))
for bad in [lambda: np.bincount([-1, 2]), lambda: np.bincount([1.5]), lambda: np.bincount([[1]]), lambda: np.digitize([1], [1, 3, 2]), lambda: np.bincount([1], weights=[1, 2])]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
