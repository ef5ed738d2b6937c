import pandas as pd
s = pd.Series([1.0, 2.0, 4.0], index=pd.date_range('2020-01-01', periods=3, freq='3D'), name='v')
print(s.resample('D').ffill(limit=1).tolist(), s.resample('D').bfill(limit=1).tolist(), s.resample('12h').ffill(limit=2).tolist())
print(pd.Series([1, 3], index=[0, 4]).reindex(range(6), method='ffill', limit=2).tolist(), pd.Series([1, 3], index=[0, 4]).reindex(range(6), method='bfill', limit=1).tolist())
print(pd.Series([1, 3], index=[0, 4]).reindex([1, 2, 3, 5], method='ffill', limit=1).tolist(), pd.Series([1, 3], index=[0, 4]).reindex([1, 2], method='nearest').tolist())
