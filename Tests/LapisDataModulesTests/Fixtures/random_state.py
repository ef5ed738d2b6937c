import numpy as np
rs = np.random.RandomState(7)
print(rs.rand(2), rs.randint(0, 9, 3), rs.randn(1), rs.permutation(4), rs.choice(4, 2), rs.uniform(0, 1, 2), rs.normal(size=2), rs.random_sample(2), rs.shuffle, ) if False else print(rs.rand(2), rs.randint(0, 9, 3), rs.randn(1), rs.permutation(4), rs.choice(4, 2), rs.uniform(0, 1, 2), rs.normal(size=2), rs.random_sample(2), rs.binomial(5, 0.5, 2), rs.poisson(2, 2), rs.gamma(3, size=1), rs.beta(1, 2))
a = np.random.RandomState(42).permutation(10); b = np.random.RandomState(42).permutation(10)
print((a == b).all(), rs)
print(np.random.RandomState([1, 2, 3]).rand(2), np.random.RandomState(seed=5).randint(10, size=4))
idx = np.random.RandomState(0).permutation(8)
print(idx[:6], idx[6:])
for bad in [lambda: np.random.seed(-1), lambda: np.random.randint(5, 2), lambda: np.random.randint(0), lambda: np.random.normal(0, -1), lambda: np.random.choice(3, 5, replace=False), lambda: np.random.choice([1, 2], p=[0.5, 0.6]), lambda: np.random.choice([1, 2], p=[1]), lambda: np.random.binomial(5, 2), lambda: np.random.poisson(-1), lambda: np.random.choice([]), lambda: np.random.rand("a"), lambda: np.random.seed("x"), lambda: np.random.exponential(-1), lambda: np.random.choice([[1, 2], [3, 4]])]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
