import numpy as np

np.random.seed(3)
mean = [0, 0]
cov = [[1, 0.8], [0.8, 1]]
print(np.random.multivariate_normal(mean, np.eye(2), 3))
print(np.random.multivariate_normal([1, 2, 3], np.diag([1, 4, 9])))
print(np.random.multivariate_normal([5, 5], [[2, -1], [-1, 3]], size=(2, 1)).shape)
print(np.random.dirichlet([2, 3, 5], 2), np.random.dirichlet((1, 1)).sum().round(12))
