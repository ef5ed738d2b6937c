import numpy as np
import pandas as pd

s = pd.Series([0, 1, 2, 3, 4])
print(s.replace(0, 5).tolist(), s.replace([0, 1], 9).tolist(), s.replace([0, 1], [10, 11]).tolist())
print(s.replace({0: 100, 4: 400}).tolist())
t = pd.Series(['bat', 'foo', 'bait', 'xyz', None])
print(t.replace('foo', 'bar').tolist(), t.replace({'foo': np.nan}).tolist())
print(t.replace(to_replace=r'^ba.$', value='new', regex=True).tolist())
print(t.replace({r'^ba.$': 'new', 'xyz': 'end'}, regex=True).tolist())
print(t.replace(regex=r'^b', value='B').tolist())
print(pd.Series([1.0, np.nan]).replace(np.nan, 0).tolist())
print(pd.Series(['unknown', 'yes']).replace('unknown', np.nan).isna().tolist())
print(pd.Series(['yes', 'no']).replace({'yes': 1, 'no': 0}).dtype)
print(pd.Series([True, False]).replace({True: 'y', False: 'n'}).tolist())
s.replace(4, 40, inplace=True)
print(s.tolist(), pd.Series([1.5, 2.5]).replace(2.5, 'x').tolist())
print(pd.Series(['a', 'b'], dtype='category').replace('a', 'z').tolist())
