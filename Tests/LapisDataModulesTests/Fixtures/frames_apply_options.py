import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, 2], 'b': [3, 4]}, index=['r', 's'])
print(df.apply(lambda r: [1, 2], axis=1))
print(df.apply(lambda r: [r['a'], r['b'], 0], axis=1, result_type='expand'))
print(df.apply(lambda r: [9, 8], axis=1, result_type='broadcast'))
print(df.apply(lambda r: pd.Series([r['a']], index=['z']), axis=1, result_type='reduce'))
print(df.apply(np.mean, raw=True), df.apply(lambda v: v * 2, raw=True))
print(df.apply(lambda c, k, shift=0: c * k + shift, args=(10,), shift=1))
print(df.apply(lambda c: c.sum(), axis='columns'))
print(df.apply(lambda c: c.describe()).loc['mean'])
print(df.apply('sum', axis=1), df.apply('max'))
print(df.apply({'a': 'sum', 'b': 'mean'}), df.apply({'a': lambda c: c * 2}))
print(df.apply(lambda r: {'x': r.a}, axis=1))
print(df.apply(lambda c: [c.iloc[0]] * 2), df.apply(lambda c: list(c) + [0]))
print(df.apply(np.log).round(2), df.apply(np.cumsum), df.apply(len))
print(pd.DataFrame({'a': [], 'b': []}).apply(lambda c: c.sum()))
try:
    df.apply(lambda r: r['zz'], axis=1)
except KeyError as error:
    print('KeyError', error)
