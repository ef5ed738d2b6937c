import pandas as pd
import numpy as np
a = pd.DataFrame({'x': [1, 2, 3]}, index=['p', 'q', 'r'])
s = pd.Series([10, 20, 30], index=['r', 'p', 'zz'])
a['s'] = s
a['t'] = s.values
a['u'] = pd.DataFrame({'k': [7, 8, 9]}, index=['q', 'p', 'r'])['k']
a.loc['q', 's'] = 0
a.loc[['p', 'r'], 'x'] = pd.Series({'r': 300, 'p': 100})
print(a, a['x'] + s, a.x.reindex(['r', 'p', 'n']), a.reindex(s.index), a.mul(s, axis=0).x.tolist(), sep='\n')
b = a.reset_index(drop=True)
b['v'] = a['x']
print(b.v.isna().all(), b.index.equals(a.index), a.index.intersection(s.index).tolist(), a.loc[a.index.isin(['p'])].shape, a.drop(index=['p']).index.tolist(), a[~a.index.duplicated()].shape)
odd = pd.DataFrame({'x': [1, 2]}, index=[5, 5])
print(odd.loc[5], odd.index.has_duplicates, odd.reset_index().x.tolist(), (odd + odd).x.tolist(), sep='\n')
try:
    odd.reindex([5, 6])
except ValueError as error:
    print(error)
