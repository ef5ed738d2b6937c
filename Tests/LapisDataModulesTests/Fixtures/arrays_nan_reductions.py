import numpy as np

a = np.array([[1, np.nan, 3], [4, 5, np.nan]])
print(np.nansum(a), np.nanmean(a), np.nanstd(a), np.nanvar(a, axis=0), np.nanmin(a), np.nanmax(a, axis=1), np.nanprod(a), np.nanmedian(a))
print(np.nanmean(a, axis=0), np.nanstd(a, axis=1, ddof=1), np.nansum(a, axis=1, keepdims=True), np.nanargmax(a, axis=1))
print(np.nan_to_num(a), np.nan_to_num([np.inf, -np.inf, np.nan], nan=-1, posinf=99, neginf=-99), np.nan_to_num(np.nan), np.nan_to_num([1, 2]))
print(np.isnan(a), np.isfinite([1, np.inf, np.nan]), np.isinf([1, -np.inf]), np.isposinf([np.inf, -np.inf]), np.isneginf([np.inf, -np.inf]))
print(np.sum(a), np.max(a), np.mean(a, axis=1), np.fmax([1, np.nan], [np.nan, 2]), np.maximum([1, np.nan], [2, 2]), np.fmin([1, np.nan], [0, 5]))
print(np.count_nonzero(np.isnan(a)), a[~np.isnan(a)], np.isnan(a).any(axis=0), np.nanpercentile(a, 50, axis=1), np.nanmax([np.nan, 1]))
print((a == a).all(), np.nan == np.nan, np.nan is np.nan, np.array_equal([1, np.nan], [1, np.nan]), np.array_equal([1, np.nan], [1, np.nan], equal_nan=True))
