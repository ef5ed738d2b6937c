import pandas as pd
df = pd.DataFrame({'a': [1, 2], 'b': [3, 4]}, index=['x', 'y'])
print(df.rename_axis('row'))
print(df.rename_axis('col', axis=1), df.rename_axis(index='i', columns='c'))
df.index.name = 'idx'
df.columns.name = 'fields'
print(df, df.index, df.columns)
print(df.rename_axis(None).rename_axis(None, axis='columns'))
print(df.rename_axis(index=str.upper), df.T)
print(df.rename_axis(index={'idx': 'other'}).index.name)
m = df.set_index('a', append=True).rename_axis(['p', 'q'])
print(m, m.rename_axis(index={'q': 'z'}).index.names)
