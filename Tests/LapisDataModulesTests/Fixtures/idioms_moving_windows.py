import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

x = np.array([3.0, 5, 2, 8, 7, 1])
w = sliding_window_view(x, 3)
print(w, w.mean(axis=1), w.max(axis=1), np.convolve(x, [1 / 3] * 3, mode="valid"))
print(np.lib.stride_tricks.sliding_window_view(np.arange(9).reshape(3, 3), (2, 2)).sum(axis=(2, 3)))
c = np.cumsum(np.insert(x, 0, 0))
print((c[3:] - c[:-3]) / 3, np.diff(x) / x[:-1], np.maximum.accumulate(x), np.minimum.accumulate(x), np.add.accumulate([1, 2, 3]), np.multiply.reduce([2, 3, 4]), np.subtract.outer([1, 2], [10, 20]))
lags = np.column_stack([x[:-2], x[1:-1], x[2:]])
print(lags, np.roll(x, 1), np.sign(np.diff(x)), np.flatnonzero(np.diff(np.sign(np.diff(x)))) + 1)
