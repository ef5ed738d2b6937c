import io
import pandas as pd

def read(text, **options):
    df = pd.read_json(io.StringIO(text), **options)
    print(df)
    print(df.dtypes.tolist(), df.index)

read('[{"a": 1, "b": "x"}, {"a": 2.5, "b": null}]')
read('{"a": {"0": 1, "1": 2}, "b": {"0": true, "1": false}}')
read('{"a": [1, 2], "b": ["x", "y"]}')
read('[[1, "x"], [2, "y"]]')
read('{"columns": ["a"], "index": [3, 4], "data": [[1], [2]]}', orient='split')
read('{"r1": {"a": 1}, "r2": {"a": 2}}', orient='index')
read('[{"a": "1", "b": "01"}, {"a": "2", "b": "02"}]')
read('[{"a": "1"}, {"a": "2"}]', dtype=False)
read('[{"a": 1}, {"a": 2}]', dtype={'a': 'float64'})
read('[{"date": "2024-01-05", "x_at": 1700000000000, "n": 1700000000000}]')
read('[{"date": "2024-01-05"}]', convert_dates=False)
read('[{"a": {"k": 1}, "l": [1, 2]}]')
read('[{"a": 1e3, "b": -5}]')
read('{"10": {"a": 1}, "9": {"a": 2}}', orient='index')
s = pd.read_json(io.StringIO('{"x": 1, "y": 2}'), typ='series')
print(s)
