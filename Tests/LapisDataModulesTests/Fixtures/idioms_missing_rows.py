import numpy as np

a = np.array([[1.0, np.nan, 3], [4, 5, 6], [np.nan, 8, 9]])
print(a[~np.isnan(a).any(axis=1)], np.isnan(a).sum(), np.argwhere(np.isnan(a)), np.nan_to_num(a, nan=-1), np.nanmean(a, axis=0).round(3), np.nanmax(a, axis=1), np.count_nonzero(~np.isnan(a), axis=0))
filled = np.where(np.isnan(a), np.nanmedian(a, axis=0), a)
print(filled, np.isfinite(filled).all(), np.delete(a, [0, 2], axis=0), np.compress(~np.isnan(a[:, 0]), a, axis=0), a[np.isfinite(a[:, 1]), 1], np.ma.masked_invalid(a).mean(axis=0).filled(0).round(3) if hasattr(np, "ma") else 0)
b = a.copy()
b[np.isnan(b)] = 0
print(b, np.isnan(a) == False, np.nansum(a, axis=1), np.nanargmin(a, axis=0), np.nanstd(a).round(4), np.nanquantile(a, 0.5), np.sort(a, axis=None), np.unique(a[~np.isnan(a)]), a.sum(), np.sum(a, where=~np.isnan(a)), np.mean(a, where=~np.isnan(a)).round(4), np.max(a, initial=0, where=~np.isnan(a)))
