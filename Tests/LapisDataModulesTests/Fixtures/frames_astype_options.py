import pandas as pd
import numpy as np
df = pd.DataFrame({'a': ['1', '2'], 'b': [1.7, 2.2], 'c': [0, 1], 'd': ['x', 'y']})
print(df.astype({'a': int, 'b': 'float32', 'c': bool, 'd': 'category'}).dtypes, df.astype(str).values.tolist(), df[['a', 'b']].astype(float), df.astype({'b': int}).b.tolist())
print(df[['b', 'c']].astype('int8').dtypes.tolist(), df.astype(object).dtypes.tolist(), df.infer_objects().dtypes.tolist(), df.astype({'d': 'category'}).d.cat.categories.tolist(), df.dtypes['b'], df.dtypes.to_dict())
for bad in [lambda: df.astype(int), lambda: df.astype({'zz': int}), lambda: pd.DataFrame({'a': [1.0, None]}).astype(int), lambda: df.astype('nonsense')]:
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print(df.astype({'d': int}, errors='ignore').d.tolist())
