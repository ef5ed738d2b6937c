import io
import json
import pandas as pd

answer = json.dumps({'data': [{'id': 1, 'user': {'name': 'ann', 'tags': ['x', 'y']}, 'score': 0.5}, {'id': 2, 'user': {'name': 'bob'}, 'score': None}], 'next': None})
records = json.loads(answer)['data']
df = pd.DataFrame(records)
print(df)
print(pd.json_normalize(records))
print(pd.json_normalize(records, sep='_').columns.tolist())
print(pd.json_normalize(json.loads(answer), record_path='data')[['id', 'user.name']])
body = json.dumps({'data': df[['id', 'score']].to_dict(orient='records')})
print(body)
print(pd.read_json(io.StringIO(df[['id', 'score']].to_json(orient='split')), orient='split'))
print(json.loads(df[['id', 'score']].to_json(orient='records')))
