import datetime
import numpy as np
import pandas as pd

a = pd.Timedelta('1 days 02:30:00')
print(a, repr(a), a.days, a.seconds, a.total_seconds(), a.components, a * 2, a / 2, -a, a + a)
print(a // pd.Timedelta('1h'))
print(pd.Timedelta(days=1, hours=2), pd.Timedelta(90, unit='m'), pd.Timedelta('90s'), pd.Timedelta('1h30min'))
print(pd.Timedelta('-1 days +02:00:00'), pd.Timedelta('00:15:00'))
print(pd.Timestamp('2020-01-31') + a, pd.Timestamp('2020-03-01') - pd.Timestamp('2020-02-01'))
print(datetime.timedelta(days=1) + pd.Timestamp('2020-01-01'))
s = pd.to_timedelta(pd.Series(['1 days', '2 days 12:00:00', None]))
print(s, s.dt.days.tolist(), s.dt.seconds.tolist(), s.dt.total_seconds().tolist(), s.sum(), s.mean(), s.max())
print(s.dt.components, s / pd.Timedelta('1 day'), s + pd.Timestamp('2020-01-01'))
print(pd.to_timedelta([1, 2], unit='D'), pd.to_timedelta(np.arange(3), unit='h'), pd.to_timedelta('3 hours'))
print(pd.to_timedelta(['1 days', 'x'], errors='coerce'))
d = pd.Series(pd.to_datetime(['2020-01-10', '2020-02-20']))
print(d - pd.Timestamp('2020-01-01'), (d - d.shift()).dt.days.tolist(), d + pd.to_timedelta([1, 2], unit='D'))
print(d + pd.Timedelta(days=1))
print((pd.Timestamp('2020-01-03') - pd.Timestamp('2020-01-01')).days)
print(pd.Timedelta('1 days') > pd.Timedelta('23h'), abs(pd.Timedelta('-3h')))
print((d - pd.DateOffset(months=1)).tolist())
print(pd.timedelta_range('1 days', periods=3), a.round('h'), a.floor('D'), a.ceil('h'), a.isoformat())
print((d.max() - d.min()).days)
try:
    pd.Timedelta('hello')
except ValueError as e:
    print(e)
