import numpy as np
import numpy.ma as ma

x = ma.array([1, 2, 3, 4], mask=[0, 1, 0, 0])
print(x, x.mean(), x.sum(), x.count(), x.max(), x.filled(-1), x.compressed(), x.mask, x.data)
print(repr(x))
y = ma.masked_where(np.array([1.0, 5, 9]) > 4, [1.0, 5, 9])
print(y, repr(y), y + 1, y * 2, y.std(), ma.masked_invalid([1, np.nan, np.inf]), ma.masked_equal([1, 2, 1], 1), ma.masked_greater([1, 5], 3), ma.masked_less([1, 5], 3), ma.masked_values([1.0, 1.1], 1.1), ma.masked_inside([1, 5, 9], 4, 6), ma.masked_outside([1, 5, 9], 4, 6))
x[0] = ma.masked
print(x, x[1], x[1] is ma.masked, x[2], ma.is_masked(x), ma.getmaskarray(x), ma.count_masked(x), x > 2, x[1:], x.shape, len(x), x.dtype)
m = ma.array([[1, 2], [3, 4]], mask=[[True, False], [False, False]])
print(m, m.mean(axis=0), m.sum(axis=1), ma.median(x), ma.average([1, 2]), m.T, m.min(), ma.filled(m, 0), ma.array([1, 2]))
