import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, 2, 3]})
df['const'] = 'k'
df['list'] = [4, 5, 6]
df['array'] = np.array([0.1, 0.2, 0.3])
df['series'] = pd.Series([10, 20], index=[2, 0])
df['range'] = range(3)
df['none'] = None
df['nan'] = np.nan
df['bool'] = df.a > 1
df['when'] = pd.to_datetime(['2020-01-01'] * 3)
df['text'] = df.a.astype(str) + '!'
df['tuple'] = [(1, 2), (3,), ()]
df['gen'] = list(x * 2 for x in df.a)
df[['m', 'n']] = df[['a', 'list']] * 2
df['cat'] = pd.Categorical(['x', 'y', 'x'])
print(df.iloc[:, :8], df.iloc[:, 8:], df.dtypes, sep='\n')
df['a'] = df['a'].astype(float)
df[['list', 'range']] = 0
df.loc[df.a == 2, ['const', 'text']] = ['changed', '?']
df['a'][0] if False else None
df['ratio'] = df['list'] / df['gen']
df['mix'] = df.apply(lambda r: r['gen'] if r['bool'] else 'no', axis=1)
print(df[['a', 'const', 'text', 'list', 'ratio', 'mix']], df.shape)
for key, value in [('z', [1, 2]), ('z', np.zeros(2)), (['p', 'q'], [1, 2, 3]), (['p', 'q'], np.zeros((3, 3)))]:
    try:
        df[key] = value
    except Exception as error:
        print(type(error).__name__, error)
