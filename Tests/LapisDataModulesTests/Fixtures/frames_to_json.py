import pandas as pd
import json
df = pd.DataFrame({'a': [1, 2], 'b': [0.5, None], 'c': ['x/y', 'é']})
print(df.to_json())
for orient in ('records', 'index', 'columns', 'values', 'split'):
    print(orient, df.to_json(orient=orient))
print(df.to_json(orient='records', lines=True))
print(df.a.to_json(), df.c.to_json(orient='records'), df.c.to_json(force_ascii=False))
print(json.loads(df.to_json(orient='records'))[1])
print(df.to_json(orient='records', indent=2))
print(json.dumps({'data': df.to_dict(orient='records')}))
print(json.loads(df.to_json(orient='table'))['schema']['fields'][0] if False else '')
