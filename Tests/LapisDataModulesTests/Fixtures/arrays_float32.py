import numpy as np

rng = np.random.default_rng(1)
a = rng.random(20000, dtype=np.float32)
print(a.sum(), a.mean(), a.std(), a.var(), a.sum().dtype, a.mean().dtype)
print(a[:100].sum(), a.reshape(200, 100).sum(axis=0)[:4], a.reshape(200, 100).mean(axis=1)[:4])
print(a[:3] * 2.5, (a[:3] * np.float64(2.5)).dtype, (a[:3] + np.arange(3)).dtype, a[:4].astype(np.float64))
print(np.float32(0.1) + np.float32(0.2), np.float32(0.1) + 0.2, np.float32(1) / 3, np.sqrt(np.float32(2)), np.float32(0.1) * np.ones(2))
print(np.array([1, 2, 3], dtype=np.float32) / 3, np.linspace(0, 1, 4, dtype=np.float32))
print(a[:6].reshape(2, 3), a[0].item(), float(a[1]), np.float32(16777217), np.float16(0.1), np.array([0.1, 65504], dtype=np.float16))
print(a.min(), a.max(), a.argmax(), np.median(a), np.percentile(a, 25).dtype, a.cumsum()[-1].dtype, np.dot(a[:3], a[:3]).dtype)
