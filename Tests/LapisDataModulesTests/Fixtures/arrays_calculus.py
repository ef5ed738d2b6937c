import numpy as np

y = np.array([1, 4, 9, 16, 25.0])
print(np.gradient(y), np.gradient(y, 2), np.gradient(y, [0, 1, 3, 6, 10]), np.gradient(y, edge_order=2))
print(np.gradient(np.array([[1, 2, 6], [3, 4, 5.0]])))
print(np.gradient(np.array([[1, 2, 6], [3, 4, 5.0]]), axis=1))
print(np.trapz(y), np.trapz(y, dx=0.5), np.trapz(y, x=[0, 1, 2, 4, 8]), np.trapz([[1, 2], [3, 4]], axis=0))
print(np.diff(y), np.diff(y, n=2), np.diff([[1, 3], [6, 10]], axis=0), np.diff([1, 2], prepend=0, append=9), np.ediff1d([1, 2, 4], to_begin=-99, to_end=[88, 99]))
print(np.cumsum([[1, 2], [3, 4]]), np.cumsum([[1, 2], [3, 4]], axis=0), np.cumprod([1, 2, 3, 4]), np.nancumsum([1, np.nan, 2]), np.nancumprod([2, np.nan, 3]))
print(np.interp(2.5, [1, 2, 3], [3, 2, 0]), np.interp([0, 1.5, 9], [1, 2, 3], [3, 2, 0]), np.interp([0, 9], [1, 2, 3], [3, 2, 0], left=-1, right=-2), np.interp([370, -10], [0, 90, 180], [1, 2, 3], period=360))
print(np.convolve([1, 2, 3], [0, 1, 0.5]), np.convolve([1, 2, 3], [0, 1, 0.5], "same"), np.convolve([1, 2, 3], [0, 1, 0.5], "valid"))
