import pandas as pd
df = pd.DataFrame({'age': [1, 2], 'job type': ['a', 'b'], 'n': [0.5, 1.5]})
print(df.columns)
print(list(df.columns), df.columns.tolist(), len(df.columns))
print(df.columns[0], df.columns[-1], df.columns[1:])
print('age' in df.columns, 'zz' in df, 'age' in df)
df.columns = ['A', 'B', 'C']
print(df)
df.columns = df.columns.str.lower()
print(df.columns.get_loc('b'), df.columns.isin(['a', 'c']))
df = df.rename(columns={'a': 'alpha'})
print(df.columns.values)
print(df.columns.difference(['b']), df.columns.union(['zz']), df.columns.intersection(['b', 'q']))
try:
    df.columns = ['one']
except ValueError as e:
    print(e)
df.columns.name = 'features'
print(df)
print([c for c in df if c != 'b'], [c.replace('a', '_') for c in df.columns])
print(pd.DataFrame([[1, 2]]).columns, pd.DataFrame({'a': [1]}).index)
