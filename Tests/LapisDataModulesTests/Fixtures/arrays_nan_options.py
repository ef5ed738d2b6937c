import numpy as np

m = np.array([[1, np.nan, 3], [np.nan, np.nan, np.nan], [4, 5, np.nan]])
for f in [np.nansum, np.nanprod, np.nanmean, np.nanstd, np.nanvar, np.nanmin, np.nanmax]:
    print(f.__name__, f(m), f(m, axis=0), f(m, axis=1, keepdims=True).ravel())
kept = np.zeros(3)
print(np.nanmean(m, axis=0, out=kept) is kept, kept)
used = np.array([[True, True, False], [True, True, True], [False, True, True]])
print(np.nanmean(m, where=used), np.nansum(m, axis=1, where=used), np.nanmax(m, where=used, initial=-1))
print(np.nansum(m, initial=100), np.nanstd(m, ddof=1), np.nanvar(m, axis=0, ddof=1))
small = m.astype('float32')
print(np.nanmean(small, axis=0), np.nanmean(small, axis=0).dtype, np.nansum(small, dtype=float).dtype)
print(np.nanmean(m, axis=(0, 1)), np.nansum([]), np.nanmax([3, 1, 2]), np.nanmean(m.T, axis=1))
