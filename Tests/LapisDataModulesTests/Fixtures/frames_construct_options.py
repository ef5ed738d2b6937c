import pandas as pd
import numpy as np
print(pd.DataFrame({'a': [1, 2], 'b': 3, 'c': pd.Series([4, 5])}), pd.DataFrame({'a': pd.Series([1], index=['x']), 'b': pd.Series([2], index=['y'])}))
print(pd.DataFrame([[1, 'a'], [2, 'b']], columns=['n', 's'], index=['p', 'q']), pd.DataFrame(np.eye(2), columns=list('xy')).dtypes)
print(pd.DataFrame([{'a': 1, 'b': 2}, {'a': 3, 'c': 4}]), pd.DataFrame({'x': {'r': 1, 's': 2}, 'y': {'s': 3}}))
print(pd.DataFrame([pd.Series([1, 2], index=['a', 'b'], name='s1'), pd.Series({'a': 3}, name='s2')]), pd.DataFrame([(1, 'x'), (2, 'y')], columns=['i', 'j']))
print(pd.DataFrame(5, index=[0, 1], columns=['a']), pd.DataFrame({'a': range(2)}, dtype=float), pd.DataFrame.from_dict({'r1': [1, 2], 'r2': [3, 4]}, orient='index', columns=['p', 'q']))
print(pd.DataFrame(pd.Series([1, 2], name='s')), pd.DataFrame({'a': 1, 'b': 'x'}, index=[0]), pd.DataFrame(columns=['a'], dtype=float).dtypes, pd.DataFrame([1, 2, 3]).shape)
print(pd.DataFrame({'a': [1, 2, 3]}, index=list('xyz')).loc[['z']], pd.DataFrame({'a': [1], 'b': [2]}, columns=['b', 'zz']), pd.DataFrame.from_records([{'a': 1}, {'a': 2}], index='a').index)
from collections import namedtuple, OrderedDict
Point = namedtuple('Point', 'x y')
print(pd.DataFrame([Point(1, 2), Point(3, 4)]), pd.DataFrame(OrderedDict([('z', [1]), ('a', [2])])), pd.DataFrame(dict(a=(1, 2), b=np.array([3, 4]))), pd.DataFrame(zip([1, 2], 'ab')))
for bad in [lambda: pd.DataFrame({'a': 1}), lambda: pd.DataFrame({'a': [1], 'b': [1, 2]}), lambda: pd.DataFrame([[1, 2]], columns=['a']), lambda: pd.DataFrame(np.zeros((2, 2)), columns=['a']), lambda: pd.DataFrame(np.zeros((1, 1, 1))), lambda: pd.DataFrame({'a': [1, 2]}, index=[0]), lambda: pd.DataFrame('x'), lambda: pd.DataFrame([1, 2], index=[1])]:
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
