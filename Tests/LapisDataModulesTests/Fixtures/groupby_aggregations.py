import numpy as np
import pandas as pd

df = pd.DataFrame({'team': ['a', 'b', 'a', 'b', 'a'], 'score': [1, 2, 3, 4, 8], 'time': [1.5, np.nan, 2.5, 3.5, 0.5], 'name': list('vwxyz')})
g = df.groupby('team')
print(g['score'].agg(['sum', 'mean', 'count']), g.agg({'score': 'sum', 'time': 'mean'}))
print(g.agg({'score': ['min', 'max'], 'time': 'mean'}))
print(g.agg(total=('score', 'sum'), slow=('time', 'max'), names=('name', lambda x: '-'.join(x))))
print(g['score'].agg(low='min', high='max'))
print(g['score'].agg(lambda x: x.max() - x.min()), g[['score', 'time']].agg(np.mean))
print(g['score'].agg([np.sum, 'std']))
print(g.size(), g.count(), g['name'].nunique(), g['name'].first(), g.last(), g.nth(0), g.nth([0, 1]))
print(g['score'].nth(-1))
print(g['score'].describe(), g['time'].quantile(0.5), g['score'].quantile([0.25, 0.75]), g['score'].idxmax())
print(g[['score']].idxmin())
print(g.mean(numeric_only=True), g[['score', 'time']].median(), g['score'].var(), g['score'].prod())
print(g['time'].sum(min_count=3), g['score'].sem(), g['score'].skew())
try:
    g.mean()
except TypeError as e:
    print(e)
try:
    g['none']
except KeyError as e:
    print(e)
print(g.ngroups, len(g), g.groups, g.indices, g.get_group('b'), g['score'].agg('max').to_dict(), g.max())
print(g['score'].std(ddof=0))
print(df.groupby('team', as_index=False)['score'].sum())
print(df.groupby('team', as_index=False).agg({'score': 'mean'}), df.groupby('team', sort=False).size())
print(g['score'].unique(), g['score'].apply(list))
