import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [3, 1, 2, 1], 'b': [0.5, np.nan, -1, 9], 'c': ['x', 'B', 'a', 'y']}, index=[2, 0, 3, 1])
print(df.sort_values('a'))
print(df.sort_values(by=['a', 'b'], ascending=[True, False]))
print(df.sort_values('b', na_position='first'))
print(df.sort_values('c', ascending=False))
print(df.sort_values('c', key=lambda s: s.str.lower()))
print(df.sort_index())
print(df.sort_index(ascending=False))
print(df.sort_index(axis=1, ascending=False))
print(df.sort_values('a', ignore_index=True))
df.sort_values('b', inplace=True)
print(df)
print(df.b.sort_values(), df.c.sort_values(ascending=False), df.a.sort_index())
print(df.nlargest(2, 'b'), df.nsmallest(2, ['a', 'b']))
print(df.b.sort_values(na_position='first').index.tolist(), df.c.argsort().tolist())
try:
    df.sort_values('zz')
except KeyError as e:
    print(repr(e))
print(df.T.sort_values(0, axis=1) if False else '')
