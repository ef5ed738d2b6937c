import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, np.nan, 3, np.nan], 'b': [np.nan, np.nan, 6, np.nan], 'c': ['p', 'q', None, None]})
print(df.dropna())
print(df.dropna(how='all'), df.dropna(thresh=2))
print(df.dropna(subset=['a']), df.dropna(subset=['a', 'b'], how='all').index.tolist())
print(df.dropna(axis=1), df.dropna(axis='columns', thresh=2), df.dropna(axis=1, subset=[0, 2]))
print(df.dropna(axis=1, how='all').columns.tolist(), df.dropna(how='all', ignore_index=True).index)
df.dropna(subset='c', inplace=True)
print(df)
for bad in [lambda: df.dropna(how='some'), lambda: df.dropna(subset=['zz']), lambda: df.dropna(how='any', thresh=1)]:
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
