import numpy as np
a = np.array([[3.0, 1.0], [1.0, 2.0]]); b = np.array([9.0, 8.0])
print(np.linalg.solve(a, b), np.linalg.inv(a).round(6), np.linalg.det(a).round(6), (a @ np.linalg.inv(a)).round(6), np.linalg.solve(a, np.eye(2)).round(6))
print(np.linalg.norm([3, 4]), np.linalg.norm(a), np.linalg.norm(a, axis=1), np.linalg.norm(a, ord=1), np.linalg.norm(a, np.inf), np.linalg.norm([1, -2, 3], 1), np.linalg.norm([1, 2], np.inf), np.linalg.norm(a, 2).round(6), np.linalg.norm(a, "nuc").round(6), np.linalg.norm(a, -2).round(6), np.linalg.norm(a, axis=0, keepdims=True))
print(np.linalg.matrix_rank(a), np.linalg.matrix_rank([[1, 2], [2, 4]]), np.linalg.matrix_rank(np.eye(3)), np.linalg.cond(a).round(6), np.linalg.slogdet(a))
x, residuals, rank, s = np.linalg.lstsq(np.array([[0, 1], [1, 1], [2, 1], [3, 1]]), np.array([-1, 0.2, 0.9, 2.1]), rcond=None)
print(x.round(6), residuals.round(6), rank, s.round(6))
print(np.linalg.pinv([[1, 2], [3, 4], [5, 6]]).round(6), np.linalg.cholesky([[4, 2], [2, 3]]).round(6), np.linalg.det(np.eye(3)), np.linalg.det([[1, 2], [2, 4]]).round(6), np.linalg.inv(np.array([np.eye(2), 2 * np.eye(2)])))
for bad in [lambda: np.linalg.inv([[1, 2], [2, 4]]), lambda: np.linalg.inv([[1, 2, 3], [4, 5, 6]]), lambda: np.linalg.solve([[1, 1], [1, 1]], [1, 2]), lambda: np.linalg.cholesky([[1, 2], [2, 1]]), lambda: np.linalg.det([1, 2]), lambda: np.linalg.solve(a, [1, 2, 3])]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(np.linalg.LinAlgError.__name__, issubclass(np.linalg.LinAlgError, ValueError))
