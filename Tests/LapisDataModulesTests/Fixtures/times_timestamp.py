import pandas as pd
t = pd.Timestamp('2020-02-29 13:45:10')
print(t, repr(t), t.year, t.month, t.day, t.hour, t.minute, t.second, t.dayofweek, t.quarter, t.dayofyear)
print(t.strftime('%d/%m/%Y %H:%M'), t.isoformat(), t.date(), t.day_name(), t.month_name())
print(t + pd.Timedelta(days=1), t - pd.Timestamp('2020-02-01'), t > pd.Timestamp('2019-01-01'))
print(pd.Timestamp(2020, 1, 5), pd.Timestamp(year=2020, month=1, day=5, hour=3))
print(t.normalize(), t.floor('h'), t.ceil('D'), t.replace(day=1))
print(pd.NaT, pd.isna(pd.NaT), t.is_month_end, t.is_leap_year)
print(t + pd.DateOffset(months=1), t.weekday(), f'{t:%Y-%m}')
import datetime
print(pd.Timestamp(datetime.datetime(2021, 5, 6, 7, 8)), t.to_pydatetime(), t == datetime.datetime(2020, 2, 29, 13, 45, 10))
print(sorted([pd.Timestamp('2020-03-01'), pd.Timestamp('2020-01-01')])[0])
