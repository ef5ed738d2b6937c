import numpy as np

rng = np.random.default_rng(5)
a = rng.exponential(size=100001)
print(a.sum(), a.mean(), a.var(), a.std(), np.sum(a[::2]), a[:8193].sum(), a[:8192].mean())
m = a[:60000].reshape(3, 20000)
print(m.sum(axis=1), m.sum(axis=0)[:3], m.mean(), m.mean(axis=1), m.std(axis=1), m.T.sum())
c = a[:30000].reshape(10000, 3)
print(c.sum(axis=0), c.mean(axis=0), c.std(axis=0), c.sum(axis=1)[:3])
print(a[:50000].reshape(5, 100, 100).sum(axis=(1, 2)), a[:50000].reshape(5, 100, 100).sum(axis=(0, 2))[:2])
