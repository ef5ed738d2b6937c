import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [1, 2, 2, 10], 'b': [0.5, np.nan, 1.5, 1.5], 's': ['x', 'y', 'x', 'z']})
print(df.quantile(0.5, numeric_only=True), df[['a', 'b']].quantile([0.1, 0.9]))
print(df[['a', 'b']].quantile(0.3, interpolation='lower'), df[['a', 'b']].quantile([0.3, 0.6], interpolation='nearest'))
print(df[['a', 'b']].quantile(axis=1))
print(df.mode(), df.mode(numeric_only=True), df[['b']].mode(dropna=False), df[['a', 'b']].mode(axis=1))
print(df.nunique(), df.nunique(axis=1).tolist(), df.nunique(dropna=False).tolist())
print(df.a.mode()[0], df.s.mode().iloc[0])
try:
    df[['a']].quantile(1.5)
except ValueError as error:
    print(error)
