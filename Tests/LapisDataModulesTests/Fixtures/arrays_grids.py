import numpy as np

x, y = np.meshgrid([1, 2, 3], [10, 20])
print(x, y)
print(np.meshgrid([1, 2], [3, 4, 5], indexing="ij")[0], np.meshgrid([1, 2], [3], sparse=True))
print(np.mgrid[0:3, 0:2])
print(np.ogrid[0:3, 0:2])
print(np.ix_([0, 2], [1, 3]), np.arange(16).reshape(4, 4)[np.ix_([0, 2], [1, 3])])
print(np.indices((2, 3)), np.diag_indices(3), np.tril_indices(3), np.triu_indices(3, 1))
print(np.unravel_index(7, (3, 4)), np.unravel_index([5, 11], (3, 4)), np.ravel_multi_index((1, 3), (3, 4)), np.ravel_multi_index([[0, 1], [1, 2]], (3, 4)))
print(np.fromfunction(lambda i, j: i * 10 + j, (2, 3)), np.fromfunction(lambda i: i ** 2, (4,), dtype=int))
print(list(np.ndindex(2, 2)), [(i, v) for i, v in np.ndenumerate([[1, 2], [3, 4]])])
print(np.r_[1:4, 0, [7, 8]], np.c_[[1, 2], [3, 4]], np.s_[1:3, ::2])
