import pandas as pd

idx = pd.MultiIndex.from_tuples([('north', 'a', 1), ('north', 'b', 2), ('south', 'a', 1), ('south', 'b', 2)], names=['region', 'kind', 'n'])
df = pd.DataFrame({'v': [10, 20, 30, 40], 'w': [1.0, 2.0, 3.0, 4.0]}, index=idx)
print(df, df.index.nlevels, df.index.names, df.loc['north'], df.loc[('south', 'b')])
print(df.loc[('north', 'a', 1), 'v'], df.xs('a', level='kind'), df.xs(('north', 'b')), df.loc[['south']])
print(df.unstack('kind'), df['v'].unstack(), df.groupby(level='region')['v'].sum())
print(df.groupby(['region', 'kind'])['v'].sum(), df.reset_index(level='n'))
print(df.index.get_level_values('kind').tolist(), df.droplevel('n').index.tolist())
s = df['v']
print(s['north'], s['north', 'a'], s.loc['south', 'b', 2], s.loc[('north', 'b', 2)], s.loc[:, 'a'])
print(s.loc[:, :, 2], s.unstack('region'), s.sum(), s.groupby(level=1).mean())
print(s.sort_values(ascending=False).index[0], s.swaplevel(0, 1).sort_index().index.tolist())
print(df.sort_index(ascending=False).index.tolist(), df.sort_index(level='kind').index.tolist())
print(df.sort_values('w', ascending=False).head(1), df.swaplevel('region', 'kind').index.names)
print(df.reorder_levels(['n', 'kind', 'region']).index[0], df.rename_axis(['x', 'y', 'z']).index.names)
print(df.loc[df['v'] > 15].index.tolist())
print(df.loc[(slice(None), 'a'), :], df.loc[pd.IndexSlice[:, 'b'], 'v'], df.loc[('north', slice(None), 2), :])
print(df.loc[(['north', 'south'], 'a'), 'w'], df.loc['north':'south'].shape)
print(df.query('region == "north"').shape, df.loc[pd.IndexSlice['north', :], :])
print(df.index.levels[0].tolist(), df.index.codes[0].tolist() if hasattr(df.index.codes[0], 'tolist') else '')
print(df.index.to_frame(index=False), df.index.set_names('N', level='n').names)
print(df.set_index('w', append=True).index.nlevels)
print(df.reset_index().set_index(['kind', 'region']).index.tolist(), df.index.is_unique)
print(df.index.isin(['a'], level='kind'))
for key in [
    lambda: df.loc['west'],
    lambda: s['north', 'z'],
    lambda: df.xs('q', level='kind'),
    lambda: df.loc[('north', 'a', 9)],
]:
    try:
        key()
    except KeyError as e:
        print(type(e).__name__, e)
