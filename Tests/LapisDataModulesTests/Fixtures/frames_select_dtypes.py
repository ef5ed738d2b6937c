import pandas as pd
import numpy as np
df = pd.DataFrame({'i': [1, 2], 'f': [0.5, 1.5], 's': ['a', 'b'], 'b': [True, False], 'd': pd.to_datetime(['2020-01-01', '2021-01-01']), 'c': pd.Categorical(['x', 'y'])})
for kind in ['number', 'object', 'bool', 'category', 'datetime', np.number, float, 'int64', ['int64', 'float64'], [np.number, 'bool'], 'datetime64[ns]', object]:
    print(df.select_dtypes(include=kind).columns.tolist(), df.select_dtypes(exclude=kind).columns.tolist())
print(df.select_dtypes(include='number', exclude='float').columns.tolist())
for bad in [lambda: df.select_dtypes(), lambda: df.select_dtypes(include='int64', exclude='int64')]:
    try:
        bad()
    except ValueError as error:
        print(error)
