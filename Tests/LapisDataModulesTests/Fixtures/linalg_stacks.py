import numpy as np

m = np.array([[[2.0, 0], [0, 4]], [[1, 2], [3, 5]]])
print(np.linalg.inv(m), np.linalg.det(m), np.linalg.solve(m, np.ones((2, 2, 1))).shape, m @ m, np.matmul(m, [1, 1]), (m @ np.ones((2, 1))).shape)
print(np.linalg.norm(m, axis=(1, 2)), np.linalg.norm([[3, 4], [6, 8]], axis=1), np.linalg.norm([1, -2], 1), np.linalg.norm([1, -2], np.inf), np.linalg.norm([[1, 2], [3, 4]]), np.linalg.norm([[1, 2], [3, 4]], 1), np.linalg.norm([3, 4], keepdims=True))
print(np.linalg.matrix_rank([[1, 2], [2, 4]]), np.linalg.matrix_power([[1, 1], [1, 0]], 10), np.trace(m[1]), np.linalg.slogdet([[1, 2], [3, 4]]), np.linalg.cond([[1, 0], [0, 10]]), np.round(np.linalg.pinv([[1, 2], [3, 4], [5, 6]]), 6))
x, res, rank, s = np.linalg.lstsq(np.array([[1, 1], [1, 2], [1, 3]]), [1, 2, 2], rcond=None)
print(np.round(x, 6), np.round(res, 6), rank, np.round(s, 6))
w, v = np.linalg.eigh([[2, 1], [1, 2]])
print(np.round(w, 6), np.round(np.abs(v), 6), np.round(np.linalg.eigvals([[2, 0], [0, 3]]), 6), np.round(sorted(np.linalg.eigvals([[1, 2], [3, 4]])), 6), np.round(np.linalg.eigvalsh([[2, 1], [1, 2]]), 6))
q, r = np.linalg.qr([[1, 2], [3, 4]])
print(np.round(q, 6), np.round(r, 6), np.round(np.linalg.svd([[3, 0], [0, 4]], compute_uv=False), 6), np.round(np.linalg.cholesky([[4, 2], [2, 3]]), 6))
for bad in [lambda: np.linalg.inv([[1, 2], [2, 4]]), lambda: np.linalg.inv([[1, 2, 3]]), lambda: np.linalg.solve([[1, 2], [3, 4]], [1, 2, 3]), lambda: np.linalg.inv([1]), lambda: np.linalg.cholesky([[1, 2], [2, 1]]), lambda: np.linalg.det([[1, 2, 3]]), lambda: np.linalg.matrix_power([[1, 2]], 2)]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
