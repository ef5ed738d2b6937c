import pandas as pd
import numpy as np
e = pd.DataFrame({'a': [], 'b': []})
print(e, e.shape, e.empty, e.dtypes, len(e), e.sum(), e.mean(), e.describe() if False else '', e.columns.tolist(), sep='\n')
f = pd.DataFrame(columns=['x', 'y'])
print(f.append(f) if hasattr(f, 'append') and False else f.dtypes, pd.concat([f, pd.DataFrame({'x': [1], 'y': ['q']})]), f.to_dict('records'), f.values.shape, f.index, sep='\n')
df = pd.DataFrame({'k': ['a', 'b'], 'v': [1, 2]})
none = df[df.v > 5]
print(none, none.v.sum(), none.groupby('k').v.sum(), none.merge(df, on='k'), none.sort_values('v'), none.drop_duplicates().shape, none.k.unique(), none.head(), none.isna().sum().tolist(), sep='\n')
print(pd.DataFrame().empty, pd.DataFrame(index=[1, 2]).empty, df.iloc[0:0], df.loc[[]], df[[]], df.dropna(axis=1, how='all').shape, df.T.iloc[:0], sep='\n')
rows = []
for i in range(2):
    rows.append({'i': i, 'sq': i ** 2})
print(pd.DataFrame(rows), pd.DataFrame([], columns=['i']), pd.DataFrame([{}, {}]).shape, pd.DataFrame({}).shape)
