import pandas as pd
import numpy as np
a = pd.DataFrame({'id': [1, 2, 3, 4], 'v': list('wxyz')})
b = pd.DataFrame({'id': [2, 4, 6], 'w': [0.2, 0.4, 0.6]})
print(a[a['id'].isin(b['id'])], a[~a.id.isin(b.id)], sorted(set(a.id) - set(b.id)), a.merge(b, how='left')['w'].fillna(0).tolist(), sep='\n')
lookup = b.set_index('id')['w']
a['w'] = a['id'].map(lookup)
print(a, lookup.to_dict(), lookup.get(6), lookup.get(9, -1), a.set_index('id').loc[[4, 1], 'v'].tolist(), a.set_index('v').at['y', 'id'], sep='\n')
m = a.merge(b, on='id', how='outer', suffixes=('_a', '_b'), indicator=True).sort_values('id')
print(m, m._merge.astype(str).tolist(), m.query('_merge == "both"').shape, pd.merge(a, b, left_on='id', right_on='id', how='inner').columns.tolist(), sep='\n')
print(pd.merge_ordered(a[['id', 'v']], b, on='id') if False else '', a.set_index('id').join(b.set_index('id'), rsuffix='_r'), pd.concat([a.set_index('id').v, b.set_index('id').w], axis=1), sep='\n')
