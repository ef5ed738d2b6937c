import numpy as np

np.random.seed(3)
print(np.random.multivariate_normal([0, 0], [[1, 0.8], [0.8, 1]], 4))
print(np.random.multivariate_normal([5, -5], [[2, -1], [-1, 3]], size=(2, 2)))
print(np.random.multivariate_normal([1, 2, 3], [[4, 1, 0.5], [1, 3, 0.2], [0.5, 0.2, 2]]))
rng = np.random.default_rng(3)
print(rng.multivariate_normal([0, 0], [[1, 0.8], [0.8, 1]], 3))
print(rng.multivariate_normal([0, 0], [[1, 0.3], [0.3, 2]], method="cholesky"))
