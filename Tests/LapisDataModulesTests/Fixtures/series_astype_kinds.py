import numpy as np
import pandas as pd

s = pd.Series([1, 0, 3])
print(s.astype(float), s.astype(str).tolist(), s.astype(bool).tolist(), s.astype('int8').dtype)
print(s.astype('category'))
print(pd.Series(['1', '2']).astype(int), pd.Series(['1.5', 'nan']).astype(float))
print(pd.Series([1.9, -1.9]).astype(int).tolist(), pd.Series([True, False]).astype(int).tolist())
for bad, kind in [(['1', 'x'], int), (['1.5'], int), (['a'], float), ([1.0, np.nan], int)]:
    try:
        print(pd.Series(bad).astype(kind))
    except Exception as e:
        print(type(e).__name__, e)
print(s.astype(object), s.astype('float32').dtype, s.astype(np.uint8).dtype)
print(pd.Series(['a', 'b']).astype('category').cat.codes.tolist())
try:
    s.astype('nothing')
except TypeError as e:
    print(e)
print(pd.Series(['x', '2']).astype(int, errors='ignore'))
print(pd.Series(['2020-01-01', '2020-02-01']).astype('datetime64[ns]'))
print(pd.Series([1.5, None, 2]).astype(str).tolist())
