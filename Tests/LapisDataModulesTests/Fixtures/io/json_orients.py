import io
import pandas as pd

df = pd.DataFrame({'a': [1, 2], 'b': ['x', None], 'c': [0.5, 2.0]}, index=['r', 's'])
for orient in ['columns', 'records', 'index', 'split', 'values', 'table']:
    text = df.to_json(orient=orient)
    print(orient, text)
    if orient != 'table':
        back = pd.read_json(io.StringIO(text), orient=orient)
        print(back, back.dtypes.tolist())
print(df.to_json(orient='records', lines=True))
print(pd.read_json(io.StringIO('{"a":1,"b":"x"}\n{"a":2}\n'), lines=True))
print(pd.read_json(io.StringIO('{"a":1}\n{"a":2}\n{"a":3}\n'), lines=True, nrows=2))
for chunk in pd.read_json(io.StringIO('{"a":1}\n{"a":2}\n{"a":3}\n'), lines=True, chunksize=2):
    print(chunk)
for call in [lambda: df.to_json(orient='nope'), lambda: df.to_json(lines=True), lambda: pd.DataFrame([[1], [2]], index=['a', 'a']).to_json(), lambda: pd.read_json(io.StringIO('{"a":')), lambda: pd.read_json(io.StringIO('')), lambda: pd.read_json('absent.json'), lambda: pd.read_json(io.StringIO('[1,2]'), orient='nope')]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
