import pandas as pd
import numpy as np

print(pd.DataFrame({'f': [1.0, 1e16, 1e-5, 123456789.123456789, float('inf'), -0.0]}).to_csv(index=False))
print(pd.DataFrame({'f': np.array([0.1, 2.5], dtype='float32')}).to_csv(index=False))
print(pd.DataFrame({'s': ['', None, 'a\nb', ' x ', 'é', '\ttab', "it's"]}).to_csv(index=False))
print(pd.DataFrame({'m': [1, 'x', None, 2.5, True]}).to_csv())
print(pd.DataFrame({'t': pd.to_datetime(['2024-01-05', None])}).to_csv(index=False))
print(pd.DataFrame({'t': pd.to_datetime(['2024-01-05 10:30', '2024-02-06 00:00'])}).to_csv(index=False))
print(pd.DataFrame({'t': pd.to_datetime(['2024-01-05 10:30', '2024-02-06 00:00'])}).to_csv(index=False, date_format='%d.%m.%y %H'))
print(pd.DataFrame({'c': pd.Categorical(['a', 'b', None])}).to_csv())
print(pd.DataFrame({'d': pd.to_timedelta([1, 90], unit='s')}).to_csv())
print(pd.DataFrame({'v': [1]}, index=pd.to_datetime(['2024-01-05'])).to_csv())
print(pd.DataFrame({('a', 'x'): [1], ('a', 'y'): [2]}).to_csv())
print(pd.DataFrame({'k': ['a', 'b'], 'n': [1, 2], 'v': [1, 2]}).set_index(['k', 'n']).to_csv())
print(repr(pd.DataFrame().to_csv()), repr(pd.DataFrame({'a': []}).to_csv()), repr(pd.DataFrame(index=[1, 2]).to_csv()))
print(pd.Series([1.5, None], name='s').to_csv(), pd.Series([1, 2]).to_csv(header=False), pd.Series([1], index=['q']).to_csv())
print(pd.DataFrame([[1]], columns=pd.Index(['a'], name='cols')).to_csv())
