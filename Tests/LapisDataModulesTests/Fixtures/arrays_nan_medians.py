import warnings
import numpy as np

m = np.array([[1, np.nan, 3], [np.nan, np.nan, np.nan], [4, 6, np.nan]])
tries = [lambda a, axis: np.nanmedian(a, axis=axis), lambda a, axis: np.nanpercentile(a, 50, axis=axis),
         lambda a, axis: np.nanquantile(a, [0.2, 0.5], axis=axis), lambda a, axis: np.nanmean(a, axis=axis)]
for f in tries:
    for a, axis in [(m, None), (m, 0), (m, 1), (m[1], None), (np.array([]), None)]:
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always")
            print(np.array(f(a, axis)).tolist() if len(a) else "", [str(w.message) for w in seen])
kept = np.zeros(2)
print(np.median([[1, 2, 4], [3, 9, 1]], axis=1, out=kept) is kept, kept)
print(np.percentile([[1, 2, 4], [3, 9, 1]], 25, axis=1, out=kept) is kept, kept)
print(np.nanmedian([[1, np.nan, 4], [3, 9, 1]], axis=1, out=kept) is kept, kept)
