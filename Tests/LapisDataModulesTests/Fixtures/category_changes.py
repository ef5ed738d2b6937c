import numpy as np
import pandas as pd

s = pd.Series(['low', 'high', 'mid', 'low', None], dtype='category')
print(s, s.cat.categories, s.cat.codes.tolist(), s.cat.ordered)
o = s.cat.set_categories(['low', 'mid', 'high'], ordered=True)
print(o, o.min(), o.max(), (o > 'low').tolist(), o.sort_values().tolist())
print(s.cat.rename_categories({'low': 'L'}), s.cat.rename_categories(['x', 'y', 'z']).tolist())
print(s.cat.add_categories('none').fillna('none').tolist(), s.cat.remove_categories('mid').tolist())
print(s[s != 'mid'].cat.remove_unused_categories().cat.categories.tolist())
print(s.cat.reorder_categories(['mid', 'low', 'high'], ordered=True).cat.ordered)
print(s.value_counts(), s.value_counts(dropna=False))
print(s.str.upper().tolist(), (s == 'low').tolist(), s.astype(str).tolist(), s.isna().sum(), s.nunique())
try:
    s[0] = 'other'
except TypeError as e:
    print(e)
try:
    s.fillna('zzz')
except TypeError as e:
    print(e)
c = pd.Categorical(['a', 'b', 'a'], categories=['b', 'a'], ordered=True)
print(c, c.codes, c.min(), pd.Series(c).sort_values().tolist())
print(s.map({'low': 0, 'mid': 1, 'high': 2}))
print(pd.Categorical.from_codes([0, 1, 0], ['x', 'y']), s.dtype, s.dtype == 'category')
print(pd.CategoricalDtype(['a', 'b'], ordered=True))
print(pd.Series(['a', 'b', 'z']).astype(pd.CategoricalDtype(['a', 'b'])).tolist())
print(s.groupby(s, observed=False).size())
