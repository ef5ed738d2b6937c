import pandas as pd
df = pd.DataFrame({'a': [3, 1, 2]}, index=pd.Index(['x', 'y', 'z'], name='key'))
print(df.index, df.index.tolist(), df.index.values, df.index.name, df.index.dtype)
df.index = df.index.str.upper()
print(df.index[0], df.index[-1], df.index[1:], df.index.get_loc('Y'), 'Z' in df.index, df.index.is_unique)
df.index = range(10, 13)
print(df.index, df.index.max(), df.loc[11, 'a'])
df.index = pd.RangeIndex(3)
df.index = df.index + 1
print(df, df.index.map(lambda i: i * 2).tolist(), df.set_axis(list('abc')).index)
df.index.names = ['n']
print(df, df.index.to_series().tolist(), df[::-1].index.is_monotonic_increasing, df.index.isin([1, 2]), (df.index > 1).tolist())
print(df.sort_values('a').index, df.index.equals(df.copy().index), pd.Index([1, 2]).append(pd.Index([3])), df.index.astype(str))
