import numpy as np
import pandas as pd

print(pd.Series([1, 2, 3, 4]).describe())
print(pd.Series([1.5, np.nan, 3.0], name='x').describe())
print(pd.Series(['a', 'b', 'a', None], name='letter').describe())
print(pd.Series([True, False, True]).describe())
print(pd.Series(pd.to_datetime(['2020-01-01', '2020-01-03', '2020-01-05'])).describe())
print(pd.Series(['a', 'b', 'a'], dtype='category').describe())
print(pd.Series([1, 2, 3, 4, 5]).describe(percentiles=[0.05, 0.95]))
print(pd.to_timedelta(pd.Series(['1 days', '3 days'])).describe())
print(pd.Series([], dtype=float).describe())
print(pd.Series([], dtype=object).describe())
