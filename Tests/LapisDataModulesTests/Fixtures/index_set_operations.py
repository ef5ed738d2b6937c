import numpy as np
import pandas as pd

a = pd.Index([1, 2, 3, 4])
b = pd.Index([3, 4, 5])
print(a.union(b), a.intersection(b), a.difference(b), a.symmetric_difference(b), a.append(b))
print(a.isin([2, 9]), 3 in a, a.get_loc(3), a[0], a[1:3], a[a > 2], a[[0, 2]], a.tolist(), len(a), a.size)
print(a.shape, a.dtype)
print(a.insert(1, 10), a.delete(0), a.drop([2]), a.rename('k').name, a.max(), a.min(), a.argmax(), a.nunique())
print(a.is_unique)
s = pd.Index(['b', 'a', 'c', 'a'], name='let')
print(s, s.unique(), s.duplicated().tolist(), s.drop_duplicates(), s.sort_values())
print(s.sort_values(ascending=False), s.value_counts(), s.str.upper(), s.get_loc('b'), s.has_duplicates)
print(s.map(str.upper), s.map({'a': 1, 'b': 2, 'c': 3}), s.astype('category'), s.isna(), s.to_series().tolist())
print(s.to_frame(index=False), s.where(s != 'a', 'z'), s.get_indexer_for(['c']), s.argsort())
try:
    a.get_loc(99)
except KeyError as e:
    print(e)
try:
    a[0] = 5
except TypeError as e:
    print(e)
print(a.get_indexer([1, 9]), pd.Index([1, 2]).equals(pd.Index([1, 2])), a.identical(a), pd.Index([1.5, 2]))
print(pd.Index(['a', 1]), pd.Index([], dtype=object), pd.Index([True, False]))
r = pd.RangeIndex(5)
print(r, r[1:3], r[::-1], r + 1, r * 2, r.tolist(), r.start, r.stop, r.step, pd.RangeIndex(1, 10, 3))
print(r.to_numpy(), list(r)[0].__class__.__name__)
print(a + 1, a * 2.5, a == 2, a.values, a.to_list(), a.repeat(2), a.take([0, 1]))
print(pd.Index([3, 1, 2]).sort_values(return_indexer=True), pd.Index(['x', 'y']) + '_1')
print(a.is_monotonic_increasing, a.is_monotonic_decreasing, a.any(), a.all(), a.empty, a.ndim, a.T)
print(a.slice_indexer(2, 3), a.searchsorted(3), a.fillna(0), a.copy())
