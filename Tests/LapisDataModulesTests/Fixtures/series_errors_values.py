import numpy as np
import pandas as pd

s = pd.Series([1, 2, 3])
t = pd.Series(['a', 'b'])
checks = [
    lambda: t.mean(),
    lambda: t.std(),
    lambda: t + 1,
    lambda: t > 1,
    lambda: s + 'x',
    lambda: s['a'],
    lambda: s.loc[9],
    lambda: s.iloc[9],
    lambda: s.foo,
    lambda: pd.Series([1, 2], index=[1]),
    lambda: s.reindex([0, 0]).shape,
    lambda: s.drop(9),
    lambda: s.astype('datetime64[ns]').tolist(),
    lambda: t.astype(int),
    lambda: t.astype(float),
    lambda: pd.Series([np.nan]).astype(int),
    lambda: bool(s),
    lambda: s == pd.Series([1]),
    lambda: s.str.upper(),
    lambda: s.dt.year,
    lambda: s.cat.codes,
    lambda: t.rank(method='x'),
    lambda: t.nlargest(1),
    lambda: s.quantile(2),
]
for check in checks:
    try:
        print(check())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
