import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, -2, 3], 'b': [-4.0, 5.0, -6.0]})
print(df.where(df > 0))
print(df.where(df > 0, 0))
print(df.where(df > 0, -df))
print(df.mask(df < 0, 99))
print(df.mask(df < 0))
print(df.where(df['a'] > 0, other=0))
print(df.where(lambda d: d > 0, lambda d: d * 10))
print(df[df > 0])
df[df < 0] = 0
print(df)
df.where(df > 1, np.nan, inplace=True)
print(df)
print(pd.DataFrame({'a': [1, 2], 'b': [3, 4]}).where(np.array([[True, False], [False, True]]), -1))
print(np.where(df.isna(), 1, 0).tolist())
