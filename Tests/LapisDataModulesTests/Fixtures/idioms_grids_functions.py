import numpy as np

xx, yy = np.meshgrid(np.linspace(-1, 1, 3), np.linspace(0, 1, 2))
grid = np.c_[xx.ravel(), yy.ravel()]
print(grid, (xx**2 + yy).round(3), np.hypot(xx, yy).max(), np.where(xx > 0, 1, -1), (grid[:, 0] > 0).reshape(xx.shape))
t = np.linspace(0, 2 * np.pi, 5)
print(np.sin(t).round(6), np.cos(t).round(6) + 0, np.unwrap([0, 3, 6.5, 0.5]).round(4), np.sinc([0, 0.5]), np.arange(0, 1, 0.25), np.arange(5, 0, -2), np.linspace(0, 1, 4, endpoint=False), np.linspace(1, 2, 3, retstep=True), np.logspace(0, 2, 3), np.geomspace(1, 8, 4), np.arange(3.0), np.arange(1, 4, dtype=float), np.linspace(5, 1, 3, dtype=int))
f = lambda v: v**3 - 2 * v
x = np.linspace(-2, 2, 9)
print(f(x), x[np.abs(f(x)).argmin()], np.trapz(f(x), x), np.gradient(f(x), x)[:3], np.interp(0.3, x, f(x)), np.all(np.diff(x) > 0), np.isclose(f(np.sqrt(2)), 0), np.cumprod(np.arange(1, 6)), np.tri(3, dtype=int), np.identity(2), np.full((2, 2), 7), np.zeros_like(x, dtype=int)[:3], np.ones_like([1, 2]), np.empty((0, 3)).shape)
