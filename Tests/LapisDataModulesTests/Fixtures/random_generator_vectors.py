import numpy as np

rng = np.random.default_rng(8)
print(rng.dirichlet([1, 2, 3]))
print(rng.dirichlet([0.5, 0.5], size=3))
print(rng.dirichlet([0.02, 0.05, 0.01]).round(6))
x = rng.multivariate_normal([1, 2], [[2, 0.5], [0.5, 1]], size=2000)
print(x.shape, np.abs(x.mean(axis=0) - [1, 2]).max() < 0.1, np.abs(np.cov(x.T) - [[2, 0.5], [0.5, 1]]).max() < 0.2)
print(rng.multivariate_normal([0, 0], [[1, 0.3], [0.3, 2]], method="cholesky"))
print(rng.multivariate_normal([0, 0, 0], np.eye(3), size=(2, 2)).shape)
for bad in [lambda: rng.multivariate_normal([0, 0], [[1]]), lambda: rng.multivariate_normal(0, [[1]]),
            lambda: rng.multinomial(5, [0.9, 0.4, 0.1]), lambda: rng.multinomial(-1, [0.5, 0.5])]:
    try:
        print(bad())
    except ValueError as e:
        print(e)
