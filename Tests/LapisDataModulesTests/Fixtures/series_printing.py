import numpy as np
import pandas as pd

print(pd.Series(range(70)), pd.Series(range(70), name='n').head(3))
print(pd.Series(np.arange(5) / 3), pd.Series([1.0, 2.0]), pd.Series([1e6, 1.5]), pd.Series([1e-7, 1.0]))
print(pd.Series([1e20, 1]), pd.Series([0.1, 100000.0]))
print(pd.Series(['short', 'a much longer piece of text that goes on and on until it is cut off by pandas']))
print(pd.Series([True, False, None]), pd.Series([[1, 2], {'a': 1}, (1,)]))
print(pd.Series([1, 2], index=['long label', 'b']), pd.Series([1, 2], index=[1.5, 2.0]))
print(pd.Series([1, 2], index=pd.to_datetime(['2020-01-01', '2020-06-01'])), pd.Series([1], index=['k']))
print(pd.Series([np.inf, -np.inf, 1.5]), pd.Series([-1, 10]), pd.Series(['é', '日本']), pd.Series([None, 'x']))
print(pd.Series([], dtype='int64'), pd.Series(['a'], name=('x', 1)))
print(pd.Series([123456.789, 0.001]), pd.Series([12345678, 1]), pd.Series([1.123456789, 22.1]))
print(pd.Series([3, 4.0, 'x']), pd.Series([1.0, np.nan], dtype=object))
with pd.option_context('display.max_rows', 4, 'display.precision', 2):
    print(pd.Series(np.linspace(0, 1, 8)))
print(pd.Series(pd.to_timedelta(['1 days', '2 days 03:00:00'])))
print(pd.Series(pd.to_datetime(['2020-01-01 00:00', '2020-01-01 12:30'])), pd.Series(['x', 'y'], dtype='category'))
print(pd.Series([1, 2], dtype='int8'))
print(pd.Series(range(3), index=pd.Index(['a', 'b', 'c'], name='idx')))
print(pd.Series(range(4), index=pd.MultiIndex.from_product([['a', 'b'], [1, 2]])))
