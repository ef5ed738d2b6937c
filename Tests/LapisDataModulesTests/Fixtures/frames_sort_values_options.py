import pandas as pd
import numpy as np
df = pd.DataFrame({'g': ['b', 'a', 'B', 'a'], 'n': [2, np.nan, 1, 2], 'k': [1, 2, 3, 4]})
print(df.sort_values('n', na_position='first'))
print(df.sort_values('g', key=lambda s: s.str.lower(), kind='stable'))
print(df.sort_values(['g', 'n'], ascending=[False, True], ignore_index=True))
print(df.sort_values(by=2, axis=1, key=lambda s: s.map(str)).columns.tolist())
print(df[['n', 'k']].sort_values(by=0, axis='columns', ascending=False))
print(df.sort_values('n', ascending=False, kind='mergesort').index.tolist())
df.sort_values('k', ascending=False, inplace=True, ignore_index=True)
print(df)
for bad in [lambda: df.sort_values('zz'), lambda: df.sort_values(['g', 'k'], ascending=[True]), lambda: df.sort_values('g', na_position='middle')]:
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
