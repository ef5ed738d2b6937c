import pandas as pd
import numpy as np
df = pd.DataFrame({'name': ['Ann', 'Bob', 'Cy'], 'age': [31, 25, 47], 'score': [1.5, None, 3.25]})
print(df)
print(df.dtypes)
print(pd.DataFrame({'a': [1, 2]}, index=['x', 'y']))
print(pd.DataFrame({'a': 5, 'b': [1, 2, 3]}))
print(pd.DataFrame({'a': pd.Series([1, 2], index=['x', 'y']), 'b': pd.Series([3, 4], index=['y', 'z'])}))
print(pd.DataFrame({'a': {'r1': 1, 'r2': 2}, 'b': {'r1': 3, 'r3': 4}}))
print(pd.DataFrame({'a': [1, 2], 'b': [3, 4]}, columns=['b', 'c']))
print(pd.DataFrame({'v': range(3), 't': ('x', 'y', 'z'), 'n': np.arange(3) / 2}))
