import pandas as pd
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3], 'w': [4.0, 5.0, 6.0]})
r = df.groupby('k').agg({'v': ['min', 'max'], 'w': ['mean']})
print(r, r.columns, r.columns.tolist(), r['v'], r[('w', 'mean')], r.v['max'])
r.columns = ['_'.join(col).strip() for col in r.columns.values]
print(r.reset_index())
print(df.groupby('k').describe())
m = df.set_index(['k', 'v'])
print(m, m.index, m.loc['a'], m.loc[('a', 3)], m.xs('b'), m.sort_index(), m.reset_index())
print(m.unstack(), m.index.get_level_values('k').tolist(), m.index.names, m.droplevel(0), m.swaplevel())
print(pd.MultiIndex.from_tuples([('a', 1), ('b', 2)], names=['x', 'y']), pd.MultiIndex.from_product([['a', 'b'], [1, 2]]))
