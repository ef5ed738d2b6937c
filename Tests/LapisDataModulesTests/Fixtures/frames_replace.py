import pandas as pd
import numpy as np
df = pd.DataFrame({'a': [0, 1, 2, 0], 'b': ['x', '?', 'yes', 'no'], 'c': [1.5, -999, 2.5, 0]})
print(df.replace(0, 5))
print(df.replace([0, '?'], np.nan))
print(df.replace({'yes': 1, 'no': 0}))
print(df.replace({'a': 0, 'c': -999}, 100))
print(df.replace({'a': {0: 'zero', 1: 'one'}}))
print(df.replace({'c': {-999: np.nan}, 'b': {'?': 'unknown'}}))
print(df.replace(r'^y', 'Y', regex=True))
print(df.replace({'b': r'^[xn].*'}, {'b': 'match'}, regex=True))
print(df.replace(regex={r'^n.$': 'N', 'x': 'X'}))
print(df.replace(['x', 'yes'], ['ex', 'oui']))
print(df['b'].replace({'?': np.nan}).tolist())
df.replace('?', np.nan, inplace=True)
print(df.b.isna().sum())
try:
    df.replace([1, 2], [3])
except ValueError as error:
    print(error)
