import io
import pandas as pd

s = pd.Series([1.5, None, 3.0], index=['a', 'b', 'c'], name='v')
for orient in ['index', 'records', 'split', 'values', 'table']:
    print(orient, s.to_json(orient=orient))
print(pd.read_json(io.StringIO(s.to_json()), typ='series'))
print(pd.read_json(io.StringIO(s.to_json(orient='split')), typ='series', orient='split'))
print(pd.read_json(io.StringIO('[1, 2, 3]'), typ='series'))
print(pd.Series(['x', 'y']).to_json(), pd.Series([True, False]).to_json(orient='records'))
print(pd.Series(pd.to_datetime(['2024-01-05'])).to_json(date_format='iso'))
try:
    pd.Series([1, 2], index=['a', 'a']).to_json()
except ValueError as e:
    print(e)
