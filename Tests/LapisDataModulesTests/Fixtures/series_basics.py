import pandas as pd
import numpy as np
print(pd.Series([1, 2, 3]), pd.Series([1.5, None]), pd.Series(['a', 'b'], index=['x', 'y'], name='n'))
print(pd.Series({'a': 1, 'b': 2}), pd.Series(5, index=[1, 2]), pd.Series(np.arange(3)), pd.Series([True, False]))
print(pd.Series([1, 'x', 2.5, None]), pd.Series([], dtype=float))
s = pd.Series([10, 20, 30], index=list('abc'))
print(s['a'], s.iloc[-1], s[['a', 'c']].tolist(), s[s > 10].sum(), 'a' in s, s.a)
print(s + 1, s * s, s / 3, s ** 2, s % 7, -s, s // 7, 100 - s)
print(s.mean(), s.std(), s.var(), s.median(), s.min(), s.max(), s.sum(), s.count(), s.prod())
print(s.cumsum().tolist(), s.pct_change().round(2).tolist(), s.idxmax(), s.argmax(), s.sem(), s.skew())
s['d'] = 40
print(s, s.drop('a'), len(s), s.shape, s.index, s.keys())
print(s.to_frame('v'), s.reset_index(), s.rename('z'), s.describe())
print(s.between(15, 35).tolist(), s.clip(15, 35).tolist(), s.isin([10]).tolist(), s.where(s > 15).tolist(), s.mask(s > 15, 0).tolist())
print(s.agg(['min', 'max']), s.apply(lambda v: v / 10), s.map(lambda v: v + 1), s.replace(10, 11).tolist(), s.eq(10).tolist())
try:
    s['zz']
except KeyError as e:
    print(repr(e))
try:
    int(s)
except TypeError as e:
    print(e)
