import numpy as np

for a in [[[1, 0.8], [0.8, 1]], [[2, -1], [-1, 3]], [[1, 2], [3, 4], [5, 6]], [[1, 2, 3], [4, 5, 6], [7, 8, 10]], [[4, 1, 0.5], [1, 3, 0.2], [0.5, 0.2, 2]], [[3, 0], [0, 4]]]:
    u, s, vt = np.linalg.svd(a)
    print(u.round(6) + 0, s.round(6), vt.round(6) + 0)
tall = np.arange(10).reshape(5, 2) ** 1.5
u, s, vt = np.linalg.svd(tall, full_matrices=False)
print(u.round(6), s.round(6), vt.round(6), np.allclose(u * s @ vt, tall), np.linalg.svd(tall)[0].shape)
X = np.array([[2.5, 2.4], [0.5, 0.7], [2.2, 2.9], [1.9, 2.2], [3.1, 3.0]])
Xc = X - X.mean(axis=0)
U, S, Vt = np.linalg.svd(Xc, full_matrices=False)
print(Vt.round(6), (S**2 / (len(X) - 1)).round(6), (Xc @ Vt.T).round(6), (S**2 / (S**2).sum()).round(6))
print(np.linalg.matrix_rank(tall), np.linalg.cond(X).round(6), np.linalg.norm(X, 2).round(6), np.linalg.norm(X, "nuc").round(6), np.linalg.pinv(X).round(6))
