import numpy as np
import pandas as pd

a = pd.Series([1.0, 2.0, 4.0, 8.0, 7.0])
b = pd.Series([2.0, 1.0, 5.0, 9.0, 6.0])
print(a.corr(b))
print(a.cov(b), a.autocorr(), a.autocorr(lag=2))
print(a.sem(), a.skew(), a.kurt(), a.kurtosis(), a.var(ddof=0), a.std(ddof=0))
print(a.cumsum().tolist(), a.cumprod().tolist(), b.cummax().tolist(), b.cummin().tolist())
print(pd.Series([1, np.nan, 3]).cumsum().tolist(), pd.Series([1, np.nan, 3]).cumsum(skipna=False).tolist())
print(pd.Series([True, True]).cumsum().tolist())
print(a.shift().tolist(), a.shift(-2).tolist(), a.shift(1, fill_value=0).tolist())
print(pd.Series([1, 2]).shift(1, fill_value=0).dtype)
print(a.diff().tolist(), a.diff(2).tolist(), a.diff(-1).tolist(), a.pct_change().round(3).tolist())
print(a.pct_change(2).round(3).tolist())
print(a.sum(min_count=6), pd.Series([], dtype=float).sum(), pd.Series([np.nan]).sum(min_count=1))
print(a.sum(skipna=False))
print(pd.Series([np.nan, 1]).mean(skipna=False), pd.Series([np.nan, 1]).min(skipna=False))
print(pd.Series([], dtype=float).max())
print(a.dot(b), a @ b, a.abs().sum(), a.round().tolist(), a.product(), a.corr(pd.Series([1.0])))
try:
    a.mad()
except AttributeError as e:
    print(e)
print(pd.Series(['a', 'b']).sum(), pd.Series(['a', 'b']).max(), pd.Series([True, False]).mean())
try:
    pd.Series(['a', 'b']).mean()
except TypeError as e:
    print(e)
print(pd.Series([1, 2, 3]).any(), pd.Series([0, 1]).all(), pd.Series([], dtype=bool).any())
print(pd.Series([np.nan]).any())
