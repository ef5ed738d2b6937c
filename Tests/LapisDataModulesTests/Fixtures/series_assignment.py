import numpy as np
import pandas as pd

s = pd.Series([1, 2, 3, 4], index=list('abcd'))
s['a'] = 10
s['e'] = 50
s.loc['b'] = 20
s.iloc[2] = 30
s[s > 25] = 0
print(s, s.dtype)
s.loc[['a', 'b']] = [7, 8]
s.iloc[-1] = 1.5
print(s, s.dtype)
s['c':'d'] = -1
s[['a', 'b']] = 5
print(s.tolist())
t = pd.Series(['x', 'y', None])
t[2] = 'z'
t.loc[3] = 'w'
print(t.tolist(), len(t))
u = pd.Series([1.0, np.nan, 3.0])
u[u.isna()] = u.mean()
print(u.tolist())
u.loc[0] = None
print(u.tolist(), u.dtype)
v = s.copy()
v['a'] = 99
print(s['a'], v['a'])
df = pd.DataFrame({'p': [1, 2, 3]})
df.loc[df['p'] > 1, 'p'] = 0
df['q'] = df['p'].where(df['p'] > 0, 9)
print(df)
b = pd.Series([True, False])
b[1] = True
print(b.tolist(), b.dtype, (~b).tolist(), b.sum())
