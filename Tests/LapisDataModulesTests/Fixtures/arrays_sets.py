import numpy as np

a = [3, 1, 2, 3, 1]
print(np.unique(a), np.unique(a, return_counts=True), np.unique(a, return_index=True, return_inverse=True))
print(np.unique([[1, 2], [1, 2], [0, 5]], axis=0), np.unique([[1, 1, 2], [3, 3, 4]], axis=1), np.unique(["b", "a", "b"]), np.unique([1.5, np.nan, np.nan]))
print(np.unique([[1, 2], [1, 2], [0, 5]], axis=0, return_counts=True, return_inverse=True))
print(np.in1d([1, 2, 5], [2, 5]), np.isin([[1, 2], [3, 4]], [2, 3]), np.isin([1, 2], [2], invert=True), np.isin(["a", "b"], ["b"]))
print(np.intersect1d([1, 3, 4, 3], [3, 1, 2, 1]), np.intersect1d([1, 3, 4], [3, 4], return_indices=True), np.union1d([-1, 0, 1], [-2, 0]), np.setdiff1d([1, 2, 3, 2], [2]), np.setxor1d([1, 2, 3], [2, 3, 5]))
print(np.setdiff1d(["a", "b"], ["a"]), np.union1d(["x"], ["a", "x"]), np.setdiff1d([3, 1, 2], [5], assume_unique=True), np.unique([True, False, True]), np.unique([]))
values, counts = np.unique(["cat", "dog", "cat"], return_counts=True)
print(dict(zip(values, counts)), values[counts.argmax()])
