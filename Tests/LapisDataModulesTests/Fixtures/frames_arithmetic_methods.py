import pandas as pd
import numpy as np
a = pd.DataFrame({'x': [1.0, 2.0], 'y': [3.0, np.nan]})
b = pd.DataFrame({'x': [10.0, np.nan], 'z': [5.0, 6.0]})
for name in ['add', 'sub', 'mul', 'div', 'floordiv', 'mod', 'pow', 'radd', 'rsub', 'rdiv', 'rpow']:
    print(name, getattr(a, name)(2).values.tolist())
print(a.add(b, fill_value=0), a.mul(b, fill_value=1), a.rsub(b))
row = pd.Series({'x': 1, 'y': 2})
col = pd.Series([10, 20])
print(a - row, a.sub(row, axis='columns'), a.add(col, axis=0), a.div(a.sum(axis=1), axis='index'), a.mul([1, 2]), a.add(col, axis='index', fill_value=None))
print(a.eq(1), a.gt(a.mean()), a.le(2, axis=0), a.ne(col, axis='index'), a.lt(b.reindex_like(a)))
print(a // 2, a % 2, -a, abs(-a), 2 - a, 2 ** a, divmod(7, 2))
print((a + [100, 200]), a * np.array([1, 0]), a + np.array([[1], [2]]), a @ a.fillna(0).T, a.dot(pd.Series([1, 1], index=['x', 'y'])))
for bad in [lambda: a + [1, 2, 3], lambda: a + np.zeros((3, 2)), lambda: pd.DataFrame({'s': ['a']}) + 1]:
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
