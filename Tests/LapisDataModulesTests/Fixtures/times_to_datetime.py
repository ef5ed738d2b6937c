import pandas as pd
s = pd.Series(['2020-01-31', '2021-12-01', None])
d = pd.to_datetime(s)
print(d)
print(d.dtype, d.isna().sum(), d.min(), d.max())
print(pd.to_datetime('2020-03-05 10:20:30'), pd.to_datetime('3/7/2021'), pd.to_datetime('7/3/2021', dayfirst=True))
print(pd.to_datetime(['2020-01-01', '2020-01-05']))
print(pd.to_datetime(pd.Series(['01.02.2020', '15.03.2020']), format='%d.%m.%Y'))
print(pd.to_datetime(pd.Series(['2020-01-01', 'bad']), errors='coerce'))
print(pd.to_datetime(1600000000, unit='s'), pd.to_datetime(pd.Series([0, 1]), unit='D').tolist())
print(pd.to_datetime(pd.DataFrame({'year': [2020, 2021], 'month': [1, 2], 'day': [3, 4]})))
try:
    pd.to_datetime('hello')
except Exception as e:
    print(type(e).__name__)
