import numpy as np
import pandas as pd

s = pd.Series([1.0, None, 3.0, 2.0])
print(s.pct_change(fill_method=None).tolist())
print(s.to_frame().pct_change(fill_method=None))
print(s.cumsum(skipna=False).tolist(), s.cummin().tolist(), s.cumprod().tolist())

# Whole numbers beyond 2**53 stay exact.
big = pd.Series([9007199254740993, 9007199254740992])
print(big.cummax().tolist(), big.cummin().tolist())
print(big.to_frame().cummax())

t = pd.Series(pd.to_timedelta(["1h", None, "2h"]))
print(t.cumsum())
print(t.cumsum(skipna=False))
print(t.cummax())
d = pd.Series(pd.to_datetime(["2024-01-02", None, "2024-01-01"]))
print(d.cummax())
print(d.cummin())
print(pd.Series([True, False, True]).cumsum().tolist(), pd.Series([True, False]).cummin().tolist())

print(d.min(), d.max(), d.min(skipna=False), t.max(), s.min(), s.max(skipna=False))
print(pd.Series(["b", "a", "é"]).max(), pd.Series([], dtype=float).min(), pd.Series([True, False]).min())
print(pd.Series([np.nan, 0]).any(), pd.Series([np.nan, 1]).all(), pd.Series([np.nan]).any(skipna=False), pd.Series([0, 0]).any())
for values in ([1, 1, 2], [2, 1, 1], [1.0, np.nan], ["a", "b"], []):
    series, index = pd.Series(values), pd.Index(values)
    print(series.is_monotonic_increasing, series.is_monotonic_decreasing, index.is_monotonic_increasing, index.is_monotonic_decreasing)
print(pd.Index([3, 1, 3]).argmax(), pd.Index([3, 1, 3]).argmin())
