import pandas as pd
df = pd.DataFrame({'id': [3, 1, 2], 'v': list('cab')})
s = df.set_index('id')
print(s)
print(s.reset_index())
print(s.reset_index(drop=True))
print(s.sort_index().reset_index())
print(df.set_index('id', drop=False))
print(df.set_index(['id', 'v'], append=False).index)
print(df[df.id > 1].reset_index())
print(df[df.id > 1].reset_index(drop=True))
df.index = ['p', 'q', 'r']
print(df.reset_index())
df.index.name = 'lab'
print(df)
print(df.reset_index())
df.set_index('id', inplace=True)
print(df.index, df.index.name)
print(df.rename_axis('key'), df.rename_axis(columns='cols'))
try:
    df.set_index('none')
except KeyError as e:
    print(e)
m = pd.DataFrame({'a': [1, 1, 2], 'b': list('xyx'), 'v': [5, 6, 7]}).set_index(['a', 'b'])
print(m)
print(m.loc[1], m.loc[(1, 'y')], m.reset_index(), m.reset_index('b'), m.index.nlevels)
