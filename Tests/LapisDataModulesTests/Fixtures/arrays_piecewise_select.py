import numpy as np

x = np.linspace(-2, 2, 5)
print(np.piecewise(x, [x < 0, x >= 0], [-1, 1]))
print(np.piecewise(x, [x < 0, x >= 0], [lambda v: -v, lambda v: v * 2]))
print(np.piecewise(x, [x < -1, x > 1], [0, 1, lambda v: v]))
print(np.select([x < -1, x > 1], ["low", "high"], default="mid"))
print(np.select([x < 0, x == 0], [x * 10, 99]))
print(np.where(x > 0, "pos", "neg"), np.where(x > 0, x, np.nan))
print(np.where([[True, False], [False, True]], [[1, 2], [3, 4]], 0))
print(np.choose([0, 1, 2, 1], [[1, 2, 3, 4], [10, 20, 30, 40], [100, 200, 300, 400]]))
print(np.clip(x, -1, 1), np.clip([1, 5, 9], 2, None), np.clip(np.arange(5), [1, 1, 2, 2, 3], 3))
print(np.compress([True, False, True], [1, 2, 3]), np.extract(x > 0, x), np.heaviside(x, 0.5))
