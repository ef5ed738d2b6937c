import csv
import io
import json
import pandas as pd

df = pd.DataFrame({'id': [1, 2], 'payload': [json.dumps({'a': [1, 2], 'b': 'x, "y"'}), json.dumps([])]})
text = df.to_csv(index=False)
print(text)
back = pd.read_csv(io.StringIO(text))
print(back.equals(df), json.loads(back.payload[0]))
rows = list(csv.reader(io.StringIO(text)))
print(rows[1])
tabs = df.to_csv(index=False, sep='\t', quoting=csv.QUOTE_NONE, escapechar='\\')
print(tabs)
print(pd.read_csv(io.StringIO(tabs), sep='\t', quoting=csv.QUOTE_NONE, escapechar='\\').equals(df))
single = df.to_csv(index=False, quotechar="'")
print(pd.read_csv(io.StringIO(single), quotechar="'").equals(df))
