import pandas as pd
df = pd.DataFrame({'a': [1.0, None, 3.5], 'b': ['x', 'yy', None]})
print(df.map(lambda v: len(str(v))))
print(df.map(str))
print(df.map(lambda v: str(v).upper(), na_action='ignore'))
print(df.applymap(type).iloc[0].tolist())
print(df[['a']].map('{:.2f}'.format))
print(df.map(lambda v, times=1: [v] * times, times=2).iloc[0, 0])
