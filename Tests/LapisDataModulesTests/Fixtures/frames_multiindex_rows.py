import pandas as pd
df = pd.DataFrame({'v': range(6), 'w': list('abcdef')}, index=pd.MultiIndex.from_product([['x', 'y', 'z'], [1, 2]], names=['k', 'n']))
print(df.loc['x'], df.loc[('y', 2)], df.loc[('y', 2), 'v'], df.loc['z', 'w'])
print(df.loc[['x', 'z']], df.loc['x':'y'], df.loc[('x', 2):('y', 1)])
print(df.xs(2, level='n'), df.xs('y'), df.loc[(slice(None), 1), :], df.loc[pd.IndexSlice[:, 2], 'v'])
print(df.index.get_level_values('k').unique().tolist(), df.index.nlevels, df.index.levels, df.index[0])
print(df.groupby(level='k')['v'].sum(), df.groupby(level=1).v.mean(), df.groupby('k').v.sum())
print(df.reset_index(level='n').head(2), df.swaplevel().sort_index().head(3), df.reorder_levels(['n', 'k']).head(1), df.droplevel('k').head(2))
print(df.query('k == "x" and n > 1'), df[df.index.get_level_values('n') == 1].v.tolist())
df.loc[('w', 9), :] = [10, 'g']
print(df.tail(2), len(df), df.sum(numeric_only=True).tolist())
for bad in [lambda: df.loc['q'], lambda: df.loc[('x', 7)], lambda: df.xs(5, level='n'), lambda: df.xs('x', level='q')]:
    try:
        bad()
    except KeyError as error:
        print('KeyError', error)
