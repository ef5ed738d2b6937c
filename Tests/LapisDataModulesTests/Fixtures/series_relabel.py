import numpy as np
import pandas as pd

s = pd.Series([1, 2, 3], index=['a', 'b', 'c'], name='x')
print(s.drop('a'), s.drop(['a', 'c']), s.drop(index='b').tolist())
try:
    s.drop('z')
except KeyError as e:
    print(e)
print(s.drop('z', errors='ignore').tolist())
print(s.reindex(['c', 'a', 'z']), s.reindex(['c', 'z'], fill_value=0))
print(s.rename('y').name, s.rename({'a': 'A'}).index.tolist(), s.rename(str.upper).index.tolist())
print(s.to_frame(), s.to_frame('col').columns.tolist())
print(s.set_axis(['p', 'q', 'r']), s.add_prefix('k_').index.tolist(), s.add_suffix('_k').index.tolist())
print(s.rename_axis('key'), s.index.name)
print(pd.Series([1, 3, 5], index=[0, 2, 4]).reindex(range(5), method='ffill').tolist())
print(pd.concat([s, s]), s.repeat(2).tolist(), s.repeat([1, 0, 2]).tolist())
print(s.pop('b'), s.tolist(), 'a' in s, s.get('q', 'none'), s.keys().tolist())
s['d'] = 9
s.loc['e'] = 10
del s['a']
print(s, len(s), s.squeeze().shape, s.size, s.ndim, s.shape, s.empty)
print(s.truncate('c', 'd').tolist(), s.take([0, -1]).tolist(), s.filter(like='d').tolist(), s.xs('d'))
print(s.align(pd.Series([1], index=['c']))[1].tolist())
