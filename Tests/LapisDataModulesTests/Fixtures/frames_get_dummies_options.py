import pandas as pd
import numpy as np
df = pd.DataFrame({'n': [1, 2, 3], 'c': ['r', 'g', None], 'k': pd.Categorical(['u', 'v', 'u'], categories=['u', 'v', 'w']), 'b': [True, False, True]})
print(pd.get_dummies(df))
print(pd.get_dummies(df, columns=['c', 'n'], dtype=int), pd.get_dummies(df['c'], dummy_na=True, dtype=float), pd.get_dummies(df, columns=['c'], drop_first=True, prefix='col', prefix_sep='.'))
print(pd.get_dummies(df[['c', 'k']], prefix=['p', 'q']), pd.get_dummies(df[['c', 'k']], prefix={'c': 'one', 'k': 'two'}).columns.tolist(), pd.get_dummies(['a', 'b', 'a']), pd.get_dummies(pd.Series([1, 2, 1]), prefix='v').columns.tolist(), pd.get_dummies(df.c).sum().tolist())
print(pd.get_dummies(df, dtype='uint8').dtypes, pd.from_dummies(pd.get_dummies(pd.Series(['a', 'b', 'a']), prefix='x'), sep='_'))
try:
    pd.get_dummies(df, columns=['zz'])
except KeyError as error:
    print(error)
try:
    pd.get_dummies(df, prefix=['one'])
except ValueError as error:
    print(error)
