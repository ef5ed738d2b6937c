import numpy as np
import pandas as pd

s = pd.Series([1.0, np.nan, np.nan, 4.0, np.nan], name='v')
print(s.fillna(0))
print(s.fillna(s.mean()))
print(s.ffill(), s.bfill())
print(s.ffill(limit=1), s.bfill(limit=1))
print(s.fillna({1: 10, 4: 40}))
print(s.fillna(pd.Series([9.0, 8.0, 7.0, 6.0, 5.0])))
print(s.interpolate())
print(s.interpolate(limit=1), s.interpolate(limit_direction='both').tolist())
print(pd.Series([np.nan, 2.0, np.nan, 6.0]).interpolate(limit_direction='backward').tolist())
print(s.dropna(), s.isna().sum(), s.notna().tolist(), s.hasnans)
t = pd.Series(['a', None, 'c'])
print(t.fillna('missing'), t.isnull().tolist(), t.dropna().tolist())
s.fillna(-1, inplace=True)
print(s.tolist(), s.first_valid_index(), s.last_valid_index())
print(pd.Series([1, 2]).fillna(0).dtype, pd.Series([None, 2]).fillna(0))
