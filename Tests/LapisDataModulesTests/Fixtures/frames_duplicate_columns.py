import pandas as pd
df = pd.DataFrame([[1, 2, 3], [4, 5, 6]], columns=['a', 'b', 'a'])
print(df, df['a'], df.columns.duplicated(), df.loc[:, ~df.columns.duplicated()], df.columns.is_unique, df.T, df.a.shape, sep='\n')
df.columns = ['a', 'b', 'c']
df['b'] = df.pop('b')
print(df, df[['c', 'a']], df.reindex(sorted(df.columns), axis=1), df.set_axis(range(3), axis=1), df[df.columns[::-1]], sep='\n')
print(df.rename(columns={'a': 'b'}), df.rename(columns={'a': 'b'})['b'], df.sum().tolist(), df.mean(axis=1).tolist(), sep='\n')
