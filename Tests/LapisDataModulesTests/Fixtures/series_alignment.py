import numpy as np
import pandas as pd

a = pd.Series([1, 2, 3], index=['x', 'y', 'z'])
b = pd.Series([10.0, 20.0, 30.0], index=['z', 'y', 'w'])
print(a + b, a.add(b, fill_value=0), a - b.reindex(a.index), a * b.reindex(a.index).fillna(1))
print(a.sub(b).dropna(), (a + b).sum(), a.combine_first(b))
left, right = a.align(b, join='inner')
print(left, right, a.align(b, join='left')[1].tolist(), a.reindex_like(b).tolist())
print(a.index.intersection(b.index).tolist(), a[a.index.isin(b.index)].tolist())
df = pd.DataFrame({'p': a})
df['q'] = b
df['r'] = [7, 8, 9]
df['s'] = pd.Series([1, 2, 3])
df['t'] = b.values
print(df, df['p'] + df['q'], df['p'].map(pd.Series({1: 'one', 2: 'two'})).tolist())
print(pd.concat([a, b], axis=1, keys=['a', 'b']), pd.concat([a, b]).index.tolist())
print(pd.concat([a, b], axis=1, join='inner').columns.tolist())
print(a.dot(b.reindex(a.index).fillna(0)), np.add(a, a).tolist(), (a == a[::-1].sort_index()).all())
print(a.eq(b).tolist(), a.where(a > 1, b).tolist(), a.mask(a > 1, b).tolist(), a.update(b), a.tolist())
c = pd.Series([1, 2], index=['k', 'k'])
print(c['k'], c.index.is_unique, c.loc['k'].tolist(), c.groupby(level=0).sum())
print(c[~c.index.duplicated()].tolist(), c.reset_index(drop=True).add(pd.Series([5, 6])).tolist(), c + 1)
try:
    c.reindex(['k', 'j'])
except ValueError as e:
    print(e)
