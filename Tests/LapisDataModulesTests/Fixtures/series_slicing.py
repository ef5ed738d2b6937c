import numpy as np
import pandas as pd

s = pd.Series([10, 20, 30, 40, 50], index=list('abcde'), name='v')
print(s[1:3], s['b':'d'], s[::2], s[-2:], s[::-1].tolist())
print(s.iloc[1], s.iloc[-1], s.iloc[1:4:2], s.iloc[[0, -1]], s.loc['b':'c'], s.loc[['e', 'a']], s.loc[s > 25])
print(s[['a', 'c']], s[s > 20].index.tolist(), s[(s > 10) & (s < 50)].tolist())
print(s[[True, False, True, False, False]])
r = pd.Series([1, 2, 3], index=[5, 6, 7])
print(r[5], r.loc[6], r.iloc[2], r[5:6].tolist(), r.loc[5:6].tolist())
for bad in [
    lambda: s['z'],
    lambda: s.loc['z'],
    lambda: s.iloc[9],
    lambda: s[['a', 'z']],
    lambda: s.loc[['y', 'z']],
    lambda: r[0],
    lambda: s.iloc['a'],
    lambda: s[[True]],
]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(s.head(2), s.tail(2), s.head(-3).tolist(), s.at['c'], s.iat[0], 'c' in s, s.get('z'), s.get('z', -1))
print(r.index.tolist(), s.index.get_loc('c'), s.idxmax(), list(s.items())[:2], s.first_valid_index())
