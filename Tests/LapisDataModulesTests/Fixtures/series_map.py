import pandas as pd
s = pd.Series(['jan', 'feb', 'mar', 'zzz'])
months = {'jan': 1, 'feb': 2, 'mar': 3}
print(s.map(months))
print(s.map(months).fillna(0).astype(int))
print(s.map(str.upper))
print(s.map('month {}'.format))
print(s.map(pd.Series([10, 20], index=['jan', 'mar'])))
print(pd.Series([1, None, 3]).map(lambda v: v * 2))
print(pd.Series(['a', None]).map(lambda v: v.upper(), na_action='ignore'))
print(s.apply(len), s.apply(lambda t: t == 'jan').astype(int))
print(pd.Series(['yes', 'no']).map({'yes': True, 'no': False}))
print(pd.Series([1, 2]).apply(lambda v: pd.Series({'x': v, 'y': v * v})))
from collections import defaultdict
d = defaultdict(lambda: -1, months)
print(s.map(d))
