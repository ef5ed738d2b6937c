import pandas as pd
import numpy as np
df = pd.DataFrame({'job': ['a', 'b', 'a', 'c', None], 'age': [30, 40, 50, 60, 70], 'bal': [1.0, np.nan, 3.0, 4.0, 5.0]})
g = df.groupby('job')
print(g.mean())
print(g.size())
print(g.count())
print(g['age'].mean().sort_values(ascending=False))
print(g.sum(), g.min(), g.max(), g.median(), g.std(), g.first(), g.last(), g.nunique())
print(df.groupby('job', dropna=False).size())
print(df.groupby('job', sort=False)['age'].sum())
print(df.groupby(df['age'] > 45)['bal'].mean())
print(df.groupby(lambda i: i % 2)['age'].sum())
print(g['age'].describe())
print(g.head(1), g.tail(1), g.nth(0))
print(g['age'].quantile(0.5), g['age'].idxmax(), g.cumcount().tolist(), g.ngroup().tolist())
print(g['age'].cumsum().tolist(), g['age'].rank().tolist(), g['age'].shift().tolist(), g['age'].diff().tolist())
print(g.var()['age'], g.prod()['age'])
print(len(g), g.groups, g.indices)
try:
    df.groupby('zzz')
except KeyError as e:
    print(repr(e))
try:
    g['zzz']
except KeyError as e:
    print(repr(e))
