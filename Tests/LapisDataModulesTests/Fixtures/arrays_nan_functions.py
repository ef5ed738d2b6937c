import numpy as np
a = np.array([[1.0, np.nan, 3.0], [4.0, 5.0, np.nan]])
print(np.nansum(a), np.nanmean(a), np.nanmean(a, axis=0), np.nanmax(a), np.nanmin(a, axis=1), np.nanstd(a), np.nanvar(a, axis=1))
print(np.nanmedian(a), np.nanmedian(a, axis=0), np.nanpercentile(a, 50), np.nanprod(a), np.nancumsum([1, np.nan, 2]), np.nanargmax(a), np.nanargmin(a, axis=1))
print(a.sum(), a.max(), np.mean(a, axis=0), np.isnan(a), np.isnan(a).sum(), np.argmax(a), np.sort([3, np.nan, 1]), np.argsort([3, np.nan, 1]))
print(a[~np.isnan(a)], np.where(np.isnan(a), 0, a), np.nan_to_num(a))
print(np.unique([1, np.nan, 1, np.nan]), np.count_nonzero(np.isnan(a), axis=0), np.nanquantile([1, 2, np.nan], 0.5))
print(np.max([1, np.nan]), np.min([np.nan, 1]), np.median([1, np.nan]), np.percentile([1, np.nan, 3], 50))
