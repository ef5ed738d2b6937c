import pandas as pd
df = pd.DataFrame({'k': list('abab'), 'v': [1, 2, 3, 4], 'w': [0.5, 1.5, 2.5, 3.5]})
g = df.groupby('k')
print(g.agg(['min', 'max']))
print(g.agg({'v': ['sum', 'mean'], 'w': 'max'}))
print(g.agg({'v': 'sum', 'w': 'mean'}))
print(g['v'].agg(['sum', 'mean', 'count']))
print(g['v'].agg(lambda s: s.max() - s.min()))
print(g.agg(total=('v', 'sum'), top=('w', 'max')))
print(g.agg('sum'))
print(g.agg(['min', 'max']).columns)
res = g.agg({'v': ['sum', 'mean']})
print(res['v'], res[('v', 'sum')], res['v']['mean'])
res.columns = ['_'.join(c) for c in res.columns]
print(res)
print(res.reset_index())
import numpy as np
print(g['v'].agg([np.sum, np.mean]))
print(g.v.agg(np.sum))
