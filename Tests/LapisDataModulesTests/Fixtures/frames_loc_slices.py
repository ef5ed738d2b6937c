import pandas as pd
df = pd.DataFrame({'a': range(5), 'b': range(10, 15), 'c': list('vwxyz')}, index=[10, 20, 30, 40, 50])
print(df.loc[20:40], df.loc[:20, 'b':], df.loc[[10, 50], ['c', 'a']], df.loc[30], df.loc[30:, 'a'].tolist(), df.iloc[::2, 1:], df.iloc[-2:], df[1:3], df[::-1].index.tolist(), sep='\n')
print(df.loc[df.a.idxmax()], df.loc[df.b > 11, 'c'].tolist(), df.loc[lambda d: d.a % 2 == 0].index.tolist(), df.iloc[lambda d: [0, 1]].shape, df.loc[25:45].index.tolist(), df.iloc[1:3, [0, 2]], df.iloc[[True, False, True, False, False]].c.tolist(), sep='\n')
df.loc[20:30, ['a', 'b']] = 0
df.iloc[-1, df.columns.get_loc('c')] = 'last'
df.loc[df.index[0]] = [7, 8, 'first']
df.iloc[1:3, 0] = [5, 6]
print(df, df.loc[10].tolist(), df.index.get_loc(30), df.iloc[df.index.get_indexer([20, 40])].a.tolist())
s = pd.DataFrame({'v': [1, 2, 3]}, index=list('abc'))
print(s.loc['a':'b', 'v'].tolist(), s.loc['b':].shape, s['a':'b'], s.loc[['c', 'a']].v.tolist(), s.loc[s.index != 'b', 'v'].sum(), s.loc['a'].v, s.v['c'], s.v.loc['a'], s.v.iloc[-1])
