import pandas as pd
df = pd.DataFrame({'a': [1, 2, 3], 'b': [4, 5, 6], 'c': [7, 8, 9]}, index=['x', 'y', 'z'])
print(df.drop('a', axis=1), df.drop(columns=['a', 'b']), df.drop(['x', 'z']), df.drop(index='y', columns='c'), df.drop(df[df.a > 1].index), df.drop(df.columns[[0, 2]], axis=1), df.drop(columns='zz', errors='ignore').shape)
del df['b']
df.drop('x', inplace=True)
df.drop(labels=['c'], axis='columns', inplace=True)
print(df, df.drop(index=[]), df.drop(columns=df.columns))
m = pd.DataFrame({'v': [1, 2, 3]}, index=pd.MultiIndex.from_tuples([('a', 1), ('a', 2), ('b', 1)]))
print(m.drop('a'), m.drop(('a', 1)), m.drop(1, level=1))
twice = pd.DataFrame([[1, 2, 3]], columns=['p', 'q', 'p'])
print(twice.drop(columns='p'), twice['p'], twice.loc[:, ~twice.columns.duplicated()])
