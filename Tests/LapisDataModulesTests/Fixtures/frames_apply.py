import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, 2, 3], 'b': [4.0, 5.0, 6.0]})
print(df.apply(np.sum))
print(df.apply(lambda c: c.max() - c.min()))
print(df.apply(lambda r: r['a'] * r['b'], axis=1))
print(df.apply(lambda r: pd.Series([r.a, r.b * 2], index=['p', 'q']), axis=1))
print(df.apply(np.sqrt))
print(df.apply(lambda r: [r.a, r.b], axis=1))
print(df.apply(lambda r: (r.a, r.b), axis=1, result_type='expand'))
print(df.apply('mean'))
print(df.apply(lambda c: c * 10))
print(df.apply(sum, axis=1))
def f(row, k, add=0):
    return row['a'] * k + add
print(df.apply(f, axis=1, args=(2,), add=1))
print(df.applymap(lambda v: v + 0.5), df.map(str))
print(df.apply(lambda c: c.astype(str) + '!'))
print(df.apply(['min', 'max']))
print(df.apply(lambda c: c.dtype))
print(df.apply(pd.Series.nunique))
print(df.a.apply(lambda v: 'odd' if v % 2 else 'even'))
print(df.agg(['sum', 'mean']), df.agg('sum'), df.agg({'a': 'sum', 'b': ['min', 'max']}))
