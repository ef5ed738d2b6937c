import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, 2, 3], 'b': [0.5, 1.5, 2.5]}, index=['x', 'y', 'z'])
df.at['y', 'a'] = 20
df.iat[0, 1] = 9
df.loc['z', ['a', 'b']] = [30, 7.5]
df.loc[df.a > 10, 'b'] = -1
df.iloc[0] = [100, 200]
print(df)
df.loc[:, 'c'] = 'n'
df.loc['x':'y', 'c'] = ['p', 'q']
df.loc[['x', 'z'], 'a'] *= 2
df['b'] += df['a']
print(df, df.dtypes)
df.iloc[:, 0] = 0
df.iloc[[0, 2], [0, 1]] = np.array([[1, 2], [3, 4]])
df.loc[df['c'] == 'n', ['a', 'b']] = 5
print(df)
df.at['x', 'd'] = 1.5
df.loc[df.b > 3, 'e'] = 'big'
print(df, df.at['z', 'e'], df.iat[1, 0])
for bad in [lambda: df.at['q', 'a'], lambda: df.iat[9, 0], lambda: df.iloc[7], lambda: df.loc['q'], lambda: df.loc['x', 'zz'], lambda: df['zz']]:
    try:
        bad()
    except (KeyError, IndexError) as error:
        print(type(error).__name__, error)
try:
    df.loc['x', ['a', 'b']] = [1, 2, 3]
except ValueError as error:
    print(error)
