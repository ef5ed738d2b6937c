import datetime
import numpy as np
import pandas as pd

print(pd.to_datetime('2020-01-05'), pd.to_datetime('05/01/2020', dayfirst=True), pd.to_datetime('01/05/2020'))
print(pd.to_datetime(['2020-01-05', '2020-02-05']), pd.to_datetime(pd.Series(['2020-01-05', None])))
print(pd.to_datetime('20200105', format='%Y%m%d'), pd.to_datetime(20200105, format='%Y%m%d'))
print(pd.to_datetime('5 Jan 2020 3:04 PM'))
print(pd.to_datetime(['2020-01-05', 'bad'], errors='coerce'), pd.to_datetime(1577836800, unit='s'))
print(pd.to_datetime([1, 2], unit='D'))
print(pd.to_datetime([1, 2, 3], unit='D', origin=pd.Timestamp('1960-01-01')))
print(pd.to_datetime(1490195805433502912), pd.to_datetime(2458850, unit='D', origin='julian'))
print(pd.to_datetime(['2020-01-05T10:00:00', '2020-01-05T11:30:00']))
print(pd.to_datetime(['1/2/2020', '12/31/2020'], format='%m/%d/%Y'))
for text in ['hello', '2020-13-01', '']:
    try:
        print(pd.to_datetime(text))
    except ValueError as e:
        print(type(e).__name__, e)
try:
    pd.to_datetime(['2020-01-05', 'bad'])
except ValueError as e:
    print(str(e).split('.')[0])
try:
    pd.to_datetime(['2020-01-05'], format='%d/%m/%Y')
except ValueError as e:
    print(str(e).split('.')[0])
print(pd.to_datetime(pd.DataFrame({'year': [2015, 2016], 'month': [2, 3], 'day': [4, 5]})))

print(pd.to_datetime(datetime.date(2020, 1, 1)))
print(pd.to_datetime(['2020-01-01', '05 Jan 2020'], format='mixed'), pd.to_datetime('2018-10-26 12:00'))
