import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, 2, 3, 4, 5], 'b': [2.0, 1.0, 4.0, np.nan, 6.0], 'c': [5, 3, 3, 1, 0], 's': list('vwxyz')})
print(df.corr(numeric_only=True))
print(df[['a', 'b', 'c']].corr(method='spearman'))
print(df[['a', 'b']].corr(min_periods=5))
print(df.cov(numeric_only=True), df[['a', 'b']].cov(ddof=0), df[['a', 'b']].cov(min_periods=5))
print(df[['a', 'b', 'c']].corrwith(df['a']), df[['a', 'b']].corrwith(df[['b', 'c']]))
print(round(df.a.corr(df.c), 6), df.a.cov(df.b))

print(df[['a', 'b']].corr(method=lambda x, y: 0.5))
for bad in [lambda: df.corr(), lambda: df[['a']].corr(method='guess'), lambda: df.cov()]:
    try:
        bad()
    except ValueError as error:
        print(error)
