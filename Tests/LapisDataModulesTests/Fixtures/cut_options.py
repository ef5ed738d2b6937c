import numpy as np
import pandas as pd

x = pd.Series([1, 7, 5, 4, 6, 3], name='n')
print(pd.cut(x, 3))
print(pd.cut(x, 3, labels=['bad', 'medium', 'good']))
print(pd.cut(x, [0, 3, 5, 10], right=False))
print(pd.cut(x, bins=[1, 4, 7], include_lowest=True).tolist())
print(pd.cut([0.5, 1.5, 2.5], bins=[0, 1, 2, 3], labels=False), pd.cut(np.array([1, 5]), 2, retbins=True)[1])
print(pd.cut(x, [0, 4, 8], labels=['a', 'b']).value_counts())
print(pd.qcut(x, 2), pd.qcut(x, 3, labels=False).tolist())
print(pd.qcut(x, [0, 0.5, 1], labels=['lo', 'hi']).tolist())
print(pd.qcut(range(5), 4), pd.qcut(x, 4, retbins=True)[1])
try:
    pd.qcut([1, 1, 1, 2], 4)
except ValueError as e:
    print(e)
print(pd.qcut([1, 1, 1, 2], 4, duplicates='drop'))
try:
    pd.cut(x, [0, 4, 2])
except ValueError as e:
    print(e)
try:
    pd.cut(x, 3, labels=['a'])
except ValueError as e:
    print(e)
iv = pd.Interval(0, 5)
print(iv, 3 in iv, 0 in iv, iv.mid, iv.length, iv.left, iv.closed, repr(iv))
print(pd.cut(x, [0, 4, 8]).cat.categories, pd.cut(x, [0, 4, 8]).dtype)
print(pd.cut(x, 2, precision=1).cat.categories[0], pd.cut(x, [-np.inf, 4, np.inf]).cat.categories)
print(pd.interval_range(0, 3), x.groupby(pd.cut(x, [0, 4, 8]), observed=False).sum())
