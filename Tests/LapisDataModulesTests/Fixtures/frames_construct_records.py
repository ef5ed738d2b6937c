import pandas as pd
import numpy as np
rows = [{'a': 1, 'b': 2.5}, {'a': 3, 'c': 'x'}]
print(pd.DataFrame(rows))
print(pd.DataFrame.from_records(rows, columns=['a', 'c']))
print(pd.DataFrame.from_records([(1, 'x'), (2, 'y')], columns=['n', 't']))
print(pd.DataFrame.from_records([(1, 'x'), (2, 'y')], columns=['n', 't'], index='t'))
print(pd.DataFrame([[1, 2, 3], [4, 5, 6]], columns=list('abc')))
print(pd.DataFrame(np.arange(6).reshape(3, 2), columns=['p', 'q'], index=[10, 20, 30]))
print(pd.DataFrame([[1, 'a'], [2, 'b']]))
print(pd.DataFrame.from_dict({'r1': [1, 2], 'r2': [3, 4]}, orient='index', columns=['x', 'y']))
print(pd.DataFrame.from_dict({'a': [1, 2], 'b': [3, 4]}))
print(pd.DataFrame([pd.Series([1, 2], index=['a', 'b'], name='one'), pd.Series([3, 4], index=['a', 'b'], name='two')]))
print(pd.DataFrame(zip([1, 2], ['u', 'v']), columns=['i', 'j']))
print(pd.DataFrame(columns=['a', 'b']))
print(pd.DataFrame())
