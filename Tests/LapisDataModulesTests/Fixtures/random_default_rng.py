import numpy as np
rng = np.random.default_rng(42)
print(rng.random(), rng.random(3), rng.random((2, 2)), rng.integers(10), rng.integers(0, 10, 5), rng.integers(1, 6, size=(2, 2)), rng.integers(1, 6, 3, endpoint=True), rng.integers(0, 2**40, 2))
print(rng.normal(), rng.normal(0, 1, 3), rng.normal(10, 2, size=(2, 2)), rng.standard_normal(2), rng.uniform(-1, 1, 3), rng.uniform(), rng.standard_normal((2, 2)))
print(rng.choice(5), rng.choice([10, 20, 30], 2), rng.choice(5, 3, replace=False), rng.choice(["a", "b"], 4, p=[0.3, 0.7]), rng.choice(100, 5, replace=False), rng.choice([[1, 2], [3, 4], [5, 6]], 2), rng.choice([[1, 2, 3], [4, 5, 6]], 2, axis=1))
a = np.arange(6); rng.shuffle(a); print(a, rng.permutation(5), rng.permutation([3, 1, 2]), rng.permutation(np.arange(6).reshape(3, 2)))
m = np.arange(6).reshape(2, 3); rng.shuffle(m, axis=1); print(m, rng.permuted([1, 2, 3, 4]))
print(rng.exponential(1, 3), rng.poisson(3, 4), rng.poisson(20, 3), rng.binomial(10, 0.5, 4), rng.binomial(100, 0.4, 2), rng.geometric(0.5, 3), rng.beta(2, 3, 2), rng.gamma(2, 1, 2), rng.gamma(0.5, 1, 2), rng.chisquare(2, 2), rng.lognormal(0, 1, 2), rng.laplace(size=2), rng.standard_exponential(2), rng.standard_t(3, 2), rng.triangular(0, 1, 2), rng.weibull(1.5, 2), rng.dirichlet([1, 1, 1]), rng.multinomial(10, [0.5, 0.5]), rng.logistic(size=1), rng.gumbel(size=1), rng.pareto(2, 1), rng.rayleigh(1, 1))
print(rng.multivariate_normal([0, 0], [[1, 0], [0, 1]]).shape, rng.integers(5, dtype=np.int32), rng.random(2, dtype=np.float32), rng.bytes(3), rng, rng.integers(0, 255, 4, dtype=np.uint8))
print(type(rng.random()), type(rng.integers(5)), np.random.default_rng(1).integers(0, 100, 5), np.random.Generator(np.random.PCG64(3)).random(), np.random.default_rng([1, 2]).random())
for bad in [lambda: rng.integers(5, 2), lambda: rng.choice(3, 5, replace=False), lambda: rng.normal(0, -1), lambda: np.random.default_rng(-1), lambda: rng.choice([1, 2], p=[0.5, 0.6])]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
