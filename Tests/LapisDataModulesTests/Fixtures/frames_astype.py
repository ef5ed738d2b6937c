import pandas as pd
import numpy as np
df = pd.DataFrame({'a': ['1', '2', '3'], 'b': [1.9, 2.1, -0.5], 'c': [0, 1, 2]})
print(df.astype({'a': int}).dtypes)
print(df.a.astype(float), df.b.astype(int), df.c.astype(bool), df.b.astype(str), df.c.astype('str').tolist())
print(df.astype(str).dtypes, df.c.astype('float64'), df.c.astype('float32'), df.c.astype(np.int32).dtype)
print(df[['b', 'c']].astype('float32').dtypes)
print(df.a.astype('int64').sum(), df.c.astype('object').dtype, df.c.astype('int8'))
for bad in (lambda: pd.Series(['x']).astype(int), lambda: pd.Series([1.0, np.nan]).astype(int), lambda: pd.Series(['q1']).astype(float), lambda: df.astype({'zz': int})):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(df.infer_objects().dtypes, df.convert_dtypes().dtypes if False else '')
print(pd.to_numeric(df.a), pd.to_numeric(pd.Series(['1', 'b']), errors='coerce'))
try:
    pd.to_numeric(pd.Series(['1', 'b']))
except ValueError as e:
    print(e)
