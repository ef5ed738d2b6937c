import numpy as np

a = np.array([[0, 0], [3, 4], [6, 8.0]])
d = np.sqrt(((a[:, None, :] - a[None, :, :]) ** 2).sum(axis=-1))
print(d, d[np.triu_indices(3, k=1)], np.argsort(d[0]), np.linalg.norm(a[0] - a[1]))
np.fill_diagonal(d, np.inf)
print(d.argmin(axis=1), np.unravel_index(np.argmin(d), d.shape))
print(np.abs(a[:, None] - a).sum(-1), a @ a.T, (a * a).sum(1), np.dot(a[1], a[2]) / (np.linalg.norm(a[1]) * np.linalg.norm(a[2])))
centers = np.array([[1, 1], [7, 7.0]])
labels = np.linalg.norm(a[:, None] - centers, axis=2).argmin(1)
print(labels, [a[labels == k].mean(axis=0).tolist() for k in range(2)], np.cumsum(a, axis=0), np.outer([1, 2], [3, 4]))
