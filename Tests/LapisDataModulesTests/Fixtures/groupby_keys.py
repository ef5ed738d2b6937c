import numpy as np
import pandas as pd

df = pd.DataFrame({'a': ['x', 'y', None, 'x'], 'b': [1, 1, 2, 2], 'v': [10, 20, 30, 40]})
print(df.groupby('a')['v'].sum(), df.groupby('a', dropna=False)['v'].sum(), df.groupby(['a', 'b'])['v'].sum())
print(df.groupby(['b', 'a'], as_index=False)['v'].mean())
print(df.groupby(df['v'] > 15)['v'].count(), df.groupby(lambda i: i % 2)['v'].sum())
print(df.groupby(np.array([0, 0, 1, 1]))['v'].sum(), df.groupby({0: 'p', 1: 'p', 2: 'q', 3: 'q'})['v'].sum())
print(df['v'].groupby(df['b']).mean(), df['v'].groupby([df['a'], df['b']]).sum())
print(df.set_index('a').groupby(level=0)['v'].sum(), df.set_index(['a', 'b']).groupby(level='b').sum())
print(df.groupby(['a', 'b']).size().unstack(fill_value=0))
print(df.groupby(['b', 'a']).agg(total=('v', 'sum')).reset_index())
print(df.groupby('b')['a'].apply(lambda s: s.isna().sum()))
c = df.assign(a=pd.Categorical(df['a'], categories=['x', 'y', 'z']))
print(c.groupby('a', observed=False)['v'].sum(), c.groupby('a', observed=True)['v'].sum())
print(c.groupby(['a', 'b'], observed=False)['v'].count(), c.groupby('a', observed=False)['v'].mean())
print(df.groupby(pd.cut(df['v'], [0, 15, 50]), observed=False)['b'].sum())
print(df.groupby('b', group_keys=False)['v'].apply(lambda s: s / s.sum()).tolist())
try:
    df.groupby('zz')
except KeyError as e:
    print(e)
try:
    df.groupby()
except TypeError as e:
    print(e)
print(df.groupby(['a', 'b']).groups, df.groupby(['a', 'b']).get_group(('x', 1)))
print(df.groupby(df.index // 2)['v'].max(), df.groupby([df['b'], 'a'])['v'].first())
print(df.groupby('b').agg({'a': 'first', 'v': ['sum', 'mean']}).columns.tolist())
print(df.groupby('a').ngroup().tolist(), df.groupby('b', sort=False)['v'].sum().index.tolist())
print(df.groupby('b').v.sum().idxmax())
print(df.groupby('b')[['v']].sum().index.name, df.groupby('b')['v'].sum().name, df.groupby('b').indices)
print(df.groupby('b')['v'].sum().sort_values(ascending=False).head(1))
