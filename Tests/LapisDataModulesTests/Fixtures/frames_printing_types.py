import pandas as pd
import numpy as np
print(pd.DataFrame({'t': [True, None], 'd': pd.to_datetime(['2020-01-01 10:00', '2021-05-05 00:00']), 'x': [1e-8, 123456.789], 'i': [-5, 1000000]}))
print(pd.DataFrame({'d': pd.to_datetime(['2020-01-01', '2021-05-05']), 'td': pd.to_timedelta(['1 days', '02:00:00']), 'c': pd.Categorical(['a', 'b']), 'z': [0.1 + 0.2, 1 / 3]}))
print(pd.DataFrame({'long': ['a' * 30, 'b' * 49, 'c' * 55], 'n': [1.0, 22.5, 333.125]}))
print(pd.DataFrame({'a': [1.0, 2.0], 'b': [1.5, np.nan], 'c': [1e10, 1.0], 'd': [1e-3, 1e3], 'e': [np.inf, 1]}))
print(pd.DataFrame({0: [1], 1: [2], 'x': [3]}), pd.DataFrame([[1.0, 2], [3, 4]], index=['a', 'bb']), pd.DataFrame({'multi\nline': ['a\tb', 'c\nd']}), sep='\n')
print(pd.DataFrame({'ints': [1, 10, 100], 'neg': [-1, 0, 1], 'mix': [1, 'a', 2.5]}), pd.DataFrame({'f': [100.0, 0.001]}), pd.DataFrame({'f': [1e5, 1e-5]}), pd.DataFrame({'p': [0.5, 0.25], 'q': [12345.6789, 0.1]}), sep='\n')
print(pd.DataFrame(np.random.RandomState(1).rand(3, 3)), pd.DataFrame(np.arange(6).reshape(2, 3), columns=['x', 'y', 'z']).T, sep='\n')
df = pd.DataFrame({'name': ['x', 'y']}, index=pd.Index([1.5, 2.5], name='when'))
print(df, df.reset_index(), df.index, pd.DataFrame({'v': [1]}, index=[None]), pd.DataFrame({'v': [1, 2]}, index=[True, False]), sep='\n')
