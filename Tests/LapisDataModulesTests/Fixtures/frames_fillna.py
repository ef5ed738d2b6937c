import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, np.nan, np.nan, 4], 'b': [np.nan, 2, np.nan, np.nan], 'c': ['x', None, 'y', None]})
print(df.fillna(0))
print(df.fillna({'a': -1, 'c': 'none'}))
print(df.fillna({'a': -1, 'b': -2}, limit=1))
print(df[['a', 'b']].fillna(df[['a', 'b']].mean()))
print(df[['a', 'b']].fillna(0, limit=1))
print(df.ffill(), df.bfill(limit=1))
print(df[['a', 'b']].ffill(axis=1), df[['b', 'a']].bfill(axis='columns'))
other = pd.DataFrame({'a': [10, 20, 30, 40], 'b': [50, 60, 70, 80]})
print(df.fillna(other))
df.fillna({'c': '?'}, inplace=True)
print(df.c.tolist())
for bad in [lambda: df.fillna(), lambda: df.fillna([1, 2]), lambda: df.fillna(1, method='ffill')]:
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
