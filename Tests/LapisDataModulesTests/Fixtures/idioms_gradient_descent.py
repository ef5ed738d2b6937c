import numpy as np

np.random.seed(0)
X = np.random.randn(50, 2)
y = X @ np.array([2.0, -3.0]) + 1 + 0.1 * np.random.randn(50)
A = np.c_[np.ones(50), X]
w = np.zeros(3)
for step in range(200):
    w -= 0.1 * (2 / 50) * A.T @ (A @ w - y)
exact = np.linalg.lstsq(A, y, rcond=None)[0]
print(w.round(4), exact.round(6), np.linalg.solve(A.T @ A, A.T @ y).round(6), (np.linalg.inv(A.T @ A) @ A.T @ y).round(6), (np.linalg.pinv(A) @ y).round(6))
print(np.polyfit(X[:, 0], y, 1).round(6), np.corrcoef(X[:, 0], y)[0, 1].round(6), ((A @ exact - y) ** 2).mean().round(6))
x = np.linspace(0, 1, 5)
print(np.polyval(np.polyfit(x, x**3, 3).round(6), 0.5), np.convolve([1, 2, 3, 4, 5], np.ones(3) / 3, "valid"), np.cumsum(np.r_[0, np.diff([1, 4, 9])]))
