import pandas as pd
import numpy as np
print(pd.Series([0.1, 100.0, 12345.678]), pd.Series([1e-10, 1.0]), pd.Series([1e10, 1.5]), pd.Series([np.inf, -np.inf, np.nan, 1]))
print(pd.DataFrame({'a': [0.000001, 1], 'b': [123456789.123, 0.5], 'c': [1.0, 2.0], 'd': [-1.25, 3]}))
print(pd.Series([1/3, 2/3]), pd.Series([1e5, 1e6, 1e7]), pd.Series([0.00001234, 0.5]), pd.Series([1.0, 2.0, 3.0]))
print(pd.DataFrame([[1, 2.5, 'x', None, True]], columns=list('abcde')))
print(pd.DataFrame({'a': [[1, 2], [3]], 'b': [{'k': 1}, (1, 2)]}))
print(pd.DataFrame({'é': ['ü', 'naïve'], 'long name here': [1, 2]}))
print(pd.DataFrame({'a': [1, 2]}, index=pd.Index(['x', 'y'], name='key')))
print(pd.Series([1, 2], index=pd.Index(['x', 'y'], name='key')), pd.DataFrame({1: [1], 2.5: [2], 'a': [3]}))
print(pd.DataFrame({'a': []}), pd.Series([], dtype=object), pd.DataFrame(index=['x']))
print(pd.Series([123456789012345678, 1]), pd.Series([10**20, 1]) if False else '', pd.Series([-1, 10]))
