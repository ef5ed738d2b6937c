import numpy as np
import pandas as pd

s = pd.Series([7, 3, 7, 1, np.nan], index=list('abcde'))
for method in ['average', 'min', 'max', 'first', 'dense']:
    print(method, s.rank(method=method).tolist())
print(s.rank(ascending=False).tolist(), s.rank(pct=True).tolist())
print(s.rank(na_option='top').tolist(), s.rank(na_option='bottom').tolist())
print(pd.Series(['b', 'a', 'c']).rank().tolist())
print(s.quantile(), s.quantile(0.25), s.quantile([0.1, 0.9]))
for kind in ['linear', 'lower', 'higher', 'midpoint', 'nearest']:
    print(kind, s.quantile(0.4, interpolation=kind))
print(s.nlargest(2), s.nsmallest(2))
print(s.nlargest(1, keep='all'), s.nlargest(1, keep='last'))
print(s.idxmax(), s.idxmin(), s.argmax(), s.argmin())
print(s.mode(), pd.Series(['x', 'y', 'x', None]).mode(), pd.Series([1, 2]).mode().tolist())
try:
    s.quantile(1.5)
except ValueError as e:
    print(e)
