import numpy as np
import pandas as pd

r = pd.RangeIndex(2, 11, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:], r.max(), r.min(), r.step, r.stop, 5 in r, 6 in r)
print(r.get_loc(8), r.tolist(), r.values, r.dtype)
df = pd.DataFrame({'v': range(5)})
print(df.index, df[1:3].index, df[df['v'] > 2].index, df.head(2).index)
print(df.reset_index(drop=True).index, df.sample(2, random_state=0).index.tolist())
print(pd.RangeIndex(3) + 10, pd.RangeIndex(3) * 2, pd.RangeIndex(3) - 1, -pd.RangeIndex(3))
print(pd.RangeIndex(3) / 2, pd.RangeIndex(3) == 1, pd.RangeIndex(3).astype(float), pd.RangeIndex(0))
print(pd.RangeIndex(6, 0, -2), pd.RangeIndex(3, name='n'))
print(pd.RangeIndex(3).union(pd.RangeIndex(2, 5)), pd.RangeIndex(4).intersection([2, 3, 9]))
print(pd.RangeIndex(3).append(pd.Index([9])), pd.RangeIndex(3).insert(1, 7), pd.RangeIndex(3).delete(0))
print(pd.RangeIndex(3).equals(pd.Index([0, 1, 2])), pd.RangeIndex(3).to_series().tolist())
print(pd.RangeIndex(4).difference([1]))
s = pd.Series(list('abc'), index=pd.RangeIndex(10, 13))
print(s[10], s.loc[11:], s.iloc[1:], s[11:12], s.index.isin([10, 12]), s.reindex(range(11, 14)).tolist())
print(s.rename({10: 'x'}).index, s.sort_index(ascending=False).index, s.drop(11).index.tolist())
try:
    s[0]
except KeyError as e:
    print('KeyError', e)
try:
    pd.RangeIndex(0, 5, 0)
except ValueError as e:
    print(e)
