import pandas as pd
df = pd.DataFrame({'a': [1, 2, 3, 4], 'b': [0.5, 1.5, 2.5, 3.5], 'c': list('wxyz')}, index=list('pqrs'))
print(df.loc['p'])
print(df.loc['p', 'a'], df.loc['q':'r'])
print(df.loc[:, 'a':'b'])
print(df.loc[df.a > 2, ['a', 'c']])
print(df.loc[['s', 'p'], 'c'])
print(df.loc[df['c'].isin(['w', 'z']) & (df.a < 4)])
print(df.loc[lambda d: d.b > 2])
df.loc['p', 'a'] = 10
df.loc[df.a == 2, 'c'] = 'changed'
df.loc[:, 'new'] = 0
df.loc['t'] = [5, 9.5, 'added', 1]
print(df)
df.loc[df.b > 3, ['a', 'new']] = [70, 71]
print(df)
print(df.at['q', 'b'], df.iat[0, 0])
df.at['q', 'b'] = -1.0
df.iat[2, 0] = 33
print(df)
for bad in (lambda: df.loc['zz'], lambda: df.loc[['p', 'zz']], lambda: df.loc[:, 'zz'], lambda: df.loc[['yy', 'zz']], lambda: df.at['p', 'zz']):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
