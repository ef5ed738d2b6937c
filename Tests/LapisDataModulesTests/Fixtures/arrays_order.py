import numpy as np

a = np.array([5, 2, 9, 1, 5, 6])
print(np.sort(a), np.argsort(a, kind="stable"), np.sort(a)[::-1], a.argmax(), a.argmin())
print(np.lexsort(([1, 2, 1, 2], [9, 9, 8, 8])), np.lexsort((["b", "a"], [1, 1])))
print(np.partition(a, 2)[2], np.sort(np.partition(a, 2)[:3]), np.sort(np.argpartition(a, -2)[-2:]), np.argpartition(a, 0)[0])
m = np.array([[3, 1, 2], [9, 7, 8]])
print(np.sort(m), np.sort(m, axis=0), np.sort(m, axis=None), np.argsort(m, axis=1), m.argmax(axis=1), np.argmin(m, axis=0, keepdims=True))
m.sort(axis=1)
print(m, np.take_along_axis(np.array([[30, 10, 20]]), np.array([[1, 2, 0]]), axis=1))
print(np.sort([3, np.nan, 1]), np.argsort([3, np.nan, 1]), np.nanargmax([1, np.nan, 3]), np.nanargmin([np.nan, 2, 1]), np.argmax([1, np.nan, 3]))
print(np.sort(["pear", "apple"]), np.sort([True, False]), np.argwhere(a > 4).ravel(), np.flatnonzero(a > 4), np.nonzero([[1, 0], [0, 2]]))
print(np.msort(a) if hasattr(np, "msort") else 0, np.searchsorted(np.sort(a), 5))
for bad in [lambda: np.sort(a, axis=1), lambda: np.nanargmax([np.nan]), lambda: np.argmax([]), lambda: np.partition(a, 9)]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
