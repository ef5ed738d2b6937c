import numpy as np

z = np.array([[1.0, 2.0, 3.0], [1.0, 1.0, 1000.0]])
e = np.exp(z - z.max(axis=1, keepdims=True))
p = e / e.sum(axis=1, keepdims=True)
print(p, p.sum(axis=1), p.argmax(axis=-1), -np.log(p[[0], [2]]))
y = np.array([1, 0, 1, 1])
q = np.array([0.9, 0.2, 0.6, 0.4])
print(-np.mean(y * np.log(q) + (1 - y) * np.log(1 - q)), 1 / (1 + np.exp(-z[0])), np.tanh(z[0]), np.maximum(0, z - 2), np.where(z > 2, z, 0.01 * z))
pred = (q > 0.5).astype(int)
print((pred == y).mean(), np.sum((pred == 1) & (y == 1)), np.mean((q - y) ** 2), np.sqrt(np.mean((q - y) ** 2)), np.abs(q - y).mean(), np.clip(q, 0.3, 0.7), 1 - ((y - q) ** 2).sum() / ((y - y.mean()) ** 2).sum())
