import pandas as pd
import numpy as np
a = pd.DataFrame({'x': [1, 2, 3], 'y': ['a', 'b', None]})
b = pd.DataFrame({'x': [1, 5, 3], 'y': ['a', 'z', None]})
print(a.equals(b), a.equals(a.copy()), a.equals(a.astype({'x': float})))
print(a.compare(b))
print(a.compare(b, align_axis=0), a.compare(b, keep_shape=True), a.compare(b, keep_equal=True, result_names=('old', 'new')))
print((a == b).sum(), (a != b).any(axis=1).tolist(), a.ne(b).sum().sum())
for bad in [lambda: a.compare(b[:2]), lambda: a == b[:2], lambda: a < b.rename(columns={'x': 'z'})]:
    try:
        bad()
    except ValueError as error:
        print(error)
