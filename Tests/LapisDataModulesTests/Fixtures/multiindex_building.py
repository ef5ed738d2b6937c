import numpy as np
import pandas as pd

m = pd.MultiIndex.from_product([['a', 'b'], [1, 2]], names=['let', 'num'])
print(m, m.names, m.nlevels, m.levels, m.codes, m.shape, len(m), m[0], m[1:3], m.tolist())
print(pd.MultiIndex.from_tuples([('x', 1), ('y', 2)]))
print(pd.MultiIndex.from_arrays([['p', 'q'], [5, 6]], names=('l', 'n')))
print(pd.MultiIndex.from_frame(pd.DataFrame({'u': [1, 2], 'w': ['s', 't']})))
print(m.get_level_values(0), m.get_level_values('num'), m.droplevel('num'), m.swaplevel())
print(m.set_names(['L', 'N']).names, m.rename(['i', 'j']).names, m.to_flat_index(), m.to_frame(index=False))
print(('a', 1) in m, m.get_loc(('a', 2)), m.get_loc('b'), m.isin([('a', 1)]), m.is_unique, m.unique(level=0))
print(m.sortlevel(ascending=False)[0], m.reorder_levels(['num', 'let']), m.values)
print(m.map(lambda t: f'{t[0]}{t[1]}'), m.difference(m[:1]))
s = pd.Series([10, 20, 30, 40], index=m)
print(s, s['a'], s['a', 2], s.loc[('b', 1)], s.loc['a':'b'].tolist(), s.loc[:, 2], s.xs(1, level='num'))
print(s.unstack(), s.unstack(level=0), s.groupby(level='let').sum())
df = pd.DataFrame({'v': [1, 2, 3, 4], 'w': [5, 6, 7, 8]}, index=m)
print(df, df.loc['a'], df.loc[('a', 1)], df.loc[('a', 1), 'v'], df.loc['b', 'w'], df.xs('a'))
print(df.xs(2, level='num'), df.loc[[('a', 1), ('b', 2)]], df.loc[(slice(None), 1), :])
print(df.swaplevel().sort_index(), df.reset_index(), df.reset_index('num'), df.droplevel('let'))
print(df.sort_index(level='num'), df.index.get_level_values('let').unique().tolist(), s.swaplevel().index[0])
print(s.reset_index(name='val'), s.index.names)
try:
    s['c']
except KeyError as e:
    print(e)
try:
    s['a', 9]
except KeyError as e:
    print(e)
print(s.sort_index(ascending=False), s.drop(('a', 1)).tolist(), s.rename_axis(['A', 'B']).index.names)
print(s.to_dict(), s.reorder_levels([1, 0]).index.tolist(), s.groupby(level=[0, 1]).sum().tolist(), s.mean())
print(s.idxmax(), s.iloc[0], s.head(2).index)
