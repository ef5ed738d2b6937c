import pandas as pd
import io
print(pd.read_json(io.StringIO('[{"a": 1, "b": "x"}, {"a": 2, "b": "y"}]')))
print(pd.read_json(io.StringIO('{"a": {"0": 1, "1": 2}, "b": {"0": 0.5, "1": null}}')))
print(pd.read_json(io.StringIO('{"a": 1, "b": 2}\n{"a": 3, "b": 4}\n'), lines=True))
print(pd.read_json(io.StringIO('{"columns":["p","q"],"index":["r","s"],"data":[[1,2],[3,4]]}'), orient='split'))
print(pd.read_json(io.StringIO('{"r": {"a": 1}, "s": {"a": 2}}'), orient='index'))
print(pd.read_json(io.StringIO('{"x": 1, "y": 2}'), typ='series'))
df = pd.DataFrame({'a': [1, 2], 't': ['u', 'v']})
print(pd.read_json(io.StringIO(df.to_json())).equals(df))
print(pd.json_normalize([{'id': 1, 'p': {'x': 2, 'y': 3}}, {'id': 2, 'p': {'x': 5}}]))
