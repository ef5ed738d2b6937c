import numpy as np
import pandas as pd

print(pd.Series([1, 2, 3]), pd.Series([1, 2.5]), pd.Series(['a', 'b'], name='t'), pd.Series([True, None]))
print(pd.Series([1, 'a', 2.5]))
print(pd.Series({'a': 1, 'b': 2}), pd.Series({'a': 1, 'b': 2}, index=['b', 'c']), pd.Series(5, index=range(3)))
print(pd.Series('x', index=['p', 'q']), pd.Series(np.arange(3) / 2, dtype='float32'))
print(pd.Series([1, 2], dtype=float), pd.Series([1, 0], dtype=bool), pd.Series([1, 2], dtype=str).tolist())
print(pd.Series(range(3), index=list('xyz')), pd.Series((1, 2)), pd.Series(x for x in [1, 2]))
print(pd.Series(dtype=float), pd.Series([], dtype=object), pd.Series([None, None]), pd.Series([np.nan, 'x']))
print(pd.Series([[1, 2], [3]]), pd.Series([{'a': 1}, (1, 2)]), pd.Series([1, np.nan]))
print(pd.Series(pd.date_range('2020-01-01', periods=2)), pd.Series([pd.Timestamp('2020-01-01'), None]))
print(pd.Series([pd.Timedelta('1D')]), pd.Series(['a', 'b', 'a'], dtype='category'), pd.Series(1.5))
try:
    pd.Series([1, 2], index=['a'])
except ValueError as e:
    print(e)
try:
    pd.Series(np.zeros((2, 2)))
except ValueError as e:
    print(e)
s = pd.Series([1, 2, 3], index=['a', 'b', 'c'], name='n')
print(s.a, s['b'], s[['a', 'c']], s['a':'b'], s[s > 1], s.index, s.values, s.name, s.dtype, s.axes)
print(pd.Series(s, index=['c', 'a']), pd.Series(s).equals(s), s.copy().name, repr(s.head(1)), str(s.tail(1)))
print(list(s), dict(s), len(s), 2 in s, 'a' in s, 2 in s.values)
print(pd.Series([7]).item(), bool(pd.Series([True]).all()), list(zip(s.index, s)), [x for x in s])
print(np.asarray(s), np.sqrt(s).round(3).tolist(), np.mean(s), np.max(s), np.log1p(s).round(3).tolist())
print(pd.Series(np.arange(100)), pd.Series(np.linspace(0, 1, 70)).head(3), pd.Series(['x' * 60]))
print(pd.Series([1e10, 1.5]), pd.Series([1e-10, 1]), pd.Series([123456789.123, 0.5]))
