import io
import json
import pandas as pd
import numpy as np

df = pd.DataFrame({'f': [1 / 3, np.nan, 1e20], 'i': [1, 2, 3], 'b': [True, False, True], 's': ['a"b', 'é', 'x/y\n']})
print(df.to_json())
print(df.to_json(double_precision=3, orient='records'))
print(df.to_json(force_ascii=False, orient='values'))
print(df.head(1).to_json(indent=2))
print(pd.DataFrame({'t': pd.to_datetime(['2024-01-05 10:30', None])}).to_json())
print(pd.DataFrame({'t': pd.to_datetime(['2024-01-05 10:30:00.123', None])}).to_json(date_format='iso'))
print(pd.DataFrame({'t': pd.to_datetime(['2024-01-05 10:30'])}).to_json(date_unit='s'))
print(pd.DataFrame({'d': pd.to_timedelta([90], unit='s')}).to_json(), pd.DataFrame({'d': pd.to_timedelta([90], unit='s')}).to_json(date_format='iso'))
print(pd.DataFrame({'m': [1, 'x', None, [1, 2], {'k': 1.5}]}).to_json(orient='records'))
print(pd.DataFrame({'a': [1]}, index=pd.to_datetime(['2024-01-05'])).to_json())
print(pd.DataFrame({'c': pd.Categorical(['u', 'v'])}).to_json(orient='records'))
print(pd.Series([1, 2], index=['x', 'y'], name='n').to_json(), pd.Series([1, 2], name='n').to_json(orient='split'), pd.Series([1.5, None]).to_json(orient='records'))
print(pd.DataFrame().to_json(), pd.DataFrame({'a': []}).to_json(orient='records'), pd.DataFrame({'a': []}).to_json(orient='split'))
print(json.loads(df.to_json(orient='records'))[0])
print(df.to_json(orient='records', index=False), df.to_json(orient='split', index=False))
