import pandas as pd
import numpy as np
df = pd.DataFrame(np.arange(12).reshape(3, 4), columns=pd.MultiIndex.from_product([['a', 'b'], ['x', 'y']], names=['top', 'sub']))
print(df, df['a'], df[('b', 'y')].tolist(), df['a']['x'].tolist(), df.loc[:, 'b'], df.loc[1, ('a', 'y')])
print(df.xs('x', axis=1, level='sub'), df.columns.get_level_values(0).tolist(), df.columns.levels, df.droplevel(0, axis=1).columns.tolist())
df[('c', 'z')] = 0
df['d'] = 1
print(df, df.columns.tolist())
flat = df.copy()
flat.columns = ['_'.join(filter(None, c)) for c in flat.columns]
print(flat.head(1), df.sum().tolist(), df[['a', 'b']].mean(), df.T.head(2))
df.columns = df.columns.map(lambda c: c[0] + c[1])
print(df.columns)
print(pd.DataFrame({('p', 1): [1], ('p', 2): [2]}), pd.MultiIndex.from_arrays([[1, 1], ['r', 's']], names=['n', None]))
