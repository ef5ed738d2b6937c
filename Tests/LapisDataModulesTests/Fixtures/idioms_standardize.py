import numpy as np

X = np.array([[1.0, 200, 3], [2, 180, 1], [3, 240, 8], [4, 220, 4]])
mu, sd = X.mean(axis=0), X.std(axis=0)
Z = (X - mu) / sd
print(mu, sd, Z, Z.mean(axis=0).round(10), Z.std(axis=0))
print((X - X.min(0)) / (X.max(0) - X.min(0)), X / np.linalg.norm(X, axis=1, keepdims=True), np.ptp(X, axis=0), np.median(X, axis=0))
print(np.c_[np.ones(len(X)), X], np.hstack([X, X[:, :1] ** 2]), np.column_stack([X[:, 0], X[:, 1]]), np.insert(X, 0, 1, axis=1)[0])
X[X > 200] = np.nan
print(np.isnan(X).sum(axis=0), np.nanmean(X, axis=0), np.where(np.isnan(X), np.nanmean(X, axis=0), X), X[~np.isnan(X).any(axis=1)])
