import pandas as pd
df = pd.DataFrame({'a': [1, 2], 'b': [0.5, None], 'c': ['x', 'y']}, index=['r', 's'])
print(df.to_dict())
for orient in ('dict', 'list', 'records', 'index', 'split', 'tight', 'series'):
    print(orient, df.to_dict(orient))
print(df.to_dict(orient='records')[0]['a'], type(df.to_dict('records')[0]['a']).__name__)
print(df['a'].to_dict())
try:
    df.to_dict('zzz')
except ValueError as e:
    print(e)
