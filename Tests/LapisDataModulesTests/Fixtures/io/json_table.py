import pandas as pd

df = pd.DataFrame({'n': [1, 2], 'f': [0.5, None], 's': ['a', None], 'b': [True, False], 't': pd.to_datetime(['2024-01-05', None])}, index=pd.Index([10, 20], name='key'))
print(df.to_json(orient='table'))
print(df.reset_index(drop=True).to_json(orient='table', index=False))
print(pd.DataFrame({'c': pd.Categorical(['u', 'v'])}).to_json(orient='table'))
print(df.to_json(orient='split', date_format='iso', date_unit='s'))
print(df.to_json(orient='values', double_precision=0))
print(df[['n', 's']].to_json(orient='records', lines=True))
print(df[['n']].to_json(orient='index', indent=4))
